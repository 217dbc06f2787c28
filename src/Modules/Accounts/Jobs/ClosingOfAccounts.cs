using HoSoCanBo.Accounts.Domain;
using HoSoCanBo.Accounts.Persistence;
using HoSoCanBo.BuildingBlocks;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Accounts.Jobs;

/// <summary>Stops the log-in of people who left.</summary>
internal static class ClosingOfAccounts
{
    /// <summary>Accounts that can be used, now or when a restriction runs out.</summary>
    public static IQueryable<Account> OpenNowOrLater(AccountsDbContext db) => db.Accounts.Where(a =>
        a.State == AccountState.Issued || a.State == AccountState.Active
        || (a.State == AccountState.Restricted && a.RestrictedUntil != null));

    /// <summary>Restricts the open accounts a person holds, tied to the record or by the name that was typed; saves nothing.</summary>
    /// <param name="db">The database.</param>
    /// <param name="holder">Who left.</param>
    /// <param name="leftOn">First day away.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static async Task<int> CloseAsync(AccountsDbContext db, Holder holder, DateOnly leftOn, TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var tied = await OpenNowOrLater(db).Where(a => a.EmployeeId == holder.Id).ToListAsync(cancellationToken);
        var typed = await TypedAsync(db, OpenNowOrLater(db), holder, leftOn, cancellationToken);
        typed.ForEach(a => Tell(db, a, leftOn, clock));
        List<Account> accounts = [.. tied, .. typed];
        accounts.ForEach(a => a.CloseForLeaving());
        return accounts.Count;
    }

    /// <summary>The person is in service again, or never left: what the leaving closed is open again; saves nothing.</summary>
    public static async Task<int> ReopenAsync(AccountsDbContext db, Holder holder, CancellationToken cancellationToken)
    {
        var (id, unit, name) = (holder.Id, holder.UnitId, holder.FullName);
        var accounts = await db.Accounts
            .Where(a => a.IsClosedForLeaving && a.State == AccountState.Restricted
                && (a.EmployeeId == id || (a.EmployeeId == null && a.UnitId == unit && a.DisplayName == name)))
            .ToListAsync(cancellationToken);
        accounts.ForEach(a => a.LiftRestriction());
        return accounts.Count;
    }

    /// <summary>
    /// Accounts of the unit whose typed holder bears the name of who left, with a role from before that day. Somebody else who bears it and
    /// works there may be the holder: then it stays, and ends with its roles. The highest account is handed over instead.
    /// </summary>
    private static async Task<List<Account>> TypedAsync(
        AccountsDbContext db, IQueryable<Account> open, Holder holder, DateOnly leftOn, CancellationToken cancellationToken)
    {
        if (holder is not { UnitId: { } unit, FullName: { } name })
        {
            return [];
        }

        var (id, highest) = (holder.Id, RoleSeat.Province);
        var typed = await open
            .Where(a => a.EmployeeId == null && a.UnitId == unit && a.DisplayName == name)
            .Where(a => db.RoleAssignments.Any(r => r.AccountId == a.Id && r.ValidFrom < leftOn))
            .Where(a => !db.RoleAssignments.Any(r => r.AccountId == a.Id
                && db.Roles.Any(role => role.Code == r.RoleCode && role.Seat == highest)))
            .ToListAsync(cancellationToken);
        return typed.Count > 0
            && await db.Holders.AnyAsync(h => h.Id != id && h.IsPresent && h.UnitId == unit && h.FullName == name, cancellationToken)
            ? [] : typed;
    }

    private static void Tell(AccountsDbContext db, Account account, DateOnly leftOn, TimeProvider clock) => db.Notices.Add(new Notice
    {
        Id = StableId.From($"typed-holder-left:{account.Id}:{leftOn:O}:{account.Version}"),
        UnitId = account.UnitId!.Value,
        Permission = AccountsPermissions.GrantNormal,
        Text = $"Đã dừng tài khoản {account.UserName}: người cùng tên ở đơn vị đã thôi công tác (Điều 11). Nếu người khác giữ, gắn tài khoản với hồ sơ rồi mở lại.",
        Link = $"/quan-tri/tai-khoan/{account.Id}",
        CreatedAt = clock.UtcNow(),
        IsUrgent = false,
    });
}
