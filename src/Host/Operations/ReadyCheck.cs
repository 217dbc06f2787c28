using HoSoCanBo.BuildingBlocks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace HoSoCanBo.Host.Operations;

/// <summary>
/// Ready: every database answers (else 503). Events that lag, parked events and late jobs make it "Degraded", which is still
/// 200: the host serves, and somebody should look.
/// </summary>
internal sealed class ReadyCheck(SystemStatus status, TimeProvider clock) : IHealthCheck
{
    private static readonly TimeSpan LagLimit = TimeSpan.FromMinutes(5);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var modules = await status.ReadModulesAsync(cancellationToken);
        var unreachable = modules.Where(m => !m.IsReachable).Select(m => m.Name).ToList();
        if (unreachable.Count > 0)
        {
            return HealthCheckResult.Unhealthy($"Databases that do not answer: {string.Join(", ", unreachable)}");
        }

        var lateJobs = (await status.ReadJobsAsync(cancellationToken)).Where(j => j.IsLate).Select(j => j.Id).ToList();
        var oldest = modules.Min(m => m.OldestWaitingAt);
        var lag = oldest is null ? TimeSpan.Zero : clock.UtcNow() - oldest.Value;
        var data = new Dictionary<string, object>
        {
            ["waiting"] = modules.Sum(m => m.Waiting),
            ["parked"] = modules.Sum(m => m.Parked),
            ["lagSeconds"] = (long)lag.TotalSeconds,
            ["lateJobs"] = lateJobs,
        };
        var isWell = lag <= LagLimit && modules.All(m => m.Parked == 0) && lateJobs.Count == 0;
        return isWell ? HealthCheckResult.Healthy(data: data) : HealthCheckResult.Degraded("Events lag or are parked, or jobs are late.", data: data);
    }
}
