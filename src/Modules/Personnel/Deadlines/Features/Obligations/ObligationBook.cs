using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.Personnel.Deadlines.Domain.Obligations;
using HoSoCanBo.Personnel.Documents.Decisions;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Employees.Domain.Rules;
using HoSoCanBo.Personnel.Movements.Features.Movements;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Reference.Domain;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Deadlines.Features.Obligations;

/// <summary>
/// Starts and closes obligations together with the change that causes them. It tracks entities and saves nothing: the
/// feature's own save writes both.
/// </summary>
internal sealed class ObligationBook(PersonnelDbContext db, WorkingCalendars calendars, RequestContext request)
{
    /// <summary>
    /// Điều 10.1: a person was recruited or received from outside by a decision signed on <paramref name="decidedOn"/>. Not for
    /// records that enter from old paper: those have no clock.
    /// </summary>
    public async Task<UpdateObligation> RecruitedAsync(
        Employee employee, DateOnly decidedOn, Guid? decisionId, CancellationToken cancellationToken)
    {
        var calendar = await calendars.CurrentAsync(cancellationToken);
        return db.Obligations.Add(ObligationClocks.ForRecruitment(employee, decidedOn, decisionId, calendar, request.Clock.UtcNow(), request.User.AsCloser())).Entity;
    }

    /// <summary>
    /// Particulars were edited: closes the clock of Điều 10.1 once the record is complete and, when a decision stands behind the
    /// edit, records whether it was entered within the 15 days of Điều 10.2.
    /// </summary>
    public async Task EditedAsync(Employee employee, Decision? decision, CancellationToken cancellationToken)
    {
        if (decision is not null && decision.SignedOn >= ObligationClocks.RegulationInForceFrom)
        {
            await CloseChangeAsync(employee, decision, cancellationToken);
        }

        if (RecordCompleteness.IsComplete(employee))
        {
            await CloseRecruitmentAsync(employee.Id, cancellationToken);
        }
    }

    /// <summary>
    /// A movement was entered: for somebody who comes back the 30 days of Điều 10.1 begin; otherwise entering is the whole duty, on
    /// time or late. What waited for such a movement (a term, a contract, a retirement date that has passed) is done too.
    /// </summary>
    public async Task MovedAsync(
        Employee employee, MovementType type, Decision decision, Guid movementId, CancellationToken cancellationToken)
    {
        var open = await db.Obligations.Where(o => o.EmployeeId == employee.Id && o.ClosedAt == null).ToListAsync(cancellationToken);
        db.Obligations.AddRange(Moved(
            new MovedCase(employee, type, decision, movementId), open, await calendars.CurrentAsync(cancellationToken), request.Clock.UtcNow(),
            request.User.AsCloser()));
    }

    /// <summary>The same with the open obligations at hand, for bulk work.</summary>
    /// <returns>The clock to add; none when the decision had one or is older than the regulation.</returns>
    public static IEnumerable<UpdateObligation> Moved(
        MovedCase moved, IReadOnlyList<UpdateObligation> open, WorkingCalendar calendar, DateTime now, Closer? by)
    {
        var (employee, type, decision, movementId) = moved;
        var answered = open.Where(o => o.DecisionId == decision.Id || DerivedClocks.IsAnsweredBy(o.Rule, type)).ToList();
        answered.ForEach(o => o.CloseAt(now, by));
        if (type.Category == "out")
        {
            // Who leaves no longer goes where a transfer that was sent back would have led.
            open.Where(o => o.IsOpen && o.Rule is ObligationRule.Transfer or ObligationRule.InternalMove).ToList().ForEach(o => o.Cancel(now));
        }

        if (decision.SignedOn < ObligationClocks.RegulationInForceFrom || answered.Exists(o => o.DecisionId == decision.Id))
        {
            return [];
        }

        var rule = MovementClock.RuleOf(type);
        var clock = UpdateObligation.Start(
            new ObligationFacts(rule, employee.Id, employee.UnitId, MovementClock.StartOf(type, decision.ToFacts()), decision.Id, movementId), calendar);
        if (rule != ObligationRule.Recruitment || RecordCompleteness.IsComplete(employee))
        {
            clock.CloseAt(now, by);
        }

        return [clock];
    }

    /// <summary>A decision registered before its data were entered has a clock already; otherwise entering is the whole story.</summary>
    private async Task CloseChangeAsync(Employee employee, Decision decision, CancellationToken cancellationToken)
    {
        var open = await db.Obligations
            .Where(o => o.EmployeeId == employee.Id && o.DecisionId == decision.Id && o.Rule == ObligationRule.Change && o.ClosedAt == null)
            .ToListAsync(cancellationToken);
        open.ForEach(o => o.CloseAt(request.Clock.UtcNow(), request.User.AsCloser()));
        if (open.Count == 0)
        {
            var calendar = await calendars.CurrentAsync(cancellationToken);
            db.Obligations.Add(ObligationClocks.ForChangeMade(employee, decision, calendar, request.Clock.UtcNow(), request.User.AsCloser()));
        }
    }

    private async Task CloseRecruitmentAsync(Guid employeeId, CancellationToken cancellationToken)
    {
        var open = await db.Obligations
            .Where(o => o.EmployeeId == employeeId && o.Rule == ObligationRule.Recruitment && o.ClosedAt == null)
            .ToListAsync(cancellationToken);
        open.ForEach(o => o.CloseAt(request.Clock.UtcNow(), request.User.AsCloser()));
    }
}

/// <summary>Who was moved by what.</summary>
internal sealed record MovedCase(Employee Employee, MovementType Type, Decision Decision, Guid MovementId);
