using System.Text.RegularExpressions;
using ArchUnitNET.Domain;

namespace HoSoCanBo.ArchTests;

/// <summary>Who imports whom among rooms of the house; a room is what a pattern's first group finds in a namespace.</summary>
internal sealed class ImportGraph
{
    private readonly SortedDictionary<string, SortedDictionary<string, string>> edges = new(StringComparer.Ordinal);

    private ImportGraph()
    {
    }

    /// <summary>The rooms that the pattern found.</summary>
    public IReadOnlyCollection<string> Rooms { get; private init; } = [];

    /// <summary>The imports between the rooms of a pattern, compiler-generated types counted with the code they come from.</summary>
    public static ImportGraph Of(Architecture architecture, string pattern)
    {
        var room = new Regex(pattern, RegexOptions.CultureInvariant);
        string? RoomOf(IType type) => room.Match(type.Namespace.FullName) is { Success: true } match ? match.Groups[1].Value : null;

        var graph = new ImportGraph { Rooms =
            [.. architecture.Types.Select(RoomOf).OfType<string>().Distinct().Order(StringComparer.Ordinal)] };
        foreach (var type in architecture.Types)
        {
            if (RoomOf(type) is not { } from)
            {
                continue;
            }

            foreach (var target in type.Dependencies.Select(d => d.Target))
            {
                if (RoomOf(target) is { } to && to != from)
                {
                    graph.Add(from, to, $"{type.Name} uses {target.Name}");
                }
            }
        }

        return graph;
    }

    /// <summary>A circle of imports with one example for each step; empty when there is none.</summary>
    public IReadOnlyList<string> FindCycle()
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (var room in edges.Keys)
        {
            if (Walk(room, [], done) is { } cycle)
            {
                return cycle;
            }
        }

        return [];
    }

    private void Add(string from, string to, string example)
    {
        if (!edges.TryGetValue(from, out var targets))
        {
            edges[from] = targets = new(StringComparer.Ordinal);
        }

        targets.TryAdd(to, example);
    }

    private List<string>? Walk(string room, List<string> path, HashSet<string> done)
    {
        if (path.IndexOf(room) is >= 0 and var start)
        {
            List<string> circle = [.. path[start..], room];
            return [.. circle.Zip(circle.Skip(1), (from, to) => $"{from} -> {to}: {edges[from][to]}")];
        }

        if (done.Contains(room) || !edges.TryGetValue(room, out var targets))
        {
            return null;
        }

        foreach (var target in targets.Keys)
        {
            if (Walk(target, [.. path, room], done) is { } cycle)
            {
                return cycle;
            }
        }

        done.Add(room);
        return null;
    }
}
