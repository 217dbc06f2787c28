using System.Data.Common;
using System.Runtime.CompilerServices;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Employees.Domain.Profile;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace HoSoCanBo.Personnel.Records.Features.Quality;

/// <summary>Notes whose record was saved, and tells it when it is there to be read: after the commit where there is a transaction.</summary>
internal sealed class QualityTrigger(QualityQueue queue) : ISaveChangesInterceptor, IDbTransactionInterceptor
{
    private readonly ConditionalWeakTable<DbContext, HashSet<Guid>> changed = [];

    public InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Collect(eventData.Context!);
        return result;
    }

    public ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Collect(eventData.Context!);
        return ValueTask.FromResult(result);
    }

    public int SavedChanges(SaveChangesCompletedEventData eventData, int result)
    {
        TellUnlessInTransaction(eventData.Context!);
        return result;
    }

    public ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        TellUnlessInTransaction(eventData.Context!);
        return ValueTask.FromResult(result);
    }

    public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Tell(eventData.Context);
        return Task.CompletedTask;
    }

    public void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => Tell(eventData.Context);

    private void Collect(DbContext db)
    {
        var ids = db.ChangeTracker.Entries()
            .Where(e => e.State is EntityState.Added or EntityState.Modified && e.Entity is Employee or ProfileRow or RetirementException)
            .Select(e => ((IAudited)e.Entity).AuditSubjectId);
        HashSet<Guid>? noted = null;
        foreach (var id in ids)
        {
            noted ??= changed.GetOrCreateValue(db);
            noted.Add(id);
        }
    }

    private void TellUnlessInTransaction(DbContext db)
    {
        if (db.Database.CurrentTransaction is null)
        {
            Tell(db);
        }
    }

    private void Tell(DbContext? db)
    {
        if (db is not null && changed.TryGetValue(db, out var ids))
        {
            changed.Remove(db);
            queue.Add(ids);
        }
    }
}
