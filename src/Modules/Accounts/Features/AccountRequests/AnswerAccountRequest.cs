using FluentValidation;
using HoSoCanBo.Accounts.Domain;
using HoSoCanBo.Accounts.Features.Accounts;
using HoSoCanBo.Accounts.Persistence;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using MediatR;

namespace HoSoCanBo.Accounts.Features.AccountRequests;

/// <summary>
/// Sở Nội vụ thống nhất hoặc không (Điều 6.3, 20.6). A role or a new password follows at once, a new account is issued by the unit.
/// </summary>
/// <param name="RequestId">The request.</param>
/// <param name="Version">As seen.</param>
/// <param name="IsAgreed">The answer.</param>
/// <param name="Answer">What is said to it; needed to refuse.</param>
[Requires(AccountsPermissions.ApproveSubunits)]
internal sealed record AnswerAccountRequest(Guid RequestId, int Version, bool IsAgreed, string? Answer) : IRequest<IssuedPassword?>;

/// <summary>Cấp tài khoản đã được thống nhất.</summary>
/// <param name="RequestId">The request.</param>
/// <param name="Version">As seen.</param>
[Requires(AccountsPermissions.GrantAny, AccountsPermissions.GrantNormal)]
internal sealed record IssueAgreedAccount(Guid RequestId, int Version) : IRequest<IssuedPassword>;

/// <summary>Rút đề nghị.</summary>
/// <param name="RequestId">The request.</param>
/// <param name="Version">As seen.</param>
/// <param name="Reason">Why.</param>
[Requires(AccountsPermissions.GrantNormal)]
internal sealed record WithdrawAccountRequest(Guid RequestId, int Version, string? Reason) : IRequest;

internal sealed class AnswerAccountRequestValidator : AbstractValidator<AnswerAccountRequest>
{
    public AnswerAccountRequestValidator()
    {
        RuleFor(c => c.Answer).NotEmpty().When(c => !c.IsAgreed).WithMessage("Nhập lý do không thống nhất.");
        RuleFor(c => c.Answer).MaximumLength(AccountRequest.TextMaxLength)
            .WithMessage($"Ý kiến dài tối đa {AccountRequest.TextMaxLength} ký tự.");
    }
}

internal sealed class WithdrawAccountRequestValidator : AbstractValidator<WithdrawAccountRequest>
{
    public WithdrawAccountRequestValidator() =>
        RuleFor(c => c.Reason).NotEmpty().WithMessage("Nhập lý do rút đề nghị.")
            .MaximumLength(AccountRequest.TextMaxLength).WithMessage($"Lý do dài tối đa {AccountRequest.TextMaxLength} ký tự.");
}

internal sealed class AnswerAccountRequestHandler(
    AccountsDbContext db, AccountRequestFiling requests, AccountIssuing issuing, AccountAdministration administration,
    RequestContext request)
    : IRequestHandler<AnswerAccountRequest, IssuedPassword?>, IRequestHandler<IssueAgreedAccount, IssuedPassword>,
    IRequestHandler<WithdrawAccountRequest>
{
    public async Task<IssuedPassword?> Handle(AnswerAccountRequest command, CancellationToken cancellationToken)
    {
        var asked = await RequireAsync(command.RequestId, command.Version, cancellationToken);
        administration.RefuseOwn(asked.AccountId ?? Guid.Empty, asked.EmployeeId);
        var answer = VietnameseText.Clean(command.Answer);
        IssuedPassword? issued = null;
        if (command.IsAgreed)
        {
            asked.Agree(requests.Act, answer);
            issued = await CarryOutAsync(asked, cancellationToken);
        }
        else
        {
            asked.Refuse(requests.Act, answer!);
        }

        await requests.TellUnitAsync(asked, cancellationToken);
        var verdict = command.IsAgreed ? "Thống nhất" : "Không thống nhất";
        await SaveAsync(asked, answer is null ? verdict : $"{verdict}: {answer}", cancellationToken);
        return issued;
    }

    public async Task<IssuedPassword> Handle(IssueAgreedAccount command, CancellationToken cancellationToken)
    {
        var asked = await RequireAsync(command.RequestId, command.Version, cancellationToken);
        var wish = asked.Role ?? throw new NotFoundException();
        var prepared = await issuing.PrepareAsync(
            new WishedAccount(asked.UserName!, asked.EmployeeId, asked.DisplayName, asked.UnitId, wish, asked.Id), cancellationToken);
        asked.CarryOut(prepared.Account.Id);
        var password = issuing.Issue(prepared);
        await SaveAsync(asked, $"Cấp tài khoản đã được Sở Nội vụ thống nhất, vai trò {prepared.Role.Name}", cancellationToken);
        return new IssuedPassword(prepared.Account.Id, password);
    }

    public async Task<Unit> Handle(WithdrawAccountRequest command, CancellationToken cancellationToken)
    {
        var asked = await RequireAsync(command.RequestId, command.Version, cancellationToken);
        var reason = VietnameseText.Clean(command.Reason);
        asked.Withdraw(requests.Act, reason);
        await SaveAsync(asked, $"Rút đề nghị: {reason}", cancellationToken);
        return Unit.Value;
    }

    private async Task<AccountRequest> RequireAsync(Guid id, int version, CancellationToken cancellationToken)
    {
        var asked = await requests.Visible.RequireAsync(r => r.Id == id, cancellationToken);
        asked.RequireVersion(version);
        return asked;
    }

    /// <summary>
    /// What Sở Nội vụ does itself by agreeing; the first password of a new account is left to the unit that hands it over.
    /// </summary>
    private async Task<IssuedPassword?> CarryOutAsync(AccountRequest asked, CancellationToken cancellationToken)
    {
        if (asked.Kind == AccountRequestKind.NewAccount)
        {
            return null;
        }

        var account = await administration.RequireManageableAsync(asked.AccountId!.Value, cancellationToken);
        await administration.RequireHolderPresentAsync(account, cancellationToken);
        asked.CarryOut(account.Id);
        if (asked.Role is not { } wish)
        {
            return new IssuedPassword(account.Id, administration.IssuePassword(account));
        }

        var role = await administration.RequireGrantableAsync(
            new RoleRequest(wish.RoleCode, asked.UnitId, wish.Subsystems), account, cancellationToken);
        account.Grant(wish.Terms(role, asked.UnitId, asked.Id), request.Clock.TodayInVietnam());
        return null;
    }

    private async Task SaveAsync(AccountRequest asked, string what, CancellationToken cancellationToken)
    {
        db.Basis = new ChangeBasis(what, null, asked.Role?.DocumentNumber ?? asked.Loss?.DocumentNumber);
        await db.SaveChangesAsync(cancellationToken);
    }
}
