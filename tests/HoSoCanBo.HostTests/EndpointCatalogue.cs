using HoSoCanBo.BuildingBlocks.Runtime.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace HoSoCanBo.HostTests;

/// <summary>Who may call an endpoint, read from its own metadata.</summary>
/// <param name="Url">An address that leads to it.</param>
/// <param name="Method">HTTP method.</param>
/// <param name="IsAnonymous">Open to everybody.</param>
/// <param name="IsStated">It says itself who may call it; the fallback policy is no statement.</param>
/// <param name="AllOf">Each list must be met by one of its permissions; an empty outer list means any signed-in user.</param>
public sealed record EndpointAccess(string Url, string Method, bool IsAnonymous, bool IsStated, IReadOnlyList<IReadOnlyList<string>> AllOf)
{
    /// <summary>Whether somebody with the permissions may call it.</summary>
    public bool IsOpenTo(IReadOnlySet<string> permissions) => AllOf.All(anyOf => anyOf.Any(permissions.Contains));

    /// <inheritdoc />
    public override string ToString() => $"{Method} {Url}";
}

/// <summary>Every endpoint of a running host, pages and API alike, once for each method it answers.</summary>
internal static class EndpointCatalogue
{
    public static async Task<IReadOnlyList<EndpointAccess>> ReadAsync(IServiceProvider services)
    {
        var found = new List<EndpointAccess>();
        foreach (var endpoint in services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            if (endpoint.Metadata.GetMetadata<ISuppressMatchingMetadata>() is not null)
            {
                continue;
            }

            var (metadata, methods) = await DescribeAsync(services, endpoint);
            found.AddRange(methods.Select(method => Access(endpoint, metadata, method)));
        }

        return [.. found.DistinctBy(e => (e.ToString(), string.Join(';', e.AllOf.Select(anyOf => string.Join('|', anyOf)))))];
    }

    /// <summary>A page's attributes are known only once it is loaded, as the router does at its first request.</summary>
    private static async Task<(EndpointMetadataCollection Metadata, IEnumerable<string> Methods)> DescribeAsync(
        IServiceProvider services, RouteEndpoint endpoint)
    {
        if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not { } page)
        {
            return (endpoint.Metadata, endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"]);
        }

        var compiled = await services.GetRequiredService<PageLoader>().LoadAsync(page, endpoint.Metadata);
        var attributes = compiled.HandlerTypeInfo.GetCustomAttributes(inherit: true);
        var handled = compiled.HandlerMethods.Select(h => h.HttpMethod.ToUpperInvariant());
        return (new EndpointMetadataCollection(endpoint.Metadata.Concat(attributes)), handled.Append("GET").Distinct());
    }

    private static EndpointAccess Access(RouteEndpoint endpoint, EndpointMetadataCollection metadata, string method)
    {
        var isAnonymous = metadata.GetMetadata<IAllowAnonymous>() is not null;
        var stated = metadata.GetOrderedMetadata<IAuthorizeData>();
        var policies = metadata.GetOrderedMetadata<AuthorizationPolicy>();
        var allOf = stated.Where(s => s.Policy is not null).Select(s => (IReadOnlyList<string>)s.Policy!.Split('|'))
            .Concat(policies.SelectMany(p => p.Requirements).OfType<PermissionRequirement>().Select(r => r.Permissions))
            .ToList();
        return new EndpointAccess(
            Address(endpoint.RoutePattern), method, isAnonymous, isAnonymous || stated.Count > 0 || policies.Count > 0, allOf);
    }

    private static string Address(RoutePattern pattern)
    {
        var segments = pattern.PathSegments
            .Where(segment => !segment.Parts.OfType<RoutePatternParameterPart>().Any(p => p.IsOptional || p.IsCatchAll))
            .Select(segment => string.Concat(segment.Parts.Select(part => part switch
            {
                RoutePatternLiteralPart literal => literal.Content,
                RoutePatternSeparatorPart separator => separator.Content,
                RoutePatternParameterPart parameter => ValueFor(parameter),
                _ => "",
            })));
        return "/" + string.Join('/', segments);
    }

    private static string ValueFor(RoutePatternParameterPart parameter)
    {
        var policies = parameter.ParameterPolicies.Select(p => p.Content).OfType<string>().ToList();
        return policies.Contains("guid") || parameter.Name.EndsWith("id", StringComparison.OrdinalIgnoreCase)
            ? "0f0e0d0c-0b0a-4908-8706-050403020100"
            : "1";
    }
}
