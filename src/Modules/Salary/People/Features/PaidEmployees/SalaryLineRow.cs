using HoSoCanBo.Salary.People.Domain;

namespace HoSoCanBo.Salary.People.Features.PaidEmployees;

/// <summary>A salary line as pages show it.</summary>
public sealed record SalaryLineRow(
    Guid Id, Guid PersonId, DateOnly EffectiveFrom, DateOnly? EffectiveUntil, string? RankCode, string? RankName, int? Step,
    int? CoefficientInHundredths, int PaidPercentInHundredths, int? BeyondFramePercent, int? KeptDifferenceInTenThousandths,
    long? AgreedWageInDong,
    SalaryLineOrigin Origin, SalaryChangeKind Change, string? DecisionNumber, DateOnly? SignedOn, string? WithdrawnReason,
    Guid? DecisionId = null);

/// <summary>An allowance as pages show it.</summary>
public sealed record AllowanceRow(
    Guid Id, Guid PersonId, string Code, int? CoefficientInTenThousandths, int? PercentInHundredths, long? AmountInDong,
    int? UsualHalfDays, string? Name,
    DateOnly EffectiveFrom, DateOnly? EffectiveUntil, SalaryLineOrigin Origin, string? DecisionNumber, string? EndDecisionNumber,
    string? WithdrawnReason, Guid? DecisionId = null);

internal static class SalaryLineQueries
{
    /// <summary>The lines that hold on some day, newest first.</summary>
    public static IQueryable<SalaryLineRow> ToRows(this IQueryable<SalaryLine> lines, IQueryable<PayDecision> decisions) =>
        lines.Where(l => l.EffectiveUntil == null || l.EffectiveUntil >= l.EffectiveFrom).ToAllRows(decisions);

    /// <summary>All lines, those that were withdrawn or replaced included, newest first.</summary>
    public static IQueryable<SalaryLineRow> ToAllRows(this IQueryable<SalaryLine> lines, IQueryable<PayDecision> decisions) =>
        lines.OrderByDescending(l => l.EffectiveFrom).ThenByDescending(l => l.RecordedAt).ThenBy(l => l.Id)
            .Select(l => new SalaryLineRow(
                l.Id, l.PersonId, l.EffectiveFrom, l.EffectiveUntil, l.RankCode, l.RankName, l.Step,
                l.CoefficientInHundredths, l.PaidPercentInHundredths, l.BeyondFramePercent, l.KeptDifferenceInTenThousandths,
                l.AgreedWageInDong,
                l.Origin, l.Change,
                decisions.Where(d => d.Id == l.DecisionId).Select(d => d.Number).FirstOrDefault(),
                decisions.Where(d => d.Id == l.DecisionId).Select(d => (DateOnly?)d.SignedOn)
                    .FirstOrDefault(), l.WithdrawnReason, l.DecisionId));

    /// <summary>All allowances, newest first.</summary>
    public static IQueryable<AllowanceRow> ToRows(this IQueryable<PersonAllowance> allowances, IQueryable<PayDecision> decisions) =>
        allowances.OrderByDescending(a => a.EffectiveFrom).ThenBy(a => a.Code).ThenBy(a => a.Id)
            .Select(a => new AllowanceRow(
                a.Id, a.PersonId, a.Code, a.CoefficientInTenThousandths, a.PercentInHundredths, a.AmountInDong, a.UsualHalfDays, a.Name,
                a.EffectiveFrom, a.EffectiveUntil, a.Origin,
                decisions.Where(d => d.Id == a.DecisionId).Select(d => d.Number).FirstOrDefault(),
                decisions.Where(d => d.Id == a.EndDecisionId).Select(d => d.Number).FirstOrDefault(), a.WithdrawnReason, a.DecisionId));
}
