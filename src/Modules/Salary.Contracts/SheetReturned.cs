using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Salary.Contracts;

/// <summary>Trả lại bảng lương: the unit has to correct it and send it again.</summary>
/// <param name="EventId">Identity of the event.</param>
/// <param name="OccurredAt">When it was returned.</param>
/// <param name="DecisionId">No decision causes it.</param>
/// <param name="SheetId">The sheet.</param>
/// <param name="UnitId">The unit.</param>
/// <param name="Month">First day of the month of pay.</param>
/// <param name="Until">Last day to send it again (inclusive), the one the page of the sheet names.</param>
/// <param name="IsDistrict">It is what the huyện sends.</param>
[EventName("salary.sheet-returned.v1")]
public sealed record SheetReturned(
    Guid EventId, DateTimeOffset OccurredAt, Guid? DecisionId,
    Guid SheetId, Guid UnitId, DateOnly Month, DateOnly Until, bool IsDistrict = false) : IIntegrationEvent
{
    /// <inheritdoc />
    public Guid SubjectId => SheetId;
}
