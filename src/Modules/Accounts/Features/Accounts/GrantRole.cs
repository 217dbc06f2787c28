using FluentValidation;
using HoSoCanBo.Accounts.Domain;
using HoSoCanBo.Accounts.Persistence;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using MediatR;

namespace HoSoCanBo.Accounts.Features.Accounts;

/// <summary>Phân quyền thêm (mở rộng) cho một tài khoản.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="Role">The role.</param>
[Requires(AccountsPermissions.GrantAny, AccountsPermissions.GrantNormal)]
internal sealed record GrantRole(Guid AccountId, RoleInput Role) : IRequest;

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

internal sealed class GrantRoleHandler(AccountsDbContext db, AccountAdministration administration, RequestContext request)
    : IRequestHandler<GrantRole>, IRequestHandler<EndRole>, IRequestHandler<RenewRole, DateOnly>
{
    public async Task<Unit> Handle(GrantRole command, CancellationToken cancellationToken)
    {
        var account = await administration.RequireManageableAsync(command.AccountId, cancellationToken);
        var unitId = command.Role.IsPersonal ? await UnitOfHolderAsync(account, cancellationToken) : command.Role.UnitId!.Value;
        var role = await administration.RequireGrantableAsync(command.Role.Wish(unitId), account, cancellationToken);
        await administration.RequireHolderPresentAsync(account, cancellationToken);
        account.Grant(command.Role.Terms(role, unitId), request.Clock.TodayInVietnam());
        db.Basis = new ChangeBasis($"Phân quyền: {role.Name}", null, command.Role.DocumentNumber);
        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
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
            : throw new RuleViolationException("accounts.person-needed", "Tài khoản này không gắn với hồ sơ của ai; cấp một tài khoản cá nhân riêng.");
}
