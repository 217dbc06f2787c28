using HoSoCanBo.BuildingBlocks.Runtime.Persistence;

namespace HoSoCanBo.BuildingBlocks.Runtime.Messaging;

/// <summary>Which events a listener gets at once: what one decision says about many people, where the listener takes many.</summary>
internal static class DeliveryBatches
{
    /// <summary>So many at most, so that other writers of the listener's database never wait long for one batch.</summary>
    public const int MaxSize = 100;

    /// <summary>
    /// The batches, to be delivered one after another. A batch has one event of a subject at most, so that events of a subject
    /// keep their order; an event that goes alone keeps its place between all others.
    /// </summary>
    /// <param name="inOrder">Events for one listener, oldest first.</param>
    /// <param name="takesMany">Whether the listener takes many events like this one.</param>
    public static IReadOnlyList<IReadOnlyList<OutboxMessage>> Of(IEnumerable<OutboxMessage> inOrder, Func<OutboxMessage, bool> takesMany)
    {
        var batches = new List<List<OutboxMessage>>();
        var lastOf = new Dictionary<Guid, int>();
        var open = 0; // batches before this one are closed
        foreach (var message in inOrder)
        {
            if (message.Attempts > 0 || !takesMany(message))
            {
                batches.Add([message]);
                open = batches.Count;
                continue;
            }

            var from = Math.Max(open, lastOf.TryGetValue(message.SubjectId, out var last) ? last + 1 : 0);
            var place = batches.FindIndex(from, b => b.Count < MaxSize && AreAlike(b[0], message));
            if (place < 0)
            {
                place = batches.Count;
                batches.Add([]);
            }

            batches[place].Add(message);
            lastOf[message.SubjectId] = place;
        }

        return batches;
    }

    private static bool AreAlike(OutboxMessage one, OutboxMessage other) =>
        one.EventName == other.EventName && one.DecisionId == other.DecisionId && one.TraceParent == other.TraceParent;
}
