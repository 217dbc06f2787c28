using System.Text.Json.Serialization;
using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Personnel.Contracts;

/// <summary>The particulars other modules show were corrected: name, birth date, kind, employee number or expected retirement.</summary>
/// <param name="EventId">Identity of the event.</param>
/// <param name="OccurredAt">When it was recorded.</param>
/// <param name="DecisionId">The decision, when registered.</param>
/// <param name="EmployeeId">The employee.</param>
/// <param name="EmployeeNumber">Số hiệu cán bộ.</param>
/// <param name="FullName">Name as stored.</param>
/// <param name="BirthDate">Birth date.</param>
/// <param name="KindCode">Code of employee_kinds.csv.</param>
/// <param name="RetiresOn">Last day of work: the roadmap of NĐ 135/2020/NĐ-CP, or the date of its own; null while not known.</param>
/// <param name="QuotaKindCode">Code of quota_kinds.csv the record names; null: nothing new.</param>
[EventName("personnel.employee-identity-changed.v1")]
public sealed record EmployeeIdentityChanged(
    Guid EventId, DateTimeOffset OccurredAt, Guid? DecisionId,
    Guid EmployeeId, string EmployeeNumber, string FullName,
    [property: JsonPropertyName("bornOn")] DateOnly? BirthDate, // the name version 1 travels with
    string KindCode, DateOnly? RetiresOn = null,
    string? QuotaKindCode = null) : IIntegrationEvent
{
    /// <inheritdoc />
    public Guid SubjectId => EmployeeId;
}
