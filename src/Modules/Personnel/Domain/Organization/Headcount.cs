namespace HoSoCanBo.Personnel.Domain.Organization;

/// <summary>Biên chế of a unit with everything below it, of one kind (or of all), on a day.</summary>
/// <param name="Assigned">Giao; null when no decision gives the unit or any unit below it a number.</param>
/// <param name="Distributed">Of it given on to units below.</param>
/// <param name="Present">Có mặt.</param>
internal sealed record HeadcountFigures(int? Assigned, int Distributed, int Present)
{
    public static readonly HeadcountFigures None = new(null, 0, 0);

    /// <summary>Còn trống; below zero: over the number. Over quota is shown, never blocked: facts must be enterable.</summary>
    public int? Vacant => Assigned - Present;

    /// <summary>Vượt.</summary>
    public int Over => Vacant is < 0 ? -Vacant.Value : 0;

    /// <summary>Whether the parts given on exceed the whole.</summary>
    public bool IsOverdistributed => Assigned is { } whole && Distributed > whole;

    /// <summary>Both together.</summary>
    public HeadcountFigures Plus(HeadcountFigures other) => new(
        Assigned is null && other.Assigned is null ? null : (Assigned ?? 0) + (other.Assigned ?? 0), Distributed + other.Distributed, Present + other.Present);
}

/// <summary>
/// Assigned and present of every unit on one day. A body's own number is the whole it divides among the units below it, so a
/// subtree has its top's number where there is one, and the sum of its parts where there is none.
/// </summary>
internal sealed class Headcount
{
    private readonly Dictionary<(Guid Unit, string Kind), HeadcountFigures> below = [];

    public Headcount(
        UnitTree units, IReadOnlyDictionary<(Guid UnitId, string Kind), int> assigned, IReadOnlyDictionary<(Guid UnitId, string Kind), int> present)
    {
        Kinds = [.. assigned.Keys.Concat(present.Keys).Select(k => k.Kind).Distinct()];
        var children = units.All.ToLookup(u => u.Unit.ParentId);
        foreach (var unit in units.All.Reverse())
        {
            foreach (var kind in Kinds)
            {
                Add(unit.Id, kind, children[unit.Id], assigned, present);
            }
        }
    }

    /// <summary>Kinds that occur.</summary>
    public IReadOnlyList<string> Kinds { get; }

    /// <summary>Figures of the unit with everything below it.</summary>
    /// <param name="unitId">The unit.</param>
    /// <param name="kind">Code of quota_kinds.csv; null: all kinds together.</param>
    public HeadcountFigures Of(Guid unitId, string? kind) => kind is null
        ? Kinds.Aggregate(HeadcountFigures.None, (sum, k) => sum.Plus(Of(unitId, k)))
        : below.GetValueOrDefault((unitId, kind), HeadcountFigures.None);

    private void Add(
        Guid unitId, string kind, IEnumerable<UnitEntry> children,
        IReadOnlyDictionary<(Guid UnitId, string Kind), int> assigned, IReadOnlyDictionary<(Guid UnitId, string Kind), int> present)
    {
        var parts = children.Aggregate(HeadcountFigures.None, (sum, child) => sum.Plus(Of(child.Id, kind)));
        var whole = assigned.TryGetValue((unitId, kind), out var own) ? own : parts.Assigned;
        var people = parts.Present + present.GetValueOrDefault((unitId, kind));
        if (whole is not null || people > 0)
        {
            below[(unitId, kind)] = new HeadcountFigures(whole, parts.Assigned ?? 0, people);
        }
    }
}
