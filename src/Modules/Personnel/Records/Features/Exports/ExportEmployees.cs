using System.Runtime.CompilerServices;
using FluentValidation;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Workbooks;
using HoSoCanBo.Personnel.Access;
using HoSoCanBo.Personnel.Employees.Lists;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Records.Features.Employees;
using HoSoCanBo.Personnel.Reports.Features.Search;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Records.Features.Exports;

/// <summary>
/// Kết xuất: exactly the people and columns of a filtered list, with what the import needs to take changes back; the taking
/// out is logged with the count.
/// </summary>
/// <param name="Filter">Who.</param>
/// <param name="Columns">Keys of the columns on the screen; empty: the usual ones.</param>
[Requires(PersonnelPermissions.Export)]
internal sealed record ExportEmployees(EmployeeFilter Filter, IReadOnlyList<string> Columns) : IRequest<Stream>
{
    public const int ReasonMaxLength = 200;
}

/// <summary>Kết xuất đầy đủ: every part of the records the user may see, on purpose and with a reason.</summary>
[Requires(PersonnelPermissions.Export)]
internal sealed record ExportFullRecords(EmployeeFilter Filter, string? Reason) : IRequest<Stream>;

internal sealed class ExportFullRecordsValidator : AbstractValidator<ExportFullRecords>
{
    public ExportFullRecordsValidator() => RuleFor(c => c.Reason).NotEmpty().WithMessage("Nhập lý do kết xuất.")
        .MaximumLength(ExportEmployees.ReasonMaxLength).WithMessage($"Lý do có tối đa {ExportEmployees.ReasonMaxLength} ký tự.");
}

internal sealed class ExportEmployeesHandler(RequestContext request, ReferenceCache references, EmployeeExport export)
    : IRequestHandler<ExportEmployees, Stream>
{
    public async Task<Stream> Handle(ExportEmployees query, CancellationToken cancellationToken)
    {
        var columns = EmployeeColumns.Chosen(query.Columns, new SearchAccess(request.User)).Select(c => c.Field).OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
        var sheet = new ExportSheet(request.User, await references.CurrentAsync(cancellationToken), f => columns.Contains(f.Key));
        return await export.WriteAsync(query.Filter, sheet, null, cancellationToken);
    }
}

internal sealed class ExportFullRecordsHandler(RequestContext request, ReferenceCache references, EmployeeExport export)
    : IRequestHandler<ExportFullRecords, Stream>
{
    public async Task<Stream> Handle(ExportFullRecords query, CancellationToken cancellationToken)
    {
        var sheet = new ExportSheet(request.User, await references.CurrentAsync(cancellationToken), _ => true);
        return await export.WriteAsync(query.Filter, sheet, $"toàn bộ các mục; lý do: {VietnameseText.Clean(query.Reason)}",
            cancellationToken);
    }
}

/// <summary>
/// Rows run from the database through the workbook into a temporary file, one at a time, so memory does not grow with the
/// list. The file is deleted when its stream is closed.
/// </summary>
internal sealed class EmployeeExport(PersonnelDbContext db, RequestContext request, ReferenceCache references, RecordViewLog views)
{
    /// <summary>Writes the people of a filter and logs that they were taken out.</summary>
    public async Task<Stream> WriteAsync(EmployeeFilter filter, ExportSheet sheet, string? note, CancellationToken cancellationToken)
    {
        var reference = await references.CurrentAsync(cancellationToken);
        var file = await WorkbookFile.StreamAsync(RowsAsync(filter, sheet, reference, cancellationToken), "Danh sách", cancellationToken);
        var detail = note is null ? Describe(filter, reference) : $"{note}; {Describe(filter, reference)}";
        await views.NoteAsync(request, RecordViewKind.Export, null, sheet.Count, detail, cancellationToken);
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
        await foreach (var employee in rows.AsNoTracking().OrderBy(e => e.FullNameSortKey).ThenBy(e => e.Id).AsAsyncEnumerable()
            .WithCancellation(cancellationToken))
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
