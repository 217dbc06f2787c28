using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Access;
using HoSoCanBo.Personnel.Deadlines.Domain.Obligations;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Employees.Domain.Movements;
using HoSoCanBo.Personnel.Employees.Domain.Profile;
using HoSoCanBo.Personnel.Employees.Domain.Rules;
using HoSoCanBo.Personnel.Employees.Papers;
using HoSoCanBo.Personnel.Employees.Past;
using HoSoCanBo.Personnel.Organisation.Features.Units;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Records.Features.Editing;
using HoSoCanBo.Personnel.Records.Features.Duplicates;
using HoSoCanBo.Personnel.Reference.Domain.Retirement;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Records.Features.Employees;

/// <summary>The whole record of one person, today or as it was on a day; the reading is logged.</summary>
[Requires(PersonnelPermissions.View)]
internal sealed record GetEmployee(Guid EmployeeId, DateOnly? AsOf = null) : IRequest<EmployeeView>;

/// <summary>One query a table, each by the person's key.</summary>
internal sealed class GetEmployeeHandler(PersonnelDbContext db, RequestContext request, ReferenceCache references, RecordViewLog views,
    UnitsOnDay unitsOnDay)
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
        if (query.AsOf is { } day && access.WholeRecord)
        {
            return await ViewAsOfAsync(employee, access, day, reference, cancellationToken);
        }

        var movements = await db.Movements.AsNoTracking().Where(m => m.EmployeeId == id).ToListAsync(cancellationToken);
        var deadlines = access.WholeRecord ? await ReadDeadlinesAsync(id, cancellationToken) : [];
        var head = EmployeeViews.HeadOf(employee, movements, deadlines, reference);
        var sections = EmployeeViews.SectionsOf(employee, access, reference);
        if (!access.WholeRecord)
        {
            return new EmployeeView(head, access, sections, [], [], [], [], []);
        }

        var photoId = await db.Attachments.AsNoTracking().Where(a => a.EmployeeId == id).Photos().Select(a => (Guid?)a.Id)
            .FirstOrDefaultAsync(cancellationToken);
        head = head with { PhotoId = photoId };
        employee.OwnRetirementOn = await db.RetirementExceptions.AsNoTracking().Where(r => r.Id == id && r.IsInForce)
            .Select(r => (DateOnly?)r.RetiresOn).FirstOrDefaultAsync(cancellationToken);
        var history = await ReadHistoryAsync(id, movements, cancellationToken);
        var missing = RecordCompleteness.MissingFields(employee).Where(access.Shows).ToList();
        var tables = await ReadTablesAsync(employee, access, null, reference, cancellationToken);
        return new EmployeeView(head, access, sections, missing, tables, history.Posts(reference), history.StatusPeriods(reference),
            history.Timeline(reference))
        {
            Waiting = history.Waiting(reference),
            Planned = await db.PlannedOfAsync(id, employee.FullName, cancellationToken),
            RetiresOn = employee.OwnRetirementOn
                ?? (employee is { Sex: { } sex, BirthDate: { } born } ? RetirementAge.Of(sex, born).RetiresOn : null),
            Findings = access.MayEdit && access.LimitedTo is null
                ? [.. RecordRules.Check(employee, request.Clock.TodayInVietnam(), reference.Catalogues),
                    .. await new DuplicatePeople(db).RelativesInUnitAsync(employee, cancellationToken)]
                : [],
            PaperCheck = access.MayEdit && access.LimitedTo is null ? await ReadPaperCheckAsync(employee, cancellationToken) : null,
        };
    }

    private async Task<PaperCheckView> ReadPaperCheckAsync(Employee employee, CancellationToken cancellationToken)
    {
        var last = await db.PaperVerifications.AsNoTracking()
            .Where(v => v.EmployeeId == employee.Id)
            .OrderByDescending(v => v.VerifiedOn).ThenByDescending(v => v.RecordVersion).ThenBy(v => v.Id)
            .FirstOrDefaultAsync(cancellationToken);
        var open = await db.PaperDifferences.CountAsync(d => d.EmployeeId == employee.Id && d.SettledAt == null, cancellationToken);
        return new PaperCheckView(last?.VerifiedOn, last?.VerifiedByName, last?.RecordVersion < employee.Version, open);
    }

    private async Task<EmployeeView> ViewAsOfAsync(
        Employee employee, EmployeeAccess access, DateOnly day, ReferenceSnapshot reference, CancellationToken cancellationToken)
    {
        var id = employee.Id;
        var record = await db.Employees.AsNoTracking().Include(e => e.Assignments).Include(e => e.StatusPeriods).AsSplitQuery()
            .SingleAsync(e => e.Id == id, cancellationToken);
        var movements = await db.Movements.AsNoTracking().Where(m => m.EmployeeId == id).ToListAsync(cancellationToken);
        var history = await ReadHistoryAsync(id, movements, cancellationToken);
        var asOf = await db.RecordAsOfAsync(id, day, cancellationToken);
        asOf.Apply(record);
        var readOnly = access with { MayEdit = false };
        var then = await unitsOnDay.NamesOnAsync(reference, record.UnitId, day, cancellationToken);
        return new EmployeeView(
            EmployeeViews.HeadOf(record, [], [], then), readOnly, EmployeeViews.SectionsOf(record, readOnly, then), [],
            await ReadTablesAsync(record, readOnly, asOf, reference, cancellationToken),
            [.. history.Posts(reference).Where(p => p.From <= day)], [.. history.StatusPeriods(reference).Where(p => p.From <= day)],
            [.. history.Timeline(reference).Where(t => t.Day <= day)]);
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
        Employee employee, EmployeeAccess access, RecordAsOf? asOf, ReferenceSnapshot reference, CancellationToken cancellationToken)
    {
        var form = FormOfKind.Of(employee.KindCode, reference.Catalogues);
        var views = new List<TableView>();
        foreach (var table in ProfileTables.All.Where(access.Shows))
        {
            var rows = await db.RowsAsync(table, employee.Id, withStruck: false, cancellationToken);
            rows = asOf is null ? rows : asOf.Apply(table, rows);
            rows.ToList().ForEach(employee.Add); // the rules look at the whole record
            views.Add(TableViews.Of(table, form.HeadingOf(table), rows, reference.Catalogues, asOf is null && access.MayEditTable(table)));
        }

        return views;
    }
}
