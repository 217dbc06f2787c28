using FluentValidation;
using FluentValidation.Results;
using HoSoCanBo.Accounts.Domain;
using HoSoCanBo.Accounts.Features.Session;
using HoSoCanBo.Accounts.Persistence;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using MediatR;
using Microsoft.AspNetCore.Identity;

namespace HoSoCanBo.Accounts.Features.MyAccount;

/// <summary>Đổi mật khẩu của mình; every other session of the account ends.</summary>
/// <param name="CurrentPassword">The password in use.</param>
/// <param name="NewPassword">The new one.</param>
/// <param name="RepeatedPassword">The new one again.</param>
[AnySignedInUser]
internal sealed record ChangePassword(string? CurrentPassword, string? NewPassword, string? RepeatedPassword) : IRequest;

internal sealed class ChangePasswordValidator : AbstractValidator<ChangePassword>
{
    public ChangePasswordValidator()
    {
        RuleFor(c => c.CurrentPassword).NotEmpty().WithMessage("Nhập mật khẩu đang dùng.")
            .MaximumLength(PasswordRules.MaxLength).WithMessage("Mật khẩu đang dùng không đúng.");
        RuleFor(c => c.NewPassword).NotEmpty().WithMessage("Nhập mật khẩu mới.");
        RuleFor(c => c.NewPassword).NotEqual(c => c.CurrentPassword).WithMessage("Mật khẩu mới phải khác mật khẩu đang dùng.")
            .When(c => !string.IsNullOrEmpty(c.NewPassword));
        RuleFor(c => c.RepeatedPassword).Equal(c => c.NewPassword).WithMessage("Mật khẩu nhập lại không khớp.");
    }
}

internal sealed class ChangePasswordHandler(
    AccountsDbContext db, AccountManager accounts, SignInManager<Account> sessions, PasswordCheck passwords, KnownDevices devices,
    LogInThrottle throttle, RequestContext request) : IRequestHandler<ChangePassword>
{
    public async Task<Unit> Handle(ChangePassword command, CancellationToken cancellationToken)
    {
        var account = await db.Accounts.RequireAsync(a => a.Id == request.User.Id, cancellationToken);
        using var turn = await throttle.EnterAsync(account.UserName, cancellationToken);
        await RefuseWrongPasswordAsync(account, command.CurrentPassword!, cancellationToken);

        account.PasswordChosen(request.Clock.UtcNow());
        db.Basis = new ChangeBasis("Chủ tài khoản đổi mật khẩu");
        var result = await accounts.ChangePasswordAsync(account, command.CurrentPassword!, command.NewPassword!);
        if (!result.Succeeded)
        {
            throw new ValidationException(result.Errors.Select(e => new ValidationFailure(nameof(command.NewPassword), e.Description)));
        }

        await sessions.RefreshSignInAsync(account);
        return Unit.Value;
    }

    /// <summary>An open session left alone must not become a place to guess the password.</summary>
    private async Task RefuseWrongPasswordAsync(Account account, string password, CancellationToken cancellationToken)
    {
        var place = new SignInPlace(request.RemoteAddress, devices.Find()?.IdFor(account.Id));
        var outcome = await passwords.RunAsync(account, password, place, browser: null, cancellationToken);
        if (outcome != SignInOutcome.Succeeded)
        {
            await db.SaveChangesAsync(cancellationToken);
            throw new ValidationException([new ValidationFailure(
                nameof(ChangePassword.CurrentPassword),
                outcome == SignInOutcome.Locked ? "Nhập sai quá nhiều lần, chờ 15 phút rồi thử lại." : "Mật khẩu đang dùng không đúng.")]);
        }
    }
}
