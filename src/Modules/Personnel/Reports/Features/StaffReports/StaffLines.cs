using HoSoCanBo.Personnel.Organisation.Domain.Headcounts;
using HoSoCanBo.Personnel.Reports.Domain.Search;
using HoSoCanBo.Personnel.Reports.Features.Search;
using HoSoCanBo.Personnel.Reports.Features.Statistics;
using HoSoCanBo.Personnel.Units.Domain;

namespace HoSoCanBo.Personnel.Reports.Features.StaffReports;

/// <summary>The lines of a table: counts of units gathered at the bodies the form lists, in the order of the tree.</summary>
internal sealed class StaffLines(StaffForm form, SearchDay day, Headcount? quotas)
{
    private const string Commune = "ubnd_xa";

    /// <summary>The blocks with their lines and sums.</summary>
    public IReadOnlyList<StaffBlock> BlocksOf(IReadOnlyDictionary<Guid, int[]> counts)
    {
        var lines = counts
            .Select(c => (Unit: LineUnitOf(c.Key), Counts: c.Value))
            .Where(c => c.Unit is not null)
            .GroupBy(c => c.Unit!.Id)
            .Select(g => (Unit: g.First().Unit!, Values: ValuesOf(g.First().Unit!, [.. g.Select(c => c.Counts)])))
            .OrderBy(l => l.Unit.Order)
            .ToList();
        return [.. lines
            .Select(l => (Block: BlockOf(l.Unit), Line: new StaffLine(l.Unit.Name, l.Unit.Order, ConditionOf(l.Unit), l.Values)))
            .GroupBy(l => (l.Block.Order, l.Block.Name))
            .OrderBy(g => g.Key.Order)
            .Select(g =>
                new StaffBlock(g.Key.Name, g.First().Block.Condition, [.. g.Select(l => l.Line)],
                    Sum(form, g.Select(l => l.Line.Values))))];
    }

    /// <summary>Sums column by column; a headcount nobody was given stays empty.</summary>
    public static IReadOnlyList<int?> Sum(StaffForm form, IEnumerable<IReadOnlyList<int?>> rows)
    {
        var all = rows.ToList();
        return [.. form.Columns.Select((c, i) => c.QuotaKind is not null && all.TrueForAll(r => r[i] is null) ? null : all.Sum(r => r[i]))];
    }

    private UnitEntry? LineUnitOf(Guid id)
    {
        if (day.Units.Find(id) is not { } unit)
        {
            return null;
        }

        return form.IsByCommune
            ? day.Units.Above(id).Append(unit).FirstOrDefault(u => u.Unit.Kind == Commune) ?? unit
            : OwnBodies.Of(unit, day.Units) ?? unit;
    }

    private IReadOnlyList<int?> ValuesOf(UnitEntry unit, IReadOnlyList<int[]> counts) =>
        [.. form.Columns.Select((c, i) => c.QuotaKind is { } kind ? quotas!.Of(unit.Id, kind).Assigned : counts.Sum(n => n[i]))];

    private Block BlockOf(UnitEntry unit)
    {
        if (!form.IsByCommune)
        {
            var level = OwnFields.Levels.ToList().FindIndex(l => l.Code == unit.Unit.Level);
            // a body may hold units of another level, so no search says who they are
            return new Block(UnitKinds.LevelOf(unit.Unit.Level), level, null);
        }

        return unit.Unit.ParentId is { } parent && day.Units.Find(parent) is { } district && unit.Unit.Kind == Commune
            ? new Block(district.Name, district.Order,
                new Condition(Criteria.Always, OwnFields.Unit, SearchOperator.Below.Code, [district.Id.ToString()]))
            : new Block("Đơn vị khác", int.MaxValue, null);
    }

    /// <summary>A body with all below it; where everybody stands in a unit that holds bodies, that unit alone.</summary>
    private Condition ConditionOf(UnitEntry unit)
    {
        var isAlone = form.IsByCommune ? unit.Unit.Kind != Commune : OwnBodies.IsContainer(unit);
        return new Condition(Criteria.Always, OwnFields.Unit, (isAlone ? SearchOperator.Is : SearchOperator.Below).Code,
            [unit.Id.ToString()]);
    }

    private sealed record Block(string Name, int Order, Condition? Condition);
}
