using HoSoCanBo.Salary.Pay;
using HoSoCanBo.Salary.People.Domain;
using HoSoCanBo.SharedRecords.People;

namespace HoSoCanBo.Salary.Months.Domain;

/// <summary>
/// Thâm niên nghề beside the dates (NĐ 77/2021/NĐ-CP; NĐ 76/2009/NĐ-CP): 1% more each full 12 months. A percent that rose faster than the
/// time since the one before stops the sheet; one that stayed behind is named.
/// </summary>
internal static class OccupationalSeniority
{
    private const int MonthsAYear = 12;
    private const int OnePercent = 100;

    /// <summary>Codes of the allowances that follow the years.</summary>
    public static IReadOnlyList<string> Codes { get; } = ["TNN_GD", "TNN_KHAC"];

    /// <summary>What the allowances of a person, with those before them, say about a month.</summary>
    public static IReadOnlyList<SheetFinding> FindingsOf(IEnumerable<PersonAllowance> history, PayMonth month)
    {
        var findings = new List<SheetFinding>();
        foreach (var rows in history.Where(a => a.WithdrawnAt is null && a.PercentInHundredths is not null && Codes.Contains(a.Code))
            .GroupBy(a => a.Code))
        {
            var ordered = rows.Where(a => a.EffectiveFrom <= month.Last).OrderBy(a => a.EffectiveFrom).ThenBy(a => a.RecordedAt).ToList();
            if (ordered.LastOrDefault() is not { } held || !held.Overlaps(month.First, month.Last)
                || held.EffectiveFrom == DatedFact.FromUnknownDay)
            {
                continue;
            }

            if (ordered.LastOrDefault(a => a.EffectiveFrom < held.EffectiveFrom) is { } before
                && before.EffectiveFrom > DatedFact.FromUnknownDay
                && FullYears(before.EffectiveFrom, held.EffectiveFrom) is var years
                && held.PercentInHundredths - before.PercentInHundredths > years * OnePercent)
            {
                findings.Add(SheetRules.OnScale.Finds(
                    $"Thâm niên nghề {Text(held)} từ {PayText.Day(held.EffectiveFrom)} tăng nhanh hơn thời gian: {Text(before)} từ {PayText.Day(before.EffectiveFrom)}, mới thêm {years} năm."));
            }

            if (held.EffectiveFrom.AddMonths(MonthsAYear) is var next && next <= month.Last && held.EffectiveUntil is null)
            {
                findings.Add(SheetRules.RaiseRecorded.Finds(
                    $"Đến hạn hưởng thâm niên nghề {new Percent(held.PercentInHundredths!.Value + OnePercent)} từ {PayText.Day(next)} nhưng chưa ghi quyết định."));
            }
        }

        return findings;
    }

    private static int FullYears(DateOnly from, DateOnly until)
    {
        var years = until.Year - from.Year;
        return from.AddMonths(years * MonthsAYear) > until ? years - 1 : years;
    }

    private static string Text(PersonAllowance allowance) => new Percent(allowance.PercentInHundredths!.Value).ToString();
}
