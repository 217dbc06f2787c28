using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace HoSoCanBo.Accounts.Features.Session;

/// <summary>A browser and the accounts that have logged in with it.</summary>
/// <param name="Id">The browser.</param>
/// <param name="Accounts">Newest first.</param>
internal sealed record KnownDevice(Guid Id, IReadOnlyList<Guid> Accounts)
{
    /// <summary>The browser, when <paramref name="account"/> has logged in with it before.</summary>
    public Guid? IdFor(Guid? account) => account is { } id && Accounts.Contains(id) ? Id : null;
}

/// <summary>
/// Remembers in a sealed cookie which accounts have logged in with a browser. It gives no right; it only keeps others from
/// locking the owner out by failing on purpose (<see cref="Domain.LogInLock"/>).
/// </summary>
internal sealed class KnownDevices(IHttpContextAccessor http, IDataProtectionProvider protection, DeviceCookie cookie)
{
    private const int MostAccounts = 20; // of an office's shared machine
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(180);

    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("HoSoCanBo.KnownDevices")
        .ToTimeLimitedDataProtector();

    /// <summary>The browser of this request; null when it is new or its cookie was tampered with.</summary>
    public KnownDevice? Find()
    {
        if (http.HttpContext?.Request.Cookies[cookie.Name] is not { Length: > 0 } sealedText)
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<KnownDevice>(protector.Unprotect(sealedText));
        }
        catch (Exception exception) when (exception is CryptographicException or JsonException)
        {
            return null;
        }
    }

    /// <summary>The account has logged in with this browser.</summary>
    public void Remember(Guid account)
    {
        var known = Find() ?? new KnownDevice(Guid.NewGuid(), []);
        var accounts = known.Accounts.Where(a => a != account).Prepend(account).Take(MostAccounts).ToList();
        http.HttpContext?.Response.Cookies.Append(
            cookie.Name,
            protector.Protect(JsonSerializer.Serialize(known with { Accounts = accounts }), Lifetime),
            new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, MaxAge = Lifetime, IsEssential = true, Path = "/" });
    }
}

/// <summary>How the cookie is called in this environment.</summary>
/// <param name="Name">Its name.</param>
internal sealed record DeviceCookie(string Name);
