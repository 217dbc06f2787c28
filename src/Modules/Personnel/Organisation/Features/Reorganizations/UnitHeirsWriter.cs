using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Personnel.Employees.Domain.Movements;
using HoSoCanBo.Personnel.Organisation.Domain.Headcounts;
using HoSoCanBo.Personnel.Organisation.Domain.Reorganizations;
using HoSoCanBo.Personnel.Organisation.Features.Headcounts;
using HoSoCanBo.Personnel.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Organisation.Features.Reorganizations;

/// <summary>What hangs on units that end: quotas, transfers on their way, open obligations, leaders.</summary>
internal sealed class UnitHeirsWriter(PersonnelDbContext db, TimeProvider clock)
{
    /// <summary>A movement that has not taken effect and may still do so.</summary>
    public static readonly MovementState[] OpenStates = [MovementState.Sent, MovementState.Planned, MovementState.Received];

    private int number;

    /// <summary>Lets everything attached follow; saved by the caller.</summary>
    public async Task WriteAsync(Reorganization run, ReorganizationPlan plan, CancellationToken cancellationToken)
    {
        var closing = plan.Closing.ToList();
        var ids = closing.Select(s => s.UnitId).ToList();
        var heirs = closing.ToDictionary(s => s.UnitId, s => s.SuccessorId);
        var homes = plan.Moves.GroupBy(m => m.EmployeeId).ToDictionary(g => g.Key, g => g.Last().ToUnitId);
        await MoveQuotasAsync(run, closing, cancellationToken);
        await MoveTransfersAsync(run, ids, heirs, homes, cancellationToken);
        await MoveObligationsAsync(run, ids, heirs, homes, cancellationToken);
        await MoveHostsAsync(run, ids, heirs, cancellationToken);
        await EndLeadersAsync(run, closing, cancellationToken);
    }

    private async Task MoveQuotasAsync(Reorganization run, List<UnitStep> closing, CancellationToken cancellationToken)
    {
        var lines = await db.QuotaGrants.AsNoTracking()
            .Where(q => q.VoidedAt == null)
            .Select(q => new QuotaLine(q.UnitId, q.QuotaKindCode, q.Act, q.Number, q.EffectiveFrom, q.RecordedAt))
            .ToListAsync(cancellationToken);
        foreach (var step in closing)
        {
            foreach (var ((_, kind), assigned) in Quotas.AssignedOn(step.On, lines.Where(l => l.UnitId == step.UnitId))
                .Where(a => a.Value != 0))
            {
                lines.Add(Give(run, step.UnitId, kind, -assigned, step.On));
                if (step.SuccessorId is { } successor)
                {
                    lines.Add(Give(run, successor, kind, assigned, step.On));
                }
            }
        }
    }

    private QuotaLine Give(Reorganization run, Guid unitId, string kind, int difference, DateOnly on)
    {
        var now = clock.UtcNow();
        var facts = new QuotaFacts(kind, on.Year, QuotaAct.Adjustment, difference, on, run.DecisionId, "Theo sắp xếp tổ chức", run.Id);
        db.AddQuota(QuotaGrant.Give(Guid.CreateVersion7(), unitId, facts, now), clock);
        return new QuotaLine(unitId, kind, QuotaAct.Adjustment, difference, on, now);
    }

    private async Task MoveTransfersAsync(
        Reorganization run, List<Guid> ids, Dictionary<Guid, Guid?> heirs, Dictionary<Guid, Guid> homes,
        CancellationToken cancellationToken)
    {
        var open = await db.Movements
            .Where(m => (ids.Contains(m.FromUnitId) || ids.Contains(m.ToUnitId)) && OpenStates.Contains(m.State))
            .ToListAsync(cancellationToken);
        foreach (var movement in open)
        {
            var from = homes.TryGetValue(movement.EmployeeId, out var home) ? home : LastHeir(movement.FromUnitId, heirs);
            if ((movement.ToUnitId == movement.FromUnitId ? from : LastHeir(movement.ToUnitId, heirs)) is { } to
                && heirs.ContainsKey(movement.ToUnitId))
            {
                Trace(run, TraceKind.TransferTo, movement.Id, movement.ToUnitId, to);
                movement.FollowReceiver(to);
            }

            if (from is { } sender && heirs.ContainsKey(movement.FromUnitId))
            {
                Trace(run, TraceKind.TransferFrom, movement.Id, movement.FromUnitId, sender);
                movement.FollowSender(sender);
            }
        }
    }

    private async Task MoveObligationsAsync(
        Reorganization run, List<Guid> ids, Dictionary<Guid, Guid?> heirs, Dictionary<Guid, Guid> homes,
        CancellationToken cancellationToken)
    {
        foreach (var obligation in await db.Obligations.Where(o => ids.Contains(o.UnitId) && o.ClosedAt == null)
            .ToListAsync(cancellationToken))
        {
            if ((homes.TryGetValue(obligation.EmployeeId, out var home) ? home : LastHeir(obligation.UnitId, heirs)) is { } unit)
            {
                Trace(run, TraceKind.Obligation, obligation.Id, obligation.UnitId, unit);
                obligation.PassTo(unit);
            }
        }
    }

    /// <summary>People seconded to a unit that ends: the unit that takes over has them.</summary>
    private async Task MoveHostsAsync(Reorganization run, List<Guid> ids, Dictionary<Guid, Guid?> heirs,
        CancellationToken cancellationToken)
    {
        foreach (var guest in await db.Employees.Where(e => e.HostUnitId != null && ids.Contains(e.HostUnitId.Value))
            .ToListAsync(cancellationToken))
        {
            var host = guest.HostUnitId!.Value;
            Trace(run, TraceKind.Host, guest.Id, host, LastHeir(host, heirs));
            guest.SecondTo(LastHeir(host, heirs));
        }
    }

    private async Task EndLeadersAsync(Reorganization run, List<UnitStep> closing, CancellationToken cancellationToken)
    {
        var lastDays = closing.ToDictionary(s => s.UnitId, s => s.On.AddDays(-1));
        var ids = lastDays.Keys.ToList();
        foreach (var leader in await db.UnitLeaders.Where(l => ids.Contains(l.UnitId) && l.EffectiveUntil == null)
            .ToListAsync(cancellationToken))
        {
            var last = lastDays[leader.UnitId];
            leader.EndOn(last < leader.EffectiveFrom ? leader.EffectiveFrom : last);
            Trace(run, TraceKind.Leader, leader.Id, leader.UnitId, null);
        }
    }

    /// <summary>The unit at the end of the chain of heirs; null when the unit does not end or has none.</summary>
    private static Guid? LastHeir(Guid unitId, Dictionary<Guid, Guid?> heirs)
    {
        var at = unitId;
        for (var steps = 0; steps <= heirs.Count && heirs.TryGetValue(at, out var heir); steps++)
        {
            if (heir is not { } next)
            {
                return null;
            }

            at = next;
        }

        return at == unitId ? null : at;
    }

    private void Trace(Reorganization run, TraceKind kind, Guid subjectId, Guid from, Guid? to) =>
        db.ReorganizationTraces.Add(new ReorganizationTrace
    {
        Id = Guid.CreateVersion7(),
        ReorganizationId = run.Id,
        Kind = kind,
        SubjectId = subjectId,
        FromUnitId = from,
        ToUnitId = to,
        EffectiveOn = run.EffectiveOn,
        Number = number++,
    });
}
