using FluentValidation;
using HoSoCanBo.Accounts.Domain;
using HoSoCanBo.Accounts.Features.AccountRequests;
using HoSoCanBo.Accounts.Persistence;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.SharedRecords.Decisions;
using MediatR;

namespace HoSoCanBo.Accounts.Features.Accounts;

/// <summary>Phân quyền thêm (mở rộng) cho một tài khoản.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="Role">The role.</param>
/// <returns>The request that waits for Sở Nội vụ (Điều 6.3); null when the role was granted.</returns>
[Requires(AccountsPermissions.GrantAny, AccountsPermissions.GrantNormal)]
internal sealed record GrantRole(Guid AccountId, RoleInput Role) : IRequest<Guid?>;

/// <summary>Kết thúc một phân quyền from today on.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="AssignmentId">The assignment.</param>
[Requires(AccountsPermissions.GrantAny, AccountsPermissions.GrantNormal)]
internal sealed record EndRole(Guid AccountId, Guid AssignmentId) : IRequest;

/// <summary>Gia hạn một phân quyền: somebody looked, the holder still does the work.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="AssignmentId">The assignment.</param>
[Requires(AccountsPermissions.GrantAny, AccountsPermissions.GrantNormal)]
internal sealed record RenewRole(Guid AccountId, Guid AssignmentId) : IRequest<DateOnly>;

internal sealed class GrantRoleValidator : AbstractValidator<GrantRole>
{
    public GrantRoleValidator(TimeProvider clock) => RuleFor(c => c.Role).SetValidator(new RoleInputValidator(clock));
}

internal sealed class GrantRoleHandler(AccountsDbContext db, AccountAdministration administration, AccountRequestFiling requests,
    RequestContext request)
    : IRequestHandler<GrantRole, Guid?>, IRequestHandler<EndRole>, IRequestHandler<RenewRole, DateOnly>
{
    public async Task<Guid?> Handle(GrantRole command, CancellationToken cancellationToken)
    {
        var account = await administration.RequireManageableAsync(command.AccountId, cancellationToken);
        var unitId = command.Role.IsPersonal ? await UnitOfHolderAsync(account, cancellationToken) : command.Role.UnitId!.Value;
        var role = await administration.RequireGrantableAsync(command.Role.Wish(unitId), account, cancellationToken);
        await administration.RequireHolderPresentAsync(account, cancellationToken);
        if (administration.NeedsAgreement(role.Code, unitId))
        {
            return await AskAsync(account, role, unitId, command.Role, cancellationToken);
        }

        var granted = account.Grant(command.Role.Terms(role, unitId), request.Clock.TodayInVietnam());
        await db.AttachFileAsync(command.Role.Scan.FileId, granted.Id, cancellationToken);
        db.Basis = new ChangeBasis($"Phân quyền: {role.Name}", null, command.Role.DocumentNumber);
        await db.SaveChangesAsync(cancellationToken);
        return null;
    }

    private async Task<Guid> AskAsync(Account account, Role role, Guid unitId, RoleInput input, CancellationToken cancellationToken)
    {
        var filed = new AccountRequest(AccountRequestKind.ExtraRole, unitId, requests.Act)
        {
            AccountId = account.Id,
            UserName = account.UserName,
            EmployeeId = account.EmployeeId,
            DisplayName = account.DisplayName,
            Role = input.Wished,
        };
        await requests.FileAsync(filed, input.Scan.FileId, cancellationToken);
        db.Basis = new ChangeBasis($"Đề nghị phân quyền tại đơn vị trực thuộc: {role.Name}", null, input.DocumentNumber);
        await db.SaveChangesAsync(cancellationToken);
        return filed.Id;
    }

    public async Task<Unit> Handle(EndRole command, CancellationToken cancellationToken)
    {
        var account = await administration.RequireManageableAsync(command.AccountId, cancellationToken);
        account.EndRole(command.AssignmentId, request.Clock.TodayInVietnam().AddDays(-1));
        db.Basis = new ChangeBasis("Kết thúc phân quyền");
        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }

    public async Task<DateOnly> Handle(RenewRole command, CancellationToken cancellationToken)
    {
        var account = await administration.RequireManageableAsync(command.AccountId, cancellationToken);
        await administration.RequireHolderPresentAsync(account, cancellationToken);
        var until = account.Renew(command.AssignmentId, request.Clock.TodayInVietnam());
        db.Basis = new ChangeBasis($"Gia hạn phân quyền đến {until:dd/MM/yyyy}");
        await db.SaveChangesAsync(cancellationToken);
        return until;
    }

    private async Task<Guid> UnitOfHolderAsync(Account account, CancellationToken cancellationToken) =>
        account.EmployeeId is { } id
            ? (await administration.Holders.RequireAsync(h => h.Id == id, cancellationToken)).UnitId!.Value
            : throw new RuleViolationException("accounts.person-needed",
                "Tài khoản này không gắn với hồ sơ của ai; cấp một tài khoản cá nhân riêng.");
}
