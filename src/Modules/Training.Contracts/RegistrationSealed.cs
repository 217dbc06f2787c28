using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Training.Contracts;

/// <summary>Danh sách đăng ký of a unit was confirmed by its head, sealed and sent to the organiser, or withdrawn.</summary>
/// <param name="EventId">Identity of the event.</param>
/// <param name="OccurredAt">When.</param>
/// <param name="DecisionId">Always null: the seal stands for the paper.</param>
/// <param name="RegistrationId">The list.</param>
/// <param name="NoticeId">The notice.</param>
/// <param name="UnitId">The unit.</param>
/// <param name="OrganizerUnitId">The organiser.</param>
/// <param name="Title">Name of the course.</param>
/// <param name="People">How many people.</param>
/// <param name="Number">1 for the unit's first list, then counted up.</param>
/// <param name="IsWithdrawn">Whether the list was withdrawn.</param>
[EventName("training.registration-sealed.v1")]
public sealed record RegistrationSealed(
    Guid EventId, DateTimeOffset OccurredAt, Guid? DecisionId, Guid RegistrationId, Guid NoticeId, Guid UnitId, Guid OrganizerUnitId,
    string Title,
    int People, int Number, bool IsWithdrawn) : IIntegrationEvent
{
    /// <inheritdoc />
    public Guid SubjectId => RegistrationId;
}
