using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Personnel.Contracts;

/// <summary>
/// What the record says of qualifications, as far as courses need it: levels of items 15.2 to 15.4, and since when somebody serves.
/// </summary>
/// <param name="EventId">Identity of the event.</param>
/// <param name="OccurredAt">When it was recorded.</param>
/// <param name="DecisionId">The decision, when one caused it.</param>
/// <param name="EmployeeId">The employee.</param>
/// <param name="ProfessionalLevelCode">15.2, code of professional_levels.csv.</param>
/// <param name="PoliticalTheoryCode">15.3, code of political_theory_levels.csv.</param>
/// <param name="StateManagementCode">15.4, code of state_management_levels.csv.</param>
/// <param name="ServesSince">11, ngày tuyển dụng.</param>
/// <param name="IsFemale">Whether the record says nữ; for statistics.</param>
/// <param name="IsOfMinority">Whether the record names an ethnic group other than Kinh; for statistics.</param>
[EventName("personnel.learning-facts-changed.v1")]
public sealed record LearningFactsChanged(
    Guid EventId, DateTimeOffset OccurredAt, Guid? DecisionId, Guid EmployeeId, string? ProfessionalLevelCode, string? PoliticalTheoryCode,
    string? StateManagementCode, DateOnly? ServesSince, bool IsFemale, bool IsOfMinority) : IIntegrationEvent
{
    /// <inheritdoc />
    public Guid SubjectId => EmployeeId;
}
