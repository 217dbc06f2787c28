using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace HoSoCanBo.BuildingBlocks.Runtime.Messaging;

/// <summary>Figures of the relays: deliveries by outcome, and the time from the change to the listener.</summary>
public static class RelayMetrics
{
    /// <summary>Meter name for OpenTelemetry and dotnet-counters.</summary>
    public const string MeterName = "HoSoCanBo";

    /// <summary>The meter of the whole software.</summary>
    public static readonly Meter Meter = new(MeterName);

    private static readonly Counter<long> Deliveries =
        Meter.CreateCounter<long>("hosocanbo.relay.deliveries", description: "Deliveries by module, destination and outcome.");

    private static readonly Histogram<double> Lag =
        Meter.CreateHistogram<double>("hosocanbo.relay.lag", "s", "From the stored event to the listener's commit.");

    internal static void Delivered(string module, string destination, TimeSpan lag)
    {
        Deliveries.Add(1, Tags(module, destination, "handled"));
        Lag.Record(lag.TotalSeconds, Tags(module, destination, "handled"));
    }

    internal static void Failed(string module, string destination, bool parked) =>
        Deliveries.Add(1, Tags(module, destination, parked ? "parked" : "failed"));

    private static TagList Tags(string module, string destination, string outcome) =>
        new() { { "module", module }, { "destination", destination }, { "outcome", outcome } };
}
