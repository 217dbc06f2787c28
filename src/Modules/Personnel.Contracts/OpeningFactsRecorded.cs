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
/// <param name="PaidPercent">Tỷ lệ hưởng, percent: 85 during tập sự; null: the whole salary.</param>
/// <param name="NextStepOn">Mốc nâng bậc lần sau, when the paper names it.</param>
/// <param name="AgreedWageInDong">Tiền lương thỏa thuận of a labour contract, đồng a month; null for a graded person.</param>
/// <param name="Allowances">Other allowances the paper names; null when none.</param>
public sealed record OpeningSalary(
    string? RankCode, string? RankName, int? Step, int? CoefficientInHundredths, int? BeyondFramePercent,
    int? PositionAllowanceInHundredths, DateOnly? EffectiveFrom,
    int? PaidPercent = null, DateOnly? NextStepOn = null, long? AgreedWageInDong = null,
    IReadOnlyList<OpeningAllowance>? Allowances = null);

/// <summary>Một phụ cấp of the paper record: one of coefficient, percent and amount.</summary>
/// <param name="Code">Code of allowances.csv of Salary, for instance <c>TNN_GD</c>.</param>
/// <param name="CoefficientInHundredths">Hệ số times 100.</param>
/// <param name="Percent">Tỷ lệ, percent.</param>
/// <param name="AmountInDong">Mức tiền a month.</param>
public sealed record OpeningAllowance(string Code, int? CoefficientInHundredths = null, int? Percent = null, long? AmountInDong = null);
