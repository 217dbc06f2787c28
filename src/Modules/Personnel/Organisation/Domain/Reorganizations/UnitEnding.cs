using HoSoCanBo.Personnel.Units.Domain;

namespace HoSoCanBo.Personnel.Organisation.Domain.Reorganizations;

/// <summary>How units end: merged into another, in parts, or dissolved.</summary>
internal sealed class UnitEnding(UnitSimulation units, ReorganizationPlan plan, PeoplePlacing placing)
{
    /// <summary>Mergers and parts: people follow, the sources end, and what came from what is kept.</summary>
    public void EndSources(
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
            plan.Block(line, $"{source.Shape.Name} được sáp nhập toàn bộ vào hai đơn vị. Ghi là chia, tách nếu mỗi nơi nhận một phần.",
                source.Id);
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
            placing.PlaceRest(source, code, new EndingTop(code, source.Shape.Name), parts[0].Line, day);
            End(source, heir, parts[0].Line, day);
        }
        else if (source.People.Count > 0)
        {
            plan.Warn(parts[0].Line, $"{source.Shape.Name} còn lại {source.People.Count} người không được phân đi đơn vị khác; họ ở lại.",
                source.Id);
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

    /// <summary>The unit and everything below it ends; people go where a placement says.</summary>
    public void Dissolve(ReorganizationLine line, SimulatedUnit unit, Dictionary<Guid, string> codesBefore, DateOnly day) =>
        Dissolve(line, unit, new EndingTop(codesBefore.GetValueOrDefault(unit.Id, unit.Shape.Code), unit.Shape.Name), codesBefore, day);

    private void Dissolve(ReorganizationLine line, SimulatedUnit unit, EndingTop top, Dictionary<Guid, string> codesBefore, DateOnly day)
    {
        foreach (var child in units.ChildrenOf(unit.Id))
        {
            Dissolve(line, child, top, codesBefore, day);
        }

        var code = codesBefore.GetValueOrDefault(unit.Id, unit.Shape.Code);
        placing.PlaceNamed(unit, day);
        placing.PlaceRest(unit, code, top, line, day);
        plan.Lineage.Add(new LineageStep(line, unit.Id, code, unit.Shape.Name, null, null, null));
        units.Close(unit, day, null, line);
    }
}
