using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.Personnel.Deadlines.Domain.Obligations;
using HoSoCanBo.Personnel.Documents.Decisions;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Employees.Domain.Movements;

namespace HoSoCanBo.Personnel.Movements.Domain;

/// <summary>Đính chính, hủy: a movement that took effect is taken back with a decision. The history keeps it.</summary>
internal sealed partial class MovingPerson
{
    /// <summary>
    /// Takes back what the movement changed and tells the other modules what holds instead, from the same days on, so that pay is
    /// corrected by arrears and copies agree again. Its clocks fall away, and what it had answered is a duty again.
    /// </summary>
    /// <exception cref="RuleViolationException">It is not in effect, something later rests on it, or the record is in transit.</exception>
    public void Cancel(Movement movement, string reason, Decision decision)
    {
        employee.RequireNotInTransit();
        var change = movement.Cancel(reason, decision.Id, at.UtcNow, at.UserId);
        var unitBefore = employee.UnitId;
        employee.TakeBack(change);
        TellWhatHoldsAgain(movement, change, decision);
        if (change.Posts.Count > 0 && !change.Posts.Any(p => p.Before is null) && employee.UnitId != unitBefore)
        {
            Follow(employee.UnitId, unitBefore, at.Today, decision.Id); // the unit was reorganised since the person had left
        }

        EndPendingRetirement(movement, decision.Id);
        Unanswer(movement);
        if (HasLeft)
        {
            LetWaitingFollow(hasLeft: true);
            CancelClocksOfTransfers();
        }
        else if (employee.UnitId != unitBefore)
        {
            LetWaitingFollow(hasLeft: false);
        }

        if (decision.SignedOn >= ObligationClocks.RegulationInForceFrom)
        {
            started.Add(ObligationClocks.ForChangeMade(employee, decision, at.Calendar, at.UtcNow, at.By));
        }

        news.Add(new MovementCancelled(
            Guid.CreateVersion7(), Moment, decision.Id, movement.Id, employee.Id, movement.TypeCode, movement.FromUnitId, movement.ToUnitId,
            movement.EffectiveFrom));
    }

    /// <summary>
    /// Hoàn tác nhập: a record that a file made by mistake counts on no day; its duties fall away and every module is told.
    /// </summary>
    public void Annul(IEnumerable<Movement> cameInWith, string reason)
    {
        foreach (var movement in cameInWith)
        {
            movement.Annul(reason, at.UtcNow, at.UserId);
        }

        var first = employee.Annul();
        clocks.Where(o => o.IsOpen).ToList().ForEach(o => o.Cancel(at.UtcNow));
        news.Add(new EmployeeStatusChanged(Guid.CreateVersion7(), Moment, null, employee.Id, Employee.Annulled, CountsAsPresent: false,
            first));
    }

    /// <summary>
    /// From the first day that changed, every day for which something was ever told is told anew: a movement taken back earlier had
    /// told of what this one did.
    /// </summary>
    private void TellWhatHoldsAgain(Movement movement, RecordChange change, Decision decision)
    {
        var posts = change.Posts
            .Select(p => (Change: p, Period: employee.Assignments.First(a => a.Id == p.Id)))
            .Where(p => p.Change.Before is null || p.Change.After.Until < p.Period.EffectiveFrom
                || p.Change.Before.Post != p.Change.After.Post)
            .Select(p => (DateOnly?)p.Period.EffectiveFrom).Min();
        foreach (var day in employee.Assignments.Select(a => a.EffectiveFrom).Where(d => d >= posts).Distinct().Order())
        {
            TellOfPlace(movement.TypeCode, decision.Id, movement.ToUnitId, day);
        }

        var statuses = change.Statuses.Where(s => s.Before is null)
            .Select(s => (DateOnly?)employee.StatusPeriods.First(p => p.Id == s.Id).EffectiveFrom).Min();
        foreach (var day in employee.StatusPeriods.Select(p => p.EffectiveFrom).Where(d => d >= statuses).Distinct().Order())
        {
            TellOfStatus(decision.Id, employee.StatusOn(day)!.StatusCode, day);
        }
    }

    /// <summary>
    /// Of a day on which something began that was taken back or overtaken, the other modules were told what held instead then; a
    /// movement that begins before it may have changed that.
    /// </summary>
    private void TellOfLaterDays(Movement movement, RecordChange change)
    {
        foreach (var gone in change.Posts.Count > 0 ? employee.DaysWithoutPlace(movement.EffectiveFrom) : [])
        {
            TellOfPlace(movement.TypeCode, movement.DecisionId, gone.UnitId, gone.EffectiveFrom);
        }

        foreach (var day in change.Statuses.Count > 0 ? employee.DaysWithoutStatus(movement.EffectiveFrom) : [])
        {
            TellOfStatus(movement.DecisionId, employee.StatusOn(day)!.StatusCode, day);
        }
    }

    /// <summary>Unit and post as they hold from a day on.</summary>
    /// <param name="typeCode">The kind of movement that is told of.</param>
    /// <param name="decisionId">The decision it rests on.</param>
    /// <param name="toldUnitId">The unit the other modules believe the person to be in on that day.</param>
    /// <param name="from">The day.</param>
    private void TellOfPlace(string typeCode, Guid decisionId, Guid toldUnitId, DateOnly from)
    {
        var held = employee.AssignmentOn(from)!;
        news.Add(held.UnitId != toldUnitId
            ? new EmployeeTransferred(
                Guid.CreateVersion7(), Moment, decisionId, employee.Id, typeCode, toldUnitId, held.UnitId, held.PositionName, from)
            : new EmployeeAppointed(
                Guid.CreateVersion7(), Moment, decisionId, employee.Id, typeCode, held.UnitId, held.PositionName, IsConcurrent: false,
                null, from, null));
    }
}
