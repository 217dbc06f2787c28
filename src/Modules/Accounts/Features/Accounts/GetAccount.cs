using HoSoCanBo.Accounts.Domain;
using HoSoCanBo.Accounts.Features.MyAccount;
using HoSoCanBo.Accounts.Features.Session;
using HoSoCanBo.Accounts.Persistence;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.SharedRecords.Decisions;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Accounts.Features.Accounts;

/// <summary>Một tài khoản.</summary>
/// <param name="AccountId">The account.</param>
[Requires(AccountsPermissions.GrantAny, AccountsPermissions.ManageAll, AccountsPermissions.GrantNormal)]
internal sealed record GetAccount(Guid AccountId) : IRequest<AccountView>;

/// <summary>An account as its administrators see it.</summary>
/// <param name="Id">Identity.</param>
/// <param name="UserName">Log-in name.</param>
/// <param name="DisplayName">Holder.</param>
/// <param name="UnitName">Unit.</param>
/// <param name="EmployeeId">The holder's record.</param>
/// <param name="State">State.</param>
/// <param name="RestrictedUntil">Last day of the restriction.</param>
/// <param name="RecentFailures">Failed log-ins of the last minutes; the places they came from have to wait after five.</param>
/// <param name="PasswordIssuedAt">When a password was issued (UTC).</param>
/// <param name="PasswordChosenAt">When the holder chose one (UTC).</param>
/// <param name="MustChangePassword">The issued password is still in use.</param>
/// <param name="IsPersonal">For the own record alone.</param>
/// <param name="MayReissue">Whether the reader issues its password, and not Sở Nội vụ alone (Điều 20.6).</param>
/// <param name="IsManageable">Whether the reader may change it.</param>
/// <param name="Roles">Roles.</param>
/// <param name="SignIns">The last log-ins.</param>
/// <param name="History">Changes, newest first.</param>
/// <param name="Scans">The scans of the documents; by assignment.</param>
public sealed record AccountView(
    Guid Id, string UserName, string DisplayName, string? UnitName, Guid? EmployeeId, AccountState State, DateOnly? RestrictedUntil,
    int RecentFailures, DateTime? PasswordIssuedAt, DateTime? PasswordChosenAt, bool MustChangePassword, bool IsPersonal, bool MayReissue,
    bool IsManageable,
    IReadOnlyList<RoleRow> Roles, IReadOnlyList<SignInRow> SignIns, IReadOnlyList<AccountChangeRow> History,
    IReadOnlyDictionary<Guid, DecisionFile> Scans);

/// <summary>One change of an account.</summary>
/// <param name="At">When (UTC).</param>
/// <param name="By">Who.</param>
/// <param name="Reason">Why.</param>
/// <param name="DocumentNumber">Số văn bản.</param>
public sealed record AccountChangeRow(DateTime At, string By, string Reason, string? DocumentNumber);

internal sealed class GetAccountHandler(AccountsDbContext db, AccountAdministration administration, PasswordCheck passwords,
    RequestContext request)
    : IRequestHandler<GetAccount, AccountView>
{
    private const int RowsShown = 20;

    public async Task<AccountView> Handle(GetAccount query, CancellationToken cancellationToken)
    {
        var account = await administration.Visible.AsNoTracking().RequireAsync(a => a.Id == query.AccountId, cancellationToken);
        var unit = await db.Units.Where(u => u.Id == account.UnitId).Select(u => u.Name).SingleOrDefaultAsync(cancellationToken);
        var signIns = await db.SignInAttempts.AsNoTracking()
            .Where(s => s.AccountId == account.Id).OrderByDescending(s => s.Sequence).Take(RowsShown)
            .Select(s => new SignInRow(s.At, s.Outcome, s.RemoteAddress, s.Browser)).ToListAsync(cancellationToken);
        var history = await db.AuditEntries.AsNoTracking()
            .Where(e => e.SubjectId == account.Id).OrderByDescending(e => e.Sequence).Take(RowsShown)
            .Select(e => new AccountChangeRow(e.At, e.UserName, e.Reason, e.DecisionNumber)).ToListAsync(cancellationToken);
        var isManageable = !administration.IsOwn(account.Id, account.EmployeeId) && account.State != AccountState.Cancelled
            && await administration.IsManageableAsync(account, cancellationToken);
        var (credentials, isPersonal) = (account.Credentials, account.IsPersonal(request.Clock.TodayInVietnam()));
        return new AccountView(
            account.Id, account.UserName, account.DisplayName, unit, account.EmployeeId, account.State, account.RestrictedUntil,
            await passwords.CountRecentFailuresAsync(account, cancellationToken), account.PasswordIssuedAt, account.PasswordChosenAt,
            credentials.MustChangePassword, isPersonal, isPersonal || request.User.May(AccountsPermissions.ManageAll), isManageable,
            await db.RolesOfAsync(account.Id, cancellationToken), signIns, history, await ScansAsync(account, cancellationToken));
    }

    /// <summary>A scan lies at the role, or at the request the role was granted by.</summary>
    private async Task<IReadOnlyDictionary<Guid, DecisionFile>> ScansAsync(Account account, CancellationToken cancellationToken)
    {
        var owners = account.Assignments.ToDictionary(a => a.Id, a => a.RequestId ?? a.Id);
        var scans = await db.FilesOfAsync(owners.Values, cancellationToken);
        return owners.Where(o => scans.ContainsKey(o.Value)).ToDictionary(o => o.Key, o => scans[o.Value]);
    }
}
