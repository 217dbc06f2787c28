using System.Runtime.CompilerServices;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Workbooks;
using HoSoCanBo.Personnel.Access;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Employees.Lists;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Reports.Domain.Search;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Reports.Features.Search;

/// <summary>
/// Kết xuất (Điều 9.3): everybody who fulfils the criteria, in the chosen columns; the taking out is logged with the count.
/// </summary>
[Requires(PersonnelPermissions.Export)]
internal sealed record ExportFound(Criteria Criteria, IReadOnlyList<string> Columns) : IRequest<Stream>;

/// <summary>
/// Rows run from the database in batches through the workbook into a temporary file, so memory does not grow with the list.
/// </summary>
internal sealed class ExportFoundHandler(PersonnelDbContext db, PeopleSearch search, RequestContext request, RecordViewLog views)
    : IRequestHandler<ExportFound, Stream>
{
    private const int BatchSize = 500;

    public async Task<Stream> Handle(ExportFound query, CancellationToken cancellationToken)
    {
        var found = await search.PrepareAsync(query.Criteria, PersonnelPermissions.Export, cancellationToken);
        var count = 0;
        var file = await WorkbookFile.StreamAsync(
            RowsAsync(found, query.Columns, () => ++count, cancellationToken), "Kết quả", cancellationToken);
        await views.NoteAsync(request, RecordViewKind.Export, null, count, $"Tìm theo tiêu chí: {FieldsOf(query.Criteria)}",
            cancellationToken);
        return file;
    }

    private async IAsyncEnumerable<IDictionary<string, object?>> RowsAsync(
        PreparedSearch found, IReadOnlyList<string> keys, Func<int> next, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var columns = new SearchColumns(found.Access, found.Day, found.Reference);
        var chosen = columns.Chosen(keys, int.MaxValue);
        var hasRows = false;
        await foreach (var batch in BatchesAsync(found.People.OrderBy(e => e.FullNameSortKey).ThenBy(e => e.Id), cancellationToken))
        {
            var standings = await Standings.OfAsync(db, batch, found.Day, cancellationToken);
            foreach (var person in batch)
            {
                hasRows = true;
                yield return RowOf(next(), person.FullName, chosen.Select(c => (c, columns.ValueOf(c, person, standings[person.Id]))));
            }
        }

        if (!hasRows)
        {
            yield return RowOf(null, null, chosen.Select(c => (c, (object?)null)));
        }
    }

    private static Dictionary<string, object?> RowOf(int? number, string? name, IEnumerable<(SearchColumn Column, object? Value)> cells)
    {
        var row = new Dictionary<string, object?> { ["STT"] = number, ["Họ và tên"] = ExportSheet.Safe(name) };
        foreach (var (column, value) in cells)
        {
            row[column.Label] = value;
        }

        return row;
    }

    private static async IAsyncEnumerable<List<Employee>> BatchesAsync(
        IQueryable<Employee> people, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var batch = new List<Employee>(BatchSize);
        await foreach (var person in people.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            batch.Add(person);
            if (batch.Count == BatchSize)
            {
                yield return batch;
                batch = new List<Employee>(BatchSize);
            }
        }

        if (batch.Count > 0)
        {
            yield return batch;
        }
    }

    /// <summary>What was asked by, without the values: those may name people.</summary>
    private static string FieldsOf(Criteria criteria) => string.Join(
        "; ", criteria.Conditions.Select(c => SearchFields.Find(c.Field)?.FullLabel ?? c.Field).Distinct()
            .DefaultIfEmpty("không có điều kiện"));
}
