using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Salary.Contracts;

/// <summary>Cho nộp muộn (Điều 15): the closed window of a unit is open again until a day.</summary>
/// <param name="EventId">Identity of the event.</param>
/// <param name="OccurredAt">When it was granted.</param>
/// <param name="DecisionId">No decision causes it.</param>
/// <param name="SheetId">The sheet, or what the huyện sends.</param>
/// <param name="UnitId">The unit that may send.</param>
/// <param name="Month">First day of the month of pay.</param>
/// <param name="Until">Last day (inclusive).</param>
/// <param name="IsDistrict">It is what the huyện sends.</param>
[EventName("salary.late-submission-granted.v1")]
public sealed record LateSubmissionGranted(
    Guid EventId, DateTimeOffset OccurredAt, Guid? DecisionId,
    Guid SheetId, Guid UnitId, DateOnly Month, DateOnly Until, bool IsDistrict) : IIntegrationEvent
{
    /// <inheritdoc />
    public Guid SubjectId => SheetId;
}
