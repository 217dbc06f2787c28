using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace HoSoCanBo.BuildingBlocks.Runtime.Web;

/// <summary>A module's part of the API. Each implementation maps the routes of one noun below <c>/api/v1/{module}</c>.</summary>
public interface IEndpoints
{
    /// <summary>Maps the routes.</summary>
    /// <param name="api">The group <c>/api/v1</c>.</param>
    void Map(IEndpointRouteBuilder api);
}

/// <summary>Registration and mapping of the API.</summary>
public static class EndpointSetup
{
    /// <summary>Registers the routes of a module.</summary>
    public static void AddEndpoints<TEndpoints>(this IServiceCollection services)
        where TEndpoints : class, IEndpoints =>
        services.AddSingleton<IEndpoints, TEndpoints>();

    /// <summary>Maps the API of every module; failures are problem details (<see cref="ApiProblems"/>).</summary>
    public static void MapModuleEndpoints(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/v1");
        foreach (var endpoints in routes.ServiceProvider.GetServices<IEndpoints>())
        {
            endpoints.Map(api);
        }
    }
}
