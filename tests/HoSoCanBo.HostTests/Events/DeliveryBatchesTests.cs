using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;

namespace HoSoCanBo.HostTests.Events;

public sealed class DeliveryBatchesTests
{
    private const string Many = "personnel.employee-transferred.v1";
    private const string Alone = "personnel.unit-opened.v1";
    private static readonly Guid Decision = Guid.CreateVersion7();

    [Fact]
    public void OneDecisionAboutManyPeople_GoesAtOnce()
    {
        var batches = Of(Person(1), Person(2), Person(3));

        Assert.Equal([[1, 2, 3]], batches);
    }

    [Fact]
    public void OnePersonTwice_KeepsItsOrder()
    {
        var batches = Of(Person(1), Person(2), Person(1), Person(3), Person(1));

        Assert.Equal([[1, 2, 3], [1], [1]], batches);
    }

    [Fact]
    public void OtherDecisions_KindsAndTraces_GoApart()
    {
        var batches = Of(
            Person(1), Person(2, decision: Guid.CreateVersion7()), Person(3, name: "personnel.employee-appointed.v1"),
            Person(4, trace: "00-1"), Person(5));

        Assert.Equal([[1, 5], [2], [3], [4]], batches);
    }

    [Fact]
    public void AnEventThatGoesAlone_KeepsItsPlaceBetweenTheOthers()
    {
        var batches = Of(Person(1), Person(2), Person(9, name: Alone), Person(3));

        Assert.Equal([[1, 2], [9], [3]], batches);
    }

    [Fact]
    public void AnEventThatFailedBefore_GoesAlone()
    {
        var batches = Of(Person(1), Person(2, attempts: 1), Person(3));

        Assert.Equal([[1], [2], [3]], batches);
    }

    [Fact]
    public void MorePeopleThanABatchTakes_GoInSeveral()
    {
        var batches = Of([.. Enumerable.Range(1, DeliveryBatches.MaxSize + 1).Select(n => Person(n))]);

        Assert.Equal([DeliveryBatches.MaxSize, 1], batches.Select(b => b.Count));
    }

    private static List<List<int>> Of(params OutboxMessage[] messages) =>
        [.. DeliveryBatches.Of(messages, m => m.EventName != Alone)
            .Select(b => b.Select(m => BitConverter.ToInt32(m.SubjectId.ToByteArray())).ToList())];

    private static OutboxMessage Person(int number, string name = Many, Guid? decision = null, string? trace = null, int attempts = 0) =>
        new()
    {
        EventId = Guid.CreateVersion7(),
        EventName = name,
        Destination = "salary",
        SubjectId = new Guid(number, 0, 0, new byte[8]),
        DecisionId = decision ?? Decision,
        Payload = "{}",
        TraceParent = trace,
        CreatedAt = DateTime.UnixEpoch,
        Attempts = attempts,
    };
}
