namespace HoSoCanBo.BuildingBlocks;

/// <summary>
/// Something was saved and can be read by everybody: said once it is committed, to listeners of this host, in memory. What has to
/// arrive for certain, or on another host, is an integration event instead.
/// </summary>
public abstract record SavedFact;

/// <summary>
/// An entity whose saving somebody waits for. It says itself what its saving means, so no listener looks at what was written.
/// </summary>
public interface ITellsWhenSaved
{
    /// <summary>The fact that saving it as it is now states; equal facts of a commit are told once. Null: nobody need know.</summary>
    SavedFact? FactWhenSaved { get; }
}

/// <summary>An order for background work waits to be taken up.</summary>
/// <param name="Order">The entity that is the order.</param>
public sealed record OrderWaiting(Type Order) : SavedFact;
