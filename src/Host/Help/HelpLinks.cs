using System.Collections.Concurrent;
using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;

namespace HoSoCanBo.Host.Help;

/// <summary>Which screens the guide may lead its reader to: it is written for everybody, and names screens of other roles too.</summary>
public sealed class HelpLinks(EndpointDataSource endpoints, PageLoader loader, IAuthorizationService authorization)
{
    private readonly ConcurrentDictionary<string, Task<IReadOnlyList<IAuthorizeData>>> demands = new(StringComparer.Ordinal);

    /// <summary>Addresses named in the texts that the user may not open.</summary>
    /// <param name="user">The reader.</param>
    /// <param name="texts">Markdown.</param>
    public async Task<IReadOnlySet<string>> ClosedToAsync(ClaimsPrincipal user, params IEnumerable<string> texts)
    {
        var closed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var address in texts.SelectMany(HelpMarkdown.LinksOf).Distinct())
        {
            if (!await MayOpenAsync(user, address))
            {
                closed.Add(address);
            }
        }

        return closed;
    }

    private async Task<bool> MayOpenAsync(ClaimsPrincipal user, string address)
    {
        foreach (var demand in await demands.GetOrAdd(address, DemandsAsync))
        {
            if (demand.Policy is { } policy && !(await authorization.AuthorizeAsync(user, policy)).Succeeded)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A page's attributes are known only once it is loaded, as the router does at its first request.</summary>
    private async Task<IReadOnlyList<IAuthorizeData>> DemandsAsync(string address)
    {
        var endpoint = endpoints.Endpoints.OfType<RouteEndpoint>()
            .FirstOrDefault(e => HelpLibrary.KeyOf(e.RoutePattern.RawText ?? "") == address);
        return endpoint?.Metadata.GetMetadata<PageActionDescriptor>() is not { } page
            ? []
            : [.. (await loader.LoadAsync(page, endpoint.Metadata)).HandlerTypeInfo.GetCustomAttributes(inherit: true)
                .OfType<IAuthorizeData>()];
    }
}
