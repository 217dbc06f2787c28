namespace HoSoCanBo.SharedRecords.People;

/// <summary>
/// A fact about a person that holds from one day until the next fact of its kind begins. Facts are only added: whatever
/// the order in which they arrive, the same facts give the same history.
/// </summary>
public abstract class DatedFact
{
    /// <summary>The first day of a fact whose paper record names no day.</summary>
    public static readonly DateOnly FromUnknownDay = new(1900, 1, 1);

    /// <summary>For EF Core.</summary>
    protected DatedFact()
    {
    }

    /// <summary>States a fact.</summary>
    protected DatedFact(Guid personId, DateOnly effectiveFrom, FactSource source)
    {
        (Id, RecordedAt, DecisionId) = source;
        PersonId = personId;
        EffectiveFrom = effectiveFrom < FromUnknownDay ? FromUnknownDay : effectiveFrom;
    }

    /// <summary>The event (or entry) that stated the fact.</summary>
    public Guid Id { get; private set; }

    public Guid PersonId { get; private set; }

    /// <summary>First day (inclusive); <see cref="FromUnknownDay"/> when none is known.</summary>
    public DateOnly EffectiveFrom { get; private set; }

    /// <summary>
    /// Last day (inclusive); null while no later fact is known. Lies before <see cref="EffectiveFrom"/> when another fact
    /// took its place, so that it holds on no day.
    /// </summary>
    public DateOnly? EffectiveUntil { get; private set; }

    /// <summary>When it was recorded (UTC).</summary>
    public DateTime RecordedAt { get; private set; }

    /// <summary>The decision, when one is registered.</summary>
    public Guid? DecisionId { get; private set; }

    /// <summary>Whether it holds on any day at all.</summary>
    public bool EverHolds => EffectiveUntil is not { } until || until >= EffectiveFrom;

    /// <summary>Whether it holds on <paramref name="day"/>.</summary>
    public bool HoldsOn(DateOnly day) => EffectiveFrom <= day && (EffectiveUntil is not { } until || until >= day);

    /// <summary>Another fact took its place: it holds on no day.</summary>
    public void Withdraw() => EndBefore(EffectiveFrom);

    internal void EndBefore(DateOnly? next) => EffectiveUntil = next?.AddDays(-1);
}

/// <summary>Histories made of dated facts.</summary>
public static class DatedFacts
{
    /// <summary>Ends each fact on the day before the next one. Of two facts about one day the later recorded one holds.</summary>
    public static void Chain(this IEnumerable<DatedFact> facts)
    {
        DatedFact? next = null;
        foreach (var fact in facts.OrderByDescending(f => f.EffectiveFrom).ThenByDescending(f => f.RecordedAt).ThenByDescending(f => f.Id))
        {
            fact.EndBefore(next?.EffectiveFrom);
            next = fact;
        }
    }

    /// <summary>The fact that holds on <paramref name="day"/>; null when none does.</summary>
    public static T? On<T>(this IEnumerable<T> facts, DateOnly day)
        where T : DatedFact =>
        facts.SingleOrDefault(f => f.HoldsOn(day));
}
