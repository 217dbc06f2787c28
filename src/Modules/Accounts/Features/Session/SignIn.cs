using HoSoCanBo.Accounts.Domain;
using HoSoCanBo.Accounts.Persistence;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using MediatR;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;

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
    AccountsDbContext db, AccountManager accounts, SignInManager<Account> sessions, PasswordCheck passwords, KnownDevices devices,
    LogInThrottle throttle, TimeProvider clock, ILogger<SignInHandler> log) : IRequestHandler<SignIn, SignInResult>
{
    public async Task<SignInResult> Handle(SignIn command, CancellationToken cancellationToken)
    {
        var userName = UserName.Normalize(command.UserName);
        var password = command.Password ?? "";
        if (userName.Length is 0 or > Account.UserNameMaxLength || password.Length is 0 or > PasswordRules.MaxLength)
        {
            return SignInResult.Failed;
        }

        if (!throttle.Admits(command.RemoteAddress, userName) && devices.Find() is null)
        {
            return SignInResult.TooMany; // before any work
        }

        using var turn = await throttle.EnterAsync(userName, cancellationToken);
        return turn is null ? SignInResult.TooMany : await CheckAsync(command, userName, password, cancellationToken);
    }

    private async Task<SignInResult> CheckAsync(SignIn command, string userName, string password, CancellationToken cancellationToken)
    {
        var account = await accounts.FindByNameAsync(userName);
        var device = devices.Find()?.IdFor(account?.Id);
        if (device is null && !throttle.Admits(command.RemoteAddress, userName))
        {
            return SignInResult.TooMany; // many that waited together
        }

        var place = new SignInPlace(command.RemoteAddress, device);
        var outcome = await passwords.RunAsync(account, password, place, command.Browser, cancellationToken);
        if (outcome != SignInOutcome.Succeeded)
        {
            throttle.Failed(command.RemoteAddress, userName);
            await db.SaveChangesAsync(cancellationToken);
            return SignInResult.Failed;
        }

        var maySignIn = account!.MaySignIn(clock.TodayInVietnam());
        passwords.Record(account, maySignIn ? SignInOutcome.Succeeded : SignInOutcome.NotAllowed, place, command.Browser);
        await KeepAsync(account, command.RemoteAddress, cancellationToken);
        if (!maySignIn)
        {
            return SignInResult.NotAllowed;
        }

        devices.Remember(account.Id);
        await sessions.SignInAsync(account, isPersistent: false);
        return SignInResult.Succeeded;
    }

    /// <summary>
    /// Where the disk is full, who knows the password still comes in, the operators first of all; the log has the line instead.
    /// </summary>
    private async Task KeepAsync(Account account, string? address, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (Exception exception) when (Outage.Find(exception) is { IsFull: true } outage)
        {
            log.LogCritical("Account {Id} logged in from {Address}, but the log-in cannot be kept: {Details}", account.Id, address,
                outage.Details);
            db.ChangeTracker.Clear();
        }
    }
}
