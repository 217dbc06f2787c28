using HoSoCanBo.Accounts.Domain;
using HoSoCanBo.Accounts.Persistence;
using HoSoCanBo.BuildingBlocks.Runtime.Jobs;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Accounts.Jobs;

/// <summary>
/// Điều 11: who has retired, resigned or died no longer logs in. Decisions dated in the future take effect on their day; the
/// account is restricted, not cancelled, because a decision can be withdrawn. An administrator cancels it.
/// </summary>
public sealed class CloseAccountsOfLeaversJob(AccountsDbContext db) : IRecurringJob
{
    /// <inheritdoc />
    public async Task<string> RunAsync(CancellationToken cancellationToken)
    {
        var leavers = await db.Holders
            .Where(h => !h.IsPresent && db.Accounts.Any(a => a.EmployeeId == h.Id && ClosingOfAccounts.Open.Contains(a.State)))
            .Select(h => h.Id)
            .ToListAsync(cancellationToken);
        foreach (var leaver in leavers)
        {
            db.Basis = new ChangeBasis("Người giữ tài khoản không còn hiện có mặt (Điều 11)");
            await ClosingOfAccounts.CloseAsync(db, leaver, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
        }

        return $"Đã dừng tài khoản của {leavers.Count} người không còn công tác, chuyển {await FollowHoldersAsync(cancellationToken)} tài khoản theo người sang đơn vị mới.";
    }

    /// <summary>An account is administered where its holder works.</summary>
    private async Task<int> FollowHoldersAsync(CancellationToken cancellationToken)
    {
        var moved = await (
            from account in db.Accounts
            join holder in db.Holders on account.EmployeeId equals holder.Id
            where holder.UnitId != null && account.UnitId != holder.UnitId && account.State != AccountState.Cancelled
            select new { account, holder.UnitId }).ToListAsync(cancellationToken);
        moved.ForEach(m => m.account.MoveTo(m.UnitId!.Value));
        db.Basis = new ChangeBasis("Người giữ tài khoản chuyển đơn vị (Điều 11)");
        await db.SaveChangesAsync(cancellationToken);
        return moved.Count;
    }
}

/// <summary>Stops the log-in of people who left.</summary>
internal static class ClosingOfAccounts
{
    /// <summary>States in which an account can be used.</summary>
    public static readonly AccountState[] Open = [AccountState.Issued, AccountState.Active];

    /// <summary>Restricts the open accounts of a person; saves nothing.</summary>
    public static async Task<int> CloseAsync(AccountsDbContext db, Guid employeeId, CancellationToken cancellationToken)
    {
        var accounts = await db.Accounts
            .Where(a => a.EmployeeId == employeeId && Open.Contains(a.State))
            .ToListAsync(cancellationToken);
        accounts.ForEach(a => a.CloseForLeaving());
        return accounts.Count;
    }

    /// <summary>The person is in service again, or never left: what the leaving closed is open again; saves nothing.</summary>
    public static async Task<int> ReopenAsync(AccountsDbContext db, Guid employeeId, CancellationToken cancellationToken)
    {
        var accounts = await db.Accounts
            .Where(a => a.EmployeeId == employeeId && a.IsClosedForLeaving && a.State == AccountState.Restricted)
            .ToListAsync(cancellationToken);
        accounts.ForEach(a => a.LiftRestriction());
        return accounts.Count;
    }
}
