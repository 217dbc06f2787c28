using HoSoCanBo.Accounts.Domain;
using HoSoCanBo.Accounts.Persistence;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.BuildingBlocks.Runtime.Web.Shell;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Accounts.Features.Notices;

internal static class NoticeQueries
{
    /// <summary>Days a notice stays in the inbox.</summary>
    public const int DaysKept = 90;

    /// <summary>The notices that concern a user today.</summary>
    public static IQueryable<Notice> NoticesFor(this AccountsDbContext db, CurrentUser user, TimeProvider clock)
    {
        var since = clock.UtcNow().AddDays(-DaysKept);
        var (roles, own, account) = (user.Roles.ToArray(), user.EmployeeId, user.Id);
        var transferUnits = db.Units.InScope(user.ScopeOf(Notice.TransferOfficers)).Select(u => u.Id);
        var recordUnits = db.Units.InScope(user.ScopeOf(Notice.RecordOfficers)).Select(u => u.Id);

        // Heads of units; who watches over the whole province reads the figures instead of every notice.
        var watchedUnits = db.Units.InScope(user.ScopeOf(Notice.Heads) with { WholeProvince = false }).Select(u => u.Id);

        // Sở Nội vụ, which administers the whole province, has its list of requests.
        var administeredUnits = db.Units.InScope(user.ScopeOf(Notice.UnitAdministrators) with { WholeProvince = false }).Select(u => u.Id);

        // Sở Tài chính, over the whole province, has the board of the month instead of a notice for each unit.
        var salary = user.ScopeOfAny([Notice.SalaryOfficers, Notice.SalaryUsers]);
        var trainingUnits = db.Units.InScope(user.ScopeOf(Notice.TrainingOfficers)).Select(u => u.Id);
        var approvedUnits = db.Units.InScope(user.ScopeOf(Notice.TrainingApprovers)).Select(u => u.Id);
        var salaryUnits = db.Units.InScope(salary.WholeProvince ? Scope.None : salary).Select(u => u.Id);
        return db.Notices.AsNoTracking().Where(n => n.CreatedAt >= since && (
            (n.RoleCode != null && roles.Contains(n.RoleCode))
            || (n.Permission == Notice.TransferOfficers && transferUnits.Contains(n.UnitId))
            || (n.EmployeeId != null && n.EmployeeId == own)
            || (n.AccountId != null && n.AccountId == account)
            || (n.Permission == Notice.RecordOfficers && recordUnits.Contains(n.UnitId))
            || (n.Permission == Notice.Heads && watchedUnits.Contains(n.UnitId))
            || (n.Permission == Notice.UnitAdministrators && administeredUnits.Contains(n.UnitId))
            || (n.Permission == Notice.TrainingOfficers && trainingUnits.Contains(n.UnitId))
            || (n.Permission == Notice.TrainingApprovers && approvedUnits.Contains(n.UnitId))
            || (n.Permission == Notice.SalaryOfficers && salaryUnits.Contains(n.UnitId))));
    }

    /// <summary>Those among them nobody of this account has opened.</summary>
    public static IQueryable<Notice> Unread(this IQueryable<Notice> notices, AccountsDbContext db, Guid? accountId) =>
        notices.Where(n => !db.NoticeReadings.Any(r => r.AccountId == accountId && r.NoticeId == n.Id));
}

/// <summary>The number on the bell.</summary>
internal sealed class NoticeCounter(AccountsDbContext db, CountCache counts, TimeProvider clock) : INoticeCounter
{
    // The bell says "99+"; counting further would only cost time.
    private const int MostShown = 100;

    public string InboxUrl => "/thong-bao";

    public async ValueTask<int> CountUnreadAsync(CurrentUser user, CancellationToken cancellationToken) =>
        user.IsSignedIn && user.Roles.Count > 0
            ? await counts.CountAsync(db, $"unread notices of {user.Id}", () => Unread(user).CountAsync(cancellationToken))
            : 0;

    private IQueryable<Notice> Unread(CurrentUser user) =>
        db.NoticesFor(user, clock).Unread(db, user.Id).OrderBy(n => n.Id).Take(MostShown);
}
