using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using System.Diagnostics.Metrics;

namespace HoSoCanBo.Host.Operations;

/// <summary>Looks at the outboxes every quarter of a minute, so that reading a gauge costs no query.</summary>
internal sealed class OutboxGauges(SystemStatus status, TimeProvider clock, ILogger<OutboxGauges> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(15);
    private volatile IReadOnlyList<ModuleStatus> latest = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        RelayMetrics.Meter.CreateObservableGauge("hosocanbo.outbox.waiting", () => Measure(m => m.Waiting),
            description: "Events on their way.");
        RelayMetrics.Meter.CreateObservableGauge("hosocanbo.outbox.parked", () => Measure(m => m.Parked), description: "Events put aside.");
        RelayMetrics.Meter.CreateObservableGauge("hosocanbo.outbox.oldest", () => Measure(LagOf), "s", "Age of the oldest waiting event.");
        using var timer = new PeriodicTimer(Every, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await LookAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops.
        }
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        try
        {
            latest = await status.ReadModulesAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            log.LogWarning(exception, "The outboxes could not be looked at.");
        }
    }

    private IEnumerable<Measurement<long>> Measure(Func<ModuleStatus, long> figure) =>
        latest.Select(m => new Measurement<long>(figure(m), new KeyValuePair<string, object?>("module", m.Name)));

    private long LagOf(ModuleStatus module) =>
        module.OldestWaitingAt is { } oldest ? (long)(clock.UtcNow() - oldest).TotalSeconds : 0;
}
