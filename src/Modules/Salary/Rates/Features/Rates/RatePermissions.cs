namespace HoSoCanBo.Salary.Rates.Features.Rates;

/// <summary>Who keeps the rates: Sở Tài chính only (Điều 18.2).</summary>
internal static class RatePermissions
{
    /// <summary>Quản lý tham số lương.</summary>
    public const string Configure = "salary.configure";
}
