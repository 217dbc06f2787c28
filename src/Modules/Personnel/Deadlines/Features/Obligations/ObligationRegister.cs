using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.Personnel.Deadlines.Domain.Obligations;
using HoSoCanBo.Personnel.Documents.Decisions;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Employees.Domain.Rules;
using HoSoCanBo.Personnel.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Deadlines.Features.Obligations;

/// <summary>
/// Starts and closes obligations together with the change that causes them. It tracks entities and saves nothing: the
/// feature's own save writes both.
/// </summary>
internal sealed class ObligationRegister(PersonnelDbContext db, WorkingCalendars calendars, RequestContext request)
{
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
    /// An edit was entered that waits for its day: entering is the duty of Điều 10.2, the record is no more complete for it.
    /// </summary>
    public async Task PlannedAsync(Employee employee, Decision decision, CancellationToken cancellationToken)
    {
        if (decision.SignedOn >= ObligationClocks.RegulationInForceFrom)
        {
            await CloseChangeAsync(employee, decision, cancellationToken);
        }
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
            db.Obligations.Add(
                ObligationClocks.ForChangeMade(employee, decision, calendar, request.Clock.UtcNow(), request.User.AsCloser()));
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
