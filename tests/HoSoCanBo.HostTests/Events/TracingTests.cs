using System.Collections.Concurrent;
using System.Diagnostics;
using HoSoCanBo.BuildingBlocks.Runtime.Messaging;

namespace HoSoCanBo.HostTests.Events;

public sealed class TracingTests(FaultyHost host) : IClassFixture<FaultyHost>
{
    [Fact]
    public async Task Event_FromRequestToHandlers_IsOneTrace()
    {
        var ended = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is "Wolverine" or RelayTracing.SourceName or "HoSoCanBo.HostTests",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = ended.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        using var source = new ActivitySource("HoSoCanBo.HostTests");

        using var request = source.StartActivity("request");
        var opened = await host.PublishAsync(Guid.CreateVersion7());
        request!.Stop();
        foreach (var module in new[] { "salary", "training", "emulation" })
        {
            await host.RowWhenAsync(opened.EventId, row => row.CompletedAt is not null, module);
        }

        var ofRequest = ended.Where(a => a.TraceId == request.TraceId).ToList();
        Assert.Contains(ofRequest, a => a.Source.Name == RelayTracing.SourceName);
        string[] handlers = ["HoSoCanBo.Salary", "HoSoCanBo.Training", "HoSoCanBo.Emulation"];
        Assert.All(handlers, handler => Assert.Contains(
            ofRequest, a => a.GetTagItem("message.handler")?.ToString()?.StartsWith(handler, StringComparison.Ordinal) == true));
    }
}
