using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Domain;
using HoSoCanBo.Personnel.Domain.Deadlines;
using HoSoCanBo.Personnel.Domain.Employees;
using HoSoCanBo.Personnel.Domain.Movements;
using HoSoCanBo.Personnel.Features.Attachments;
using HoSoCanBo.Personnel.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Features.Employees;

/// <summary>The whole record of one person; the reading is logged.</summary>
[Requires(PersonnelPermissions.View)]
internal sealed record GetEmployee(Guid EmployeeId) : IRequest<EmployeeView>;

/// <summary>One query a table, each by the person's key.</summary>
internal sealed class GetEmployeeHandler(PersonnelDbContext db, RequestContext request, ReferenceCache references, RecordViewLog views)
    : IRequestHandler<GetEmployee, EmployeeView>
{
    public async Task<EmployeeView> Handle(GetEmployee query, CancellationToken cancellationToken)
    {
        var id = query.EmployeeId;
        var reference = await references.CurrentAsync(cancellationToken);
        var employee = await db.EmployeesReadableIn(request.User.ScopeOf(PersonnelPermissions.View))
            .AsNoTracking()
            .RequireAsync(e => e.Id == id, cancellationToken);
        var access = await EmployeeAccess.OfAsync(db, request.User, id, cancellationToken);
        await views.NoteAsync(request, RecordViewKind.Profile, id, 1, null, cancellationToken);
        var movements = await db.Movements.AsNoTracking().Where(m => m.EmployeeId == id).ToListAsync(cancellationToken);
        var deadlines = access.WholeRecord ? await ReadDeadlinesAsync(id, cancellationToken) : [];
        var head = EmployeeViews.HeadOf(employee, movements, deadlines, reference);
        var sections = EmployeeViews.SectionsOf(employee, access, reference);
        if (!access.WholeRecord)
        {
            return new EmployeeView(head, access, sections, [], [], [], [], []);
        }

        var photoId = await db.Attachments.AsNoTracking().Where(a => a.EmployeeId == id).CurrentPhoto().Select(a => (Guid?)a.Id).FirstOrDefaultAsync(cancellationToken);
        head = head with { PhotoId = photoId };
        var history = await ReadHistoryAsync(id, movements, cancellationToken);
        var missing = RecordCompleteness.MissingFields(employee).Where(access.Shows).ToList();
        return new EmployeeView(
            head, access, sections, missing, await ReadTablesAsync(employee, access, reference, cancellationToken),
            history.Posts(reference), history.StatusPeriods(reference), history.Timeline(reference)) { Waiting = history.Waiting(reference) };
    }

    private Task<List<DeadlineView>> ReadDeadlinesAsync(Guid id, CancellationToken cancellationToken) =>
        db.Obligations.AsNoTracking()
            .Where(o => o.EmployeeId == id && (o.State == ObligationState.Open || o.State == ObligationState.Overdue))
            .OrderBy(o => o.DueOn)
            .Select(o => new DeadlineView(o.Rule, o.DueOn))
            .ToListAsync(cancellationToken);

    private async Task<EmployeeHistory> ReadHistoryAsync(Guid id, IReadOnlyList<Movement> movements, CancellationToken cancellationToken)
    {
        var assignments = await db.Set<Assignment>().AsNoTracking().Where(a => a.EmployeeId == id).ToListAsync(cancellationToken);
        var statuses = await db.Set<StatusPeriod>().AsNoTracking().Where(p => p.EmployeeId == id).ToListAsync(cancellationToken);
        var edited = await db.AuditEntries.AsNoTracking()
            .Where(a => a.SubjectId == id && a.DecisionId != null)
            .Select(a => a.DecisionId)
            .Distinct()
            .ToListAsync(cancellationToken);
        var ids = assignments.Select(a => a.DecisionId)
            .Concat(statuses.Select(s => s.DecisionId))
            .Concat(movements.Select(m => (Guid?)m.DecisionId))
            .Concat(edited)
            .OfType<Guid>()
            .Distinct()
            .ToList();
        var decisions = ids.Count == 0
            ? []
            : await db.Decisions.AsNoTracking().Where(d => ids.Contains(d.Id)).ToDictionaryAsync(d => d.Id, cancellationToken);
        return new EmployeeHistory(assignments, statuses, movements, decisions);
    }

    private async Task<IReadOnlyList<TableView>> ReadTablesAsync(
        Employee employee, EmployeeAccess access, ReferenceSnapshot reference, CancellationToken cancellationToken)
    {
        var form = FormOfKind.Of(employee.KindCode, reference.Catalogues);
        var views = new List<TableView>();
        foreach (var table in ProfileTables.All.Where(access.Shows))
        {
            var rows = await db.RowsAsync(table, employee.Id, withStruck: false, cancellationToken);
            views.Add(TableViews.Of(table, form.HeadingOf(table), rows, reference.Catalogues, access.MayEditTable(table)));
        }

        return views;
    }
}
