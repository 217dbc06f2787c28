using HoSoCanBo.Accounts.Domain;
using HoSoCanBo.Accounts.Features.Accounts;
using HoSoCanBo.Accounts.Persistence;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.SharedRecords.Decisions;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Accounts.Features.AccountRequests;

/// <summary>Một đề nghị về tài khoản.</summary>
/// <param name="RequestId">The request.</param>
[Requires(AccountsPermissions.ApproveSubunits, AccountsPermissions.ManageAll, AccountsPermissions.GrantNormal)]
internal sealed record GetAccountRequest(Guid RequestId) : IRequest<AccountRequestView>;

/// <summary>A request as both sides see it.</summary>
internal sealed record AccountRequestView(AccountRequest Request, string? UnitName, string? RoleName, DecisionFile? Scan,
    AccountRequestActs May);

/// <summary>What the reader may do with it.</summary>
/// <param name="Answer">Agree or refuse.</param>
/// <param name="CarryOut">Issue the account that was agreed to.</param>
/// <param name="Withdraw">Take it back.</param>
internal sealed record AccountRequestActs(bool Answer, bool CarryOut, bool Withdraw);

internal sealed class GetAccountRequestHandler(AccountsDbContext db, AccountRequestFiling requests, AccountAdministration administration,
    RequestContext request)
    : IRequestHandler<GetAccountRequest, AccountRequestView>
{
    public async Task<AccountRequestView> Handle(GetAccountRequest query, CancellationToken cancellationToken)
    {
        var found = await requests.Visible.AsNoTracking().RequireAsync(r => r.Id == query.RequestId, cancellationToken);
        var unit = await db.Units.Where(u => u.Id == found.UnitId).Select(u => u.Name).SingleOrDefaultAsync(cancellationToken);
        var roleCode = found.Role?.RoleCode;
        var role = await db.Roles.Where(r => r.Code == roleCode).Select(r => r.Name).SingleOrDefaultAsync(cancellationToken);
        var scans = await db.FilesOfAsync([found.Id], cancellationToken);
        return new AccountRequestView(found, unit, role, scans.GetValueOrDefault(found.Id), ActsOn(found));
    }

    private AccountRequestActs ActsOn(AccountRequest found)
    {
        var mayAnswer = request.User.May(AccountsPermissions.ApproveSubunits)
            && !administration.IsOwn(found.AccountId ?? Guid.Empty, found.EmployeeId);
        return new AccountRequestActs(
            mayAnswer && found.State == AccountRequestState.Waiting,
            found is { State: AccountRequestState.Agreed, Kind: AccountRequestKind.NewAccount },
            found.IsOpen && request.User.May(AccountsPermissions.GrantNormal) && !request.User.May(AccountsPermissions.ApproveSubunits));
    }
}
