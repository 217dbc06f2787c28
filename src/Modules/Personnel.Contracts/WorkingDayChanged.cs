using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Personnel.Contracts;

/// <summary>Bảng ngày nghỉ: a day became a day off, a make-up working day, or an ordinary day again.</summary>
/// <param name="EventId">Identity of the event.</param>
/// <param name="OccurredAt">When it was recorded.</param>
/// <param name="DecisionId">The decision, when registered.</param>
/// <param name="Date">The day.</param>
/// <param name="IsWorkingDay">Whether people work on it; false: a day off.</param>
/// <param name="IsInForce">False: the row counts no more, the day is as its weekday says.</param>
[EventName("personnel.working-day-changed.v1")]
public sealed record WorkingDayChanged(
    Guid EventId, DateTimeOffset OccurredAt, Guid? DecisionId, DateOnly Date, bool IsWorkingDay, bool IsInForce) : IIntegrationEvent
{
    /// <inheritdoc />
    public Guid SubjectId => StableId.From($"working-day:{Date:yyyy-MM-dd}");
}
