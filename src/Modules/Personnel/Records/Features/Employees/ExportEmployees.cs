using System.Runtime.CompilerServices;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.Personnel.Access;
using HoSoCanBo.Personnel.Documents.Workbooks;
using HoSoCanBo.Personnel.Employees.Lists;
using HoSoCanBo.Personnel.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Records.Features.Employees;

/// <summary>Kết xuất: exactly the people of a filtered list, as a workbook; the taking out is logged with the count.</summary>
[Requires(PersonnelPermissions.Export)]
internal sealed record ExportEmployees(EmployeeFilter Filter) : IRequest<Stream>;

/// <summary>
/// Rows run from the database through the workbook into a temporary file, one at a time, so memory does not grow with the
/// list. The file is deleted when its stream is closed.
/// </summary>
internal sealed class ExportEmployeesHandler(PersonnelDbContext db, RequestContext request, ReferenceCache references, RecordViewLog views)
    : IRequestHandler<ExportEmployees, Stream>
{
    public async Task<Stream> Handle(ExportEmployees query, CancellationToken cancellationToken)
    {
        var reference = await references.CurrentAsync(cancellationToken);
        var sheet = new ExportSheet(request.User, reference);
        var file = await WorkbookFile.StreamAsync(RowsAsync(query.Filter, sheet, reference, cancellationToken), "Danh sách", cancellationToken);
        await views.NoteAsync(request, RecordViewKind.Export, null, sheet.Count, Describe(query.Filter, reference), cancellationToken);
        return file;
    }

    private async IAsyncEnumerable<IDictionary<string, object?>> RowsAsync(
        EmployeeFilter filter, ExportSheet sheet, ReferenceSnapshot reference, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // Both scopes: what may be looked for, and what may be taken out.
        var found = filter.Apply(db, request.User.ScopeOf(PersonnelPermissions.Search), reference);
        var allowed = db.EmployeesIn(request.User.ScopeOf(PersonnelPermissions.Export)).Select(e => e.Id);
        var rows = request.User.ScopeOf(PersonnelPermissions.Export) == request.User.ScopeOf(PersonnelPermissions.Search)
            ? found
            : found.Where(e => allowed.Contains(e.Id));
        await foreach (var employee in rows.AsNoTracking().OrderBy(e => e.FullNameSortKey).ThenBy(e => e.Id).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            yield return sheet.RowOf(employee);
        }

        if (sheet.Count == 0)
        {
            yield return sheet.EmptyRow();
        }
    }

    private static string Describe(EmployeeFilter filter, ReferenceSnapshot reference)
    {
        var parts = new[]
        {
            filter.SearchText is null ? null : "có tìm theo chữ",
            filter.UnitId is { } unit ? $"đơn vị {reference.Units.NameOf(unit)}" : null,
            string.IsNullOrEmpty(filter.KindCode) ? null : $"đối tượng {filter.KindCode}",
            $"trạng thái {filter.StatusOrDefault}",
        };
        return string.Join("; ", parts.OfType<string>());
    }
}
