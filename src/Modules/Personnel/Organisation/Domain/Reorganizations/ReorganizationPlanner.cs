using HoSoCanBo.Personnel.Units.Domain;

namespace HoSoCanBo.Personnel.Organisation.Domain.Reorganizations;

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
    private readonly PlanInput input;
    private readonly ReorganizationPlan plan = new();
    private readonly UnitSimulation units;
    private readonly PeoplePlacing placing;
    private readonly TreePlacing tree;
    private readonly UnitEnding ending;
    private readonly PlanChecks checks;

    private ReorganizationPlanner(PlanInput input)
    {
        this.input = input;
        units = new UnitSimulation(input.Units, input.People, plan);
        placing = new PeoplePlacing(units, plan, input.Placements);
        tree = new TreePlacing(units, plan, input.Administers);
        ending = new UnitEnding(units, plan, placing);
        checks = new PlanChecks(units, plan);
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
        planner.checks.CheckCodes();
        return planner.plan;
    }

    private void PlanDay(DateOnly day, List<ReorganizationLine> lines)
    {
        var sources = lines.ToDictionary(l => l.Id, SourceOf);
        lines.RemoveAll(l => sources[l.Id] is null
            && l.Kind is ReorganizationKind.Change or ReorganizationKind.Move or ReorganizationKind.Dissolve && Skip(l));
        var groups = lines.Where(l => l.Kind is ReorganizationKind.Merge or ReorganizationKind.Split)
            .GroupBy(KeyOf, StringComparer.OrdinalIgnoreCase)
            .Select(g => new TargetGroup([.. g.Select(l => (l, sources[l.Id]))]))
            .ToList();
        var leaving = groups.SelectMany(g => g.Lines).Select(l => l.Source?.Id).OfType<Guid>().ToHashSet();
        var codesBefore = units.InForce.ToDictionary(u => u.Id, u => u.Shape.Code);

        lines.Where(l => l.Kind == ReorganizationKind.Open).ToList().ForEach(l => units.Open(PlannedShapes.New(l, null), day));
        var targets = TargetsOf(groups, new TargetFinder(units, leaving), day);
        foreach (var line in lines.Where(l => l.Kind is ReorganizationKind.Change or ReorganizationKind.Move))
        {
            units.Change(sources[line.Id]!, PlannedShapes.Changed(sources[line.Id]!, line), day, line);
        }

        tree.PlaceAll(lines, groups, targets, sources, day);
        ending.EndSources(groups, targets, codesBefore, day);
        lines.Where(l => l.Kind == ReorganizationKind.Dissolve).ToList().ForEach(l => ending.Dissolve(l, sources[l.Id]!, codesBefore, day));
        checks.CheckTree(lines);
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
            if (line.FromUnitId is not null && line.Kind is ReorganizationKind.Merge or ReorganizationKind.Split)
            {
                plan.Block(line, $"{line.FromName ?? "Đơn vị đã chọn"} không hoạt động vào ngày {line.EffectiveOn:dd/MM/yyyy} nên không sáp nhập, chia, tách được. Bỏ dòng này hoặc chọn đơn vị khác.");
            }

            return null;
        }

        if (line.FromUnitId is null && line.FromName is { } name && !UnitNaming.AreSame(UnitNaming.NameOf(name, null), source.Shape.Name)
            && !UnitNaming.AreSame($"Ủy ban nhân dân {name}", source.Shape.Name))
        {
            plan.Warn(line, $"Mã {line.FromCode} trong phần mềm là “{source.Shape.Name}”, tệp ghi “{name}”. Kiểm tra lại mã.", source.Id);
        }

        if (!input.WholeProvince && !(source.Shape.ParentId is { } above && input.Administers(above)))
        {
            plan.Block(line, $"{source.Shape.Name} do cơ quan cấp trên sắp xếp. Đề nghị cơ quan cấp trên hoặc Sở Nội vụ lập phương án.",
                source.Id);
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
        var found = groups.ToDictionary(g => g, g =>
            units.InForce.FirstOrDefault(u => u.IsNew && u.Since == day && u.Shape.Code == g.First.ToCode) ?? finder.FindExisting(g));
        foreach (var (group, existing) in found.ToList())
        {
            var line = group.First;
            if (line.ToUnitId is not null && existing is null or { ClosedFrom: not null })
            {
                plan.Block(line, "Đơn vị nhận không còn hoạt động. Chọn đơn vị khác.");
            }

            if (existing is null)
            {
                found[group] =
                    units.Open(PlannedShapes.New(line, group.Lines.Select(l => l.Source).FirstOrDefault(s => s is not null)), day);
            }
            else if (line.ToUnitId is null && !string.IsNullOrEmpty(line.ToName))
            {
                units.Change(existing, PlannedShapes.Changed(existing, line), day, line);
            }
        }

        return found.ToDictionary(f => f.Key, f => f.Value!);
    }
}
