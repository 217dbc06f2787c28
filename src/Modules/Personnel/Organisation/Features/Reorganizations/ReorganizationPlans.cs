using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Personnel.Organisation.Domain.Reorganizations;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Units.Domain;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Organisation.Features.Reorganizations;

/// <summary>Makes the plan of a stored draft: the dry run shows it, the writer makes it anew and does it.</summary>
internal sealed class ReorganizationPlans(PersonnelDbContext db)
{
    /// <summary>The plan as things stand now, for somebody who administers the units of <paramref name="scope"/>.</summary>
    public async Task<ReorganizationPlan> MakeAsync(Guid reorganizationId, Scope scope, CancellationToken cancellationToken)
    {
        var units = await db.Units.AsNoTracking().Include(u => u.Periods).ToListAsync(cancellationToken);
        var lines = await db.ReorganizationLines.AsNoTracking()
            .Where(l => l.ReorganizationId == reorganizationId).OrderBy(l => l.Number).ToListAsync(cancellationToken);
        var placements = await db.ReorganizationPlacements.AsNoTracking()
            .Where(p => p.ReorganizationId == reorganizationId).OrderBy(p => p.Id).ToListAsync(cancellationToken);
        var paths = units.ToDictionary(u => u.Id, u => u.Path);
        var roots = scope.UnitRoots.Where(paths.ContainsKey).Select(id => paths[id]).ToList();
        bool IsAdministered(Guid id) => scope.WholeProvince
            || (paths.TryGetValue(id, out var path) && roots.Exists(r => path.StartsWith(r, StringComparison.Ordinal)));
        var people = await PeopleAsync([.. units.Where(u => IsAdministered(u.Id))], lines, cancellationToken);
        var plan = ReorganizationPlanner.Plan(new PlanInput(units, people, lines, placements, IsAdministered, scope.WholeProvince));
        await BlockOpenTransfersAsync(plan, cancellationToken);
        return plan;
    }

    /// <summary>
    /// People in service in those of the units that the lines name, and below them; the others stay where they are. Lines over foreign
    /// units block the plan and tell nobody's name.
    /// </summary>
    private async Task<List<PlanPerson>> PeopleAsync(
        List<OrganizationUnit> units, List<ReorganizationLine> lines, CancellationToken cancellationToken)
    {
        var codes = lines.Select(l => l.FromCode).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        var ids = lines.Select(l => l.FromUnitId).OfType<Guid>().ToHashSet();
        var named = units.Where(u => ids.Contains(u.Id) || codes.Contains(u.Code) || u.Periods.Any(p => codes.Contains(p.Code)))
            .Where(u => u.ParentId is not null).Select(u => u.Path).ToList();
        var affected = units.Where(u => named.Exists(path => u.Path.StartsWith(path, StringComparison.Ordinal))).Select(u => u.Id).ToList();
        var gone = await db.RecordStatuses.Where(s => s.IsTerminal).Select(s => s.Code).ToListAsync(cancellationToken);
        return await db.Employees.AsNoTracking()
            .Where(e => affected.Contains(e.UnitId) && !gone.Contains(e.StatusCode))
            .OrderBy(e => e.UnitId).ThenBy(e => e.FullNameSortKey).ThenBy(e => e.Id)
            .Select(e => new PlanPerson(e.Id, e.EmployeeNumber, e.UnitId))
            .ToListAsync(cancellationToken);
    }

    /// <summary>A record on its way to a unit that ends without an heir would arrive nowhere.</summary>
    private async Task BlockOpenTransfersAsync(ReorganizationPlan plan, CancellationToken cancellationToken)
    {
        var orphaned = plan.Closing.Where(s => s.SuccessorId is null).ToDictionary(s => s.UnitId);
        if (orphaned.Count == 0)
        {
            return;
        }

        var ids = orphaned.Keys.ToList();
        var waiting = await db.Movements.AsNoTracking()
            .Where(m => ids.Contains(m.ToUnitId) && m.FromUnitId != m.ToUnitId && UnitHeirsWriter.OpenStates.Contains(m.State))
            .GroupBy(m => m.ToUnitId)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToListAsync(cancellationToken);
        foreach (var unit in waiting)
        {
            plan.Block(
                null, $"Có {unit.Count} hồ sơ đang chuyển đến {orphaned[unit.Key].After.Name}. Đơn vị này tiếp nhận, trả lại, hoặc nơi gửi thu hồi trước khi giải thể.", unit.Key);
        }
    }
}
