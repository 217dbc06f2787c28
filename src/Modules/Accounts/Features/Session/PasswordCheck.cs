using System.Net;
using System.Net.Sockets;
using HoSoCanBo.Accounts.Domain;
using HoSoCanBo.Accounts.Persistence;
using HoSoCanBo.BuildingBlocks;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Accounts.Features.Session;

/// <summary>
/// Whether a password is right, where guessing is possible: counts failures by <see cref="LogInLock"/> and keeps each attempt. An
/// unknown name, a locked place and a wrong password cost the same work, so that the time of an answer tells nothing.
/// </summary>
internal sealed class PasswordCheck(
    AccountsDbContext db, AccountManager accounts, IPasswordHasher<Account> hasher, AccountsOptions options, TimeProvider clock)
{
    private const int NetworkBytes = 8; // of an IPv6 address: what one subscriber has
    private const int MostCounted = 300;

    // Shape of a real hash, for accounts that do not exist or have no password yet.
    private static string? decoyHash;

    /// <summary>Checks, and adds the attempt to the next save; a success is left to the caller, who knows what follows from it.</summary>
    /// <param name="account">The account; null when there is none of that name.</param>
    /// <param name="password">As typed.</param>
    /// <param name="place">Where.</param>
    /// <param name="browser">What the browser says it is.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<SignInOutcome> RunAsync(
        Account? account, string password, SignInPlace place, string? browser, CancellationToken cancellationToken)
    {
        var isLocked = LogInLock.Holds(
            await RecentAsync(account, cancellationToken), PlaceOf(place.Address, place.Device), options.FailuresBeforeLock,
            options.FailuresFromAnywhere);
        var isRight = await IsRightAsync(account, password);
        var outcome = account is null ? SignInOutcome.UnknownName
            : isLocked ? SignInOutcome.Locked
            : isRight ? SignInOutcome.Succeeded
            : SignInOutcome.WrongPassword;
        if (outcome != SignInOutcome.Succeeded)
        {
            Record(account, outcome, place, browser);
        }

        return outcome;
    }

    /// <summary>Keeps how an attempt ended.</summary>
    public void Record(Account? account, SignInOutcome outcome, SignInPlace place, string? browser) =>
        db.SignInAttempts.Add(new SignInAttempt
        {
            AccountId = account?.Id,
            At = clock.UtcNow(),
            Outcome = outcome,
            RemoteAddress = place.Address,
            Device = place.Device,
            Browser = SignInAttempt.ShortBrowser(browser),
        });

    /// <summary>Failures at the account within the time of a lock, from everywhere.</summary>
    public async Task<int> CountRecentFailuresAsync(Account account, CancellationToken cancellationToken) =>
        (await RecentAsync(account, cancellationToken)).Count(a => !a.Succeeded);

    /// <summary>Who has an IPv6 network has more addresses than can be counted, so the network counts.</summary>
    private static string NetworkOf(string? address) =>
        IPAddress.TryParse(address, out var ip) && ip is { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false }
            ? Convert.ToHexString(ip.GetAddressBytes().AsSpan(0, NetworkBytes))
            : address ?? "";

    private async Task<IReadOnlyList<PastAttempt>> RecentAsync(Account? account, CancellationToken cancellationToken)
    {
        var id = account?.Id ?? Guid.Empty;
        var now = clock.UtcNow();
        var since = now - TimeSpan.FromMinutes(options.LockMinutes);
        since = account?.Credentials.FailuresForgivenAt is { } forgiven && forgiven > since ? forgiven : since;
        var recent = await db.SignInAttempts.AsNoTracking()
            .Where(a => a.AccountId == id && a.At > since && a.At <= now
                && (a.Outcome == SignInOutcome.WrongPassword || a.Outcome == SignInOutcome.Succeeded))
            .OrderByDescending(a => a.Sequence)
            .Take(MostCounted)
            .Select(a => new { a.RemoteAddress, a.Device, a.Outcome })
            .ToListAsync(cancellationToken);
        return [.. recent.Select(a => new PastAttempt(PlaceOf(a.RemoteAddress, a.Device), a.Outcome == SignInOutcome.Succeeded))];
    }

    /// <summary>A known browser counts for itself, wherever it is; all others of a network together.</summary>
    private static SignInPlace PlaceOf(string? address, Guid? device) => new(device is null ? NetworkOf(address) : null, device);

    private async Task<bool> IsRightAsync(Account? account, string password)
    {
        if (account?.Credentials.PasswordHash is not null)
        {
            return await accounts.CheckPasswordAsync(account, password);
        }

        decoyHash ??= hasher.HashPassword(null!, "decoy");
        hasher.VerifyHashedPassword(null!, decoyHash, password);
        return false;
    }
}
