using HoSoCanBo.Salary.Domain;

namespace HoSoCanBo.Salary.Features.PaidEmployees;

/// <summary>A salary line as pages show it.</summary>
public sealed record SalaryLineRow(
    Guid PersonId, DateOnly EffectiveFrom, DateOnly? EffectiveUntil, string? RankCode, string? RankName, int? Step,
    int? CoefficientInHundredths, int? BeyondFramePercent, int? PositionAllowanceInHundredths, SalaryLineOrigin Origin);

internal static class SalaryLineQueries
{
    /// <summary>The lines that hold on some day, newest first.</summary>
    public static IQueryable<SalaryLineRow> ToRows(this IQueryable<SalaryLine> lines) =>
        lines.Where(l => l.EffectiveUntil == null || l.EffectiveUntil >= l.EffectiveFrom)
            .OrderByDescending(l => l.EffectiveFrom)
            .Select(l => new SalaryLineRow(
                l.PersonId, l.EffectiveFrom, l.EffectiveUntil, l.RankCode, l.RankName, l.Step,
                l.CoefficientInHundredths, l.BeyondFramePercent, l.PositionAllowanceInHundredths, l.Origin));
}
