using System.Text.Json;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Access;
using HoSoCanBo.Personnel.Employees.Domain.Profile;
using HoSoCanBo.Personnel.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Records.Features.Employees;

/// <summary>Lịch sử thay đổi of one record: who, when, from, to, on which paper.</summary>
[Requires(PersonnelPermissions.View)]
internal sealed record GetEmployeeChanges(Guid EmployeeId, string? FieldKey) : IRequest<EmployeeChangesView>;

/// <summary>The history page.</summary>
internal sealed record EmployeeChangesView(string FullName, IReadOnlyList<ChangeView> Changes, bool IsCut,
    IReadOnlyList<(string Key, string Label)> Fields);

/// <summary>One saving.</summary>
internal sealed record ChangeView(
    DateTime At, string UserName, string Reason, string? DecisionNumber, IReadOnlyList<ChangedField> Fields);

/// <summary>One field from what to what; for a new row what it says.</summary>
internal sealed record ChangedField(string Key, string Label, string? From, string? To, bool IsNewRow);

internal sealed class GetEmployeeChangesHandler(
    PersonnelDbContext db, RequestContext request, ReferenceCache references, RecordViewLog views)
    : IRequestHandler<GetEmployeeChanges, EmployeeChangesView>
{
    /// <summary>Far more savings than a career has; older ones are told to be there.</summary>
    private const int MostShown = 500;

    public async Task<EmployeeChangesView> Handle(GetEmployeeChanges query, CancellationToken cancellationToken)
    {
        var id = query.EmployeeId;
        var employee = await db.EmployeesIn(request.User.ScopeOf(PersonnelPermissions.View))
            .AsNoTracking()
            .Select(e => new { e.Id, e.FullName })
            .RequireAsync(e => e.Id == id, cancellationToken);
        var access = await EmployeeAccess.OfAsync(db, request.User, id, cancellationToken);
        if (!access.WholeRecord)
        {
            throw new ForbiddenException();
        }

        await views.NoteAsync(request, RecordViewKind.History, id, 1, null, cancellationToken);
        var entries = await db.AuditEntries.AsNoTracking()
            .Where(a => a.SubjectId == id)
            .OrderByDescending(a => a.Sequence)
            .Take(MostShown + 1)
            .ToListAsync(cancellationToken);
        var labels =
            new ChangeLabels(access, await references.CurrentAsync(cancellationToken), await ReadRowsAsync(id, access, cancellationToken));
        var changes = entries.Take(MostShown).Select(e => ViewOf(e, labels)).Where(c => c.Fields.Count > 0).ToList();
        var fields = changes.SelectMany(c => c.Fields).Where(f => !f.IsNewRow).Select(f => (f.Key, f.Label)).Distinct()
            .OrderBy(f => f.Label).ToList();
        return new EmployeeChangesView(employee.FullName, Narrowed(changes, query.FieldKey), entries.Count > MostShown, fields);
    }

    /// <summary>Every row there ever was, struck ones too, by the key the audit trail wrote.</summary>
    private async Task<Dictionary<string, ProfileRow>> ReadRowsAsync(Guid id, EmployeeAccess access, CancellationToken cancellationToken)
    {
        var rows = new Dictionary<string, ProfileRow>();
        foreach (var table in ProfileTables.All.Where(access.Shows))
        {
            foreach (var row in await db.RowsAsync(table, id, withStruck: true, cancellationToken))
            {
                rows[row.Id.ToString()] = row;
            }
        }

        return rows;
    }

    private static ChangeView ViewOf(AuditEntry entry, ChangeLabels labels) => new(
        entry.At, entry.UserName, entry.Reason, entry.DecisionNumber,
        [.. JsonSerializer.Deserialize<List<AuditedChange>>(entry.Changes)!.Select(labels.Describe).OfType<ChangedField>()]);

    private static IReadOnlyList<ChangeView> Narrowed(IReadOnlyList<ChangeView> changes, string? key) => string.IsNullOrEmpty(key)
        ? changes
        : [.. changes
            .Select(c => c with { Fields = [.. c.Fields.Where(f => f.Key == key)] })
            .Where(c => c.Fields.Count > 0)];
}
