using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.Personnel.Employees.Domain.Movements;
using HoSoCanBo.BuildingBlocks.Workbooks;
using HoSoCanBo.Personnel.Movements.Features.Recording;
using HoSoCanBo.Personnel.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Movements.Features.Movements;

/// <summary>What a report of movements is narrowed to.</summary>
internal sealed record MovementReportFilter(DateOnly From, DateOnly Until, string? TypeCode, Guid? UnitId);

/// <summary>Báo cáo biến động (Điều 9.10): each movement that took effect in a period once, and how many of each kind.</summary>
[Requires(PersonnelPermissions.Transfer, PersonnelPermissions.Monitor)]
internal sealed record ReportMovements(MovementReportFilter Filter, int Page) : IRequest<MovementReport>;

internal sealed record MovementReport(IReadOnlyList<KindCount> Kinds, Page<ReportedMovement> List);

internal sealed record KindCount(string Code, string Name, int Count);

internal sealed record ReportedMovement(
    Guid Id, string TypeName, string FullName, string EmployeeNumber, string FromUnit, string ToUnit, string DecisionNumber,
    DateOnly SignedOn,
    DateOnly EffectiveFrom);

internal sealed class ReportMovementsHandler(PersonnelDbContext db, RequestContext request)
    : IRequestHandler<ReportMovements, MovementReport>
{
    private const int PageSize = 20;

    public async Task<MovementReport> Handle(ReportMovements query, CancellationToken cancellationToken)
    {
        var rows = db.MovementsOf(request.User, query.Filter);
        var counts = await rows.GroupBy(m => m.TypeCode).Select(g => new { Code = g.Key, Count = g.Count() })
            .ToListAsync(cancellationToken);
        var types = await db.MovementTypes.AsNoTracking().OrderBy(t => t.Order).ToListAsync(cancellationToken);
        return new MovementReport(
            [.. types.Select(t => new KindCount(t.Code, t.Name, counts.Find(c => c.Code == t.Code)?.Count ?? 0))],
            await db.ReportRowsOf(rows).ToPageAsync(query.Page, PageSize, cancellationToken));
    }
}

/// <summary>The same rows as a workbook; only those the user may also export.</summary>
[Requires(PersonnelPermissions.Export)]
internal sealed record ExportMovements(MovementReportFilter Filter) : IRequest<byte[]>;

internal sealed class ExportMovementsHandler(PersonnelDbContext db, RequestContext request) : IRequestHandler<ExportMovements, byte[]>
{
    public async Task<byte[]> Handle(ExportMovements query, CancellationToken cancellationToken)
    {
        var rows = db.MovementsOf(request.User, query.Filter)
            .InScope(request.User.ScopeOf(PersonnelPermissions.Export), db.Units, m => m.FromUnitId);
        var list = await db.ReportRowsOf(rows).ToListAsync(cancellationToken);
        return await WorkbookFile.OfAsync(list.Select(Cells), "Biến động", cancellationToken);
    }

    private static Dictionary<string, object?> Cells(ReportedMovement row) => new()
    {
        ["Loại biến động"] = row.TypeName,
        ["Họ và tên"] = row.FullName,
        ["Số hiệu"] = row.EmployeeNumber,
        ["Đơn vị"] = row.FromUnit,
        ["Đến đơn vị"] = row.ToUnit == row.FromUnit ? "" : row.ToUnit,
        ["Số quyết định"] = row.DecisionNumber,
        ["Ngày ký"] = row.SignedOn,
        ["Hiệu lực"] = row.EffectiveFrom,
    };
}

internal static class MovementReportRows
{
    /// <summary>Movements in effect in the period that touch the user's units.</summary>
    public static IQueryable<Movement> MovementsOf(this PersonnelDbContext db, CurrentUser user, MovementReportFilter filter)
    {
        var rows = db.MovementsTouching(MovementScope.ToLook(user)).AsNoTracking()
            .Where(m => m.State == MovementState.Applied && m.EffectiveFrom >= filter.From && m.EffectiveFrom <= filter.Until);
        if (filter.TypeCode is { } code)
        {
            rows = rows.Where(m => m.TypeCode == code);
        }

        if (filter.UnitId is { } unitId)
        {
            var subtree = db.Units.InScope(new Scope(false, [unitId], null)).Select(u => u.Id);
            rows = rows.Where(m => subtree.Contains(m.FromUnitId) || subtree.Contains(m.ToUnitId));
        }

        return rows;
    }

    /// <summary>What list and workbook show, newest first.</summary>
    public static IQueryable<ReportedMovement> ReportRowsOf(this PersonnelDbContext db, IQueryable<Movement> rows) => rows
        .OrderByDescending(m => m.EffectiveFrom).ThenBy(m => m.Id)
        .Select(m => new ReportedMovement(
            m.Id,
            db.MovementTypes.Where(t => t.Code == m.TypeCode).Select(t => t.Name).First(),
            db.Employees.Where(e => e.Id == m.EmployeeId).Select(e => e.FullName).First(),
            db.Employees.Where(e => e.Id == m.EmployeeId).Select(e => e.EmployeeNumber).First(),
            db.Units.Where(u => u.Id == m.FromUnitId).Select(u => u.Name).First(),
            db.Units.Where(u => u.Id == m.ToUnitId).Select(u => u.Name).First(),
            db.Decisions.Where(d => d.Id == m.DecisionId).Select(d => d.Number).First(),
            db.Decisions.Where(d => d.Id == m.DecisionId).Select(d => d.SignedOn).First(),
            m.EffectiveFrom));
}
