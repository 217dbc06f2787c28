using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Personnel.Contracts;

/// <summary>
/// Báo sai sót (Điều 8.1): a person says that an item of the own record is wrong; the officers of the unit have to answer.
/// </summary>
/// <param name="EventId">Identity of the event.</param>
/// <param name="OccurredAt">When it was reported.</param>
/// <param name="DecisionId">Never one: a report rests on no decision.</param>
/// <param name="CorrectionId">The report, for the link of the notice.</param>
/// <param name="EmployeeId">The person.</param>
/// <param name="UnitId">The unit that has the record.</param>
[EventName("personnel.correction-reported.v1")]
public sealed record CorrectionReported(
    Guid EventId, DateTimeOffset OccurredAt, Guid? DecisionId, Guid CorrectionId, Guid EmployeeId, Guid UnitId) : IIntegrationEvent
{
    /// <inheritdoc />
    public Guid SubjectId => CorrectionId;
}

/// <summary>The officer has answered a reported error.</summary>
/// <param name="EventId">Identity of the event.</param>
/// <param name="OccurredAt">When it was answered.</param>
/// <param name="DecisionId">Never one: a report rests on no decision.</param>
/// <param name="CorrectionId">The report.</param>
/// <param name="EmployeeId">The person who is told.</param>
/// <param name="UnitId">The unit that has the record.</param>
/// <param name="IsAccepted">Whether the officer agreed.</param>
[EventName("personnel.correction-answered.v1")]
public sealed record CorrectionAnswered(
    Guid EventId, DateTimeOffset OccurredAt, Guid? DecisionId, Guid CorrectionId, Guid EmployeeId, Guid UnitId, bool IsAccepted)
        : IIntegrationEvent
{
    /// <inheritdoc />
    public Guid SubjectId => CorrectionId;
}
