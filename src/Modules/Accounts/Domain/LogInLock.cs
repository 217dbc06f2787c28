namespace HoSoCanBo.Accounts.Domain;

/// <summary>Where a password is typed.</summary>
/// <param name="Address">Address of the caller; one network counts as one address.</param>
/// <param name="Device">The browser, when the account has logged in with it before.</param>
internal sealed record SignInPlace(string? Address, Guid? Device);

/// <summary>An earlier attempt at the same account, as far as it counts.</summary>
/// <param name="Place">Where.</param>
/// <param name="Succeeded">Right password; otherwise wrong.</param>
internal sealed record PastAttempt(SignInPlace Place, bool Succeeded);

/// <summary>
/// Tạm khóa: guessing a password has to be slow, and nobody may shut the owner out by guessing. So the place that fails is
/// locked, not the account: a browser the owner has used before has its own count, every other address its own. Only when
/// very many addresses fail together do new browsers wait for that account; the known ones never do.
/// </summary>
internal static class LogInLock
{
    /// <summary>Whether the place has to wait.</summary>
    /// <param name="newestFirst">Attempts at the account within the time of a lock.</param>
    /// <param name="place">Where the password is typed now.</param>
    /// <param name="failuresOfPlace">Failures in a row that lock a place.</param>
    /// <param name="failuresOfAll">Failures of all unknown browsers together that lock these.</param>
    public static bool Holds(IReadOnlyList<PastAttempt> newestFirst, SignInPlace place, int failuresOfPlace, int failuresOfAll)
    {
        var own = newestFirst.Where(a => a.Place == place).TakeWhile(a => !a.Succeeded).Count();
        var fromUnknown = newestFirst.Count(a => !a.Succeeded && a.Place.Device is null);
        return own >= failuresOfPlace || (place.Device is null && fromUnknown >= failuresOfAll);
    }
}
