using HoSoCanBo.Personnel.Units.Domain;

namespace HoSoCanBo.Personnel.Organisation.Domain.Headcounts;

/// <summary>Biên chế of a unit with everything below it, of one kind (or of all), on a day.</summary>
/// <param name="Assigned">Giao; null when no decision gives the unit or any unit below it a number.</param>
/// <param name="Distributed">Of it given on to units below.</param>
/// <param name="People">Who is there, comes and goes.</param>
internal sealed record HeadcountFigures(int? Assigned, int Distributed, HeadcountPeople People)
{
    public static readonly HeadcountFigures None = new(null, 0, default);

    /// <summary>Có mặt.</summary>
    public int Present => People.Present;

    /// <summary>Còn trống; below zero: over the number. Over quota is shown, never blocked: facts must be enterable.</summary>
    public int? Vacant => Assigned - Present;

    /// <summary>Vượt.</summary>
    public int Over => Vacant is < 0 ? -Vacant.Value : 0;

    /// <summary>
    /// Dự kiến còn trống at the end of the year: vacant now, more by who leaves or retires, less by who is already on the way.
    /// </summary>
    public int? Forecast => Assigned - People.Expected;

    /// <summary>Whether the parts given on exceed the whole.</summary>
    public bool IsOverdistributed => Assigned is { } whole && Distributed > whole;

    /// <summary>Both together.</summary>
    public HeadcountFigures Plus(HeadcountFigures other) => new(
        Assigned is null && other.Assigned is null
            ? null : (Assigned ?? 0) + (other.Assigned ?? 0), Distributed + other.Distributed, People.Plus(other.People));
}

/// <summary>People of a unit and kind on a day, and what is known of the rest of that year.</summary>
/// <param name="Present">Có mặt.</param>
/// <param name="Arriving">Sắp đến: decided, not in effect yet.</param>
/// <param name="Leaving">Sắp đi: decided, not in effect yet.</param>
/// <param name="Retiring">Đến tuổi nghỉ hưu within the year, with no decision yet.</param>
internal readonly record struct HeadcountPeople(int Present, int Arriving = 0, int Leaving = 0, int Retiring = 0)
{
    /// <summary>How many there will be at the end of the year.</summary>
    public int Expected => Present + Arriving - Leaving - Retiring;

    /// <summary>Both together.</summary>
    public HeadcountPeople Plus(HeadcountPeople other) =>
        new(Present + other.Present, Arriving + other.Arriving, Leaving + other.Leaving, Retiring + other.Retiring);
}

/// <summary>
/// Assigned and present of every unit on one day. A body's own number is the whole it divides among the units below it, so a
/// subtree has its top's number where there is one, and the sum of its parts where there is none.
/// </summary>
internal sealed class Headcount
{
    private readonly Dictionary<(Guid Unit, string Kind), HeadcountFigures> below = [];
    private readonly IReadOnlyDictionary<(Guid UnitId, string Kind), int> given;

    public Headcount(
        UnitTree units, IReadOnlyDictionary<(Guid UnitId, string Kind), int> assigned,
        IReadOnlyDictionary<(Guid UnitId, string Kind), HeadcountPeople> people)
    {
        given = assigned;
        Kinds = [.. assigned.Keys.Concat(people.Keys).Select(k => k.Kind).Distinct()];
        var children = units.All.ToLookup(u => u.Unit.ParentId);
        foreach (var unit in units.All.Reverse())
        {
            foreach (var kind in Kinds)
            {
                Add(unit.Id, kind, children[unit.Id], assigned, people);
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

    /// <summary>
    /// Whether a number given to the unit itself is exceeded, in one kind at least: a surplus of one kind fills no gap of another.
    /// </summary>
    /// <param name="unitId">The unit.</param>
    /// <param name="kind">Code of quota_kinds.csv; null: any kind.</param>
    public bool IsOver(Guid unitId, string? kind) =>
        Kinds.Any(k => (kind is null || k == kind) && given.ContainsKey((unitId, k)) && Of(unitId, k).Over > 0);

    /// <summary>People over the numbers given to the unit itself, kind by kind.</summary>
    public int OverOf(Guid unitId, string? kind) =>
        Kinds.Where(k => (kind is null || k == kind) && given.ContainsKey((unitId, k))).Sum(k => Of(unitId, k).Over);

    private void Add(
        Guid unitId, string kind, IEnumerable<UnitEntry> children,
        IReadOnlyDictionary<(Guid UnitId, string Kind), int> assigned,
        IReadOnlyDictionary<(Guid UnitId, string Kind), HeadcountPeople> people)
    {
        var parts = children.Aggregate(HeadcountFigures.None, (sum, child) => sum.Plus(Of(child.Id, kind)));
        var whole = assigned.TryGetValue((unitId, kind), out var own) ? own : parts.Assigned;
        var all = parts.People.Plus(people.GetValueOrDefault((unitId, kind)));
        if (whole is not null || all != default)
        {
            below[(unitId, kind)] = new HeadcountFigures(whole, parts.Assigned ?? 0, all);
        }
    }
}
