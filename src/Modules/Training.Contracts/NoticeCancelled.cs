using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Training.Contracts;

/// <summary>Thông báo chiêu sinh was cancelled: nobody registers any more.</summary>
/// <param name="EventId">Identity of the event.</param>
/// <param name="OccurredAt">When.</param>
/// <param name="DecisionId">Always null.</param>
/// <param name="NoticeId">The notice.</param>
/// <param name="OrganizerUnitId">The organiser.</param>
/// <param name="UnitIds">The units it had reached.</param>
/// <param name="Title">Name of the course.</param>
/// <param name="Reason">Why.</param>
[EventName("training.notice-cancelled.v1")]
public sealed record NoticeCancelled(
    Guid EventId, DateTimeOffset OccurredAt, Guid? DecisionId, Guid NoticeId, Guid OrganizerUnitId, IReadOnlyList<Guid> UnitIds,
    string Title,
    string Reason) : IIntegrationEvent
{
    /// <inheritdoc />
    public Guid SubjectId => NoticeId;
}
