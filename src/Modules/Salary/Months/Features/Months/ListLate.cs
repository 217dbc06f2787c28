using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Salary.Months.Domain;
using HoSoCanBo.Salary.Months.Features.Sheets;
using HoSoCanBo.Salary.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Salary.Months.Features.Months;

/// <summary>Who is late in a month and may be let in by the user; those who ask come first.</summary>
[Requires(SalaryPermissions.Report, SalaryPermissions.Edit)]
internal sealed record ListLate(string? Month) : IRequest<LateView>;

/// <summary>The late ones.</summary>
internal sealed record LateView(SalaryMonth Month, IReadOnlyList<LateRow> Rows);

/// <param name="Id">The sheet, or what the huyện sends.</param>
/// <param name="IsDistrict">It is the huyện itself.</param>
/// <param name="UnitName">The unit.</param>
/// <param name="DistrictName">The huyện that gathers it.</param>
/// <param name="LastDay">The last day that passed.</param>
/// <param name="AskedOn">The day it asked.</param>
/// <param name="AskedReason">Why.</param>
/// <param name="Url">Its page.</param>
internal sealed record LateRow(
    Guid Id, bool IsDistrict, string UnitName, string? DistrictName, DateOnly LastDay, DateOnly? AskedOn, string? AskedReason, string Url);

internal sealed class ListLateHandler(SalaryDbContext db, RequestContext request) : IRequestHandler<ListLate, LateView>
{
    public async Task<LateView> Handle(ListLate query, CancellationToken cancellationToken)
    {
        var (first, today) = (SheetAccess.FirstOfMonth(query.Month), request.ActNow().Today);
        var month = await db.SalaryMonths.AsNoTracking().RequireAsync(m => m.First == first, cancellationToken);
        var sheets = await db.PaySheets.AsNoTracking().ReturnableBy(request.User, db)
            .Where(s => s.First == first && (s.State == SheetState.Open || s.State == SheetState.Returned)).ToListAsync(cancellationToken);
        var mayLetDistricts = request.User.ScopeOf(SalaryPermissions.Report).WholeProvince;
        var districts = await db.DistrictSubmissions.AsNoTracking()
            .Where(d => mayLetDistricts && d.First == first && db.PaySheets.Any(s => s.First == first && s.GathererId == d.UnitId))
            .ToListAsync(cancellationToken);
        var units = await db.KnownUnits.AsNoTracking().ToDictionaryAsync(u => u.Id, cancellationToken);
        var late = sheets.Where(s => s.LastDay < today && (s.IsNeeded || s.Kind != SheetKind.Main))
            .Select(s => (Code: units[s.UnitId].Code, Row: new LateRow(
                s.Id, false, SheetWords.NameOf(units[s.UnitId].Name, s.Kind), s.GathererId is { } gatherer ? units[gatherer].Name : null,
                s.LastDay, s.AskedOn, s.AskedReason, $"/tien-luong/thang/bang-luong/{s.Id}")))
            .Concat(districts.Where(d => d.IsWaiting && d.LastDay < today).Select(d => (Code: units[d.UnitId].Code, Row: new LateRow(
                d.Id, true, units[d.UnitId].Name, null, d.LastDay, d.AskedOn,
                d.AskedReason, $"/tien-luong/thang/{d.Month}/huyen/{d.UnitId}"))));
        return new LateView(
            month, [.. late.OrderBy(l => l.Row.AskedOn is null).ThenBy(l => l.Row.DistrictName is not null)
                .ThenBy(l => l.Code, StringComparer.Ordinal).Select(l => l.Row)]);
    }
}
