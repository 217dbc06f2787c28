using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Clocks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace HoSoCanBo.Host.Operations;

/// <summary>
/// Ready: every database answers and can be read (else 503). Events that lag, parked events, late jobs and a clock that jumped
/// make it "Degraded", which is still 200: the host serves, and somebody should look.
/// </summary>
internal sealed class ReadyCheck(SystemStatus status, ClockGuard guard, TimeProvider clock) : IHealthCheck
{
    private static readonly TimeSpan LagLimit = TimeSpan.FromMinutes(5);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var modules = await status.ReadModulesAsync(cancellationToken);
        var faulty = modules.Where(m => m.Fault is not null).Select(m => $"{m.Name} ({(m.Fault!.IsDamaged ? "damaged" : "no answer")})")
            .ToList();
        if (faulty.Count > 0)
        {
            return HealthCheckResult.Unhealthy($"Databases that cannot be used: {string.Join(", ", faulty)}");
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
            ["clockIsTrusted"] = await guard.IsTrustedAsync(cancellationToken),
        };
        if (guard.Jump is { } jump)
        {
            return HealthCheckResult.Degraded(
                $"The clock shows {jump.Shown:u}, expected was {jump.Expected:u}. Scheduled jobs wait until it is right or confirmed.",
                data: data);
        }

        var isWell = lag <= LagLimit && modules.All(m => m.Parked == 0) && lateJobs.Count == 0;
        return isWell ? HealthCheckResult.Healthy(data: data)
            : HealthCheckResult.Degraded("Events lag or are parked, or jobs are late.", data: data);
    }
}
