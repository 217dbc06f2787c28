using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Personnel.Contracts;

/// <summary>
/// What the paper record says about matters other modules own, when the record first enters the software (import): the
/// present salary line of item 14 and the highest award of item 21 of form 2C-BNV/2008.
/// </summary>
/// <param name="EventId">Identity of the event.</param>
/// <param name="OccurredAt">When it was recorded.</param>
/// <param name="DecisionId">The decision, when registered.</param>
/// <param name="EmployeeId">The employee.</param>
/// <param name="Salary">Item 14; null when the row has none.</param>
/// <param name="HighestAward">Item 21 as text; null when none.</param>
[EventName("personnel.opening-facts-recorded.v1")]
public sealed record OpeningFactsRecorded(
    Guid EventId, DateTimeOffset OccurredAt, Guid? DecisionId,
    Guid EmployeeId, OpeningSalary? Salary, string? HighestAward) : IIntegrationEvent
{
    /// <inheritdoc />
    public Guid SubjectId => EmployeeId;
}

/// <summary>Ngạch, bậc, hệ số as the paper record gives them.</summary>
/// <param name="RankCode">Mã ngạch, for instance <c>01.003</c>.</param>
/// <param name="RankName">Tên ngạch hoặc chức danh nghề nghiệp.</param>
/// <param name="Step">Bậc.</param>
/// <param name="CoefficientInHundredths">Hệ số times 100: 234 is 2,34.</param>
/// <param name="BeyondFramePercent">Phụ cấp thâm niên vượt khung, percent.</param>
/// <param name="PositionAllowanceInHundredths">Hệ số phụ cấp chức vụ times 100.</param>
/// <param name="EffectiveFrom">Ngày hưởng.</param>
public sealed record OpeningSalary(
    string? RankCode, string? RankName, int? Step, int? CoefficientInHundredths, int? BeyondFramePercent,
    int? PositionAllowanceInHundredths, DateOnly? EffectiveFrom);
