using HoSoCanBo.Personnel.Units.Domain;

namespace HoSoCanBo.Personnel.Organisation.Domain.Reorganizations;

/// <summary>Lines of one day that lead into one unit.</summary>
/// <param name="Lines">The lines with their sources; a source may lie outside the software.</param>
internal sealed record TargetGroup(IReadOnlyList<(ReorganizationLine Line, SimulatedUnit? Source)> Lines)
{
    public ReorganizationLine First => Lines[0].Line;

    /// <summary>Name of the unit to be.</summary>
    public string Name => UnitNaming.NameOf(First.ToName ?? "", First.ToKind);
}

/// <summary>
/// Which unit a merger or a part leads into. A code is no identity over time (codes pass from unit to unit), so a source goes on
/// only when it keeps its name; else the unit is new, even under an old code.
/// </summary>
internal sealed class TargetFinder(UnitSimulation units, IReadOnlyCollection<Guid> leaving)
{
    /// <summary>The unit that exists already and receives; null: a new one is opened.</summary>
    public SimulatedUnit? FindExisting(TargetGroup group)
    {
        if (group.First.ToUnitId is { } id)
        {
            return units.Find(id);
        }

        if (string.IsNullOrEmpty(group.First.ToName))
        {
            return units.FindByCode(group.First.ToCode);
        }

        var sources = group.Lines
            .Where(l => l.Source is not null && l.Line.Share != LineageShare.Part && UnitNaming.AreSame(l.Source.Shape.Name, group.Name))
            .Select(l => l.Source!)
            .ToList();
        return sources.Find(s => s.Shape.Code == group.First.ToCode)
            ?? sources.FirstOrDefault()
            ?? Bystander(group);
    }

    /// <summary>A unit that is no source itself: other units are merged into it.</summary>
    private SimulatedUnit? Bystander(TargetGroup group) =>
        units.FindByCode(group.First.ToCode) is { } unit && !leaving.Contains(unit.Id) && UnitNaming.AreSame(unit.Shape.Name, group.Name)
        ? unit : null;
}
