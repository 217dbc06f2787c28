namespace HoSoCanBo.SharedRecords.People;

/// <summary>Quá trình công tác: the person belongs to a unit from a day on.</summary>
public sealed class UnitMembership : DatedFact
{
    /// <summary>Longest name of a position.</summary>
    public const int PositionNameMaxLength = 250;

    private UnitMembership()
    {
    }

    internal UnitMembership(Guid personId, Guid unitId, string? positionName, DateOnly effectiveFrom, FactSource source)
        : base(personId, effectiveFrom, source) => (UnitId, PositionName) = (unitId, positionName);

    public Guid UnitId { get; private set; }

    /// <summary>Chức vụ or chức danh there; null when none is named.</summary>
    public string? PositionName { get; private set; }
}
