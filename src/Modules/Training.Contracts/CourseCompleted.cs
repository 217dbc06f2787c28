using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Training.Contracts;

/// <summary>
/// Somebody finished a course (Điều 13.3): a row of table 27, and a level that the certificate raises. A correction withdraws the row and,
/// where something is left to say, states it anew under another <paramref name="ResultId"/>.
/// </summary>
/// <param name="EventId">Identity of the event.</param>
/// <param name="OccurredAt">When it was recorded.</param>
/// <param name="DecisionId">Always null: the certificate is the paper.</param>
/// <param name="EmployeeId">The person.</param>
/// <param name="ResultId">Identity of the row.</param>
/// <param name="IsWithdrawn">The result was wrong: the row no longer counts.</param>
/// <param name="Title">Name of the course.</param>
/// <param name="School">The organiser.</param>
/// <param name="ContentGroup">The group of Điều 13.1.a, for instance <c>PoliticalTheory</c>.</param>
/// <param name="Raises">The qualification it raises: <c>ProfessionalLevel</c>, <c>PoliticalTheory</c>, <c>StateManagement</c>; null:
/// none.</param>
/// <param name="LevelCode">The level, a code of that catalogue.</param>
/// <param name="PreviousLevelCode">The level the record named before; it comes back when the result is withdrawn.</param>
/// <param name="StartsOn">First day.</param>
/// <param name="EndsOn">Last day.</param>
/// <param name="Form">How it was held, for instance <c>FullTime</c>.</param>
/// <param name="Hours">Tiết attended.</param>
/// <param name="Grade">Xếp loại.</param>
/// <param name="CertificateNumber">Số chứng chỉ.</param>
/// <param name="CertificateOn">Ngày cấp.</param>
[EventName("training.course-completed.v1")]
public sealed record CourseCompleted(
    Guid EventId, DateTimeOffset OccurredAt, Guid? DecisionId, Guid EmployeeId, Guid ResultId, bool IsWithdrawn, string Title,
    string School,
    string ContentGroup, string? Raises, string? LevelCode, string? PreviousLevelCode, DateOnly StartsOn, DateOnly EndsOn, string Form,
    int Hours,
    string? Grade, string CertificateNumber, DateOnly CertificateOn) : IIntegrationEvent
{
    /// <inheritdoc />
    public Guid SubjectId => EmployeeId;
}
