using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Training.Notices.Domain;

/// <summary>
/// Một đơn vị nhận thông báo. It registers its own people and those of units below it that have not got the notice themselves.
/// </summary>
public sealed class NoticeUnit : IAudited
{
    /// <summary>Identity.</summary>
    public required Guid Id { get; init; }

    public required Guid NoticeId { get; init; }

    public required Guid UnitId { get; init; }

    /// <summary>When it was put on the list (UTC).</summary>
    public required DateTime AddressedAt { get; init; }

    /// <summary>Most people it may register; null: no number of its own.</summary>
    public int? Quota { get; set; }

    /// <summary>Whether it gets the notice; false when it was taken off before anything was issued.</summary>
    public bool IsAddressed { get; private set; } = true;

    /// <inheritdoc />
    public Guid AuditSubjectId => NoticeId;

    internal void Change(int? quota) => (Quota, IsAddressed) = (quota, true);

    internal void LeaveOut() => IsAddressed = false;
}

/// <summary>Tiếp nhận: when a revision was first opened in a unit, and by whom. Never changed.</summary>
public sealed class NoticeReceipt
{
    public required Guid NoticeId { get; init; }

    public required Guid UnitId { get; init; }

    public required int Revision { get; init; }

    /// <summary>When (UTC).</summary>
    public required DateTime ReceivedAt { get; init; }

    /// <summary>The account.</summary>
    public Guid? ReceivedById { get; init; }

    /// <summary>Its name then.</summary>
    public required string ReceivedByName { get; init; }
}
