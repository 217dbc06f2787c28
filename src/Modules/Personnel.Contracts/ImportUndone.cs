using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Personnel.Contracts;

/// <summary>
/// Hoàn tác một lần nhập: what a file had written of one person was taken back. What holds instead is told by the usual events of the same
/// moment; this one says why.
/// </summary>
/// <param name="EventId">Identity of the event.</param>
/// <param name="OccurredAt">When it was taken back.</param>
/// <param name="DecisionId">Never one: an import rests on no decision.</param>
/// <param name="RunId">The import, so that its people go into one notice.</param>
/// <param name="EmployeeId">The employee.</param>
/// <param name="UnitId">The unit that keeps the record.</param>
/// <param name="FileName">The file as its user named it.</param>
/// <param name="Reason">Why it was taken back.</param>
/// <param name="IsAnnulled">The record began with the file and counts no longer; otherwise it is as before the file.</param>
[EventName("personnel.import-undone.v1")]
public sealed record ImportUndone(
    Guid EventId, DateTimeOffset OccurredAt, Guid? DecisionId,
    Guid RunId, Guid EmployeeId, Guid UnitId, string FileName, string Reason, bool IsAnnulled) : IIntegrationEvent
{
    /// <inheritdoc />
    public Guid SubjectId => EmployeeId;
}
