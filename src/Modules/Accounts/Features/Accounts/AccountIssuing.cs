using HoSoCanBo.Accounts.Domain;
using HoSoCanBo.Accounts.Persistence;
using HoSoCanBo.BuildingBlocks;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Accounts.Features.Accounts;

/// <summary>The one way an account comes to be, at once in the own body or after Sở Nội vụ agreed. The callers save.</summary>
internal sealed class AccountIssuing(AccountsDbContext db, AccountAdministration administration, TimeProvider clock)
{
    /// <summary>
    /// The account as it would be, its name, holder, role and seat being in order. It is stored by <see cref="Issue"/> only.
    /// </summary>
    /// <exception cref="RuleViolationException">The name is taken or asked for, the holder has left, or the role may not be
    /// granted.</exception>
    public async Task<PreparedAccount> PrepareAsync(WishedAccount wish, CancellationToken cancellationToken)
    {
        await RefuseTakenNameAsync(wish.UserName, wish.RequestId, cancellationToken);
        var holder = wish.EmployeeId is { } id ? await administration.RequireHolderAsync(id, cancellationToken) : null;
        var unitId = wish.UnitId ?? holder!.UnitId!.Value;
        var account = new Account(Guid.CreateVersion7(), wish.UserName, holder?.FullName ?? wish.DisplayName!, unitId, holder?.Id);
        var subsystems = wish.Role.RoleCode == Role.Person ? Subsystems.None : wish.Role.Subsystems;
        var role = await administration.RequireGrantableAsync(
            new RoleRequest(wish.Role.RoleCode, unitId, subsystems), account, cancellationToken);
        return new PreparedAccount(account, role, wish.Role.Terms(role, unitId, wish.RequestId));
    }

    /// <summary>Issues the prepared account.</summary>
    /// <returns>Its one-time password.</returns>
    public string Issue(PreparedAccount prepared)
    {
        prepared.Account.Grant(prepared.Terms, clock.TodayInVietnam());
        db.Accounts.Add(prepared.Account);
        return administration.IssuePassword(prepared.Account);
    }

    /// <summary>A log-in name is given once for ever, and to one open request at a time.</summary>
    /// <exception cref="RuleViolationException">The name is taken or asked for.</exception>
    public async Task RefuseTakenNameAsync(string userName, Guid? ownRequestId, CancellationToken cancellationToken)
    {
        if (await db.Accounts.AnyAsync(a => a.UserName == userName, cancellationToken))
        {
            throw new RuleViolationException("accounts.name-taken", $"Tên đăng nhập {userName} đã có hoặc từng được dùng. Chọn tên khác.");
        }

        if (await db.AccountRequests.AnyAsync(
            r => r.UserName == userName && r.Id != ownRequestId && r.Role != null
                && (r.State == AccountRequestState.Waiting || r.State == AccountRequestState.Agreed), cancellationToken))
        {
            throw new RuleViolationException(
                "accounts.name-asked-for", $"Tên đăng nhập {userName} đang có đề nghị khác chờ cấp. Chọn tên khác.");
        }
    }
}

/// <summary>The account an administrator wishes for.</summary>
/// <param name="UserName">Log-in name in its normal form.</param>
/// <param name="EmployeeId">The holder's record.</param>
/// <param name="DisplayName">The holder, when there is no record.</param>
/// <param name="UnitId">The unit of the role; null for an account of one's own record.</param>
/// <param name="Role">The first role.</param>
/// <param name="RequestId">The request it is issued by.</param>
internal sealed record WishedAccount(string UserName, Guid? EmployeeId, string? DisplayName, Guid? UnitId, WishedRole Role,
    Guid? RequestId = null);

/// <summary>An account that may be issued.</summary>
internal sealed record PreparedAccount(Account Account, Role Role, RoleTerms Terms);
