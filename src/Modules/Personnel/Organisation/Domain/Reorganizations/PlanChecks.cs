namespace HoSoCanBo.Personnel.Organisation.Domain.Reorganizations;

/// <summary>What must hold of the organisation when a day of the plan is over.</summary>
internal sealed class PlanChecks(UnitSimulation units, ReorganizationPlan plan)
{
    private const int DeepestTree = 10;

    /// <summary>Every unit the plan touches stands below one in force, and not too deep.</summary>
    public void CheckTree(List<ReorganizationLine> lines)
    {
        foreach (var unit in units.InForce.Where(u => u.IsNew || plan.Steps.Any(s => s.UnitId == u.Id)))
        {
            if (units.Find(unit.Shape.ParentId) is { ClosedFrom: not null } parent)
            {
                plan.Block(null, $"{unit.Shape.Name} trực thuộc {parent.Shape.Name} đã kết thúc. Ghi cơ quan chủ quản mới cho đơn vị này.",
                    unit.Id);
            }
            else if (unit.IsNew && unit.Shape.ParentId is null && unit.Shape.Kind != "tinh")
            {
                plan.Block(lines.Find(
                    l => l.ToCode == unit.Shape.Code), $"{unit.Shape.Name} chưa có cơ quan chủ quản. Ghi mã cơ quan chủ quản.", null);
            }
            else if (units.DepthOf(unit) > DeepestTree)
            {
                plan.Block(null, $"{unit.Shape.Name} nằm quá sâu trong cây tổ chức (tối đa {DeepestTree} cấp).", unit.Id);
            }
        }
    }

    /// <summary>Every unit in force has a code of its own.</summary>
    public void CheckCodes()
    {
        foreach (var same in units.InForce.GroupBy(u => u.Shape.Code, StringComparer.OrdinalIgnoreCase)
            .Where(g => g.Key.Length == 0 || g.Count() > 1))
        {
            if (same.Any(u => u.IsNew || plan.Steps.Any(s => s.UnitId == u.Id)))
            {
                plan.Block(
                    null,
                    same.Key.Length == 0
                        ? $"{same.First().Shape.Name} chưa có mã. Ghi mã cho đơn vị mới."
                        : $"Mã {same.Key} dùng cho {string.Join(" và ", same.Select(u => u.Shape.Name))}. Mỗi đơn vị đang hoạt động phải có mã riêng.");
            }
        }
    }
}
