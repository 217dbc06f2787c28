using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Salary.Pay;
using HoSoCanBo.Salary.Pay.StepIncreases;
using HoSoCanBo.Salary.People.Domain;
using HoSoCanBo.Salary.People.Domain.History;
using HoSoCanBo.SharedRecords.People;

namespace HoSoCanBo.Salary.StepLists.Domain;

/// <summary>What a look at one person gave: the raise, and each condition with its reason.</summary>
internal sealed record StepFinding(
    SalaryChangeKind Kind, SalaryLine Line, StepFacts? Facts, int? ToStep, int? ToCoefficientInHundredths, int? ToBeyondFramePercent,
    DateOnly? EffectiveFrom, IReadOnlyList<StepCondition> Conditions, IReadOnlyList<StepShift> Shifts)
{
    /// <summary>Whether every condition is met.</summary>
    public bool IsEligible => EffectiveFrom is not null && Conditions.All(c => c.IsMet);
}

/// <summary>Looks at the stored history of a person with the rules of step increases.</summary>
internal sealed partial class StepReview(PayTables tables, WorkingCalendar calendar, DateOnly month)
{
    private DateOnly LastDay => month.AddMonths(1).AddDays(-1);

    /// <summary>The raise or beyond-frame percent whose time is up by the end of the month; null when none is.</summary>
    public StepFinding? Due(PayRecord record, IReadOnlyList<StepExtension> extensions)
    {
        if (LineOf(record) is not { AgreedWageInDong: null } line)
        {
            return null;
        }

        try
        {
            if (FactsOf(record, line, extensions, out var problem) is not { } facts)
            {
                return problem is null ? null : Unclear(line, problem);
            }

            return facts.Step.IsLastStep ? BeyondFrame(line, facts) : Regular(line, facts);
        }
        catch (RuleViolationException contradiction)
        {
            return Unclear(line, contradiction.Message);
        }
    }

    /// <summary>Nâng bậc trước thời hạn do thành tích.</summary>
    public StepFinding Early(PayRecord record, IReadOnlyList<StepExtension> extensions, AchievementCase achievement) =>
        Early(record, extensions, SalaryChangeKind.EarlyStepForAchievement,
            (facts, regular) => EarlyStepIncrease.ForAchievement(facts, regular, tables, achievement));

    /// <summary>Nâng bậc khi có thông báo nghỉ hưu.</summary>
    public StepFinding Early(PayRecord record, IReadOnlyList<StepExtension> extensions, RetirementCase retirement) =>
        Early(record, extensions, SalaryChangeKind.EarlyStepForRetirement,
            (facts, regular) => EarlyStepIncrease.ForRetirement(facts, regular, tables, retirement));

    /// <summary>The step held at the end of the month and since when; null when there is none or it is not clear.</summary>
    public StepFacts? HeldStep(PayRecord record, IReadOnlyList<StepExtension> extensions)
    {
        try
        {
            return LineOf(record) is { AgreedWageInDong: null } line ? FactsOf(record, line, extensions, out _) : null;
        }
        catch (RuleViolationException)
        {
            return null;
        }
    }

    /// <summary>The line in force at the end of the month of somebody who is then on the payroll.</summary>
    private SalaryLine? LineOf(PayRecord record) =>
        PayrollStatus.Of(record.Statuses.On(LastDay)).IsOnPayroll ? record.Lines.On(LastDay) : null;

    private StepFinding? Regular(SalaryLine line, StepFacts facts)
    {
        var regular = RegularStepIncrease.Of(facts, tables, calendar, LastDay);
        // Somebody whose time would be up but for what moved the date is listed too, so that the reason is seen.
        var withoutShifts = facts.Since.AddMonths(regular.MonthsRequired!.Value);
        return withoutShifts <= LastDay
            ? new StepFinding(
                SalaryChangeKind.RegularStep, line, facts, regular.NextStep!.Step, Hundredths(regular.NextStep), null,
                regular.NextOn, regular.Conditions, regular.Shifts)
            : null;
    }

    private StepFinding? BeyondFrame(SalaryLine line, StepFacts facts)
    {
        if (facts.Step.BeyondFrame is null)
        {
            return null;
        }

        var held = line.BeyondFramePercent ?? 0;
        var levels = BeyondFrameSeniority.Timetable(facts, tables, calendar, LastDay);
        if (levels.LastOrDefault(l => l.From <= LastDay) is not { } level || level.Percent <= held)
        {
            return null;
        }

        var condition = new StepCondition(
            "beyond-frame-time", "Đủ thời gian ở bậc cuối", true, $"{level.Percent}% từ {PayText.Day(level.From)}, đang hưởng {held}%.");
        return new StepFinding(
            SalaryChangeKind.BeyondFrame, line, facts, facts.Step.Step, Hundredths(facts.Step), level.Percent, level.From, [condition],
            level.Shifts);
    }

    private StepFinding Early(
        PayRecord record, IReadOnlyList<StepExtension> extensions, SalaryChangeKind kind,
        Func<StepFacts, RegularStepIncrease, EarlyStepIncrease> rule)
    {
        var line = LineOf(record) ?? throw new RuleViolationException("salary.line-missing", "Người này không có dòng lương trong tháng.");
        var facts = FactsOf(record, line, extensions, out var problem)
            ?? throw new RuleViolationException("salary.step-unclear", problem ?? "Không xét nâng bậc cho dòng lương này.");
        var regular = RegularStepIncrease.Of(facts, tables, calendar, LastDay);
        var early = rule(facts, regular);
        return new StepFinding(
            kind, line, facts, regular.NextStep?.Step, regular.NextStep is { } next ? Hundredths(next) : null, null,
            early.EffectiveFrom, early.Conditions, regular.Shifts);
    }

    private StepFacts? FactsOf(PayRecord record, SalaryLine line, IReadOnlyList<StepExtension> extensions, out string? problem)
    {
        problem = null;
        var since = HeldSince(record, line);
        if (since == DatedFact.FromUnknownDay)
        {
            problem = "Chưa rõ ngày bắt đầu hưởng bậc: đính chính dòng lương để ghi ngày hưởng.";
            return null;
        }

        return StepOf(record, line) is { } step
            ? new StepFacts(KindOf(record, line), step, since)
            {
                NotCounted = NotCounted(record, since),
                Disciplines = [.. extensions.Where(e => e.Cause != StepExtensionCause.YearNotCompleted)
                    .Select(e => new StepDiscipline(FormOf(e.Cause), e.On, e.Document))],
                YearsNotCompleted = [.. extensions.Where(e => e.Cause == StepExtensionCause.YearNotCompleted)
                    .Select(e => new YearNotCompleted(e.RatedYear, false, e.On, e.Document))],
            }
            : null;
    }

    private ScaleStep? StepOf(PayRecord record, SalaryLine line)
    {
        var kind = KindOf(record, line);
        return GradedSalary.Of(tables, kind, StoredFacts.Of(line, UnitTerms.DefaultFor(null), kind).Salary!, LastDay).Step;
    }

    private static PersonKind KindOf(PayRecord record, SalaryLine line) =>
        PersonKinds.FromCode(line.KindCode ?? record.KindCode) ?? PersonKind.CivilServant;

    // A line that only changed the percent paid or beyond the frame does not start the step anew.
    private static DateOnly HeldSince(PayRecord record, SalaryLine line)
    {
        var since = line;
        foreach (var earlier in record.Lines.Where(l => l.EverHolds && l.EffectiveFrom < line.EffectiveFrom)
            .OrderByDescending(l => l.EffectiveFrom))
        {
            if (since.StepHeldSince is not null || earlier.RankCode != line.RankCode || earlier.Step != line.Step
                || earlier.PaidPercentInHundredths != line.PaidPercentInHundredths)
            {
                break;
            }

            since = earlier;
        }

        return since.StepHeldSince ?? since.EffectiveFrom;
    }

    private List<NotCountedPeriod> NotCounted(PayRecord record, DateOnly since)
    {
        var ofAbsences = record.Absences
            .Where(a => a.Overlaps(since, LastDay) && KindOf(a.Kind) is not null)
            .Select(a => new NotCountedPeriod(KindOf(a.Kind)!.Value, a.EffectiveFrom, a.EffectiveUntil ?? LastDay, Document: a.Note))
            .ToList();
        // Sick days inside time that does not count anyway are counted once.
        ofAbsences.RemoveAll(a => a.Kind == NotCountedKind.SickLeave
            && ofAbsences.Exists(b => b.Kind != a.Kind && b.From <= a.Until && a.From <= b.Until));
        var ofStatuses = record.Statuses
            .Where(s => s.EverHolds && s.EffectiveFrom <= LastDay && (s.EffectiveUntil ?? LastDay) >= since)
            .Where(s => PayrollStatus.Of(s).DayOff is { } dayOff && KindOf(dayOff) is not null)
            .Select(s =>
                new NotCountedPeriod(KindOf(PayrollStatus.Of(s).DayOff!.Value)!.Value, s.EffectiveFrom, s.EffectiveUntil ?? LastDay))
            .Where(s => !ofAbsences.Exists(a => a.From <= s.Until && s.From <= a.Until));
        return [.. ofAbsences, .. ofStatuses];
    }

    private static NotCountedKind? KindOf(AbsenceKind kind) => kind switch
    {
        AbsenceKind.UnpaidLeave => NotCountedKind.UnpaidLeave,
        AbsenceKind.Sick => NotCountedKind.SickLeave,
        AbsenceKind.Suspended => NotCountedKind.Suspension,
        AbsenceKind.BeyondTerm => NotCountedKind.StudyBeyondTerm,
        AbsenceKind.SuspendedSentence => NotCountedKind.SuspendedSentence,
        _ => null,
    };

    private static DisciplineForm FormOf(StepExtensionCause cause) => cause switch
    {
        StepExtensionCause.Reprimand => DisciplineForm.Reprimand,
        StepExtensionCause.Warning => DisciplineForm.Warning,
        StepExtensionCause.Demotion => DisciplineForm.Demotion,
        _ => DisciplineForm.Dismissal,
    };

    private static StepFinding Unclear(SalaryLine line, string problem) => new(
        SalaryChangeKind.RegularStep, line, null, null, null, null, null,
        [new StepCondition("step-known", "Rõ ngạch, bậc và ngày hưởng bậc", false, problem)], []);

    private static int Hundredths(ScaleStep step) => step.Coefficient.TenThousandths / 100;
}
