namespace HoSoCanBo.Accounts.Features.Notices;

/// <summary>Where a notice about salary sheets leads.</summary>
internal static class SheetLink
{
    /// <summary>The sheet, or the page of what a huyện sends.</summary>
    public static string Of(DateOnly month, Guid sheetId, Guid unitId, bool isDistrict) =>
        isDistrict ? $"/tien-luong/thang/{month:yyyy-MM}/huyen/{unitId}" : $"/tien-luong/thang/bang-luong/{sheetId}";
}
