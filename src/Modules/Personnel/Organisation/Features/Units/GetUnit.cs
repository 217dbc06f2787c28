using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Units;
using HoSoCanBo.Personnel.Units.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Organisation.Features.Units;

/// <summary>One unit: what it is, who leads it, what it was, where it came from, and what stands directly below it.</summary>
[AnySignedInUser]
internal sealed record GetUnit(Guid UnitId) : IRequest<UnitView>;

/// <summary>The unit's page.</summary>
internal sealed record UnitView(
    UnitRow Row, OrganizationUnit Unit, IReadOnlyList<(Guid Id, string Name)> Above, IReadOnlyList<UnitRow> Children,
    IReadOnlyList<LeaderRow> Leaders, IReadOnlyList<UnitPeriodRow> History, IReadOnlyList<LineageRow> CameFrom,
    IReadOnlyList<LineageRow> WentTo,
    UnitRights Rights);

/// <summary>What the user may do on the page.</summary>
internal sealed record UnitRights(bool CountsPeople, bool Administers, bool AdministersAbove, bool SeesHeadcount);

/// <summary>A leader of the unit.</summary>
internal sealed record LeaderRow(
    Guid Id, Guid EmployeeId, string FullName, string PositionName, bool IsHead, DateOnly EffectiveFrom, DateOnly? EffectiveUntil,
    string? DecisionNumber);

/// <summary>What the unit was called and where it stood.</summary>
internal sealed record UnitPeriodRow(
    DateOnly EffectiveFrom, DateOnly? EffectiveUntil, string Code, string Name, string Kind, string ParentName, Guid? DecisionId,
    string? DecisionNumber);

/// <summary>One step of the unit's lineage.</summary>
internal sealed record LineageRow(
    Guid? UnitId, string Code, string Name, ReorganizationKind Kind, LineageShare Share, DateOnly EffectiveFrom, string? Basis);

internal sealed class GetUnitHandler(PersonnelDbContext db, ReferenceCache references, PresentCounter counter, RequestContext request)
    : IRequestHandler<GetUnit, UnitView>
{
    public async Task<UnitView> Handle(GetUnit query, CancellationToken cancellationToken)
    {
        var id = query.UnitId;
        var reference = await references.CurrentAsync(cancellationToken);
        var today = request.Clock.TodayInVietnam();
        var units = reference.Units;
        var unit = units.Find(id)?.Unit ?? throw new NotFoundException();
        var rows = UnitRows.Of(units, await counter.CountAsync(reference, cancellationToken), request, today);
        var children = units.All.Where(u => u.Unit.ParentId == id && u.Unit.IsInForceOn(today)).Select(u => u.Id).ToHashSet();
        return new UnitView(
            rows.Single(r => r.Id == id), unit,
            [.. units.Above(id).Select(u => (u.Id, u.Name))],
            [.. rows.Where(r => children.Contains(r.Id))],
            await LeadersAsync(id, cancellationToken),
            await HistoryAsync(id, units, cancellationToken),
            await LineageAsync(db.UnitLineages.Where(l => l.ToUnitId == id && l.FromUnitId != id), false, cancellationToken),
            await LineageAsync(db.UnitLineages.Where(l => l.FromUnitId == id && l.ToUnitId != id), true, cancellationToken),
            new UnitRights(
                request.User.May(PersonnelPermissions.Search), request.User.Administers(unit, units),
                request.User.AdministersAbove(unit, units),
                request.User.ScopeOf(PersonnelPermissions.ViewReports).Or(request.User.ScopeOf(PersonnelPermissions.AdministerUnits))
                    .Covers(unit, units)));
    }

    private Task<List<LeaderRow>> LeadersAsync(Guid unitId, CancellationToken cancellationToken) =>
        db.UnitLeaders.AsNoTracking()
            .Where(l => l.UnitId == unitId)
            .OrderByDescending(l => l.EffectiveUntil == null).ThenByDescending(l => l.IsHead).ThenByDescending(l => l.EffectiveFrom)
            .ThenBy(l => l.Id)
            .Take(50)
            .Select(l => new LeaderRow(
                l.Id, l.EmployeeId, db.Employees.Where(e => e.Id == l.EmployeeId).Select(e => e.FullName).First(), l.PositionName, l.IsHead,
                l.EffectiveFrom, l.EffectiveUntil, db.Decisions.Where(d => d.Id == l.DecisionId).Select(d => d.Number).FirstOrDefault()))
            .ToListAsync(cancellationToken);

    private async Task<IReadOnlyList<UnitPeriodRow>> HistoryAsync(Guid unitId, UnitTree units, CancellationToken cancellationToken)
    {
        var periods = await db.UnitPeriods.AsNoTracking()
            .Where(p => p.UnitId == unitId && (p.EffectiveUntil == null || p.EffectiveUntil >= p.EffectiveFrom))
            .OrderByDescending(p => p.EffectiveFrom)
            .Select(p => new { Period = p, Number = db.Decisions.Where(d => d.Id == p.DecisionId).Select(d => d.Number).FirstOrDefault() })
            .ToListAsync(cancellationToken);
        return [.. periods.Select(p => new UnitPeriodRow(
            p.Period.EffectiveFrom, p.Period.EffectiveUntil, p.Period.Code, p.Period.Name, p.Period.Kind, units.NameOf(p.Period.ParentId),
            p.Period.DecisionId, p.Number))];
    }

    private static Task<List<LineageRow>> LineageAsync(
        IQueryable<UnitLineage> lineages, bool forward, CancellationToken cancellationToken) =>
        lineages.AsNoTracking()
            .Where(l => !l.IsWithdrawn)
            .OrderBy(l => l.EffectiveFrom).ThenBy(l => l.FromCode).ThenBy(l => l.Id)
            .Take(100)
            .Select(l => new LineageRow(
                forward ? l.ToUnitId : l.FromUnitId, (forward ? l.ToCode : l.FromCode) ?? "", (forward ? l.ToName : l.FromName) ?? "",
                l.Kind, l.Share, l.EffectiveFrom, l.LegalBasis))
            .ToListAsync(cancellationToken);
}
