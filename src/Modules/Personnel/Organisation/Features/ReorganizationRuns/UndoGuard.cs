using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Personnel.Organisation.Domain.Reorganizations;
using HoSoCanBo.Personnel.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Organisation.Features.ReorganizationRuns;

/// <summary>Whether anything done since rests on a reorganisation, so that it can no longer be taken back.</summary>
internal sealed class UndoGuard(PersonnelDbContext db)
{
    private const int BatchSize = 1000;

    /// <exception cref="RuleViolationException">Something does.</exception>
    public async Task RequireIndependentAsync(Reorganization run, IReadOnlyCollection<ReorganizationTrace> traces,
        CancellationToken cancellationToken)
    {
        var made = db.UnitPeriods.Where(p => p.ReorganizationId == run.Id).Select(p => p.UnitId);
        var opened = db.UnitPeriods
            .Where(p => p.ReorganizationId == run.Id && !db.UnitPeriods.Any(o => o.UnitId == p.UnitId && o.ReorganizationId != run.Id))
            .Select(p => p.UnitId);
        var finishedAt = run.FinishedAt!.Value;
        if (await db.Reorganizations.AnyAsync(r => r.Id != run.Id && r.State == ReorganizationState.Done && r.FinishedAt > finishedAt
            && (db.UnitPeriods.Any(p => p.ReorganizationId == r.Id && made.Contains(p.UnitId))
                || db.UnitLineages.Any(l => l.ReorganizationId == r.Id
                    && (made.Contains(l.FromUnitId!.Value) || made.Contains(l.ToUnitId!.Value)))), cancellationToken))
        {
            throw Refused("một phương án sau đó đã thay đổi các đơn vị này");
        }

        if (await db.QuotaGrants.AnyAsync(q => opened.Contains(q.UnitId) && q.ReorganizationId != run.Id && q.VoidedAt == null,
            cancellationToken))
        {
            throw Refused("đơn vị mới đã được giao chỉ tiêu biên chế");
        }

        await RequirePeopleAsync(run, traces, opened, cancellationToken);
    }

    private async Task RequirePeopleAsync(
        Reorganization run, IReadOnlyCollection<ReorganizationTrace> traces, IQueryable<Guid> opened, CancellationToken cancellationToken)
    {
        var last = traces.Where(t => t.Kind == TraceKind.Person).GroupBy(t => t.SubjectId)
            .ToDictionary(g => g.Key, g => g.MaxBy(t => t.Number)!);
        var strangers = await db.Employees.Where(e => opened.Contains(e.UnitId)).Select(e => e.Id).ToListAsync(cancellationToken);
        if (strangers.Exists(id => !last.ContainsKey(id)))
        {
            throw Refused("đơn vị mới đã nhận thêm người");
        }

        foreach (var batch in last.Keys.Chunk(BatchSize))
        {
            var begun = batch.Select(id => last[id].BegunAssignmentId).OfType<Guid>().ToList();
            var still = await db.Assignments.CountAsync(a => begun.Contains(a.Id) && a.EffectiveUntil == null, cancellationToken);
            var moved = await db.Movements.CountAsync(m => batch.Contains(m.EmployeeId) && m.SentAt > run.FinishedAt, cancellationToken);
            if (still < begun.Count || moved > 0)
            {
                throw Refused("có người đã được chuyển hoặc thay đổi chức vụ sau đó");
            }
        }
    }

    private static RuleViolationException Refused(string why) => new(
        "personnel.undo-depended-on", $"Không hoàn tác được: {why}. Muốn thay đổi, lập phương án mới theo quyết định mới.");
}
