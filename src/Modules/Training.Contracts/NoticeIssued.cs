using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Training.Contracts;

/// <summary>Thông báo chiêu sinh was issued to units, or corrected: the revision is in force and they may register in the window.</summary>
/// <param name="EventId">Identity of the event.</param>
/// <param name="OccurredAt">When.</param>
/// <param name="DecisionId">Always null: the notice is its own paper.</param>
/// <param name="NoticeId">The notice.</param>
/// <param name="Revision">1 for the first, then counted up.</param>
/// <param name="IsCorrection">Whether the units have had an earlier revision.</param>
/// <param name="OrganizerUnitId">The organiser.</param>
/// <param name="UnitIds">The units it reaches.</param>
/// <param name="Title">Name of the course.</param>
/// <param name="OpensAt">First moment of the window (UTC).</param>
/// <param name="ClosesAt">First moment after it (UTC).</param>
[EventName("training.notice-issued.v1")]
public sealed record NoticeIssued(
    Guid EventId, DateTimeOffset OccurredAt, Guid? DecisionId, Guid NoticeId, int Revision, bool IsCorrection, Guid OrganizerUnitId,
    IReadOnlyList<Guid> UnitIds, string Title, DateTime OpensAt, DateTime ClosesAt) : IIntegrationEvent
{
    /// <inheritdoc />
    public Guid SubjectId => NoticeId;
}
