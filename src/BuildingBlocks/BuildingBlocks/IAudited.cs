namespace HoSoCanBo.BuildingBlocks;

/// <summary>
/// An entity whose every change leaves a row in the audit trail (Điều 9.11, 12.1 Quy chế 80/QĐ-UBND-HC). Saving one
/// requires a basis: the decision or the reason of the change.
/// </summary>
public interface IAudited
{
    /// <summary>The aggregate the entity belongs to: its own id for a root, the root's id for a part.</summary>
    Guid AuditSubjectId { get; }
}

/// <summary>An aggregate root with a concurrency token: it grows by one with every change to the root or its parts.</summary>
public interface IVersioned
{
    /// <summary>Identity of the aggregate.</summary>
    Guid Id { get; }

    /// <summary>The concurrency token.</summary>
    int Version { get; }
}
