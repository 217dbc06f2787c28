using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Salary.Contracts;

/// <summary>
/// Ngạch, bậc, hệ số of an employee were decided or corrected: the line <paramref name="LineId"/> holds from
/// <paramref name="EffectiveFrom"/> (inclusive; may lie in the past or the future), or was withdrawn.
/// </summary>
/// <param name="EventId">Identity of the event.</param>
/// <param name="OccurredAt">When it was recorded.</param>
/// <param name="DecisionId">The decision, as Salary registers it.</param>
/// <param name="EmployeeId">The employee.</param>
/// <param name="LineId">The salary line; a later event about the same line takes the place of this one.</param>
/// <param name="IsWithdrawn">The line was wrong and no longer counts.</param>
/// <param name="ReplacesLineId">The line it corrects, which no longer counts; null when none.</param>
/// <param name="ChangeKind">What the decision does, for instance <c>RegularStep</c>.</param>
/// <param name="RankCode">Mã ngạch.</param>
/// <param name="RankName">Tên ngạch hoặc chức danh nghề nghiệp.</param>
/// <param name="Step">Bậc.</param>
/// <param name="CoefficientInHundredths">Hệ số times 100.</param>
/// <param name="BeyondFramePercent">Phụ cấp thâm niên vượt khung, percent.</param>
/// <param name="EffectiveFrom">First day.</param>
/// <param name="DecisionNumber">Số quyết định.</param>
/// <param name="SignedOn">Ngày ký.</param>
[EventName("salary.salary-changed.v1")]
public sealed record SalaryChanged(
    Guid EventId, DateTimeOffset OccurredAt, Guid? DecisionId,
    Guid EmployeeId, Guid LineId, bool IsWithdrawn, Guid? ReplacesLineId, string ChangeKind,
    string? RankCode, string? RankName, int? Step, int? CoefficientInHundredths, int? BeyondFramePercent,
    DateOnly EffectiveFrom, string? DecisionNumber, DateOnly? SignedOn) : IIntegrationEvent
{
    /// <inheritdoc />
    public Guid SubjectId => EmployeeId;
}
