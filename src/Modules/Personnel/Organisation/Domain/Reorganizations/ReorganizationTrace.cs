namespace HoSoCanBo.Personnel.Organisation.Domain.Reorganizations;

/// <summary>What kind of row a reorganisation moved.</summary>
internal enum TraceKind
{
    Person,

    /// <summary>A transfer on its way, at its sending end.</summary>
    TransferFrom,

    /// <summary>A transfer on its way, at its receiving end.</summary>
    TransferTo,

    /// <summary>An open obligation.</summary>
    Obligation,

    /// <summary>A person seconded to the unit.</summary>
    Host,

    /// <summary>A leader whose post ended.</summary>
    Leader,
}

/// <summary>One thing a reorganisation moved from unit to unit: its report, and what an undo needs.</summary>
internal sealed class ReorganizationTrace
{
    public required Guid Id { get; init; }

    public required Guid ReorganizationId { get; init; }

    public required TraceKind Kind { get; init; }

    /// <summary>The person, movement, obligation or leader.</summary>
    public required Guid SubjectId { get; init; }

    public required Guid FromUnitId { get; init; }

    public Guid? ToUnitId { get; init; }

    public required DateOnly EffectiveOn { get; init; }

    /// <summary>Order of several moves of one person.</summary>
    public required int Number { get; init; }

    /// <summary>The assignment that ended.</summary>
    public Guid? EndedAssignmentId { get; init; }

    /// <summary>The assignment that began.</summary>
    public Guid? BegunAssignmentId { get; init; }
}
