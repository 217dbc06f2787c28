namespace HoSoCanBo.Salary.Pay.StepIncreases;

/// <summary>Nâng bậc lương thường xuyên: what comes next and when.</summary>
/// <param name="NextStep">The step to come; null at the last step.</param>
/// <param name="MonthsRequired">60, 36 or 24 months in the step.</param>
/// <param name="NextOn">First day of the next step; null at the last step.</param>
/// <param name="Shifts">Why the date moved, and what was looked at without moving it.</param>
/// <param name="Conditions">Each condition, passed or failed.</param>
public sealed record RegularStepIncrease(
    ScaleStep? NextStep, int? MonthsRequired, DateOnly? NextOn, IReadOnlyList<StepShift> Shifts, IReadOnlyList<StepCondition> Conditions)
{
    /// <summary>Whether every condition is met on the day asked for.</summary>
    public bool IsDue => Conditions.All(c => c.IsMet);

    /// <summary>Looks at the step held (TT 08/2013/TT-BNV Điều 2, amended by TT 03/2021/TT-BNV).</summary>
    /// <param name="facts">The time in the step.</param>
    /// <param name="tables">The scales.</param>
    /// <param name="calendar">Working days.</param>
    /// <param name="asOf">The day the conditions are checked on.</param>
    public static RegularStepIncrease Of(StepFacts facts, PayTables tables, WorkingCalendar calendar, DateOnly asOf)
    {
        var isLast = facts.Step.IsLastStep;
        var conditions = new List<StepCondition>
        {
            new("not-at-last-step", "Chưa xếp bậc lương cuối cùng trong ngạch hoặc chức danh", !isLast,
                isLast ? $"Đang ở bậc cuối {facts.Step.Step}/{facts.Step.StepCount}: xét thâm niên vượt khung."
                    : $"Đang ở bậc {facts.Step.Step}/{facts.Step.StepCount}."),
        };
        if (isLast)
        {
            return new RegularStepIncrease(null, null, null, [], conditions);
        }

        var months = facts.Step.MonthsToNextStep
            ?? throw new RuleViolationException("salary.months-to-next-step", "Thang lương không có thời gian giữ bậc.");
        var shifts = StepShifts.Of(facts, tables, calendar, isBeyondFrame: false);
        var (nextOn, applied) = StepShifts.Apply(facts.Since, months, shifts);
        conditions.Add(TimeInStep(facts.Since, months, nextOn, applied, asOf));
        conditions.AddRange(StepStandards.Of(facts, isFatal: false));
        var next = NextOf(facts.Step, nextOn, tables);
        return new RegularStepIncrease(next, months, nextOn, Explain(shifts, applied), conditions);
    }

    // A step of the scales before NĐ 204/2004/NĐ-CP is followed by that of today's scale.
    private static ScaleStep NextOf(ScaleStep step, DateOnly nextOn, PayTables tables)
    {
        var day = nextOn < PayFactsCheck.FirstMonth.First ? PayFactsCheck.FirstMonth.First : nextOn;
        return tables.Scale(step.TableCode, step.ScaleCode, day).FirstOrDefault(s => s.Step == step.Step + 1)
            ?? throw PayTables.Gap($"bậc {step.Step + 1} của thang {step.ScaleCode}", day);
    }

    private static StepCondition TimeInStep(DateOnly since, int months, DateOnly nextOn, IReadOnlyList<StepShift> applied, DateOnly asOf)
    {
        var moved = applied.Sum(s => s.Months);
        var text = moved == 0
            ? $"{months} tháng từ {PayText.Day(since)}: {PayText.Day(nextOn)}."
            : $"{months} + {moved} = {months + moved} tháng từ {PayText.Day(since)}: {PayText.Day(nextOn)}.";
        return new StepCondition("time-in-step", "Đủ thời gian giữ bậc", nextOn <= asOf, text);
    }

    // What came too late to move this date is shown as looked at.
    private static List<StepShift> Explain(IReadOnlyList<StepShift> shifts, IReadOnlyList<StepShift> applied) =>
        [.. shifts.Select(s => applied.Contains(s) || s.Months == 0
            ? s : s with { Months = 0, Reason = "Sau ngày được nâng bậc, không kéo dài: " + s.Reason })];
}

/// <summary>The two standards during the whole time in a step (TT 08/2013/TT-BNV Điều 2.2).</summary>
public static class StepStandards
{
    /// <summary>
    /// The standards as conditions. For a regular raise what fails only extends the time (<paramref name="isFatal"/> false);
    /// an early raise is refused.
    /// </summary>
    public static IEnumerable<StepCondition> Of(StepFacts facts, bool isFatal)
    {
        var years = facts.YearsNotCompleted.Where(y => (y.NotifiedOn ?? new DateOnly(y.Year, 12, 31)) >= facts.Since).Select(y => y.Year)
            .ToList();
        yield return new StepCondition(
            "duties-completed", "Được đánh giá hoàn thành nhiệm vụ trở lên mỗi năm trong thời gian giữ bậc", years.Count == 0 || !isFatal,
            years.Count == 0 ? "Không có năm nào không hoàn thành nhiệm vụ."
                : $"Không hoàn thành nhiệm vụ năm {string.Join(", ", years)}{Effect(isFatal)}");
        var disciplines = facts.Disciplines.Where(d => d.DecidedOn >= facts.Since).Select(d => PayText.Day(d.DecidedOn)).ToList();
        yield return new StepCondition(
            "no-discipline", "Không bị kỷ luật khiển trách, cảnh cáo, giáng chức, cách chức trong thời gian giữ bậc",
            disciplines.Count == 0 || !isFatal,
            disciplines.Count == 0 ? "Không bị kỷ luật." : $"Bị kỷ luật ngày {string.Join(", ", disciplines)}{Effect(isFatal)}");
    }

    private static string Effect(bool isFatal) => isFatal ? "." : ": đã kéo dài thời gian giữ bậc.";
}
