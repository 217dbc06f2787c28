using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.BuildingBlocks.Runtime.Requests;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace HoSoCanBo.BuildingBlocks.Runtime.Modules;

/// <summary>What every module registers in the same way.</summary>
public static class ModuleSetup
{
    /// <summary>
    /// Registers a module: its description, database, relay, validators and request handlers. A switched-off module keeps
    /// its description and database (for migrations and waiting events) and does nothing else.
    /// </summary>
    /// <param name="builder">The host.</param>
    /// <param name="name">Schema, file and queue name.</param>
    /// <param name="title">Vietnamese name.</param>
    /// <param name="configurationKey">The <c>X</c> of <c>Modules:X:Enabled</c>.</param>
    /// <returns>Whether the module is switched on: only then should it register more.</returns>
    public static bool AddModule<TContext>(this WebApplicationBuilder builder, string name, string title, string configurationKey)
        where TContext : ModuleDbContext
    {
        var isEnabled = builder.Configuration.GetValue($"Modules:{configurationKey}:Enabled", true);
        var services = builder.Services;
        services.AddSingleton(new ModuleDescription(name, title, typeof(TContext), isEnabled));
        services.AddDbContext<TContext>(
            (provider, options) =>
            {
                provider.GetRequiredService<DatabaseOptions>().Configure(options, name);
                options.AddInterceptors(provider.GetRequiredService<SavedFacts>());
            },
            optionsLifetime: ServiceLifetime.Singleton);
        if (isEnabled)
        {
            services.AddHostedService<OutboxRelay<TContext>>();

            // Validators of requests only: those of parts of a request are made by the one that holds them, with what they need.
            services.AddValidatorsFromAssembly(
                typeof(TContext).Assembly,
                filter: found => found.InterfaceType.GetGenericArguments()[0].IsAssignableTo(typeof(IBaseRequest)),
                includeInternalTypes: true);
            services.AddRequestHandlers(typeof(TContext).Assembly);
        }

        return isEnabled;
    }
}
