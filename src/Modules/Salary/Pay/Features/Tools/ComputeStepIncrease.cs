using System.ComponentModel;
using System.Text.Json.Serialization;
using FluentValidation;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.Salary.Pay.StepIncreases;
using MediatR;

namespace HoSoCanBo.Salary.Pay.Features.Tools;

/// <summary>Tính thử ngày nâng bậc, thâm niên vượt khung, nâng bậc trước thời hạn. Stores nothing.</summary>
[Requires("salary.edit", "salary.report")]
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record ComputeStepIncrease : IRequest<StepIncreaseView>
{
    [Description("Đối tượng, mã như ở công cụ tính lương; quyết định số tháng kéo dài khi bị kỷ luật.")]
    public string Kind { get; init; } = "";

    [Description("Mã ngạch hoặc mã số chức danh nghề nghiệp.")]
    public string? GradeCode { get; init; }

    [Description("Bảng lương B1 đến B5; để trống thì theo ngạch và đối tượng.")]
    public string? TableCode { get; init; }

    [Description("Thang lương, ví dụ A1; để trống thì theo ngạch.")]
    public string? ScaleCode { get; init; }

    [Description("Bậc đang giữ.")]
    public int? Step { get; init; }

    [Description("Hệ số đang hưởng; cho bậc hoặc hệ số là đủ.")]
    public decimal? Coefficient { get; init; }

    [Description("Ngày bắt đầu hưởng bậc.")]
    public DateOnly Since { get; init; }

    [Description("Thời gian không tính.")]
    public IReadOnlyList<NotCountedInput> NotCounted { get; init; } = [];

    [Description("Kéo dài do kỷ luật, do không hoàn thành nhiệm vụ.")]
    public IReadOnlyList<ExtensionInput> Extensions { get; init; } = [];

    [Description("Ngày xét điều kiện; mặc định hôm nay.")]
    public DateOnly? AsOf { get; init; }

    [Description("Ở bậc cuối: lập bảng tỷ lệ vượt khung đến ngày này; mặc định là ngày xét.")]
    public DateOnly? Until { get; init; }

    [Description("Xét nâng trước thời hạn do lập thành tích xuất sắc.")]
    public AchievementInput? Achievement { get; init; }

    [Description("Xét nâng trước thời hạn khi có thông báo nghỉ hưu.")]
    public RetirementInput? Retirement { get; init; }
}

/// <summary>What comes next and why.</summary>
/// <param name="StepCount">Steps of the scale.</param>
/// <param name="Step">Step held.</param>
/// <param name="Coefficient">Its coefficient.</param>
/// <param name="MonthsRequired">Months in the step; null at the last step.</param>
/// <param name="NextOn">First day of the next step; null at the last step.</param>
/// <param name="NextStep">Next step; null at the last step.</param>
/// <param name="NextCoefficient">Its coefficient.</param>
/// <param name="IsDue">Whether the raise is due on the day of checking.</param>
/// <param name="Conditions">Each condition, passed or failed.</param>
/// <param name="Shifts">Why the date moved.</param>
/// <param name="BeyondFrame">At the last step: percentages and their dates.</param>
/// <param name="ForAchievement">Early raise for achievement, when asked.</param>
/// <param name="ForRetirement">Early raise on retirement, when asked.</param>
internal sealed record StepIncreaseView(
    int Step, int StepCount, decimal Coefficient, int? MonthsRequired, DateOnly? NextOn, int? NextStep, decimal? NextCoefficient,
    bool IsDue,
    IReadOnlyList<StepCondition> Conditions, IReadOnlyList<StepShift> Shifts, IReadOnlyList<BeyondFrameLevel> BeyondFrame,
    EarlyStepIncrease? ForAchievement, EarlyStepIncrease? ForRetirement);

internal sealed class ComputeStepIncreaseValidator : AbstractValidator<ComputeStepIncrease>
{
    /// <summary>More causes than a step can have.</summary>
    public const int MaxCauses = 100;

    /// <summary>Longer than anybody works.</summary>
    public const int MaxYears = 60;

    public ComputeStepIncreaseValidator()
    {
        RuleFor(c => c.Kind).Must(k => PersonKinds.FromCode(k) is not null)
            .WithMessage($"Chọn đối tượng trong các mã: {string.Join(", ", PersonKinds.Choices.Select(c => c.Code))}.");
        RuleFor(c => c.Since).NotEmpty().WithMessage("Nhập ngày bắt đầu hưởng bậc.");
        RuleFor(c => c.Since).Must(PayMonth.IsUsual).WithMessage("Ngày bắt đầu hưởng bậc không hợp lệ.");
        RuleFor(c => c.Coefficient).IsCoefficient("Hệ số lương");
        RuleFor(c => c.AsOf).IsDay();
        RuleFor(c => c.AsOf).Must((c, asOf) => asOf is null || asOf.Value.Year <= c.Since.Year + MaxYears)
            .WithMessage($"Ngày xét không quá {MaxYears} năm sau ngày hưởng bậc.");
        RuleFor(c => c.Until).Must((c, until) => until is null || until.Value.Year <= c.Since.Year + MaxYears)
            .WithMessage($"Chỉ lập bảng vượt khung trong {MaxYears} năm.");
        RuleFor(c => c.NotCounted).Must(n => n is { Count: <= MaxCauses }).WithMessage($"Khai nhiều nhất {MaxCauses} khoảng thời gian.");
        RuleFor(c => c.Extensions).Must(n => n is { Count: <= MaxCauses }).WithMessage($"Khai nhiều nhất {MaxCauses} lần kéo dài.");
        RuleForEach(c => c.NotCounted).NotNull().WithMessage("Khoảng thời gian không tính bị để trống.")
            .SetValidator(new NotCountedInputValidator());
        RuleForEach(c => c.Extensions).NotNull().WithMessage("Lần kéo dài bị để trống.").SetValidator(new ExtensionInputValidator());
        RuleFor(c => c.Achievement!).SetValidator(new AchievementInputValidator()).When(c => c.Achievement is not null);
        RuleFor(c => c.Retirement!).SetValidator(new RetirementInputValidator()).When(c => c.Retirement is not null);
    }
}

internal sealed class ComputeStepIncreaseHandler(PayTables tables, WorkingCalendar calendar, TimeProvider clock)
    : IRequestHandler<ComputeStepIncrease, StepIncreaseView>
{
    public Task<StepIncreaseView> Handle(ComputeStepIncrease command, CancellationToken cancellationToken)
    {
        var asOf = command.AsOf ?? clock.TodayInVietnam();
        var facts = FactsOf(command, asOf);
        var regular = RegularStepIncrease.Of(facts, tables, calendar, asOf);
        IReadOnlyList<BeyondFrameLevel> levels = facts.Step is { IsLastStep: true, BeyondFrame: not null }
            ? BeyondFrameSeniority.Timetable(facts, tables, calendar, command.Until ?? asOf)
            : [];
        return Task.FromResult(new StepIncreaseView(
            facts.Step.Step, facts.Step.StepCount, facts.Step.Coefficient.ToDecimal(), regular.MonthsRequired, regular.NextOn,
            regular.NextStep?.Step, regular.NextStep?.Coefficient.ToDecimal(), regular.IsDue, regular.Conditions,
            facts.Step.IsLastStep ? StepShifts.Of(facts, tables, calendar, isBeyondFrame: true) : regular.Shifts, levels,
            command.Achievement is { } achievement ? EarlyStepIncrease.ForAchievement(facts, regular, tables, achievement.ToCase()) : null,
            command.Retirement is { } retirement ? EarlyStepIncrease.ForRetirement(facts, regular, tables, retirement.ToCase()) : null));
    }

    private StepFacts FactsOf(ComputeStepIncrease command, DateOnly asOf)
    {
        var kind = PersonKinds.FromCode(command.Kind)!.Value;
        var line = new SalaryGrading(
            PayFactsInput.Filled(command.GradeCode), PayFactsInput.Filled(command.ScaleCode), PayFactsInput.Filled(command.TableCode),
            command.Step, PayFactsInput.ToCoefficient(command.Coefficient));
        var step = GradedSalary.HeldSince(tables, kind, line, command.Since, asOf).Step
            ?? throw new RuleViolationException("salary.scale-missing", "Thiếu mã ngạch hoặc thang lương.");
        return new StepFacts(kind, step, command.Since)
        {
            NotCounted = [.. command.NotCounted.Select(n => n.ToPeriod())],
            Disciplines = [.. command.Extensions.Where(e => e.IsDiscipline).Select(e => e.ToDiscipline())],
            YearsNotCompleted = [.. command.Extensions.Where(e => e.IsYear).Select(e => e.ToYear())],
            OtherExtensions = [.. command.Extensions.Where(e => e.IsOther).Select(e => e.ToShift())],
        };
    }
}
