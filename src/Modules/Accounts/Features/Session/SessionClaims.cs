using System.Security.Claims;
using HoSoCanBo.Accounts.Domain;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace HoSoCanBo.Accounts.Features.Session;

/// <summary>What the session cookie says: the account, its stamp, and which session this is, so that one session can be ended.</summary>
internal sealed class SessionClaims(AccountManager accounts, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<Account>(accounts, options)
{
    private const string SessionId = "session";

    /// <summary>The session of the cookie; null in a cookie without one.</summary>
    public static Guid? IdOf(ClaimsPrincipal principal) =>
        Guid.TryParse(principal.FindFirstValue(SessionId), out var id) ? id : null;

    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(SessionId, Guid.NewGuid().ToString("N")));
        return identity;
    }
}
