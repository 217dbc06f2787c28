using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.BuildingBlocks.Workbooks;
using HoSoCanBo.Personnel.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Deadlines.Features.Obligations;

/// <summary>Exactly what the list shows, as a workbook; only rows the user may also export.</summary>
[Requires(PersonnelPermissions.Export)]
internal sealed record ExportObligations(ObligationFilter Filter) : IRequest<byte[]>;

internal sealed class ExportObligationsHandler(PersonnelDbContext db, RequestContext request, TimeProvider clock)
    : IRequestHandler<ExportObligations, byte[]>
{
    public async Task<byte[]> Handle(ExportObligations query, CancellationToken cancellationToken)
    {
        var obligations = db.ObligationsOf(request.User)
            .InScope(request.User.ScopeOf(PersonnelPermissions.Export), db.Units, o => o.UnitId, o => o.EmployeeId)
            .Matching(query.Filter, db, clock.TodayInVietnam());
        var rows = await db.RowsOf(obligations).ToListAsync(cancellationToken);
        return await WorkbookFile.OfAsync(rows.Select(Cells), "Hạn cập nhật", cancellationToken);
    }

    private static Dictionary<string, object?> Cells(ObligationRow row) => new()
    {
        ["Họ và tên"] = row.FullName,
        ["Số hiệu"] = row.EmployeeNumber,
        ["Đơn vị chịu trách nhiệm"] = row.UnitName,
        ["Quy định"] = ObligationWords.RuleOf(row.Rule),
        ["Quyết định"] = row.DecisionNumber,
        ["Tính từ ngày"] = row.StartsOn,
        ["Hạn"] = row.DueOn,
        ["Hoàn thành"] = row.ClosedAt is null ? "" : Show.Instant(row.ClosedAt),
        ["Trạng thái"] = ObligationWords.StateOf(row.State),
    };
}
