namespace HoSoCanBo.Personnel.Units.Domain;

/// <summary>How much of a unit went into another.</summary>
internal enum LineageShare
{
    Whole,

    /// <summary>A part; other parts went elsewhere.</summary>
    Part,

    /// <summary>The larger part.</summary>
    MainPart,

    /// <summary>What was left; it also takes over the records.</summary>
    Remainder,
}

/// <summary>
/// Nguồn gốc đơn vị: what became of what, so that figures before and after stay comparable. A unit of another province has no id
/// here, only code and name.
/// </summary>
internal sealed class UnitLineage
{
    public const int LegalBasisMaxLength = 300;

    public required Guid Id { get; init; }

    public required Guid ReorganizationId { get; init; }

    public required ReorganizationKind Kind { get; init; }

    public required Guid? FromUnitId { get; init; }

    public required string FromCode { get; init; }

    public required string FromName { get; init; }

    /// <summary>Null when the unit was dissolved.</summary>
    public required Guid? ToUnitId { get; init; }

    public required string? ToCode { get; init; }

    public required string? ToName { get; init; }

    public required LineageShare Share { get; init; }

    /// <summary>First day of the new order.</summary>
    public required DateOnly EffectiveFrom { get; init; }

    public required Guid? DecisionId { get; init; }

    public string? LegalBasis { get; init; }

    /// <summary>Taken back by an undo.</summary>
    public bool IsWithdrawn { get; set; }
}
