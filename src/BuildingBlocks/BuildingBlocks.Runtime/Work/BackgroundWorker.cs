using HoSoCanBo.BuildingBlocks.Runtime.Modules;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HoSoCanBo.BuildingBlocks.Runtime.Work;

/// <summary>Runs one kind of background work, one order at a time on each host, each order on one host at a time.</summary>
public sealed class BackgroundWorker<TWork, TContext>(
    IServiceScopeFactory scopes,
    WorkBoard board,
    DatabaseOptions database,
    ModuleRegistry modules,
    TimeProvider clock,
    IConfiguration configuration,
    ILogger<BackgroundWorker<TWork, TContext>> log) : BackgroundService
    where TWork : class, IBackgroundWork
    where TContext : ModuleDbContext
{
    private static readonly TimeSpan IdlePoll = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LeaseTime = TimeSpan.FromSeconds(60);

    /// <summary>Does every order that waits; how many that were.</summary>
    public async Task<int> RunWaitingAsync(CancellationToken cancellationToken)
    {
        var done = 0;
        foreach (var id in await InScopeAsync(work => work.FindWaitingAsync(cancellationToken)))
        {
            var run = RunOf(id);
            if (await TakesLeaseAsync(run, cancellationToken))
            {
                await RunOneAsync(id, run, cancellationToken);
                done++;
            }
        }

        return done;
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (configuration.GetValue("BackgroundWork:Enabled", true) && !stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await RunWaitingAsync(stoppingToken) == 0)
                {
                    await board.WaitForWorkAsync<TWork>(IdlePoll, stoppingToken);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
            catch (Exception exception)
            {
                LogFailure(exception);
                await Task.Delay(IdlePoll, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private void LogFailure(Exception exception)
    {
        if (Outage.Find(exception) is { } outage)
        {
            log.LogCritical("Background work {Work} waits, the storage does not work: {Details}", typeof(TWork).Name, outage.Details);
        }
        else
        {
            log.LogError(exception, "Background work {Work} cannot run now; it tries again in a moment.", typeof(TWork).Name);
        }
    }

    private async Task RunOneAsync(Guid id, WriteFence? run, CancellationToken stopping)
    {
        using var progress = new WorkProgress(clock, stopping);
        using var ended = new CancellationTokenSource();
        board.Add(id, progress);
        var heart = KeepAliveAsync(id, run, progress, ended.Token);
        try
        {
            await WriteFence.WithinAsync(run, () => RunAsync(id, progress, stopping));
        }
        catch (Exception exception) when (progress.IsLost || exception is LeaseLostException)
        {
            log.LogWarning("Background work {Work} {Id} was taken over by another host; this run wrote nothing more.", typeof(TWork).Name,
                id);
        }
        finally
        {
            await ended.CancelAsync();
            await heart;
            board.Remove(id);
        }
    }

    private async Task RunAsync(Guid id, WorkProgress progress, CancellationToken stopping)
    {
        try
        {
            await InScopeAsync(work => work.RunAsync(id, progress, progress.Token));
        }
        catch (Exception exception) when (progress.IsLost || exception is LeaseLostException)
        {
            throw; // the order is another host's now
        }
        catch (Exception) when (progress.IsCancelRequested)
        {
            await InScopeAsync(work => work.CancelledAsync(id, CancellationToken.None));
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            log.LogInformation("Background work {Work} {Id} stops with the host and goes on after its start.", typeof(TWork).Name, id);
            throw;
        }
        catch (Exception exception)
        {
            log.LogError(exception, "Background work {Work} {Id} failed.", typeof(TWork).Name, id);
            await InScopeAsync(work => work.FailedAsync(id, exception, CancellationToken.None));
        }
    }

    /// <summary>Renews the lease and shares the progress with other hosts; SQLite has no other host.</summary>
    private async Task KeepAliveAsync(Guid id, WriteFence? run, WorkProgress progress, CancellationToken ended)
    {
        while (run is not null && !ended.IsCancellationRequested)
        {
            await Task.Delay(Heartbeat, clock, ended).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            try
            {
                if (!await RenewsLeaseAsync(run, ended))
                {
                    progress.Lose();
                    return;
                }

                if (await InScopeAsync(work => work.SaveProgressAsync(id, progress.Snapshot, ended)))
                {
                    progress.RequestCancel();
                }
            }
            catch (Exception exception) when (!ended.IsCancellationRequested)
            {
                log.LogWarning(exception, "The progress of {Work} {Id} cannot be stored now.", typeof(TWork).Name, id);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    /// <summary>
    /// One run of an order under a lease of its own name: a run that lost it stays out, even when the same host runs the order
    /// again. Null on SQLite: there the lock on the data folder is the lease, and an order a killed host left is taken up at once.
    /// </summary>
    private WriteFence? RunOf(Guid id) => database.Provider == DatabaseProvider.Sqlite
        ? null
        : new WriteFence(modules.NameOf(typeof(TContext)), $"{typeof(TWork).Name}/{id:N}", Guid.NewGuid().ToString("N"));

    private async Task<bool> TakesLeaseAsync(WriteFence? run, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return run is null || await scope.ServiceProvider.GetRequiredService<TContext>()
            .TryHoldLeaseAsync(run.Lease, run.Owner, LeaseTime, clock, cancellationToken);
    }

    private async Task<bool> RenewsLeaseAsync(WriteFence run, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<TContext>()
            .TryRenewLeaseAsync(run.Lease, run.Owner, LeaseTime, clock, cancellationToken);
    }

    private async Task<TResult> InScopeAsync<TResult>(Func<TWork, Task<TResult>> act)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<TWork>());
    }

    private async Task InScopeAsync(Func<TWork, Task> act)
    {
        await using var scope = scopes.CreateAsyncScope();
        await act(scope.ServiceProvider.GetRequiredService<TWork>());
    }
}

/// <summary>Registration of background work.</summary>
public static class BackgroundWorkSetup
{
    /// <summary>Registers a kind of background work of a module and the worker that runs it.</summary>
    /// <typeparam name="TWork">The work.</typeparam>
    /// <typeparam name="TContext">The module's database.</typeparam>
    /// <typeparam name="TOrder">The entity that orders it; when one that waits is saved (<see cref="OrderWaiting"/>), the worker looks at
    /// once.</typeparam>
    public static void AddBackgroundWork<TWork, TContext, TOrder>(this IServiceCollection services)
        where TWork : class, IBackgroundWork
        where TContext : ModuleDbContext
        where TOrder : class, ITellsWhenSaved
    {
        services.AddScoped<TWork>();
        services.AddSingleton<BackgroundWorker<TWork, TContext>>();
        services.AddHostedService(provider => provider.GetRequiredService<BackgroundWorker<TWork, TContext>>());
        services.AddSingleton<ISavedFactListener, Waker<TWork, TOrder>>();
    }

    private sealed class Waker<TWork, TOrder>(WorkBoard board) : ISavedFactListener
        where TWork : class, IBackgroundWork
    {
        private static readonly OrderWaiting Waiting = new(typeof(TOrder));

        public void Saved(string moduleName, IReadOnlyCollection<SavedFact> facts)
        {
            if (facts.Contains(Waiting))
            {
                board.Wake<TWork>();
            }
        }
    }
}
