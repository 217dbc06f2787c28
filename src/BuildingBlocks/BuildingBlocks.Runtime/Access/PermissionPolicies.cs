using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace HoSoCanBo.BuildingBlocks.Runtime.Access;

/// <summary>The user holds at least one of the permissions, somewhere.</summary>
/// <param name="Permissions">Codes of permissions.csv.</param>
public sealed record PermissionRequirement(IReadOnlyList<string> Permissions) : IAuthorizationRequirement;

/// <summary>
/// Makes <c>[Authorize("record.view")]</c> work for every permission code, and <c>[Authorize("a|b")]</c> for any of several,
/// without a list of policies to maintain.
/// </summary>
internal sealed class PermissionPolicyProvider(IOptions<AuthorizationOptions> options) : DefaultAuthorizationPolicyProvider(options)
{
    public override async Task<AuthorizationPolicy?> GetPolicyAsync(string policyName) =>
        await base.GetPolicyAsync(policyName) ?? new AuthorizationPolicyBuilder()
            .RequireAuthenticatedUser()
            .AddRequirements(new PermissionRequirement(policyName.Split('|')))
            .Build();
}

internal sealed class PermissionHandler : AuthorizationHandler<PermissionRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, PermissionRequirement requirement)
    {
        if (context.Resource is Microsoft.AspNetCore.Http.HttpContext http
            && http.Features.Get<CurrentUser>() is { } user
            && requirement.Permissions.Any(user.May))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}
