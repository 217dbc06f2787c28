using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Units;
using HoSoCanBo.Personnel.Units.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Organisation.Features.Units;

/// <summary>Cây tổ chức, today with the people present in the user's scope, or as it was on another day.</summary>
/// <param name="Text">Words of a name or a code; null: the whole tree.</param>
/// <param name="Kind">Only units of this kind.</param>
/// <param name="Day">The day; null: today.</param>
[AnySignedInUser]
internal sealed record GetUnitTree(string? Text, string? Kind, DateOnly? Day = null) : IRequest<UnitTreeView>;

/// <summary>The tree, in the order it is read.</summary>
/// <param name="Units">The units to show.</param>
/// <param name="Kinds">Kinds and how many units each has.</param>
/// <param name="ShowsPeople">Whether the user may count people.</param>
internal sealed record UnitTreeView(IReadOnlyList<UnitRow> Units, IReadOnlyList<(string Kind, int Count)> Kinds, bool ShowsPeople);

/// <summary>A unit of the tree.</summary>
internal sealed record UnitRow(
    Guid Id, string Code, string Name, string Kind, int Depth, bool HasChildren, bool IsInForce, int PresentHere, int PresentBelow,
    bool IsInScope);

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

internal sealed class GetUnitTreeHandler(ReferenceCache references, UnitsOnDay unitsOnDay, PresentCounter counter, RequestContext request)
    : IRequestHandler<GetUnitTree, UnitTreeView>
{
    public async Task<UnitTreeView> Handle(GetUnitTree query, CancellationToken cancellationToken)
    {
        var reference = await references.CurrentAsync(cancellationToken);
        var today = request.Clock.TodayInVietnam();
        var day = query.Day ?? today;
        var units = await unitsOnDay.FindAsync(day, cancellationToken);

        // People are counted as of today; on another day the staff numbers have a page of their own.
        var showsPeople = day == today && request.User.May(PersonnelPermissions.Search);
        var counts = showsPeople ? await counter.CountAsync(reference, cancellationToken) : new Dictionary<Guid, int>();
        var rows = UnitRows.Of(units, counts, request, day);
        if (!string.IsNullOrWhiteSpace(query.Text) || !string.IsNullOrEmpty(query.Kind))
        {
            var found = units.Search(query.Text ?? "", withParents: false).Select(u => u.Id).ToHashSet();
            rows = [.. rows.Where(r => found.Contains(r.Id) && (string.IsNullOrEmpty(query.Kind) || r.Kind == query.Kind))
                .Select(r => r with { Depth = 0, HasChildren = false })];
        }

        var kinds = units.All.GroupBy(u => u.Unit.Kind).OrderBy(g => UnitKinds.RankOf(g.Key)).Select(g => (g.Key, g.Count())).ToList();
        return new UnitTreeView(rows, kinds, showsPeople);
    }
}

/// <summary>Rows of the tree with sums over subtrees.</summary>
internal static class UnitRows
{
    public static IReadOnlyList<UnitRow> Of(UnitTree units, IReadOnlyDictionary<Guid, int> counts, RequestContext request, DateOnly day)
    {
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
            u.Id, u.Unit.Code, u.Name, u.Unit.Kind, u.Depth, parents.Contains(u.Id), u.Unit.IsInForceOn(day),
            counts.GetValueOrDefault(u.Id), below[u.Id], scope.Covers(u.Unit, units)))];
    }
}
