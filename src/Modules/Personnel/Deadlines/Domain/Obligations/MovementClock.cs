using HoSoCanBo.Personnel.Documents.Decisions;
using HoSoCanBo.Personnel.Reference.Domain;

namespace HoSoCanBo.Personnel.Deadlines.Domain.Obligations;

/// <summary>The clock a kind of movement stands under (Điều 10, 11), the same however the movement was entered.</summary>
internal static class MovementClock
{
    /// <summary>The rule of the catalogue's article.</summary>
    public static ObligationRule RuleOf(MovementType type) => type.Article switch
    {
        "Điều 10.1" => ObligationRule.Recruitment,
        "Điều 11.1" => ObligationRule.InternalMove,
        "Điều 11.2" => ObligationRule.Transfer,
        "Điều 11.3" => ObligationRule.Departure,
        _ => ObligationRule.Change,
    };

    /// <summary>When it would start and end; null for papers older than the regulation.</summary>
    public static ClockTerms? TermsOf(MovementType type, DateOnly signedOn, DateOnly effectiveFrom, WorkingCalendar calendar)
    {
        if (signedOn < ObligationClocks.RegulationInForceFrom)
        {
            return null;
        }

        var (rule, startsOn) = (RuleOf(type), StartOf(type, signedOn, effectiveFrom));
        return new ClockTerms(rule, startsOn, calendar.DueAfterCalendarDays(startsOn, UpdateObligation.DaysOf(rule)));
    }

    /// <summary>Starts it; null for papers older than the regulation.</summary>
    /// <param name="type">The kind.</param>
    /// <param name="decision">The paper.</param>
    /// <param name="movement">Whose, which movement and which unit answers for it.</param>
    /// <param name="calendar">The working calendar.</param>
    public static UpdateObligation? Start(MovementType type, Decision decision, (Guid EmployeeId, Guid UnitId, Guid MovementId) movement,
        WorkingCalendar calendar) =>
        TermsOf(type, decision.SignedOn, decision.EffectiveFrom, calendar) is { } terms
            ? UpdateObligation.Start(
                new ObligationFacts(terms.Rule, movement.EmployeeId, movement.UnitId, terms.StartsOn, decision.Id, movement.MovementId),
                calendar)
            : null;

    private static DateOnly StartOf(MovementType type, DateOnly signedOn, DateOnly effectiveFrom) =>
        type.CountsFromDecision || effectiveFrom < signedOn ? signedOn : effectiveFrom;
}

/// <summary>Under which rule a clock runs, from when, and its last day (included).</summary>
internal sealed record ClockTerms(ObligationRule Rule, DateOnly StartsOn, DateOnly DueOn);
