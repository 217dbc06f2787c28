using HoSoCanBo.Personnel.Domain.Organization;

namespace HoSoCanBo.Personnel.Domain.Reorganizations;

/// <summary>What a plan is made from.</summary>
/// <param name="Units">Every unit, with its periods.</param>
/// <param name="People">Everybody in service.</param>
/// <param name="Lines">The operations.</param>
/// <param name="Placements">Where people of split and dissolved units go.</param>
/// <param name="Administers">Whether the user administers a unit.</param>
/// <param name="WholeProvince">Whether the user administers everything, the top included.</param>
internal sealed record PlanInput(
    IReadOnlyCollection<OrganizationUnit> Units, IReadOnlyCollection<PlanPerson> People, IReadOnlyList<ReorganizationLine> Lines,
    IReadOnlyCollection<ReorganizationPlacement> Placements, Func<Guid, bool> Administers, bool WholeProvince);

/// <summary>
/// Thinks a reorganisation through without touching anything: day by day; on each day first what is opened and what goes on under
/// another name, then mergers, parts, and last what is dissolved. The dry run and the writer use the same plan.
/// </summary>
internal sealed class ReorganizationPlanner
{
    private const int DeepestTree = 10;

    private readonly PlanInput input;
    private readonly ReorganizationPlan plan = new();
    private readonly UnitSimulation units;
    private readonly PeoplePlacing placing;

    private ReorganizationPlanner(PlanInput input)
    {
        this.input = input;
        units = new UnitSimulation(input.Units, input.People, plan);
        placing = new PeoplePlacing(units, plan, input.Placements);
    }

    /// <summary>The plan with everything that speaks against it.</summary>
    public static ReorganizationPlan Plan(PlanInput input)
    {
        var planner = new ReorganizationPlanner(input);
        if (input.Lines.Count == 0)
        {
            planner.plan.Block(null, "Phương án chưa có thao tác nào. Thêm thao tác hoặc tải tệp lên.");
        }

        foreach (var day in input.Lines.GroupBy(l => l.EffectiveOn).OrderBy(g => g.Key))
        {
            planner.PlanDay(day.Key, [.. day.OrderBy(l => l.Number)]);
        }

        planner.placing.WarnOfUnused();
        planner.CheckCodes();
        return planner.plan;
    }

    private void PlanDay(DateOnly day, List<ReorganizationLine> lines)
    {
        var sources = lines.ToDictionary(l => l.Id, SourceOf);
        lines.RemoveAll(l => sources[l.Id] is null && l.Kind is ReorganizationKind.Change or ReorganizationKind.Move or ReorganizationKind.Dissolve && Skip(l));
        var groups = lines.Where(l => l.Kind is ReorganizationKind.Merge or ReorganizationKind.Split)
            .GroupBy(KeyOf, StringComparer.OrdinalIgnoreCase)
            .Select(g => new TargetGroup([.. g.Select(l => (l, sources[l.Id]))]))
            .ToList();
        var leaving = groups.SelectMany(g => g.Lines).Select(l => l.Source?.Id).OfType<Guid>().ToHashSet();
        var codesBefore = units.InForce.ToDictionary(u => u.Id, u => u.Shape.Code);

        lines.Where(l => l.Kind == ReorganizationKind.Open).ToList().ForEach(l => units.Open(NewShape(l, null), day));
        var targets = TargetsOf(groups, new TargetFinder(units, leaving), day);
        foreach (var line in lines.Where(l => l.Kind is ReorganizationKind.Change or ReorganizationKind.Move))
        {
            units.Change(sources[line.Id]!, Reshaped(sources[line.Id]!, line), day, line);
        }

        PlaceUnits(lines, groups, targets, sources, day);
        EndSources(groups, targets, codesBefore, day);
        lines.Where(l => l.Kind == ReorganizationKind.Dissolve).ToList().ForEach(l => Dissolve(l, sources[l.Id]!, codesBefore, day));
        CheckTree(lines);
    }

    private static string KeyOf(ReorganizationLine line) => line.ToUnitId?.ToString() ?? line.ToCode ?? line.ToName ?? line.Id.ToString();

    private SimulatedUnit? SourceOf(ReorganizationLine line)
    {
        if (line.Kind == ReorganizationKind.Open)
        {
            return null;
        }

        var source = line.FromUnitId is { } id ? units.Find(id) : units.FindByCode(line.FromCode);
        if (source is null or { ClosedFrom: not null })
        {
            return null;
        }

        if (line.FromUnitId is null && line.FromName is { } name && !UnitNaming.AreSame(UnitNaming.NameOf(name, null), source.Shape.Name)
            && !UnitNaming.AreSame($"Ủy ban nhân dân {name}", source.Shape.Name))
        {
            plan.Warn(line, $"Mã {line.FromCode} trong phần mềm là “{source.Shape.Name}”, tệp ghi “{name}”. Kiểm tra lại mã.", source.Id);
        }

        if (!input.WholeProvince && !(source.Shape.ParentId is { } above && input.Administers(above)))
        {
            plan.Block(line, $"{source.Shape.Name} do cơ quan cấp trên sắp xếp. Đề nghị cơ quan cấp trên hoặc Sở Nội vụ lập phương án.", source.Id);
        }

        return source;
    }

    private bool Skip(ReorganizationLine line)
    {
        if (line.Kind == ReorganizationKind.Dissolve)
        {
            plan.Warn(line, $"{line.FromName ?? line.FromCode} chưa có trong phần mềm nên không có gì để kết thúc; dòng này được bỏ qua.");
        }
        else
        {
            plan.Block(line, $"Không tìm thấy đơn vị {line.FromName} mã {line.FromCode} đang hoạt động vào ngày {line.EffectiveOn:dd/MM/yyyy}. Kiểm tra lại mã.");
        }

        return true;
    }

    private Dictionary<TargetGroup, SimulatedUnit> TargetsOf(List<TargetGroup> groups, TargetFinder finder, DateOnly day)
    {
        // All are found before any is changed, or a code that passes on this day would be found at its new holder.
        var found = groups.ToDictionary(g => g, g => units.InForce.FirstOrDefault(u => u.IsNew && u.Since == day && u.Shape.Code == g.First.ToCode) ?? finder.FindExisting(g));
        foreach (var (group, existing) in found.ToList())
        {
            var line = group.First;
            if (line.ToUnitId is not null && existing is null or { ClosedFrom: not null })
            {
                plan.Block(line, "Đơn vị nhận không còn hoạt động. Chọn đơn vị khác.");
            }

            if (existing is null)
            {
                found[group] = units.Open(NewShape(line, group.Lines.Select(l => l.Source).FirstOrDefault(s => s is not null)), day);
            }
            else if (line.ToUnitId is null && !string.IsNullOrEmpty(line.ToName))
            {
                units.Change(existing, Reshaped(existing, line), day, line);
            }
        }

        return found.ToDictionary(f => f.Key, f => f.Value!);
    }

    private static UnitShape NewShape(ReorganizationLine line, SimulatedUnit? like)
    {
        var kind = UnitNaming.KindOf(line.ToKind) ?? like?.Shape.Kind ?? "bo_phan";
        return new UnitShape(
            line.ToCode ?? "", UnitNaming.NameOf(line.ToName ?? line.ToCode ?? "", line.ToKind), kind,
            UnitNaming.LevelOf(kind) ?? like?.Shape.Level ?? "tinh", like?.Shape.SalaryBlock, like?.Shape.ParentId);
    }

    private static UnitShape Reshaped(SimulatedUnit unit, ReorganizationLine line) => unit.Shape with
    {
        Code = string.IsNullOrEmpty(line.ToCode) ? unit.Shape.Code : line.ToCode,
        Name = string.IsNullOrEmpty(line.ToName) ? unit.Shape.Name : UnitNaming.NameOf(line.ToName, line.ToKind ?? unit.Shape.Kind),
        Kind = UnitNaming.KindOf(line.ToKind) is { Length: > 0 } kind ? kind : unit.Shape.Kind,
    };

    /// <summary>Places in the tree, once every code of the day is the new one.</summary>
    private void PlaceUnits(
        List<ReorganizationLine> lines, List<TargetGroup> groups, Dictionary<TargetGroup, SimulatedUnit> targets,
        Dictionary<Guid, SimulatedUnit?> sources, DateOnly day)
    {
        foreach (var group in groups)
        {
            PlaceUnit(targets[group], group.First, day);
        }

        foreach (var line in lines.Where(l => l.Kind is ReorganizationKind.Open or ReorganizationKind.Change or ReorganizationKind.Move))
        {
            var unit = line.Kind == ReorganizationKind.Open
                ? units.InForce.First(u => u.IsNew && u.Since == day && u.Shape.Code == (line.ToCode ?? "") && UnitNaming.AreSame(u.Shape.Name, UnitNaming.NameOf(line.ToName ?? line.ToCode ?? "", line.ToKind)))
                : sources[line.Id]!;
            PlaceUnit(unit, line, day);
        }
    }

    private void PlaceUnit(SimulatedUnit unit, ReorganizationLine line, DateOnly day)
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
        else if (!parent.IsNew && !input.Administers(parent.Id))
        {
            plan.Block(line, $"{parent.Shape.Name} nằm ngoài phạm vi quản trị của tài khoản.", parent.Id);
        }
        else
        {
            var shape = unit.Shape with { ParentId = parent.Id, SalaryBlock = unit.Shape.SalaryBlock ?? parent.Shape.SalaryBlock };
            units.Change(unit, UnitNaming.LevelOf(shape.Kind) is null && unit.IsNew ? shape with { Level = parent.Shape.Level } : shape, day, line);
        }
    }

    private void EndSources(
        List<TargetGroup> groups, Dictionary<TargetGroup, SimulatedUnit> targets, Dictionary<Guid, string> codesBefore, DateOnly day)
    {
        var ends = groups.SelectMany(g => g.Lines.Select(l => (l.Line, l.Source, Target: targets[g]))).ToList();
        foreach (var (line, source, target) in ends)
        {
            plan.Lineage.Add(new LineageStep(
                line, source?.Id, line.FromCode ?? source?.Shape.Code ?? "", line.FromName ?? source?.Shape.Name ?? "",
                target.Id, target.Shape.Code, target.Shape.Name));
            if (source is null)
            {
                plan.Warn(line, $"{line.FromName ?? line.FromCode} chưa có trong phần mềm nên không có hồ sơ để chuyển vào {target.Shape.Name}; nguồn gốc vẫn được ghi.", target.Id);
            }
        }

        foreach (var bySource in ends.Where(e => e.Source is not null).GroupBy(e => e.Source!))
        {
            var parts = bySource.Select(e => (e.Line, e.Target)).ToList();
            var source = bySource.Key;
            if (parts.Exists(p => p.Line.Kind == ReorganizationKind.Merge))
            {
                Merge(source, parts, day);
            }
            else
            {
                Split(source, parts, codesBefore[source.Id], day);
            }
        }
    }

    private void Merge(SimulatedUnit source, List<(ReorganizationLine Line, SimulatedUnit Target)> parts, DateOnly day)
    {
        var (line, target) = parts[0];
        if (parts.Count > 1)
        {
            plan.Block(line, $"{source.Shape.Name} được sáp nhập toàn bộ vào hai đơn vị. Ghi là chia, tách nếu mỗi nơi nhận một phần.", source.Id);
            return;
        }

        if (source == target)
        {
            return;
        }

        placing.PlaceNamed(source, day);
        units.Move(source, target, [.. source.People], day);
        End(source, target, line, day);
    }

    private void Split(SimulatedUnit source, List<(ReorganizationLine Line, SimulatedUnit Target)> parts, string code, DateOnly day)
    {
        var heir = parts.Find(p => p.Line.Share == LineageShare.Remainder).Target
            ?? parts.Find(p => p.Line.Share == LineageShare.MainPart).Target ?? parts[0].Target;
        var goesOn = parts.Exists(p => p.Target == source);
        placing.PlaceNamed(source, day);
        if (!goesOn)
        {
            placing.PlaceRest(source, code, parts[0].Line, day);
            End(source, heir, parts[0].Line, day);
        }
        else if (source.People.Count > 0)
        {
            plan.Warn(parts[0].Line, $"{source.Shape.Name} còn lại {source.People.Count} người không được phân đi đơn vị khác; họ ở lại.", source.Id);
        }
    }

    private void End(SimulatedUnit source, SimulatedUnit heir, ReorganizationLine line, DateOnly day)
    {
        foreach (var child in units.ChildrenOf(source.Id).Where(c => c != heir))
        {
            units.Change(child, child.Shape with { ParentId = heir.Id }, day, line);
        }

        units.Close(source, day, heir.Id, line);
    }

    private void Dissolve(ReorganizationLine line, SimulatedUnit unit, Dictionary<Guid, string> codesBefore, DateOnly day)
    {
        foreach (var child in units.ChildrenOf(unit.Id))
        {
            Dissolve(line, child, codesBefore, day);
        }

        var code = codesBefore.GetValueOrDefault(unit.Id, unit.Shape.Code);
        placing.PlaceNamed(unit, day);
        placing.PlaceRest(unit, code, line, day);
        plan.Lineage.Add(new LineageStep(line, unit.Id, code, unit.Shape.Name, null, null, null));
        units.Close(unit, day, null, line);
    }

    private void CheckTree(List<ReorganizationLine> lines)
    {
        foreach (var unit in units.InForce.Where(u => u.IsNew || plan.Steps.Any(s => s.UnitId == u.Id)))
        {
            if (units.Find(unit.Shape.ParentId) is { ClosedFrom: not null } parent)
            {
                plan.Block(null, $"{unit.Shape.Name} trực thuộc {parent.Shape.Name} đã kết thúc. Ghi cơ quan chủ quản mới cho đơn vị này.", unit.Id);
            }
            else if (unit.IsNew && unit.Shape.ParentId is null && unit.Shape.Kind != "tinh")
            {
                plan.Block(lines.Find(l => l.ToCode == unit.Shape.Code), $"{unit.Shape.Name} chưa có cơ quan chủ quản. Ghi mã cơ quan chủ quản.", null);
            }
            else if (units.DepthOf(unit) > DeepestTree)
            {
                plan.Block(null, $"{unit.Shape.Name} nằm quá sâu trong cây tổ chức (tối đa {DeepestTree} cấp).", unit.Id);
            }
        }
    }

    private void CheckCodes()
    {
        foreach (var same in units.InForce.GroupBy(u => u.Shape.Code, StringComparer.OrdinalIgnoreCase).Where(g => g.Key.Length == 0 || g.Count() > 1))
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
