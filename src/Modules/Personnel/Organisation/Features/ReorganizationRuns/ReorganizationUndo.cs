using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.BuildingBlocks.Runtime.Work;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.Personnel.Employees.Domain.Movements;
using HoSoCanBo.Personnel.Organisation.Domain.Reorganizations;
using HoSoCanBo.Personnel.Organisation.Features.Headcounts;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Units.Domain;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Organisation.Features.ReorganizationRuns;

/// <summary>
/// Takes a reorganisation back on the day it was played, in one transaction, while nothing depends on it. What it wrote stays in the
/// history and holds on no day; the other modules are told as of any other change.
/// </summary>
internal sealed class ReorganizationUndo(
    PersonnelDbContext db, UnitWriter units, UndoGuard guard, TimeProvider clock)
{
    private const int BatchSize = 500;

    public async Task UndoAsync(Reorganization run, WorkProgress progress, CancellationToken cancellationToken)
    {
        progress.Begin("Đang kiểm tra có hoàn tác được không", 0);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var traces = await db.ReorganizationTraces.AsNoTracking().Where(t => t.ReorganizationId == run.Id).OrderByDescending(t => t.Number)
            .ToListAsync(cancellationToken);
        await guard.RequireIndependentAsync(run, traces, cancellationToken);
        db.ChangeTracker.Clear();
        db.Basis = new ChangeBasis($"Hoàn tác sắp xếp tổ chức: {run.Title}", run.DecisionId);

        await RestoreUnitsAsync(run, cancellationToken);
        await RestoreAttachedAsync(run, traces, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();

        await RestorePeopleAsync(run, [.. traces.Where(t => t.Kind == TraceKind.Person)], progress, cancellationToken);
        var stored = await db.Reorganizations.SingleAsync(r => r.Id == run.Id, cancellationToken);
        if (stored.State != ReorganizationState.Undoing)
        {
            throw new DbUpdateConcurrencyException("The undo was ended elsewhere.");
        }

        stored.FinishUndo(clock.UtcNow());
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(CancellationToken.None);
    }

    private async Task RestoreUnitsAsync(Reorganization run, CancellationToken cancellationToken)
    {
        var all = await units.LoadAsync(cancellationToken);
        var lineages = await db.UnitLineages.Where(l => l.ReorganizationId == run.Id).ToListAsync(cancellationToken);
        lineages.ForEach(l => l.IsWithdrawn = true);
        var touched = all.Values.Where(u => u.Periods.Any(p => p.ReorganizationId == run.Id)).Select(u => u.Id)
            .Concat(lineages.Select(l => l.FromUnitId).OfType<Guid>())
            .Distinct();
        foreach (var unit in touched.Select(id => all[id]))
        {
            var lastDay = (unit.EffectiveFrom ?? UnitPeriod.FromUnknownDay).AddDays(-1);
            db.Publish(unit.Undo(run.Id)
                ? new UnitReopened(
                    Guid.CreateVersion7(), clock.GetUtcNow(), run.DecisionId, unit.Id, unit.ParentId, unit.Code, unit.Name, unit.Kind,
                    unit.SalaryBlock)
                : new UnitClosed(Guid.CreateVersion7(), clock.GetUtcNow(), run.DecisionId, unit.Id, lastDay));
        }

        UnitWriter.PlaceAll(all.Values);
    }

    private async Task RestoreAttachedAsync(Reorganization run, List<ReorganizationTrace> traces, CancellationToken cancellationToken)
    {
        var now = clock.UtcNow();
        foreach (var quota in await db.QuotaGrants.Where(q => q.ReorganizationId == run.Id && q.VoidedAt == null)
            .ToListAsync(cancellationToken))
        {
            quota.Void("Hoàn tác sắp xếp tổ chức", now);
            db.PublishQuota(quota, clock);
        }

        foreach (var trace in traces)
        {
            switch (trace.Kind)
            {
                case TraceKind.TransferTo:
                    (await db.Movements.SingleAsync(m => m.Id == trace.SubjectId, cancellationToken)).FollowReceiver(trace.FromUnitId);
                    break;
                case TraceKind.TransferFrom:
                    (await db.Movements.SingleAsync(m => m.Id == trace.SubjectId, cancellationToken)).FollowSender(trace.FromUnitId);
                    break;
                case TraceKind.Obligation:
                    (await db.Obligations.SingleAsync(o => o.Id == trace.SubjectId, cancellationToken)).PassTo(trace.FromUnitId);
                    break;
                case TraceKind.Host:
                    (await db.Employees.SingleAsync(e => e.Id == trace.SubjectId, cancellationToken)).SecondTo(trace.FromUnitId);
                    break;
                case TraceKind.Leader:
                    (await db.UnitLeaders.SingleAsync(l => l.Id == trace.SubjectId, cancellationToken)).Reopen();
                    break;
            }
        }
    }

    private async Task RestorePeopleAsync(Reorganization run, List<ReorganizationTrace> traces, WorkProgress progress,
        CancellationToken cancellationToken)
    {
        progress.Begin("Đang đưa người về đơn vị cũ", traces.Count);
        var byPerson = traces.GroupBy(t => t.SubjectId).ToDictionary(g => g.Key, g => g.ToList());
        var done = 0;
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        foreach (var batch in byPerson.Keys.Chunk(BatchSize))
        {
            foreach (var person in await db.Employees.Include(e => e.Assignments).Where(e => batch.Contains(e.Id))
                .ToListAsync(cancellationToken))
            {
                var home = byPerson[person.Id][^1].FromUnitId; // newest first: the last is the first move
                var news = new List<IIntegrationEvent>();
                foreach (var trace in byPerson[person.Id])
                {
                    UnitFollowing.TakeBack(
                        person, new UnitChange(trace.FromUnitId, trace.ToUnitId!.Value, trace.EffectiveOn, run.DecisionId,
                            clock.GetUtcNow()),
                        (trace.EndedAssignmentId, trace.BegunAssignmentId), home, news);
                }

                news.ForEach(e => db.Publish(e));
            }

            db.ChangeTracker.DetectChanges();
            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
            progress.Report(done += batch.Length);
        }

        db.ChangeTracker.AutoDetectChangesEnabled = true;
    }
}
