using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Domain.Organization;
using HoSoCanBo.Personnel.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Features.Units;

/// <summary>Cây tổ chức with the people present in the user's scope.</summary>
/// <param name="Text">Words of a name or a code; null: the whole tree.</param>
/// <param name="Kind">Only units of this kind.</param>
[AnySignedInUser]
internal sealed record GetUnitTree(string? Text, string? Kind) : IRequest<UnitTreeView>;

/// <summary>The tree, in the order it is read.</summary>
/// <param name="Units">The units to show.</param>
/// <param name="Kinds">Kinds and how many units each has.</param>
/// <param name="ShowsPeople">Whether the user may count people.</param>
internal sealed record UnitTreeView(IReadOnlyList<UnitRow> Units, IReadOnlyList<(string Kind, int Count)> Kinds, bool ShowsPeople);

/// <summary>A unit of the tree.</summary>
internal sealed record UnitRow(
    Guid Id, string Code, string Name, string Kind, int Depth, bool HasChildren, bool IsInForce, int PresentHere, int PresentBelow, bool IsInScope);

/// <summary>What people count for: one grouped query over those present in the user's scope.</summary>
internal sealed class PresentCounter(PersonnelDbContext db, RequestContext request)
{
    public async Task<IReadOnlyDictionary<Guid, int>> CountAsync(ReferenceSnapshot reference, CancellationToken cancellationToken)
    {
        if (!request.User.May(PersonnelPermissions.Search))
        {
            return new Dictionary<Guid, int>();
        }

        var present = reference.PresentStatuses;
        return await db.EmployeesIn(request.User.ScopeOf(PersonnelPermissions.Search))
            .Where(e => present.Contains(e.StatusCode))
            .GroupBy(e => e.UnitId)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
    }
}

internal sealed class GetUnitTreeHandler(ReferenceCache references, PresentCounter counter, RequestContext request)
    : IRequestHandler<GetUnitTree, UnitTreeView>
{
    public async Task<UnitTreeView> Handle(GetUnitTree query, CancellationToken cancellationToken)
    {
        var reference = await references.CurrentAsync(cancellationToken);
        var counts = await counter.CountAsync(reference, cancellationToken);
        var rows = UnitRows.Of(reference.Units, counts, request);
        var isNarrowed = !string.IsNullOrWhiteSpace(query.Text) || !string.IsNullOrEmpty(query.Kind);
        if (isNarrowed)
        {
            var found = reference.Units.Search(query.Text ?? "").Select(u => u.Id).ToHashSet();
            rows = [.. rows.Where(r => found.Contains(r.Id) && (string.IsNullOrEmpty(query.Kind) || r.Kind == query.Kind)).Select(r => r with { Depth = 0, HasChildren = false })];
        }

        var kinds = reference.Units.All.GroupBy(u => u.Unit.Kind).OrderBy(g => UnitKinds.RankOf(g.Key)).Select(g => (g.Key, g.Count())).ToList();
        return new UnitTreeView(rows, kinds, request.User.May(PersonnelPermissions.Search));
    }
}

/// <summary>Rows of the tree with sums over subtrees.</summary>
internal static class UnitRows
{
    public static IReadOnlyList<UnitRow> Of(UnitTree units, IReadOnlyDictionary<Guid, int> counts, RequestContext request)
    {
        var today = request.Clock.TodayInVietnam();
        var scope = request.User.ScopeOf(PersonnelPermissions.Search);
        var below = units.All.ToDictionary(u => u.Id, u => counts.GetValueOrDefault(u.Id));
        foreach (var unit in units.All.Reverse())
        {
            if (unit.Unit.ParentId is { } parent && below.ContainsKey(parent))
            {
                below[parent] += below[unit.Id];
            }
        }

        var parents = units.All.Select(u => u.Unit.ParentId).OfType<Guid>().ToHashSet();
        return [.. units.All.Select(u => new UnitRow(
            u.Id, u.Unit.Code, u.Name, u.Unit.Kind, u.Depth, parents.Contains(u.Id), u.Unit.IsInForceOn(today),
            counts.GetValueOrDefault(u.Id), below[u.Id], scope.Covers(u.Unit, units)))];
    }
}

/// <summary>One unit with what stands directly below it.</summary>
[AnySignedInUser]
internal sealed record GetUnit(Guid UnitId) : IRequest<UnitView>;

/// <summary>The unit's page.</summary>
internal sealed record UnitView(
    UnitRow Unit, string Level, DateOnly? EffectiveFrom, DateOnly? EffectiveUntil, string? Note, IReadOnlyList<(Guid Id, string Name)> Above,
    IReadOnlyList<UnitRow> Children, bool ShowsPeople);

internal sealed class GetUnitHandler(ReferenceCache references, PresentCounter counter, RequestContext request) : IRequestHandler<GetUnit, UnitView>
{
    public async Task<UnitView> Handle(GetUnit query, CancellationToken cancellationToken)
    {
        var reference = await references.CurrentAsync(cancellationToken);
        var unit = reference.Units.Find(query.UnitId)?.Unit ?? throw new NotFoundException();
        var counts = await counter.CountAsync(reference, cancellationToken);
        var rows = UnitRows.Of(reference.Units, counts, request);
        var children = reference.Units.All.Where(u => u.Unit.ParentId == unit.Id).Select(u => u.Id).ToHashSet();
        return new UnitView(
            rows.Single(r => r.Id == unit.Id), UnitKinds.LevelOf(unit.Level), unit.EffectiveFrom, unit.EffectiveUntil, unit.Note,
            [.. reference.Units.Above(unit.Id).Select(u => (u.Id, u.Name))],
            [.. rows.Where(r => children.Contains(r.Id))],
            request.User.May(PersonnelPermissions.Search));
    }
}
