using HoSoCanBo.Accounts.Domain;
using HoSoCanBo.Accounts.Persistence;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Accounts.Features.Accounts;

/// <summary>
/// Who may do what to which account. Sở Nội vụ's system administrator: everything. A unit's administrator: normal accounts of
/// the own unit and below.
/// </summary>
internal sealed class AccountAdministration(AccountsDbContext db, IPasswordHasher<Account> hasher, RequestContext request)
{
    private CurrentUser User => request.User;

    /// <summary>Where the user administers accounts.</summary>
    public Scope Scope => User.ScopeOf(AccountsPermissions.ManageAll).Or(User.ScopeOf(AccountsPermissions.GrantNormal));

    /// <summary>Whether the user may grant every role.</summary>
    public bool MayGrantAny => User.May(AccountsPermissions.GrantAny);

    /// <summary>The accounts the user sees.</summary>
    public IQueryable<Account> Visible => User.ScopeOf(AccountsPermissions.ManageAll).WholeProvince
        ? db.Accounts
        : db.Accounts.Where(a => a.UnitId != null).InScope(Scope, db.Units, a => a.UnitId!.Value);

    /// <summary>The roles the user may grant.</summary>
    public IQueryable<Role> GrantableRoles => db.Roles.Where(r => MayGrantAny || r.IsNormal).OrderBy(r => r.Order);

    /// <summary>The people accounts may be tied to.</summary>
    public IQueryable<Holder> Holders => db.Holders.Where(h => h.UnitId != null && h.FullName != null)
        .InScope(Scope, db.Units, h => h.UnitId!.Value);

    /// <summary>The account to change.</summary>
    /// <exception cref="NotFoundException">Outside the user's units.</exception>
    /// <exception cref="ForbiddenException">Not a normal account.</exception>
    public async Task<Account> RequireManageableAsync(Guid accountId, CancellationToken cancellationToken)
    {
        var account = await Visible.RequireAsync(a => a.Id == accountId, cancellationToken);
        RefuseOwn(account.Id, account.EmployeeId);
        return await IsManageableAsync(account, cancellationToken) ? account : throw new ForbiddenException();
    }

    /// <summary>Whether the account is the user's own: the one signed in, or another of the same person.</summary>
    public bool IsOwn(Guid accountId, Guid? employeeId) =>
        accountId == User.Id || (employeeId is not null && employeeId == User.EmployeeId);

    /// <summary>Nobody decides about an account of the own.</summary>
    /// <exception cref="RuleViolationException">The account is the user's own.</exception>
    public void RefuseOwn(Guid accountId, Guid? employeeId)
    {
        if (IsOwn(accountId, employeeId))
        {
            throw OwnAccount();
        }
    }

    /// <summary>The person to hold an account: of the administrator's units, present, and somebody else.</summary>
    /// <exception cref="RuleViolationException">The administrator, or a person who has left.</exception>
    public async Task<Holder> RequireHolderAsync(Guid employeeId, CancellationToken cancellationToken)
    {
        var holder = await Holders.RequireAsync(h => h.Id == employeeId, cancellationToken);
        holder.RequirePresent();
        return IsOwn(Guid.Empty, holder.Id) ? throw OwnAccount() : holder;
    }

    /// <summary>Refuses what would let somebody in who has left.</summary>
    /// <exception cref="RuleViolationException">The holder has left.</exception>
    public async Task RequireHolderPresentAsync(Account account, CancellationToken cancellationToken)
    {
        if (account is { EmployeeId: null, IsClosedForLeaving: true })
        {
            throw new RuleViolationException(
                "accounts.typed-holder-left",
                "Người cùng tên ở đơn vị không còn công tác nên tài khoản đã dừng (Điều 11). Gắn tài khoản với hồ sơ của người đang giữ rồi mở lại.");
        }

        (account.EmployeeId is { } id ? await db.Holders.SingleOrDefaultAsync(h => h.Id == id, cancellationToken) : null)?.RequirePresent();
    }

    /// <summary>Whether the user may change the account: its roles are all such as the user may grant, and in the user's units.</summary>
    public async Task<bool> IsManageableAsync(Account account, CancellationToken cancellationToken)
    {
        if (User.May(AccountsPermissions.ManageAll))
        {
            return true;
        }

        var today = request.Clock.TodayInVietnam();
        var current = account.Assignments.Where(a => !a.IsOverOn(today)).ToList();
        var roles = current.Select(a => a.RoleCode).Distinct().ToList();
        var units = current.Select(a => a.UnitId).Distinct().ToList();
        return await db.Roles.CountAsync(r => roles.Contains(r.Code) && r.IsNormal, cancellationToken) == roles.Count
            && await db.Units.InScope(Scope).CountAsync(u => units.Contains(u.Id), cancellationToken) == units.Count;
    }

    /// <summary>The role, when the user may grant it over the unit with those subsystems, and its seat is free.</summary>
    public async Task<Role> RequireGrantableAsync(RoleRequest wish, Account account, CancellationToken cancellationToken)
    {
        var role = await GrantableRoles.RequireAsync(r => r.Code == wish.RoleCode, cancellationToken);
        await db.Units.InScope(Scope).RequireAsync(u => u.Id == wish.UnitId, cancellationToken);
        if (!MayGrantAny && (wish.Subsystems & ~await OwnSubsystemsAsync(cancellationToken)) != Subsystems.None)
        {
            throw new RuleViolationException(
                "accounts.subsystem-not-own", "Chỉ phân công được các phân hệ mà cơ quan mình sử dụng (Điều 8.6, 8.7).");
        }

        await RefuseMixtureAsync(role, account, cancellationToken);
        await RefuseTakenSeatAsync(role, wish.UnitId, account, cancellationToken);
        return role;
    }

    /// <summary>
    /// Whether Sở Nội vụ has to agree first (Điều 6.3): the role is over a unit below the administrator's own body. An account for
    /// one's own record is no account of a unit (Phụ lục, dòng 4).
    /// </summary>
    public bool NeedsAgreement(string? roleCode, Guid unitId) =>
        !MayGrantAny && roleCode != Role.Person && !User.ScopeOf(AccountsPermissions.GrantNormal).UnitRoots.Contains(unitId);

    /// <summary>Gives the account a one-time password; every session of it ends.</summary>
    public string IssuePassword(Account account)
    {
        var password = OneTimePassword.Create();
        account.Credentials.PasswordHash = hasher.HashPassword(account, password);
        account.PasswordIssued(request.Clock.UtcNow());
        return password;
    }

    private static RuleViolationException OwnAccount() =>
        new("accounts.own-account", "Không tự thay đổi tài khoản của chính mình ở đây; người quản trị khác làm việc này.");

    private async Task<Subsystems> OwnSubsystemsAsync(CancellationToken cancellationToken)
    {
        var today = request.Clock.TodayInVietnam();
        var granting = db.RolePermissions
            .Where(p => p.Permission == AccountsPermissions.GrantNormal && p.Answer != GrantAnswer.No).Select(p => p.RoleCode);
        var own = await db.RoleAssignments.AsNoTracking()
            .Where(a => a.AccountId == User.Id && granting.Contains(a.RoleCode)).ToListAsync(cancellationToken);
        return own.Where(a => a.IsValidOn(today)).Aggregate(Subsystems.None, (all, a) => all | a.Subsystems);
    }

    /// <summary>Who administers the system does not work with records in the same account, and the reverse.</summary>
    private async Task RefuseMixtureAsync(Role role, Account account, CancellationToken cancellationToken)
    {
        var today = request.Clock.TodayInVietnam();
        var others = account.Assignments.Where(a => !a.IsOverOn(today)).Select(a => a.RoleCode).ToList();
        if (await db.Roles.AnyAsync(r => others.Contains(r.Code) && r.IsBusiness != role.IsBusiness, cancellationToken))
        {
            throw new RuleViolationException(
                "accounts.mixed-roles",
                "Tài khoản quản trị, vận hành và tài khoản nghiệp vụ phải tách riêng. Cấp một tài khoản khác cho việc này.");
        }
    }

    private async Task RefuseTakenSeatAsync(Role role, Guid unitId, Account account, CancellationToken cancellationToken)
    {
        if (role.SeatKey(unitId, account.EmployeeId) is not { } seat)
        {
            return;
        }

        var holder = await db.Accounts.SingleOrDefaultAsync(a => a.Assignments.Any(r => r.SeatKey == seat), cancellationToken);
        var today = request.Clock.TodayInVietnam();
        var taken = holder?.Assignments.SingleOrDefault(a => a.SeatKey == seat); // none: vacated in this very act
        if (taken is not null && !taken.IsOverOn(today))
        {
            throw new RuleViolationException(
                "accounts.seat-taken",
                $"Vai trò \"{role.Name}\" chỉ có 01 tài khoản và đang do tài khoản {holder!.UserName} giữ. Người giữ thay đổi thì bấm Bàn giao ở tài khoản đó; nếu không, kết thúc phân quyền cũ trước khi cấp mới.");
        }

        taken?.Vacate();
    }
}

/// <summary>The role an administrator wants to grant.</summary>
/// <param name="RoleCode">The role.</param>
/// <param name="UnitId">Over which unit.</param>
/// <param name="Subsystems">Which subsystems the document names.</param>
internal sealed record RoleRequest(string RoleCode, Guid UnitId, Subsystems Subsystems);
