using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Clocks;
using HoSoCanBo.BuildingBlocks.Runtime.Jobs;
using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using HoSoCanBo.BuildingBlocks.Runtime.Modules;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.BuildingBlocks.Runtime.Requests;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.BuildingBlocks.Runtime.Web.Binding;
using HoSoCanBo.BuildingBlocks.Runtime.Web.Components;
using HoSoCanBo.BuildingBlocks.Runtime.Work;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace HoSoCanBo.BuildingBlocks.Runtime;

/// <summary>What all modules stand on.</summary>
public static class RuntimeSetup
{
    /// <summary>The day that is today for a trial, for instance <c>2026-12-08</c>; in Development only.</summary>
    public const string TrialDaySetting = "Clock:Today";

    /// <summary>Registers the clock, the current user, the request pipeline, event plumbing and page conventions.</summary>
    public static void AddRuntime(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        builder.AddClock();
        var database = builder.Configuration.GetSection("Database").Get<DatabaseOptions>() ?? new DatabaseOptions();
        database.Folder = Path.Combine(builder.Environment.ContentRootPath, database.Folder);
        services.AddSingleton(database);
        services.AddSingleton<HostIdentity>();
        services.AddSingleton<ModuleRegistry>();
        services.AddSingleton(provider => new EventCatalog(provider.GetRequiredService<ModuleRegistry>().All.Select(m => m.Assembly)));
        services.AddSingleton<DeliveryTracker>();
        services.AddSingleton<ClockGuard>();
        services.AddHostedService(provider => provider.GetRequiredService<ClockGuard>());
        services.AddTransient<RecurringJobRunner>();
        services.AddSingleton<WorkBoard>();
        services.AddSingleton<CountCache>();
        services.AddSingleton<SavedFacts>();
        services.AddSavedFactListener<CountCache>();
        services.AddSavedFactListener<EventCatalog>();
        services.AddHttpContextAccessor();
        services.AddScoped<RequestContext>();
        services.AddSingleton<Icons>();
        services.AddSingleton<KeptAnswers>();
        services.AddRequestPipeline();
        services.AddSingleton<IAuthorizationPolicyProvider, PermissionPolicyProvider>();
        services.AddSingleton<IAuthorizationHandler, PermissionHandler>();
        services.AddProblemDetails(options => options.CustomizeProblemDetails = ApiProblems.Complete);
        services.AddExceptionHandler<ApiProblems>();
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true); // so that ApiProblems answers
        services.Configure<RazorPagesOptions>(options => options.RootDirectory = "/Features");
        services.Configure<MvcOptions>(options =>
        {
            // Outermost: a page that loads its data in its own filter has its failures answered too.
            options.Filters.Add<CommandFailureFilter>(int.MinValue);
            options.Filters.Add<UnknownHandlerFilter>();
            options.Filters.Add<RedirectAfterPostFilter>();
            options.UseVietnameseBinding();
            options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
        });
    }

    private static void AddClock(this WebApplicationBuilder builder)
    {
        if (!builder.Environment.IsDevelopment())
        {
            builder.Services.TryAddSingleton(TimeProvider.System);
            return;
        }

        var clock = new TrialClock(TimeProvider.System);
        if (builder.Configuration.GetValue<DateOnly?>(TrialDaySetting) is { } day)
        {
            clock.SetToday(day);
        }

        builder.Services.TryAddSingleton(clock);
        builder.Services.TryAddSingleton<TimeProvider>(clock);
    }
}
