using System.Text.Json.Serialization;
using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Personnel.Contracts;

/// <summary>
/// Tuyển dụng, tiếp nhận, hoặc hồ sơ chuyển vào phần mềm: the employee belongs to <paramref name="UnitId"/> from
/// <paramref name="EffectiveFrom"/> (inclusive).
/// </summary>
/// <param name="EventId">Identity of the event.</param>
/// <param name="OccurredAt">When it was recorded.</param>
/// <param name="DecisionId">The decision, when registered.</param>
/// <param name="EmployeeId">The employee.</param>
/// <param name="EmployeeNumber">Số hiệu cán bộ.</param>
/// <param name="FullName">Name as stored.</param>
/// <param name="BirthDate">Birth date; the first of the month or year when only those are known.</param>
/// <param name="KindCode">Code of employee_kinds.csv.</param>
/// <param name="StatusCode">Code of record_statuses.csv.</param>
/// <param name="UnitId">The unit.</param>
/// <param name="PositionName">Chức vụ or chức danh, as text; null when none.</param>
/// <param name="EffectiveFrom">First day at the unit.</param>
/// <param name="RetiresOn">Last day of work by the roadmap of NĐ 135/2020/NĐ-CP; null while sex or birth date is not known.</param>
/// <param name="QuotaKindCode">Code of quota_kinds.csv the record names; null: the usual one of the kind.</param>
[EventName("personnel.employee-recruited.v1")]
public sealed record EmployeeRecruited(
    Guid EventId, DateTimeOffset OccurredAt, Guid? DecisionId,
    Guid EmployeeId, string EmployeeNumber, string FullName,
    [property: JsonPropertyName("bornOn")] DateOnly? BirthDate, // the name version 1 travels with
    string KindCode, string StatusCode,
    Guid UnitId, string? PositionName, DateOnly EffectiveFrom, DateOnly? RetiresOn = null,
    string? QuotaKindCode = null) : IIntegrationEvent
{
    /// <inheritdoc />
    public Guid SubjectId => EmployeeId;
}
