using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace HoSoCanBo.BuildingBlocks.Runtime.Persistence;

/// <summary>Hears of every commit of every module on this host (docs/adr/0023-saved-facts.md).</summary>
public interface ISavedFactListener
{
    /// <summary>
    /// A module has committed; what it saved can be read. Must be quick and must not fail: it runs within the request that saved.
    /// </summary>
    /// <param name="moduleName">The module.</param>
    /// <param name="facts">What the saved entities say of it; often none.</param>
    void Saved(string moduleName, IReadOnlyCollection<SavedFact> facts);
}

/// <summary>
/// The only place that knows when something is saved: it gathers the facts of each save and tells them after the commit, at once where
/// the save is a transaction by itself, else when the caller's transaction ends well.
/// </summary>
internal sealed class SavedFacts(IEnumerable<ISavedFactListener> listeners) : SaveChangesInterceptor, IDbTransactionInterceptor
{
    private readonly ISavedFactListener[] listeners = [.. listeners];

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is ModuleDbContext db)
        {
            var told = db.ChangeTracker.Entries<ITellsWhenSaved>().Where(e => e.State is EntityState.Added or EntityState.Modified);
            db.FactsToTell.UnionWith(told.Select(e => e.Entity.FactWhenSaved).OfType<SavedFact>());
        }

        return ValueTask.FromResult(result);
    }

    public override ValueTask<int> SavedChangesAsync(
        SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is ModuleDbContext { Database.CurrentTransaction: null } db)
        {
            Tell(db);
        }

        return ValueTask.FromResult(result);
    }

    /// <summary>
    /// Within a transaction what was saved before may still be committed, and telling of what was not only makes somebody look.
    /// </summary>
    public override Task SaveChangesFailedAsync(DbContextErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is ModuleDbContext { Database.CurrentTransaction: null } db)
        {
            db.FactsToTell.Clear();
        }

        return Task.CompletedTask;
    }

    public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData,
        CancellationToken cancellationToken = default)
    {
        Tell(eventData.Context as ModuleDbContext);
        return Task.CompletedTask;
    }

    public Task TransactionRolledBackAsync(DbTransaction transaction, TransactionEndEventData eventData,
        CancellationToken cancellationToken = default)
    {
        (eventData.Context as ModuleDbContext)?.FactsToTell.Clear();
        return Task.CompletedTask;
    }

    private void Tell(ModuleDbContext? db)
    {
        if (db is null)
        {
            return;
        }

        SavedFact[] facts = [.. db.FactsToTell];
        db.FactsToTell.Clear();
        foreach (var listener in listeners)
        {
            listener.Saved(db.ModuleName, facts);
        }
    }
}

/// <summary>Registration of who hears of commits.</summary>
public static class SavedFactsSetup
{
    /// <summary>Lets a registered singleton hear of every commit.</summary>
    public static void AddSavedFactListener<TListener>(this IServiceCollection services)
        where TListener : class, ISavedFactListener =>
        services.AddSingleton<ISavedFactListener>(provider => provider.GetRequiredService<TListener>());
}
