using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Salary.Months.Domain;
using HoSoCanBo.Salary.Pay;
using HoSoCanBo.Salary.Pay.StepIncreases;
using HoSoCanBo.Salary.People.Domain.History;
using HoSoCanBo.Salary.StepLists.Domain;
using HoSoCanBo.SharedRecords.People;

namespace HoSoCanBo.Salary.Estimates.Domain;

/// <summary>Looks ahead to the end of the plan year: raises, seniority and leaving, each on the day the rules give.</summary>
internal sealed class ComingChanges(PayTables tables, WorkingCalendar calendar, PayMonth month, int year)
{
    private const int MonthsAYear = 12;

    private readonly StepReview review = new(tables, calendar, month.First);

    private DateOnly LastDay => new(year, MonthsAYear, 31);

    /// <summary>What is to come.</summary>
    /// <param name="facts">The facts of the frozen month.</param>
    /// <param name="record">The person's history; null when only the frozen sheet is known.</param>
    /// <param name="extensions">What prolongs the time in a step.</param>
    /// <param name="retiresOn">Last day of work by age.</param>
    public PersonPlan Of(PayFacts facts, PayRecord? record, IReadOnlyList<StepExtension> extensions, DateOnly? retiresOn)
    {
        var (lastDay, text) = Leaving(record, retiresOn);
        var until = lastDay is { } last && last < LastDay ? last : LastDay;
        var changes = Steps(facts, record, extensions).Concat(Seniority(facts))
            .Where(c => c.From <= until).OrderBy(c => c.From).ThenBy(c => c.Cause).ToList();
        return new PersonPlan(Shortened(changes), lastDay <= LastDay ? lastDay : null, lastDay <= LastDay ? text : null);
    }

    // Of what was due already, only the last of each cause still counts in the plan year.
    private List<PlannedChange> Shortened(List<PlannedChange> changes)
    {
        var overdue = changes.Where(c => c.From <= month.Last).GroupBy(c => c.Cause)
            .Select(g => g.Last() with { Text = $"{g.Last().Text}, đến hạn nhưng chưa có quyết định" });
        return [.. overdue.Concat(changes.Where(c => c.From > month.Last)).OrderBy(c => c.From).ThenBy(c => c.Cause)];
    }

    private List<PlannedChange> Steps(PayFacts facts, PayRecord? record, IReadOnlyList<StepExtension> extensions)
    {
        if (record is null || facts.Salary is null || review.HeldStep(record, extensions) is not { } held)
        {
            return [];
        }

        try
        {
            return held.Step.IsLastStep ? BeyondFrame(facts, held) : Raises(held);
        }
        catch (RuleViolationException)
        {
            // What the history says of this person contradicts itself: the step list names it, the estimate keeps the pay of the month.
            return [];
        }
    }

    private List<PlannedChange> Raises(StepFacts held)
    {
        var changes = new List<PlannedChange>();
        for (var facts = held; !facts.Step.IsLastStep;)
        {
            var raise = RegularStepIncrease.Of(facts, tables, calendar, LastDay);
            if (raise is not { NextOn: { } on, NextStep: { } next } || on > LastDay)
            {
                break;
            }

            changes.Add(new PlannedChange(
                on, BudgetCause.Step, $"Bậc {next.Step} ({next.Coefficient}) từ {PayText.Day(on)}",
                f => f with { Salary = f.Salary! with { Step = next.Step, Coefficient = next.Coefficient } }));
            facts = new StepFacts(facts.Kind, next, on);
        }

        return changes;
    }

    private List<PlannedChange> BeyondFrame(PayFacts facts, StepFacts held) => held.Step.BeyondFrame is null ? [] :
    [
        .. BeyondFrameSeniority.Timetable(held, tables, calendar, LastDay)
            .Where(l => l.From <= LastDay && l.Percent * 100 > facts.BeyondFramePercent.Hundredths)
            .Select(l => new PlannedChange(
                l.From, BudgetCause.BeyondFrame, $"Vượt khung {l.Percent}% từ {PayText.Day(l.From)}",
                f => f with { BeyondFramePercent = Percent.Of(l.Percent) })),
    ];

    // 1% each further 12 months (NĐ 77/2021/NĐ-CP, NĐ 76/2009/NĐ-CP), counted from the day of the percent held.
    private IEnumerable<PlannedChange> Seniority(PayFacts facts)
    {
        foreach (var held in facts.Allowances.Where(a => OccupationalSeniority.Codes.Contains(a.Code)
            && a is { Percent: not null, Until: null } && a.From > DatedFact.FromUnknownDay))
        {
            for (var (years, more) = (1, 1); held.From!.Value.AddMonths(years * MonthsAYear) is var on && on <= LastDay; years++)
            {
                if (on > month.Last)
                {
                    var percent = new Percent(held.Percent!.Value.Hundredths + (100 * more++));
                    yield return new PlannedChange(on, BudgetCause.Seniority, $"Thâm niên nghề {percent} từ {PayText.Day(on)}", f => f with
                    {
                        Allowances =
                            [.. f.Allowances.Select(a => a.Code == held.Code && a.From == held.From ? a with { Percent = percent } : a)],
                    });
                }
            }
        }
    }

    private (DateOnly? LastDay, string? Text) Leaving(PayRecord? record, DateOnly? retiresOn)
    {
        var decided = record?.Statuses
            .Where(s => s.EverHolds && s.EffectiveFrom > month.Last && !PayrollStatus.Of(s).IsOnPayroll).MinBy(s => s.EffectiveFrom);
        if (decided is not null)
        {
            return (decided.EffectiveFrom.AddDays(-1), $"{PayrollStatus.Of(decided).Name} từ {PayText.Day(decided.EffectiveFrom)}");
        }

        return retiresOn > month.Last ? (retiresOn, $"Đủ tuổi nghỉ hưu, làm việc đến {PayText.Day(retiresOn.Value)}") : (null, null);
    }
}
