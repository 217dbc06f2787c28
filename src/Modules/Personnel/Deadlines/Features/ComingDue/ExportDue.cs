using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.Personnel.Employees.Lists;
using HoSoCanBo.BuildingBlocks.Workbooks;
using HoSoCanBo.Personnel.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Deadlines.Features.ComingDue;

/// <summary>Exactly what a list shows, as a workbook; only people the user may also take out.</summary>
[Requires(PersonnelPermissions.Export)]
internal sealed record ExportDue(DueFilter Filter) : IRequest<Stream>;

internal sealed class ExportDueHandler(PersonnelDbContext db, RequestContext request, ReferenceCache references, TimeProvider clock)
    : IRequestHandler<ExportDue, Stream>
{
    private const int MostRows = 20_000;

    public async Task<Stream> Handle(ExportDue query, CancellationToken cancellationToken)
    {
        var reference = await references.CurrentAsync(cancellationToken);
        var entries = await db.DueOf(request.User, query.Filter, clock.TodayInVietnam())
            .InScope(request.User.ScopeOf(PersonnelPermissions.Export), db.Units, e => e.UnitId, e => e.EmployeeId)
            .OrderBy(e => e.DueOn).ThenBy(e => e.Id)
            .Take(MostRows)
            .ToListAsync(cancellationToken);
        var rows = new List<DueRow>(entries.Count);
        foreach (var some in entries.Chunk(PageExtensions.MaxPageSize))
        {
            rows.AddRange(await db.NamedAsync(some, cancellationToken));
        }

        var file = TemporaryFile.New();
        await WorkbookFile.WriteAsync(file, rows.Select((r, i) => Cells(r, i + 1, reference)), DueWords.NameOf(query.Filter.Kind),
            cancellationToken);
        file.Position = 0;
        return file;
    }

    private static Dictionary<string, object?> Cells(DueRow row, int number, ReferenceSnapshot reference) => new()
    {
        ["STT"] = number,
        ["Số hiệu"] = ExportSheet.Safe(row.EmployeeNumber),
        ["Họ và tên"] = ExportSheet.Safe(row.FullName),
        ["Đơn vị"] = reference.Units.NameOf(row.Entry.UnitId),
        ["Chức vụ"] = ExportSheet.Safe(row.PositionName),
        ["Nội dung"] = ExportSheet.Safe(row.Entry.Title),
        ["Đến hạn"] = row.Entry.DueOn,
        ["Điều kiện"] = ExportSheet.Safe(string.Join("\n", row.Conditions.Select(c => $"{DueWords.StateOf(c)}: {c.Text}"))),
        ["Chưa đạt"] = row.Entry.UnmetCount,
    };
}
