using Microsoft.AspNetCore.Http;

namespace HoSoCanBo.BuildingBlocks.Runtime.Access;

/// <summary>Who stands behind a signed-in principal. Accounts implements it; nobody else knows where grants are kept.</summary>
public interface ICurrentUserSource
{
    /// <summary>The user and its grants now; <see cref="CurrentUser.Anonymous"/> when the account is no longer valid.</summary>
    ValueTask<CurrentUser> FindAsync(System.Security.Claims.ClaimsPrincipal principal, CancellationToken cancellationToken);
}

/// <summary>Puts the <see cref="CurrentUser"/> into the request after authentication.</summary>
public sealed class CurrentUserMiddleware(RequestDelegate next)
{
    /// <summary>Runs for each request.</summary>
    public async Task InvokeAsync(HttpContext context, ICurrentUserSource users)
    {
        if (context.User.Identity?.IsAuthenticated == true)
        {
            context.Features.Set(await users.FindAsync(context.User, context.RequestAborted));
        }

        await next(context);
    }
}
