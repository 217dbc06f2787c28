using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Salary.Contracts;

/// <summary>Xin nộp muộn (Điều 15): the window is over and the unit asks to be let in; who may do so decides.</summary>
/// <param name="EventId">Identity of the event.</param>
/// <param name="OccurredAt">When it was asked.</param>
/// <param name="DecisionId">No decision causes it.</param>
/// <param name="SheetId">The sheet, or what the huyện sends.</param>
/// <param name="UnitId">The unit that asks.</param>
/// <param name="Month">First day of the month of pay.</param>
/// <param name="AskedUnitId">The huyện that decides; null: Sở Tài chính.</param>
/// <param name="IsDistrict">It is the huyện itself that asks.</param>
[EventName("salary.late-submission-asked.v1")]
public sealed record LateSubmissionAsked(
    Guid EventId, DateTimeOffset OccurredAt, Guid? DecisionId,
    Guid SheetId, Guid UnitId, DateOnly Month, Guid? AskedUnitId, bool IsDistrict) : IIntegrationEvent
{
    /// <inheritdoc />
    public Guid SubjectId => SheetId;
}
