using FluentValidation;
using HoSoCanBo.Accounts.Domain;
using HoSoCanBo.Accounts.Persistence;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using MediatR;

namespace HoSoCanBo.Accounts.Features.Accounts;

/// <summary>A change of an account that needs a reason and may have a paper behind it.</summary>
internal interface IAccountChange
{
    /// <summary>Why.</summary>
    string? Reason { get; }

    /// <summary>Số văn bản.</summary>
    string? DocumentNumber { get; }
}

/// <summary>Hạn chế tài khoản.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="Until">Last day (inclusive); null: until lifted.</param>
/// <param name="Reason">Why.</param>
/// <param name="DocumentNumber">Số văn bản.</param>
[Requires(AccountsPermissions.ManageAll, AccountsPermissions.GrantNormal)]
internal sealed record RestrictAccount(Guid AccountId, DateOnly? Until, string? Reason, string? DocumentNumber) : IRequest, IAccountChange;

/// <summary>Mở lại tài khoản bị hạn chế.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="Reason">Why.</param>
/// <param name="DocumentNumber">Số văn bản.</param>
[Requires(AccountsPermissions.ManageAll, AccountsPermissions.GrantNormal)]
internal sealed record LiftRestriction(Guid AccountId, string? Reason, string? DocumentNumber) : IRequest, IAccountChange;

/// <summary>Hủy tài khoản.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="Reason">Why.</param>
/// <param name="DocumentNumber">Số văn bản.</param>
[Requires(AccountsPermissions.ManageAll, AccountsPermissions.GrantNormal)]
internal sealed record CancelAccount(Guid AccountId, string? Reason, string? DocumentNumber) : IRequest, IAccountChange;

internal abstract class AccountChangeValidator<T> : AbstractValidator<T>
    where T : IAccountChange
{
    private const int ReasonMaxLength = 300;

    protected AccountChangeValidator()
    {
        RuleFor(c => c.Reason).NotEmpty().WithMessage("Nhập lý do.").MaximumLength(ReasonMaxLength)
            .WithMessage($"Lý do dài tối đa {ReasonMaxLength} ký tự.");
        RuleFor(c => c.DocumentNumber).FitsDocumentNumber();
    }
}

internal sealed class RestrictAccountValidator : AccountChangeValidator<RestrictAccount>;

internal sealed class LiftRestrictionValidator : AccountChangeValidator<LiftRestriction>;

internal sealed class CancelAccountValidator : AccountChangeValidator<CancelAccount>;

internal sealed class ChangeAccountStateHandler(AccountsDbContext db, AccountAdministration administration, RequestContext request)
    : IRequestHandler<RestrictAccount>, IRequestHandler<LiftRestriction>, IRequestHandler<CancelAccount>
{
    public async Task<Unit> Handle(RestrictAccount command, CancellationToken cancellationToken)
    {
        var today = request.Clock.TodayInVietnam();
        if (command.Until < today)
        {
            throw new RuleViolationException("accounts.restriction-over", "Ngày hết hạn chế phải từ hôm nay trở đi.");
        }

        await ChangeAsync(command.AccountId, "Hạn chế", command, account => account.Restrict(command.Until), cancellationToken,
            letsIn: command.Until is not null);
        return Unit.Value;
    }

    public async Task<Unit> Handle(LiftRestriction command, CancellationToken cancellationToken)
    {
        await ChangeAsync(command.AccountId, "Mở lại", command, account => account.LiftRestriction(), cancellationToken, letsIn: true);
        return Unit.Value;
    }

    public async Task<Unit> Handle(CancelAccount command, CancellationToken cancellationToken)
    {
        var today = request.Clock.TodayInVietnam();
        await ChangeAsync(command.AccountId, "Hủy", command, account => account.Cancel(today), cancellationToken);
        return Unit.Value;
    }

    /// <param name="letsIn">Whether the holder can log in again by it, now or when a restriction runs out.</param>
    private async Task ChangeAsync(
        Guid accountId, string what, IAccountChange why, Action<Account> change, CancellationToken cancellationToken, bool letsIn = false)
    {
        var account = await administration.RequireManageableAsync(accountId, cancellationToken);
        if (letsIn)
        {
            await administration.RequireHolderPresentAsync(account, cancellationToken);
        }

        change(account);
        db.Basis = new ChangeBasis($"{what}: {VietnameseText.Clean(why.Reason)}", null, VietnameseText.Clean(why.DocumentNumber));
        await db.SaveChangesAsync(cancellationToken);
    }
}
