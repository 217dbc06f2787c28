using HoSoCanBo.Accounts.Domain;
using HoSoCanBo.Accounts.Persistence;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using MediatR;
using Microsoft.AspNetCore.Identity;

namespace HoSoCanBo.Accounts.Features.Session;

/// <summary>Đăng nhập: checks name and password and begins a session.</summary>
/// <param name="UserName">As typed.</param>
/// <param name="Password">As typed.</param>
/// <param name="RemoteAddress">Address of the caller.</param>
/// <param name="Browser">What the browser says it is.</param>
[SystemOnly]
internal sealed record SignIn(string? UserName, string? Password, string? RemoteAddress, string? Browser) : IRequest<SignInResult>;

/// <summary>How it ended, as far as the person may know.</summary>
internal enum SignInResult
{
    /// <summary>The session has begun.</summary>
    Succeeded,

    /// <summary>Wrong name, wrong password, or locked: the answer does not tell which.</summary>
    Failed,

    /// <summary>The password was right; the account is restricted or cancelled.</summary>
    NotAllowed,

    /// <summary>Too many attempts.</summary>
    TooMany,
}

internal sealed class SignInHandler(
    AccountsDbContext db, AccountManager accounts, SignInManager<Account> sessions, IPasswordHasher<Account> hasher,
    LogInThrottle throttle, TimeProvider clock) : IRequestHandler<SignIn, SignInResult>
{
    // Shape of a real hash; an unknown name must take as long as a wrong password.
    private static string? decoyHash;

    public async Task<SignInResult> Handle(SignIn command, CancellationToken cancellationToken)
    {
        var userName = UserName.Normalize(command.UserName);
        var password = command.Password ?? "";
        if (userName.Length is 0 or > Account.UserNameMaxLength || password.Length is 0 or > PasswordRules.MaxLength)
        {
            return SignInResult.Failed;
        }

        if (!throttle.Admits(command.RemoteAddress, userName))
        {
            return SignInResult.TooMany;
        }

        using var turn = await throttle.EnterAsync(cancellationToken);
        if (turn is null)
        {
            return SignInResult.TooMany;
        }

        var account = await accounts.FindByNameAsync(userName);
        var outcome = account is null ? Decoy(password) : await CheckAsync(account, password);
        Record(account, outcome, command);
        await db.SaveChangesAsync(cancellationToken);
        if (outcome == SignInOutcome.Succeeded)
        {
            await sessions.SignInAsync(account!, isPersistent: false);
        }

        return outcome switch
        {
            SignInOutcome.Succeeded => SignInResult.Succeeded,
            SignInOutcome.NotAllowed => SignInResult.NotAllowed,
            _ => SignInResult.Failed,
        };
    }

    private SignInOutcome Decoy(string password)
    {
        decoyHash ??= hasher.HashPassword(null!, "decoy");
        hasher.VerifyHashedPassword(null!, decoyHash, password);
        return SignInOutcome.UnknownName;
    }

    private async Task<SignInOutcome> CheckAsync(Account account, string password)
    {
        var check = await sessions.CheckPasswordSignInAsync(account, password, lockoutOnFailure: true);
        if (check.IsLockedOut)
        {
            return SignInOutcome.Locked;
        }

        if (!check.Succeeded)
        {
            return SignInOutcome.WrongPassword;
        }

        return account.MaySignIn(clock.TodayInVietnam()) ? SignInOutcome.Succeeded : SignInOutcome.NotAllowed;
    }

    private void Record(Account? account, SignInOutcome outcome, SignIn command) =>
        db.SignInAttempts.Add(new SignInAttempt
        {
            AccountId = account?.Id,
            At = clock.UtcNow(),
            Outcome = outcome,
            RemoteAddress = command.RemoteAddress,
            Browser = SignInAttempt.ShortBrowser(command.Browser),
        });
}
