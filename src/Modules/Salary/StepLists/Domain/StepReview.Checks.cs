using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Salary.Pay.StepIncreases;
using HoSoCanBo.Salary.People.Domain;
using HoSoCanBo.Salary.People.Domain.History;

namespace HoSoCanBo.Salary.StepLists.Domain;

/// <content>What the checks of a monthly sheet ask about the step held.</content>
internal sealed partial class StepReview
{
    /// <summary>Whether the history need be read to know that something is due, or that a percent is too high.</summary>
    public bool IsWorthLooking(PayRecord record)
    {
        if (LineOf(record) is not { AgreedWageInDong: null } line)
        {
            return false;
        }

        try
        {
            return line.BeyondFramePercent > 0
                || (StepOf(record, line) is { } step
                    && (step.IsLastStep ? step.BeyondFrame?.AfterMonths : step.MonthsToNextStep) is { } months
                    && (line.StepHeldSince ?? line.EffectiveFrom).AddMonths(months) <= LastDay);
        }
        catch (RuleViolationException)
        {
            return false; // The engine says so itself.
        }
    }

    /// <summary>
    /// What is wrong with the percent held; null when it fits the time at the last step, or the beginning of that time is not known.
    /// </summary>
    public string? ExcessOf(PayRecord record, IReadOnlyList<StepExtension> extensions)
    {
        if (LineOf(record) is not { AgreedWageInDong: null, BeyondFramePercent: > 0 and var held } line || !IsBeginningKnown(record, line))
        {
            return null;
        }

        try
        {
            return FactsOf(record, line, extensions, out _) is { Step: { IsLastStep: true, BeyondFrame: not null } } facts
                && BeyondFrameSeniority.PercentOn(LastDay, facts, tables, calendar) is var due && due < held
                ? $"Vượt khung {held}% cao hơn mức {due}% theo thời gian ở bậc cuối từ {PayText.Day(facts.Since)}."
                : null;
        }
        catch (RuleViolationException)
        {
            return null; // The engine says so itself.
        }
    }

    // A paper record often names the day of the newest percent, not of the last step.
    private static bool IsBeginningKnown(PayRecord record, SalaryLine line) =>
        line.StepHeldSince is not null
        || record.Lines.Any(l => l.EverHolds && l.EffectiveFrom == HeldSince(record, line) && l.BeyondFramePercent is null or 0);
}
