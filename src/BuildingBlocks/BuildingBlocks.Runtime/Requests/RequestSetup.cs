using HoSoCanBo.BuildingBlocks.Runtime.Access;
using System.Reflection;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace HoSoCanBo.BuildingBlocks.Runtime.Requests;

/// <summary>MediatR without its own registration package.</summary>
internal static class RequestSetup
{
    /// <summary>
    /// The mediator and what runs around every request: first permission, then validation, then the password again where an act wants it.
    /// </summary>
    public static void AddRequestPipeline(this IServiceCollection services)
    {
        services.AddScoped<ServiceFactory>(provider => provider.GetService!);
        services.AddScoped<IMediator, Mediator>();
        services.AddScoped<UnreadInput>();
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(PermissionBehavior<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(ValidationBehavior<,>));
        services.AddScoped<ActProof>();
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(ConfirmationBehavior<,>));
    }

    /// <summary>Every request handler of a module.</summary>
    public static void AddRequestHandlers(this IServiceCollection services, Assembly assembly)
    {
        var handlers =
            from type in assembly.GetTypes()
            where type is { IsAbstract: false, IsClass: true }
            from contract in type.GetInterfaces()
            where contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IRequestHandler<,>)
            select (contract, type);
        foreach (var (contract, type) in handlers)
        {
            services.AddScoped(contract, type);
        }
    }
}
