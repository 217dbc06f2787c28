using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace HoSoCanBo.Host.Features.Shared;

/// <summary>How long the session lasts without another request; the page warns before its end.</summary>
/// <param name="Left">From this answer on.</param>
/// <param name="Whole">From an answer on that renews it.</param>
internal sealed record SessionLeft(TimeSpan Left, TimeSpan Whole)
{
    /// <summary>Reads the session of the request. The cookie is renewed when more than half of its time is gone.</summary>
    public static SessionLeft Of(HttpContext context, DateTimeOffset now)
    {
        var whole = context.RequestServices.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>()
            .Get(IdentityConstants.ApplicationScheme).ExpireTimeSpan;
        var session = context.Features.Get<IAuthenticateResultFeature>()?.AuthenticateResult?.Properties;
        return session is { IssuedUtc: { } issued, ExpiresUtc: { } expires } && now - issued <= expires - now
            ? new SessionLeft(expires - now, whole)
            : new SessionLeft(whole, whole);
    }
}
