using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.BuildingBlocks.Workbooks;
using HoSoCanBo.Personnel.Access;
using HoSoCanBo.Personnel.Employees.Lists;
using HoSoCanBo.Personnel.Persistence;
using MediatR;

namespace HoSoCanBo.Personnel.Reports.Features.StaffReports;

/// <summary>The table as a workbook; the taking out is logged.</summary>
[Requires(PersonnelPermissions.Export)]
internal sealed record ExportStaffReport(string Form, DateOnly? Day) : IRequest<byte[]>;

internal sealed class ExportStaffReportHandler(IMediator mediator, RequestContext request, RecordViewLog views)
    : IRequestHandler<ExportStaffReport, byte[]>
{
    public async Task<byte[]> Handle(ExportStaffReport query, CancellationToken cancellationToken)
    {
        var report = await mediator.Send(new MakeStaffReport(query.Form, query.Day), cancellationToken);
        var number = 0;
        var rows = report.Blocks
            .SelectMany(b => b.Lines.Select(l => RowOf(report, ++number, l.Name, l.Values)).Prepend(RowOf(report, null, b.Name, b.Totals)))
            .Append(RowOf(report, null, "Tổng số", report.Totals));
        var workbook = await WorkbookFile.OfAsync(rows, report.Form.Code.Replace('/', '-'), cancellationToken);
        await views.NoteAsync(request, RecordViewKind.Export, null, 1, $"{report.Form.Code} tại ngày {Show.Date(report.Day)}",
            cancellationToken);
        return workbook;
    }

    private static Dictionary<string, object?> RowOf(StaffReport report, int? number, string name, IReadOnlyList<int?> values)
    {
        var row = new Dictionary<string, object?> { ["A. Số thứ tự"] = number, ["B. Tên đơn vị"] = ExportSheet.Safe(name) };
        for (var i = 0; i < values.Count; i++)
        {
            var column = report.Form.Columns[i];
            row[$"{column.Number}. {string.Join(", ", [.. column.Groups, column.Heading])}"] = values[i];
        }

        return row;
    }
}
