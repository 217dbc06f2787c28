using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Workbooks;
using HoSoCanBo.Personnel.Access;
using HoSoCanBo.Personnel.Employees.Lists;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Reports.Domain.Search;
using MediatR;

namespace HoSoCanBo.Personnel.Reports.Features.Statistics;

/// <summary>The same table as a workbook; the taking out is logged.</summary>
[Requires(PersonnelPermissions.Export)]
internal sealed record ExportStatistic(Criteria Criteria, string? Rows, string? Columns) : IRequest<byte[]>;

internal sealed class ExportStatisticHandler(IMediator mediator, RequestContext request, RecordViewLog views)
    : IRequestHandler<ExportStatistic, byte[]>
{
    public const string TotalLabel = "Tổng số";

    public async Task<byte[]> Handle(ExportStatistic query, CancellationToken cancellationToken)
    {
        var table = await mediator.Send(new CountPeople(query.Criteria, query.Rows, query.Columns), cancellationToken);
        var workbook = await WorkbookFile.OfAsync(RowsOf(table), "Thống kê", cancellationToken);
        await views.NoteAsync(request, RecordViewKind.Export, null,
            table.Total, $"Thống kê: {table.RowsBy.Label}{(table.ColumnsBy is { } by ? $" và {by.Label}" : "")}", cancellationToken);
        return workbook;
    }

    private static IEnumerable<Dictionary<string, object?>> RowsOf(Statistic table) =>
        table.Rows.Select(r => RowOf(table, r.Heading.Label, r.Counts, r.Total))
        .Append(RowOf(table, TotalLabel, table.ColumnTotals, table.Total));

    private static Dictionary<string, object?> RowOf(Statistic table, string label, IReadOnlyList<int> counts, int total)
    {
        var row = new Dictionary<string, object?> { [table.RowsBy.Label] = ExportSheet.Safe(label) };
        for (var i = 0; i < counts.Count; i++)
        {
            row[HeadingOf(table, i)] = counts[i];
        }

        row[TotalLabel] = total;
        return row;
    }

    /// <summary>A workbook needs headings that differ.</summary>
    private static string HeadingOf(Statistic table, int index)
    {
        var label = table.Columns[index].Label;
        return label == TotalLabel || label == table.RowsBy.Label || table.Columns.Take(index).Any(c => c.Label == label)
            ? $"{label} ({table.Columns[index].Key})" : label;
    }
}
