using HoSoCanBo.Accounts.Domain;
using HoSoCanBo.Accounts.Persistence;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Accounts.Features.AccountRequests;

/// <summary>Đề nghị về tài khoản of the user's units, those to be answered first.</summary>
/// <param name="State">In this state.</param>
/// <param name="Page">The page, from 1.</param>
[Requires(AccountsPermissions.ApproveSubunits, AccountsPermissions.ManageAll, AccountsPermissions.GrantNormal)]
internal sealed record ListAccountRequests(AccountRequestState? State, int Page) : IRequest<Page<AccountRequestRow>>;

/// <summary>A request in the list.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Kind">What for.</param>
/// <param name="DisplayName">The holder.</param>
/// <param name="UserName">Log-in name.</param>
/// <param name="UnitName">The unit it is for.</param>
/// <param name="State">How far it is.</param>
/// <param name="AskedByName">Who asks.</param>
/// <param name="AskedAt">When (UTC).</param>
public sealed record AccountRequestRow(
    Guid Id, AccountRequestKind Kind, string DisplayName, string? UserName, string? UnitName, AccountRequestState State,
    string AskedByName, DateTime AskedAt);

internal sealed class ListAccountRequestsHandler(AccountsDbContext db, AccountRequestFiling requests)
    : IRequestHandler<ListAccountRequests, Page<AccountRequestRow>>
{
    private const int PageSize = 20;

    public Task<Page<AccountRequestRow>> Handle(ListAccountRequests query, CancellationToken cancellationToken) =>
        requests.Visible.AsNoTracking()
            .Where(r => query.State == null || r.State == query.State)
            .OrderBy(r => r.State == AccountRequestState.Waiting ? 0 : r.State == AccountRequestState.Agreed ? 1 : 2)
            .ThenByDescending(r => r.AskedAt).ThenBy(r => r.Id)
            .Select(r => new AccountRequestRow(
                r.Id, r.Kind, r.DisplayName, r.UserName, db.Units.Where(u => u.Id == r.UnitId).Select(u => u.Name).FirstOrDefault(),
                r.State, r.AskedByName, r.AskedAt))
            .ToPageAsync(query.Page, PageSize, cancellationToken);
}
