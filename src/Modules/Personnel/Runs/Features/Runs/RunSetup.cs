using Microsoft.Extensions.DependencyInjection;

namespace HoSoCanBo.Personnel.Runs.Features.Runs;

/// <summary>Registration of what all runs share.</summary>
internal static class RunSetup
{
    public static void AddRuns(this IServiceCollection services) => services.AddScoped<RunMonitor>().AddScoped<RunOrders>();
}
