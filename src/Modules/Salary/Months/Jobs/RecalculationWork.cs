using HoSoCanBo.Salary.People.Domain;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Work;
using HoSoCanBo.Salary.Months.Features.Sheets;
using HoSoCanBo.Salary.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Salary.Months.Jobs;

/// <summary>Computes sheets again and proposes differences as soon as facts have changed.</summary>
internal sealed class RecalculationWork(SalaryDbContext db, Recalculator recalculator, TimeProvider clock) : IBackgroundWork
{
    // A few changes are worked off at once. A flood (an import, a reorganisation) touches the same sheets again and again, so it is
    // gathered first: each sheet is then computed once for many people.
    private const int AtOnce = 50;
    private static readonly TimeSpan GatherTime = TimeSpan.FromSeconds(20);

    private static readonly Guid Everything = new("5a1a7000-0000-4000-8000-000000000001");

    public async Task<IReadOnlyList<Guid>> FindWaitingAsync(CancellationToken cancellationToken)
    {
        var waiting = db.Recalculations.Where(r => r.Attempts < Recalculation.MaxAttempts);
        var count = await waiting.OrderBy(r => r.Id).Take(AtOnce + 1).CountAsync(cancellationToken);
        if (count == 0)
        {
            return [];
        }

        var gatheredBefore = clock.UtcNow() - GatherTime;
        return count <= AtOnce || await waiting.AnyAsync(r => r.AskedAt <= gatheredBefore, cancellationToken) ? [Everything] : [];
    }

    public Task RunAsync(Guid id, WorkProgress progress, CancellationToken cancellationToken) => recalculator.RunAsync(cancellationToken);

    public Task<bool> SaveProgressAsync(Guid id, WorkSnapshot snapshot, CancellationToken cancellationToken) => Task.FromResult(false);

    public Task CancelledAsync(Guid id, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task FailedAsync(Guid id, Exception exception, CancellationToken cancellationToken) =>
        db.Recalculations.Where(r => r.Attempts < Recalculation.MaxAttempts)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.Attempts, r => r.Attempts + 1), cancellationToken);
}
