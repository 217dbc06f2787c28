using HoSoCanBo.Personnel.Deadlines.Domain.Obligations;
using HoSoCanBo.Personnel.Documents.Decisions;
using HoSoCanBo.Personnel.Employees.Domain.Movements;
using HoSoCanBo.Personnel.Reference.Domain;

namespace HoSoCanBo.Personnel.Movements.Domain;

/// <summary>The clocks of Điều 10 and 11 over a person's movements: one for each duty, none without one.</summary>
internal sealed partial class MovingPerson
{
    /// <summary>The clock of a movement; null for a paper older than the regulation.</summary>
    private UpdateObligation? StartClock(MovementType type, Movement movement, Decision decision)
    {
        // Who comes back is the duty of the unit that has the record from now on.
        var unitId = type.Category == MovementCategory.In ? movement.ToUnitId : movement.FromUnitId;
        if (MovementClock.Start(type, decision, (employee.Id, unitId, movement.Id), at.Calendar) is not { } clock)
        {
            return null;
        }

        ObligationClocks.CloseIfComplete(clock, employee, at.UtcNow, at.By);
        started.Add(clock);
        clocks.Add(clock);
        return clock;
    }

    /// <summary>
    /// What waited for such a movement is done: its paper in the register, a term or contract that ran out, a retirement date passed.
    /// </summary>
    private void Answer(MovementType type, Movement movement)
    {
        // A record that has to be completed within the 30 days of Điều 10.1 is not complete because its paper was entered.
        clocks.Where(o => o.IsOpen && o.Rule != ObligationRule.Recruitment && IsOfPaper(o, movement.DecisionId)).ToList()
            .ForEach(o => o.CloseAt(at.UtcNow, at.By));
        clocks.Where(o => o.IsOpen && DerivedClocks.IsAnsweredBy(o.Rule, type)).ToList()
            .ForEach(o => o.CloseWith(movement.Id, at.UtcNow, at.By));
    }

    /// <summary>The movement is gone: its own clocks fall away, and what it had answered is a duty again.</summary>
    private void Unanswer(Movement movement)
    {
        clocks.Where(o => o.MovementId == movement.Id && o.State != ObligationState.Cancelled).ToList().ForEach(o => o.Cancel(at.UtcNow));
        clocks.Where(o => o.AnsweredById == movement.Id).ToList().ForEach(o => o.Reopen());
    }

    /// <summary>Who leaves no longer goes where a transfer that was sent back would have led.</summary>
    private void CancelClocksOfTransfers() => clocks.Where(o => o.IsOpen && IsOfTransfer(o)).ToList().ForEach(o => o.Cancel(at.UtcNow));

    private List<UpdateObligation> OpenOf(Movement movement) => [.. clocks.Where(o => o.MovementId == movement.Id && o.IsOpen)];

    /// <summary>Only a transfer that was sent has an open clock of its own; the others are closed as they are entered.</summary>
    private static bool IsOfTransfer(UpdateObligation clock) =>
        clock.MovementId is not null && clock.Rule != ObligationRule.Recruitment && !DerivedClocks.Rules.Contains(clock.Rule);

    /// <summary>Started by the register of decisions, before the movement was entered.</summary>
    private static bool IsOfPaper(UpdateObligation clock, Guid decisionId) => clock.MovementId is null && clock.DecisionId == decisionId;
}
