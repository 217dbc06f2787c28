using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Personnel.Contracts;

/// <summary>Nhắc cập nhật (Điều 8.4, 10, 11): updates of a unit are due soon, stay undone, or the head reminds of them.</summary>
/// <param name="EventId">Identity of the event.</param>
/// <param name="OccurredAt">When.</param>
/// <param name="DecisionId">The decision of the one update; null for several.</param>
/// <param name="UnitId">The responsible unit.</param>
/// <param name="Stage">Why the unit is told.</param>
/// <param name="Count">How many updates.</param>
/// <param name="ObligationId">The one update; null for several.</param>
/// <param name="FirstDueOn">The earliest last day (inclusive); null when none is open.</param>
/// <param name="Text">The head's own words; null for the system's.</param>
[EventName("personnel.update-reminded.v1")]
public sealed record UpdateReminded(
    Guid EventId, DateTimeOffset OccurredAt, Guid? DecisionId,
    Guid UnitId, ReminderStage Stage, int Count, Guid? ObligationId, DateOnly? FirstDueOn, string? Text) : IIntegrationEvent
{
    /// <inheritdoc />
    public Guid SubjectId => UnitId;
}

/// <summary>Why a unit is reminded.</summary>
public enum ReminderStage
{
    /// <summary>Sắp đến hạn.</summary>
    DueSoon,

    /// <summary>Quá hạn lâu: head and Sở Nội vụ are told.</summary>
    Escalated,

    /// <summary>Người đứng đầu nhắc nhở.</summary>
    FromHead,
}
