using HoSoCanBo.Accounts.Domain;
using HoSoCanBo.Accounts.Persistence;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Accounts.Features.Accounts;

/// <summary>Danh sách tài khoản within the administrator's units.</summary>
/// <param name="Text">Part of the name or the log-in name.</param>
/// <param name="UnitId">The unit and everything below it.</param>
/// <param name="RoleCode">With this role today.</param>
/// <param name="State">In this state.</param>
/// <param name="Page">The page, from 1.</param>
[Requires(AccountsPermissions.GrantAny, AccountsPermissions.ManageAll, AccountsPermissions.GrantNormal)]
internal sealed record ListAccounts(string? Text, Guid? UnitId, string? RoleCode, AccountState? State, int Page)
: IRequest<Page<AccountRow>>;

/// <summary>An account in the list.</summary>
/// <param name="Id">Identity.</param>
/// <param name="UserName">Log-in name.</param>
/// <param name="DisplayName">Holder.</param>
/// <param name="UnitName">Unit.</param>
/// <param name="State">State.</param>
/// <param name="Roles">Names of the roles of today.</param>
/// <param name="LastSignInAt">Last successful log-in (UTC).</param>
public sealed record AccountRow(
    Guid Id, string UserName, string DisplayName, string? UnitName, AccountState State, IReadOnlyList<string> Roles,
    DateTime? LastSignInAt);

internal sealed class ListAccountsHandler(AccountsDbContext db, AccountAdministration administration, RequestContext request)
    : IRequestHandler<ListAccounts, Page<AccountRow>>
{
    private const int PageSize = 20;

    public Task<Page<AccountRow>> Handle(ListAccounts query, CancellationToken cancellationToken)
    {
        var today = request.Clock.TodayInVietnam();
        return Filter(query, today)
            .OrderBy(a => a.UserName)
            .Select(a => new AccountRow(
                a.Id,
                a.UserName,
                a.DisplayName,
                db.Units.Where(u => u.Id == a.UnitId).Select(u => u.Name).FirstOrDefault(),
                a.State,
                db.RoleAssignments
                    .Where(r => r.AccountId == a.Id && r.ValidFrom <= today && (r.ValidUntil == null || r.ValidUntil >= today))
                    .Join(db.Roles, r => r.RoleCode, role => role.Code, (r, role) => role.Name)
                    .ToList(),
                db.SignInAttempts.Where(s => s.AccountId == a.Id && s.Outcome == SignInOutcome.Succeeded).Max(s => (DateTime?)s.At)))
            .ToPageAsync(query.Page, PageSize, cancellationToken);
    }

    private IQueryable<Account> Filter(ListAccounts query, DateOnly today)
    {
        var accounts = administration.Visible.AsNoTracking().IgnoreAutoIncludes();
        if (VietnameseText.SearchKey(query.Text) is { Length: > 0 } text)
        {
            accounts = accounts.Where(a => a.SearchText.Contains(text));
        }

        if (query.UnitId is { } unitId)
        {
            var units = db.Units.InScope(new Scope(false, [unitId], null)).Select(u => u.Id);
            accounts = accounts.Where(a => a.UnitId != null && units.Contains(a.UnitId.Value));
        }

        if (query.RoleCode is { Length: > 0 } role)
        {
            accounts = accounts.Where(a => db.RoleAssignments.Any(r =>
                r.AccountId == a.Id && r.RoleCode == role && r.ValidFrom <= today && (r.ValidUntil == null || r.ValidUntil >= today)));
        }

        return query.State is { } state ? accounts.Where(a => a.State == state) : accounts;
    }
}
