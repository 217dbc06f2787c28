using HoSoCanBo.Personnel.Units.Domain;

namespace HoSoCanBo.Personnel.Organisation.Domain.Reorganizations;

/// <summary>Which body every unit stands below.</summary>
internal sealed class TreePlacing(UnitSimulation units, ReorganizationPlan plan, Func<Guid, bool> administers)
{
    /// <summary>Places in the tree, once every code of the day is the new one.</summary>
    public void PlaceAll(
        List<ReorganizationLine> lines, List<TargetGroup> groups, Dictionary<TargetGroup, SimulatedUnit> targets,
        Dictionary<Guid, SimulatedUnit?> sources, DateOnly day)
    {
        foreach (var group in groups)
        {
            Place(targets[group], group.First, day);
        }

        foreach (var line in lines.Where(l => l.Kind is ReorganizationKind.Open or ReorganizationKind.Change or ReorganizationKind.Move))
        {
            var unit = line.Kind == ReorganizationKind.Open
                ? units.InForce.First(u => u.IsNew && u.Since == day && u.Shape.Code == (line.ToCode ?? "")
                    && UnitNaming.AreSame(u.Shape.Name, UnitNaming.NameOf(line.ToName ?? line.ToCode ?? "", line.ToKind)))
                : sources[line.Id]!;
            Place(unit, line, day);
        }
    }

    private void Place(SimulatedUnit unit, ReorganizationLine line, DateOnly day)
    {
        if (line.ToParentId is null && string.IsNullOrEmpty(line.ToParentCode))
        {
            return;
        }

        var parent = line.ToParentId is { } id ? units.Find(id) : units.FindByCode(line.ToParentCode);
        if (parent is { Shape.Kind: "tinh" } && unit.Shape.Kind is "ubnd_xa" or "ubnd_huyen" or "so")
        {
            parent = units.ChildrenOf(parent!.Id).Find(c => c.Shape.Kind == "ubnd_tinh") ?? parent;
        }

        if (parent is null or { ClosedFrom: not null })
        {
            plan.Block(line, $"Không tìm thấy cơ quan chủ quản mã {line.ToParentCode} đang hoạt động vào ngày {day:dd/MM/yyyy}. Kiểm tra lại mã.", unit.Id);
        }
        else if (units.IsWithin(parent.Id, unit.Id))
        {
            plan.Block(line, $"{unit.Shape.Name} không thể trực thuộc chính nó hoặc đơn vị dưới nó.", unit.Id);
        }
        else if (!parent.IsNew && !administers(parent.Id))
        {
            plan.Block(line, $"{parent.Shape.Name} nằm ngoài phạm vi quản trị của tài khoản.", parent.Id);
        }
        else
        {
            var shape = unit.Shape with { ParentId = parent.Id, SalaryBlock = unit.Shape.SalaryBlock ?? parent.Shape.SalaryBlock };
            units.Change(unit, UnitNaming.LevelOf(shape.Kind) is null && unit.IsNew ? shape with { Level = parent.Shape.Level } : shape,
                day, line);
        }
    }
}
