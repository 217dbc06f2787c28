namespace HoSoCanBo.Salary.Pay.StepIncreases;

/// <summary>One line of the timetable of phụ cấp thâm niên vượt khung.</summary>
/// <param name="Percent">The percentage.</param>
/// <param name="From">First day.</param>
/// <param name="Shifts">Why the date moved, all causes since the last step was reached.</param>
public sealed record BeyondFrameLevel(int Percent, DateOnly From, IReadOnlyList<StepShift> Shifts);

/// <summary>
/// Thâm niên vượt khung (NĐ 204/2004/NĐ-CP Điều 6.1; TT 04/2005/TT-BNV; TT 03/2021/TT-BNV): 5% after 36 or 24 months at the last
/// step, then 1% each full 12 months.
/// </summary>
public static class BeyondFrameSeniority
{
    private const int MonthsAYear = 12;

    /// <summary>Every level reached by <paramref name="until"/>, and the one after it.</summary>
    /// <exception cref="RuleViolationException">Not at the last step, or a scale without thâm niên vượt khung.</exception>
    public static IReadOnlyList<BeyondFrameLevel> Timetable(StepFacts facts, PayTables tables, WorkingCalendar calendar, DateOnly until)
    {
        if (!facts.Step.IsLastStep)
        {
            throw new RuleViolationException("salary.not-at-last-step", "Chưa ở bậc cuối nên chưa xét thâm niên vượt khung.");
        }

        var rule = facts.Step.BeyondFrame
            ?? throw new RuleViolationException(
                "salary.no-beyond-frame", $"Thang {facts.Step.ScaleName} không có phụ cấp thâm niên vượt khung.");
        var shifts = StepShifts.Of(facts, tables, calendar, isBeyondFrame: true);
        var levels = new List<BeyondFrameLevel>();
        while (levels.Count == 0 || levels[^1].From <= until)
        {
            var months = rule.AfterMonths + (levels.Count * MonthsAYear);
            var (from, applied) = StepShifts.Apply(facts.Since, months, shifts);
            levels.Add(new BeyondFrameLevel(rule.FirstPercent + (levels.Count * rule.YearlyPercent), from, applied));
        }

        return levels;
    }

    /// <summary>The percentage on a day; 0 before the first level.</summary>
    public static int PercentOn(DateOnly day, StepFacts facts, PayTables tables, WorkingCalendar calendar) =>
        Timetable(facts, tables, calendar, day).LastOrDefault(l => l.From <= day)?.Percent ?? 0;
}
