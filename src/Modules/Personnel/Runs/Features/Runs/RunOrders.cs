using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Runs.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Runs.Features.Runs;

/// <summary>Ordering, checking again and stopping: one way for every kind of run.</summary>
internal sealed class RunOrders(PersonnelDbContext db, RequestContext request, RunMonitor monitor)
{
    /// <summary>Whether the user has ordered it already: a form posted twice is one run.</summary>
    public Task<bool> IsOrderedAsync<TRun>(Guid id, CancellationToken cancellationToken)
        where TRun : BackgroundRun, IOwnedRun =>
        db.Set<TRun>().OwnedBy(request.User).AnyAsync(r => r.Id == id, cancellationToken);

    /// <summary>The user's own run goes on: to be written, to be checked again, to be taken back.</summary>
    /// <param name="id">The run.</param>
    /// <param name="order">The next step; false when it was ordered before, and then nothing is saved.</param>
    /// <param name="cancellationToken">Cancels the saving.</param>
    public async Task<Unit> OrderAsync<TRun>(Guid id, Func<TRun, bool> order, CancellationToken cancellationToken)
        where TRun : BackgroundRun, IOwnedRun
    {
        var run = await OwnAsync<TRun>(id, cancellationToken);
        if (!order(run))
        {
            return Unit.Value;
        }

        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear(); // the other of two clicks was faster; the page shows what became of it
        }

        return Unit.Value;
    }

    /// <summary>The user's own run is checked again, or refuses to be.</summary>
    public Task<Unit> OrderAsync<TRun>(Guid id, Action<TRun> order, CancellationToken cancellationToken)
        where TRun : BackgroundRun, IOwnedRun =>
        OrderAsync<TRun>(
            id,
            run =>
            {
                order(run);
                return true;
            },
            cancellationToken);

    /// <summary>Hủy: stops the user's own run.</summary>
    public async Task<Unit> CancelAsync<TRun>(Guid id, CancellationToken cancellationToken)
        where TRun : BackgroundRun, IOwnedRun
    {
        await monitor.CancelAsync(await OwnAsync<TRun>(id, cancellationToken), cancellationToken);
        return Unit.Value;
    }

    private Task<TRun> OwnAsync<TRun>(Guid id, CancellationToken cancellationToken)
        where TRun : BackgroundRun, IOwnedRun =>
        db.Set<TRun>().OwnedBy(request.User).RequireAsync(r => r.Id == id, cancellationToken);
}

internal static class OwnedRuns
{
    /// <summary>Runs the user ordered; the background work sees all.</summary>
    public static IQueryable<TRun> OwnedBy<TRun>(this IQueryable<TRun> runs, CurrentUser user)
        where TRun : class, IOwnedRun =>
        ReferenceEquals(user, CurrentUser.System) ? runs : runs.Where(r => r.CreatedBy == user.Id);
}
