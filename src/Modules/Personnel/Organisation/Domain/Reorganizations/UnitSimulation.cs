using HoSoCanBo.Personnel.Units.Domain;

namespace HoSoCanBo.Personnel.Organisation.Domain.Reorganizations;

/// <summary>A unit while a plan is thought through.</summary>
internal sealed class SimulatedUnit(Guid id, UnitShape shape, DateOnly since, bool isNew)
{
    public Guid Id { get; } = id;

    /// <summary>First day of what holds now.</summary>
    public DateOnly Since { get; set; } = since;

    /// <summary>Opened by the plan.</summary>
    public bool IsNew { get; } = isNew;

    public UnitShape Shape { get; set; } = shape;

    /// <summary>First day without it.</summary>
    public DateOnly? ClosedFrom { get; set; }

    /// <summary>People working there.</summary>
    public List<PlanPerson> People { get; } = [];
}

/// <summary>The organisation in memory, changed day by day as a plan would change it; every change becomes a step of the plan.</summary>
internal sealed class UnitSimulation
{
    private readonly Dictionary<Guid, SimulatedUnit> units;
    private readonly ReorganizationPlan plan;

    public UnitSimulation(IEnumerable<OrganizationUnit> existing, IEnumerable<PlanPerson> people, ReorganizationPlan plan)
    {
        this.plan = plan;
        units = existing
            .Where(u => u.EffectiveUntil is null)
            .ToDictionary(
                u => u.Id,
                u => new SimulatedUnit(u.Id, UnitShape.Of(u),
                    u.Periods.Where(p => p.EverHolds).Select(p => p.EffectiveFrom).DefaultIfEmpty(UnitPeriod.FromUnknownDay).Max(), false));
        foreach (var person in people)
        {
            if (units.TryGetValue(person.UnitId, out var unit))
            {
                unit.People.Add(person);
            }
        }
    }

    /// <summary>Units not closed yet.</summary>
    public IEnumerable<SimulatedUnit> InForce => units.Values.Where(u => u.ClosedFrom is null);

    /// <summary>The unit, closed or not; null when unknown.</summary>
    public SimulatedUnit? Find(Guid? id) => id is { } known ? units.GetValueOrDefault(known) : null;

    /// <summary>The unit in force with the code.</summary>
    public SimulatedUnit? FindByCode(string? code) =>
        string.IsNullOrEmpty(code)
        ? null : InForce.FirstOrDefault(u => string.Equals(u.Shape.Code, code, StringComparison.OrdinalIgnoreCase));

    /// <summary>Units in force directly below.</summary>
    public List<SimulatedUnit> ChildrenOf(Guid id) => [.. InForce.Where(u => u.Shape.ParentId == id)];

    /// <summary>Whether <paramref name="id"/> is <paramref name="top"/> or stands below it.</summary>
    public bool IsWithin(Guid? id, Guid top)
    {
        for (var (at, steps) = (Find(id), 0); at is not null && steps < units.Count; at = Find(at.Shape.ParentId), steps++)
        {
            if (at.Id == top)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Units above, itself counted.</summary>
    public int DepthOf(SimulatedUnit unit)
    {
        var depth = 0;
        for (var at = unit; at is not null && depth <= units.Count; at = Find(at.Shape.ParentId))
        {
            depth++;
        }

        return depth;
    }

    public SimulatedUnit Open(UnitShape shape, DateOnly on)
    {
        var unit = new SimulatedUnit(Guid.CreateVersion7(), shape, on, true);
        units.Add(unit.Id, unit);
        plan.Add(new UnitStep(UnitStepKind.Open, unit.Id, on, null, shape, null));
        return unit;
    }

    public void Change(SimulatedUnit unit, UnitShape shape, DateOnly on, ReorganizationLine? line)
    {
        if (shape == unit.Shape || !RequireLater(unit, on, line))
        {
            return;
        }

        plan.Add(new UnitStep(UnitStepKind.Change, unit.Id, on, unit.Shape, shape, null));
        (unit.Shape, unit.Since) = (shape, on);
    }

    public void Close(SimulatedUnit unit, DateOnly on, Guid? successorId, ReorganizationLine line)
    {
        if (unit.ClosedFrom is not null)
        {
            plan.Block(line, $"{unit.Shape.Name} bị kết thúc hai lần trong phương án. Bỏ bớt một dòng.", unit.Id);
            return;
        }

        RequireLater(unit, on, line);
        plan.Add(new UnitStep(UnitStepKind.Close, unit.Id, on, unit.Shape, unit.Shape, successorId));
        unit.ClosedFrom = on;
    }

    /// <summary>People go on to another unit.</summary>
    public void Move(SimulatedUnit from, SimulatedUnit to, IReadOnlyCollection<PlanPerson> people, DateOnly on)
    {
        plan.Moves.AddRange(people.Select(p => new PersonMove(p.Id, from.Id, to.Id, on)));
        to.People.AddRange(people);
        if (people.Count == from.People.Count)
        {
            from.People.Clear();
        }
        else
        {
            var gone = people.Select(p => p.Id).ToHashSet();
            from.People.RemoveAll(p => gone.Contains(p.Id));
        }
    }

    private bool RequireLater(SimulatedUnit unit, DateOnly on, ReorganizationLine? line)
    {
        if (unit.IsNew ? unit.Since <= on : unit.Since < on || (unit.Since == on && plan.Steps.Any(s => s.UnitId == unit.Id)))
        {
            return true;
        }

        plan.Block(
            line,
            $"{unit.Shape.Name} đã có thay đổi từ ngày {unit.Since:dd/MM/yyyy}; thay đổi mới phải sau ngày đó. Kiểm tra lại ngày hiệu lực {on:dd/MM/yyyy}.",
            unit.Id);
        return false;
    }
}
