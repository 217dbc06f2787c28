using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace HoSoCanBo.BuildingBlocks.Runtime.Persistence;

/// <summary>Transactions that must come one after another, on every host.</summary>
public static class SerialTransactions
{
    /// <summary>
    /// Begins a transaction once every other one with the same name has ended, and so sees what they wrote. A serializable
    /// transaction would do the same, but on SQL Server its level stays with the pooled connection, and the next user of that
    /// connection gets locks nobody asked for.
    /// </summary>
    /// <param name="db">The module.</param>
    /// <param name="name">What is done in turn; other names do not wait.</param>
    /// <param name="cancellationToken">Cancels the waiting.</param>
    public static async Task<IDbContextTransaction> BeginInTurnAsync(
        this ModuleDbContext db, string name, CancellationToken cancellationToken)
    {
        var transaction = await db.Database.BeginTransactionAsync(cancellationToken); // on SQLite the one writer of the file
        try
        {
            if (db.Database.IsSqlServer())
            {
                var resource = $"{db.ModuleName}/{name}";
                await db.Database.ExecuteSqlAsync(
                    $"DECLARE @got int; EXEC @got = sp_getapplock @Resource = {resource}, @LockMode = 'Exclusive'; IF @got < 0 THROW 50001, 'The turn was not given.', 1;",
                    cancellationToken);
            }

            return transaction;
        }
        catch
        {
            await transaction.DisposeAsync();
            throw;
        }
    }
}
