using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Training.Contracts;

/// <summary>Where a list inside its unit went.</summary>
public enum RegistrationStep
{
    /// <summary>Trình thủ trưởng.</summary>
    Submitted,

    /// <summary>Thủ trưởng trả lại.</summary>
    Returned,
}

/// <summary>Danh sách đăng ký waits for the head, or came back to the officer.</summary>
/// <param name="EventId">Identity of the event.</param>
/// <param name="OccurredAt">When.</param>
/// <param name="DecisionId">Always null.</param>
/// <param name="RegistrationId">The list.</param>
/// <param name="UnitId">The unit.</param>
/// <param name="Step">Where it went.</param>
/// <param name="Title">Name of the course.</param>
/// <param name="ClosesAt">First moment after the window (UTC).</param>
/// <param name="Reason">Why it came back.</param>
[EventName("training.registration-moved.v1")]
public sealed record RegistrationMoved(
    Guid EventId, DateTimeOffset OccurredAt, Guid? DecisionId, Guid RegistrationId, Guid UnitId, RegistrationStep Step, string Title,
    DateTime ClosesAt,
    string? Reason) : IIntegrationEvent
{
    /// <inheritdoc />
    public Guid SubjectId => RegistrationId;
}
