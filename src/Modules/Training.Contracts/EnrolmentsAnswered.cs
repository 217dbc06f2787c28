using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Training.Contracts;

/// <summary>Cơ quan tổ chức answered the list of a unit: how many were accepted, wait, were refused; no names.</summary>
/// <param name="EventId">Identity of the event.</param>
/// <param name="OccurredAt">When.</param>
/// <param name="DecisionId">Always null: the answer is sealed.</param>
/// <param name="NoticeId">The notice.</param>
/// <param name="RegistrationId">The list.</param>
/// <param name="UnitId">The unit.</param>
/// <param name="Title">Name of the course.</param>
/// <param name="Accepted">Được duyệt.</param>
/// <param name="Waiting">Dự bị.</param>
/// <param name="Refused">Không duyệt.</param>
[EventName("training.enrolments-answered.v1")]
public sealed record EnrolmentsAnswered(
    Guid EventId, DateTimeOffset OccurredAt, Guid? DecisionId, Guid NoticeId, Guid RegistrationId, Guid UnitId, string Title, int Accepted,
    int Waiting,
    int Refused) : IIntegrationEvent
{
    /// <inheritdoc />
    public Guid SubjectId => RegistrationId;
}
