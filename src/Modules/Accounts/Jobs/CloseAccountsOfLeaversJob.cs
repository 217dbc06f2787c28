using HoSoCanBo.Accounts.Domain;
using HoSoCanBo.Accounts.Persistence;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Jobs;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.SharedRecords.People;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Accounts.Jobs;

/// <summary>
/// Điều 11: who has retired, resigned or died no longer logs in. Decisions dated in the future take effect on their day; the
/// account is restricted, not cancelled, because a decision can be withdrawn. An administrator cancels it.
/// </summary>
public sealed class CloseAccountsOfLeaversJob(AccountsDbContext db, TimeProvider clock) : IRecurringJob
{
    private const int DaysOfWarning = 30;

    /// <inheritdoc />
    public async Task<string> RunAsync(CancellationToken cancellationToken)
    {
        var leavers = await db.Holders.Include(h => h.Statuses)
            .Where(h => !h.IsPresent && ClosingOfAccounts.OpenNowOrLater(db).Any(a =>
                a.EmployeeId == h.Id || (a.EmployeeId == null && a.UnitId == h.UnitId && a.DisplayName == h.FullName)))
            .ToListAsync(cancellationToken);
        var (closed, today) = (0, clock.TodayInVietnam());
        foreach (var leaver in leavers)
        {
            db.Basis = new ChangeBasis("Người giữ tài khoản không còn hiện có mặt (Điều 11)");
            closed += Math.Sign(
                await ClosingOfAccounts.CloseAsync(
                    db, leaver, leaver.Statuses.On(today)?.EffectiveFrom ?? today, clock, cancellationToken));
            await db.SaveChangesAsync(cancellationToken);
        }

        return $"Đã dừng tài khoản của {closed} người không còn công tác, chuyển {await FollowHoldersAsync(cancellationToken)} tài khoản theo người sang đơn vị mới, nhắc {await WarnAsync(cancellationToken)} quyền sắp hết hạn.";
    }

    /// <summary>Nobody sees a typed holder leave, so roles of such accounts end; who administers the unit is told in time, once.</summary>
    private async Task<int> WarnAsync(CancellationToken cancellationToken)
    {
        var today = clock.TodayInVietnam();
        var horizon = today.AddDays(DaysOfWarning);
        var ending = await (
            from role in db.RoleAssignments
            join account in db.Accounts on role.AccountId equals account.Id
            where account.EmployeeId == null && account.State != AccountState.Cancelled && role.ValidUntil >= today
            && role.ValidUntil <= horizon
            select new { role.Id, role.UnitId, role.ValidUntil, account.UserName, AccountId = account.Id }).ToListAsync(cancellationToken);
        var notices = ending.Select(e => new Notice
        {
            Id = StableId.From($"role-ends:{e.Id}:{e.ValidUntil:O}"),
            UnitId = e.UnitId,
            Permission = AccountsPermissions.GrantNormal,
            Text = $"Quyền của tài khoản {e.UserName} hết hạn ngày {e.ValidUntil:dd/MM/yyyy}. Gia hạn, hoặc gắn tài khoản với hồ sơ.",
            Link = $"/quan-tri/tai-khoan/{e.AccountId}",
            CreatedAt = clock.UtcNow(),
            IsUrgent = false,
        }).ToList();
        var ids = notices.Select(n => n.Id).ToList();
        var known = await db.Notices.Where(n => ids.Contains(n.Id)).Select(n => n.Id).ToListAsync(cancellationToken);
        notices.RemoveAll(n => known.Contains(n.Id));
        db.Notices.AddRange(notices);
        await db.SaveChangesAsync(cancellationToken);
        return notices.Count;
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
