using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Deadlines.Domain.Obligations;
using HoSoCanBo.Personnel.Documents.Decisions;
using HoSoCanBo.Personnel.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Deadlines.Features.Obligations;

/// <summary>One obligation: why, until when, what happened to it.</summary>
[Requires(PersonnelPermissions.Search, PersonnelPermissions.Monitor)]
internal sealed record ShowObligation(Guid ObligationId) : IRequest<ObligationPage>;

/// <param name="MayRemind">Whether the user may remind of it.</param>
/// <param name="MayExtend">Whether the user may move its day.</param>
internal sealed record ObligationPage(
    UpdateObligation Obligation, string FullName, string EmployeeNumber, string UnitName, Decision? Decision,
    IReadOnlyList<Reminder> Reminders, IReadOnlyList<ObligationStep> Steps, bool MayRemind, bool MayExtend);

/// <summary>Diễn biến.</summary>
internal sealed record ObligationStep(DateTime At, string UserName, string What);

internal sealed class ShowObligationHandler(PersonnelDbContext db, RequestContext request) : IRequestHandler<ShowObligation, ObligationPage>
{
    private const int MostShown = 20;

    public async Task<ObligationPage> Handle(ShowObligation query, CancellationToken cancellationToken)
    {
        var obligation = await db.ObligationsOf(request.User).AsNoTracking()
            .RequireAsync(o => o.Id == query.ObligationId, cancellationToken);
        var person = await db.Employees.AsNoTracking().Where(e => e.Id == obligation.EmployeeId)
            .Select(e => new { e.FullName, e.EmployeeNumber }).SingleAsync(cancellationToken);
        var reminders = await db.Reminders.AsNoTracking().Where(r => r.ObligationId == obligation.Id)
            .OrderByDescending(r => r.SentAt).Take(MostShown).ToListAsync(cancellationToken);
        var steps = await db.AuditEntries.AsNoTracking().Where(e => e.SubjectId == obligation.Id)
            .OrderByDescending(e => e.Sequence).Take(MostShown)
            .Select(e => new ObligationStep(e.At, e.UserName, e.Reason)).ToListAsync(cancellationToken);
        return new ObligationPage(
            obligation, person.FullName, person.EmployeeNumber,
            await db.Units.Where(u => u.Id == obligation.UnitId).Select(u => u.Name).SingleAsync(cancellationToken),
            await db.Decisions.AsNoTracking().SingleOrDefaultAsync(d => d.Id == obligation.DecisionId, cancellationToken),
            reminders, steps, obligation.IsOpen && await MayRemindAsync(obligation.UnitId, cancellationToken),
            obligation.IsOpen && await db.MayExtendAsync(request.User, obligation, cancellationToken));
    }

    private Task<bool> MayRemindAsync(Guid unitId, CancellationToken cancellationToken) =>
        db.Units.InScope(request.User.ScopeOf(PersonnelPermissions.Monitor)).AnyAsync(u => u.Id == unitId, cancellationToken);
}
