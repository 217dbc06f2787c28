using System.Text.Json;
using Hangfire;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace HoSoCanBo.Host.Operations;

/// <summary>What operators look at: the page, health, figures, the dashboard of jobs.</summary>
internal static class OperationsSetup
{
    /// <summary>Sở TT&amp;TT runs the servers; the highest account administers the system.</summary>
    public const string Permissions = "system.operate|system.administer";

    /// <summary>Address of the operators' page.</summary>
    public const string PageUrl = "/he-thong";

    public static void AddOperations(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<DatabaseCheck>();
        builder.Services.AddSingleton<SystemStatus>();
        builder.Services.AddHostedService<OutboxGauges>();
        builder.Services.AddHealthChecks().AddCheck<ReadyCheck>("ready");
        builder.Services.AddSingleton(new NavigationItem("Quản trị", 990, "Vận hành", PageUrl, "server-cog", Permissions.Split('|')));
    }

    public static void MapOperations(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = WriteAsync }).AllowAnonymous();
        if (app.Services.GetService<JobStorage>() is not null)
        {
            app.MapHangfireDashboardWithAuthorizationPolicy(
                Permissions, $"{PageUrl}/cong-viec", new DashboardOptions { AppPath = PageUrl, DisplayStorageConnectionString = false });
        }
    }

    private static Task WriteAsync(HttpContext context, HealthReport report)
    {
        var check = report.Entries.Values.FirstOrDefault();
        return context.Response.WriteAsJsonAsync(
            new { status = report.Status.ToString(), check.Description, check.Data }, JsonSerializerOptions.Web, context.RequestAborted);
    }
}
