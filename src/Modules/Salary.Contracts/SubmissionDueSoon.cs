using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Salary.Contracts;

/// <summary>Nhắc nộp bảng lương (Điều 15): the unit has not sent its sheet and the window ends soon.</summary>
/// <param name="EventId">Identity of the event.</param>
/// <param name="OccurredAt">When the job found it.</param>
/// <param name="DecisionId">No decision causes it.</param>
/// <param name="SheetId">The sheet, or what the huyện sends.</param>
/// <param name="UnitId">The unit that has to send.</param>
/// <param name="Month">First day of the month of pay.</param>
/// <param name="RuleArticle">For instance <c>Điều 15.1</c>.</param>
/// <param name="DueOn">Last day (inclusive).</param>
[EventName("salary.submission-due-soon.v1")]
public sealed record SubmissionDueSoon(
    Guid EventId, DateTimeOffset OccurredAt, Guid? DecisionId,
    Guid SheetId, Guid UnitId, DateOnly Month, string RuleArticle, DateOnly DueOn) : IIntegrationEvent
{
    /// <inheritdoc />
    public Guid SubjectId => SheetId;
}
