using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Personnel.Units.Domain;

/// <summary>A unit in the tree.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Order">Its place when the whole tree is read from the top.</param>
/// <param name="Depth">Units above it.</param>
internal sealed record UnitEntry(OrganizationUnit Unit, int Order, int Depth)
{
    public Guid Id => Unit.Id;

    public string Name => Unit.Name;
}

/// <summary>The whole organisation tree in memory, read-only: names, order and subtrees without a query.</summary>
internal sealed class UnitTree
{
    private readonly Dictionary<Guid, UnitEntry> byId;

    public UnitTree(IReadOnlyCollection<OrganizationUnit> units)
    {
        var children = units.ToLookup(u => u.ParentId is { } parent && units.Any(p => p.Id == parent) ? parent : Guid.Empty);
        var all = new List<UnitEntry>(units.Count);
        AddBelow(Guid.Empty, 0);
        All = all;
        byId = all.ToDictionary(e => e.Id);

        void AddBelow(Guid parent, int depth)
        {
            foreach (var unit in children[parent].OrderBy(u => UnitKinds.RankOf(u.Kind))
                .ThenBy(u => VietnameseText.SortKey(u.Name), ByteOrder.Instance))
            {
                all.Add(new UnitEntry(unit, all.Count, depth));
                AddBelow(unit.Id, depth + 1);
            }
        }
    }

    /// <summary>Every unit, from the top, each followed by those below it.</summary>
    public IReadOnlyList<UnitEntry> All { get; }

    /// <summary>The unit; null when unknown.</summary>
    public UnitEntry? Find(Guid id) => byId.GetValueOrDefault(id);

    /// <summary>The unit's name; empty when unknown.</summary>
    public string NameOf(Guid? id) => id is { } known && byId.TryGetValue(known, out var entry) ? entry.Name : "";

    /// <summary>Place of the unit in the tree.</summary>
    public int OrderOf(Guid id) => byId.TryGetValue(id, out var entry) ? entry.Order : int.MaxValue;

    /// <summary>The unit and everything below it.</summary>
    public IEnumerable<UnitEntry> Subtree(Guid id) =>
        byId.TryGetValue(id, out var top) ? All.Skip(top.Order).TakeWhile(e => e.Order == top.Order || e.Depth > top.Depth) : [];

    /// <summary>The units above, from the top.</summary>
    public IReadOnlyList<UnitEntry> Above(Guid id)
    {
        var above = new List<UnitEntry>();
        for (var at = Find(id)?.Unit.ParentId; at is { } parent && Find(parent) is { } entry; at = entry.Unit.ParentId)
        {
            above.Insert(0, entry);
        }

        return above;
    }

    /// <summary>
    /// Units that fit what was typed, the one most likely meant first (<see cref="SearchRank"/>); the whole tree when nothing was.
    /// </summary>
    /// <param name="text">The words.</param>
    /// <param name="withParents">Whether a word may also be one of the unit above ("nội vụ cao lãnh"), as pickers allow.</param>
    public IEnumerable<UnitEntry> Search(string text, bool withParents = true) => string.IsNullOrWhiteSpace(text)
        ? All
        : All.Select(e => (Entry: e, Rank: SearchRank.Of(text, e.Name, e.Unit.Code, withParents ? NameOf(e.Unit.ParentId) : "")))
            .Where(hit => hit.Rank is not null)
            .OrderBy(hit => hit.Rank).ThenBy(hit => hit.Entry.Depth).ThenBy(hit => hit.Entry.Name.Length).ThenBy(hit => hit.Entry.Order)
            .Select(hit => hit.Entry);

    private sealed class ByteOrder : IComparer<byte[]>
    {
        public static readonly ByteOrder Instance = new();

        public int Compare(byte[]? x, byte[]? y) => x.AsSpan().SequenceCompareTo(y);
    }
}
