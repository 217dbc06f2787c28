namespace HoSoCanBo.BuildingBlocks;

/// <summary>
/// Phạm vi: where a permission holds. Either the whole province, or the units below given roots, or one's own record.
/// </summary>
/// <param name="WholeProvince">Everything.</param>
/// <param name="UnitRoots">The units whose subtrees (the unit itself included) are covered.</param>
/// <param name="EmployeeId">The user's own record, when only that is covered.</param>
public sealed record Scope(bool WholeProvince, IReadOnlyCollection<Guid> UnitRoots, Guid? EmployeeId)
{
    /// <summary>Nothing: the default for everything not granted.</summary>
    public static readonly Scope None = new(false, [], null);

    /// <summary>The whole province.</summary>
    public static readonly Scope Province = new(true, [], null);

    /// <summary>Whether the scope covers nothing at all.</summary>
    public bool IsEmpty => !WholeProvince && UnitRoots.Count == 0 && EmployeeId is null;

    /// <summary>What either of two grants covers.</summary>
    public Scope Or(Scope other) => new(
        WholeProvince || other.WholeProvince,
        UnitRoots.Union(other.UnitRoots).ToArray(),
        EmployeeId ?? other.EmployeeId);
}
