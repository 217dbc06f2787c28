using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using LeaseRow = HoSoCanBo.BuildingBlocks.Runtime.Persistence.Lease;

namespace HoSoCanBo.BuildingBlocks.Runtime.Persistence;

/// <summary>The work went on after its lease was lost: another host does it now, so nothing of this run may be written.</summary>
public sealed class LeaseLostException(string lease) : Exception($"The lease {lease} is held by another host.");

/// <summary>
/// What is written under a lease. A host that was stopped for longer than its lease (a paused machine, a dead network) does
/// not know that another has taken over; so each commit of such work asks, within its own transaction, whether the lease is
/// still its own. Who takes the lease waits for that commit, and who commits later than that is refused.
/// </summary>
/// <param name="Module">The module whose database is written.</param>
/// <param name="Lease">Name of the lease.</param>
/// <param name="Owner">Who has to hold it.</param>
public sealed record WriteFence(string Module, string Lease, string Owner)
{
    private static readonly AsyncLocal<WriteFence?> Ambient = new();

    /// <summary>The fence of the work at hand; it holds in all scopes the work opens.</summary>
    internal static WriteFence? Current => Ambient.Value;

    /// <summary>Does something within the fence.</summary>
    /// <exception cref="LeaseLostException">At the first commit after another host took the lease; nothing of it is written.</exception>
    public static async Task WithinAsync(WriteFence? fence, Func<Task> act)
    {
        Ambient.Value = fence; // seen by this method and what it calls, gone when it returns
        await act();
    }

    /// <summary>Asks at every commit.</summary>
    internal sealed class OnCommit : DbTransactionInterceptor
    {
        public static readonly OnCommit Instance = new();

        public override async ValueTask<InterceptionResult> TransactionCommittingAsync(
            DbTransaction transaction, TransactionEventData eventData, InterceptionResult result,
            CancellationToken cancellationToken = default)
        {
            if (Current is { } fence && eventData.Context is ModuleDbContext db && db.ModuleName == fence.Module)
            {
                await RequireAsync(fence, db, transaction, cancellationToken);
            }

            return result;
        }

        private static async Task RequireAsync(WriteFence fence, ModuleDbContext db, DbTransaction transaction,
            CancellationToken cancellationToken)
        {
            var names = db.GetService<ISqlGenerationHelper>();
            var leases = db.Model.FindEntityType(typeof(LeaseRow))!;
            var owner = names.DelimitIdentifier(nameof(LeaseRow.Owner));
            await using var command = transaction.Connection!.CreateCommand();
            command.Transaction = transaction;
            command.CommandText =
                $"UPDATE {names.DelimitIdentifier(leases.GetTableName()!, leases.GetSchema())} SET {owner} = {owner} "
                + $"WHERE {names.DelimitIdentifier(nameof(LeaseRow.Name))} = @lease AND {owner} = @owner";
            Add(command, "@lease", fence.Lease);
            Add(command, "@owner", fence.Owner);
            if (await command.ExecuteNonQueryAsync(cancellationToken) != 1)
            {
                throw new LeaseLostException(fence.Lease);
            }
        }

        private static void Add(DbCommand command, string name, string value)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }
    }
}
