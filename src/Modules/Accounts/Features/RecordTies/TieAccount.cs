using HoSoCanBo.Accounts.Features.Accounts;
using FluentValidation;
using HoSoCanBo.Accounts.Persistence;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using MediatR;

namespace HoSoCanBo.Accounts.Features.RecordTies;

/// <summary>Gắn tài khoản với hồ sơ của người giữ, so that it closes when the holder leaves (Điều 11).</summary>
/// <param name="AccountId">An account whose holder was typed.</param>
/// <param name="EmployeeId">The holder's record.</param>
[Requires(AccountsPermissions.GrantAny, AccountsPermissions.GrantNormal)]
internal sealed record TieAccount(Guid AccountId, Guid? EmployeeId) : IRequest;

internal sealed class TieAccountValidator : AbstractValidator<TieAccount>
{
    public TieAccountValidator() => RuleFor(c => c.EmployeeId).NotNull().WithMessage("Chọn người có hồ sơ.");
}

internal sealed class TieAccountHandler(AccountsDbContext db, AccountAdministration administration) : IRequestHandler<TieAccount, Unit>
{
    public async Task<Unit> Handle(TieAccount command, CancellationToken cancellationToken)
    {
        var account = await administration.RequireManageableAsync(command.AccountId, cancellationToken);
        var holder = await administration.RequireHolderAsync(command.EmployeeId!.Value, cancellationToken);
        account.TieTo(holder);
        db.Basis = new ChangeBasis($"Gắn với hồ sơ số hiệu {holder.EmployeeNumber}");
        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }
}
