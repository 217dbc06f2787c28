namespace HoSoCanBo.Personnel.Organisation.Domain.Reorganizations;

/// <summary>Where the people of a unit go that is split or dissolved: one by one, or all who are left; nobody goes by guess.</summary>
internal sealed class PeoplePlacing
{
    private const int NamesShown = 5;

    private readonly UnitSimulation units;
    private readonly ReorganizationPlan plan;
    private readonly Dictionary<string, ReorganizationPlacement> byNumber = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, ReorganizationPlacement> byUnit = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<Guid> used = [];

    public PeoplePlacing(UnitSimulation units, ReorganizationPlan plan, IEnumerable<ReorganizationPlacement> placements)
    {
        (this.units, this.plan) = (units, plan);
        foreach (var placement in placements)
        {
            var isNew = placement.EmployeeNumber is { } number
                ? byNumber.TryAdd(number, placement) : byUnit.TryAdd(placement.FromCode ?? "", placement);
            if (!isNew)
            {
                plan.Block(null, $"Nơi đến của {placement.EmployeeNumber ?? placement.FromCode} được ghi hai lần. Chỉ giữ một dòng.");
            }
        }
    }

    /// <summary>Those named one by one.</summary>
    public void PlaceNamed(SimulatedUnit unit, DateOnly day)
    {
        if (byNumber.Count == 0)
        {
            return;
        }

        foreach (var group in unit.People.Where(p => byNumber.ContainsKey(p.EmployeeNumber))
            .GroupBy(p => byNumber[p.EmployeeNumber].ToCode, StringComparer.OrdinalIgnoreCase).ToList())
        {
            group.ToList().ForEach(p => used.Add(byNumber[p.EmployeeNumber].Id));
            MoveTo(unit, group.Key, [.. group], day);
        }
    }

    /// <summary>All who are left; without a rule for them the unit cannot end.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="code">Its code before the day: that of the placements.</param>
    /// <param name="top">The unit that is dissolved with everything below it: its placement holds below it as well; the unit itself
    /// otherwise.</param>
    /// <param name="line">The line.</param>
    /// <param name="day">The day.</param>
    public void PlaceRest(SimulatedUnit unit, string code, EndingTop top, ReorganizationLine line, DateOnly day)
    {
        if (unit.People.Count == 0)
        {
            return;
        }

        if (byUnit.TryGetValue(code, out var placement) || byUnit.TryGetValue(top.Code, out placement))
        {
            used.Add(placement.Id);
            MoveTo(unit, placement.ToCode, [.. unit.People], day);
            return;
        }

        plan.Unplaced.Add(new UnplacedPeople(code, unit.Shape.Name, top, [.. unit.People.Select(p => p.Id)]));
        var numbers = string.Join(", ", unit.People.Take(NamesShown).Select(p => p.EmployeeNumber));
        plan.Block(
            line,
            $"{unit.Shape.Name} còn {unit.People.Count} người chưa có nơi đến ({numbers}{(unit.People.Count > NamesShown ? ", …" : "")}). "
            + "Ghi nơi đến từng người, hoặc nơi đến chung cho cả đơn vị, trước khi kết thúc đơn vị.",
            unit.Id);
    }

    /// <summary>Placements that concern nobody.</summary>
    public void WarnOfUnused()
    {
        var idle = byNumber.Values.Concat(byUnit.Values).Where(p => !used.Contains(p.Id)).Select(p => p.EmployeeNumber ?? p.FromCode)
            .ToList();
        if (idle.Count > 0)
        {
            plan.Warn(
                null,
                $"{idle.Count} dòng nơi đến không dùng đến vì người hoặc đơn vị đó không kết thúc trong phương án: "
                + $"{string.Join(", ", idle.Take(NamesShown))}{(idle.Count > NamesShown ? ", …" : "")}.");
        }
    }

    private void MoveTo(SimulatedUnit from, string toCode, IReadOnlyCollection<PlanPerson> people, DateOnly day)
    {
        if (units.FindByCode(toCode) is not { } to)
        {
            plan.Block(null, $"Nơi đến mã {toCode} của {people.Count} người thuộc {from.Shape.Name} không có vào ngày {day:dd/MM/yyyy}. Kiểm tra lại mã.", from.Id);
        }
        else if (to != from)
        {
            units.Move(from, to, people, day);
        }
    }
}
