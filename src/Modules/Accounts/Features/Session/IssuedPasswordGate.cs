using HoSoCanBo.BuildingBlocks.Runtime.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace HoSoCanBo.Accounts.Features.Session;

/// <summary>A page that is open while the issued password has not been changed.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OpenWithIssuedPasswordAttribute : Attribute;

/// <summary>
/// Điều 20.1: who still has an issued password gets no further than changing it. Such sessions hold no permissions either
/// (<see cref="Persistence.SessionCache"/>); this only shows the way.
/// </summary>
internal sealed class IssuedPasswordGate : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler standard = new();

    public async Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy,
        PolicyAuthorizationResult authorizeResult)
    {
        var isOpen = authorizeResult.Challenged
            || context.GetEndpoint()?.Metadata.GetMetadata<OpenWithIssuedPasswordAttribute>() is not null;
        if (isOpen || !await MustChangePasswordAsync(context))
        {
            await standard.HandleAsync(next, context, policy, authorizeResult);
        }
        else if (context.Request.Path.StartsWithSegments("/api"))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
        }
        else
        {
            context.Response.Redirect("/tai-khoan/doi-mat-khau");
        }
    }

    private static async ValueTask<bool> MustChangePasswordAsync(HttpContext context) =>
        context.RequestServices.GetRequiredService<ICurrentUserSource>() is CurrentUserSource source
        && await source.FindSessionAsync(context.User, context.RequestAborted) is { MustChangePassword: true };
}
