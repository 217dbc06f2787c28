using System.ComponentModel;
using System.Text.Json.Serialization;
using FluentValidation;
using HoSoCanBo.Salary.Pay.StepIncreases;

namespace HoSoCanBo.Salary.Pay.Features.Tools;

/// <summary>Time that does not count: by dates, or as months and working days.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record NotCountedInput
{
    [Description(
        "UnpaidLeave, StudyBeyondTerm, Suspension, Probation (tập sự), Desertion, SuspendedSentence (án treo), WaitingForRetirement, SickLeave (ốm hưởng BHXH: chỉ phần quá thời gian được tính).")]
    public string Kind { get; init; } = nameof(NotCountedKind.UnpaidLeave);

    [Description("Ngày đầu.")]
    public DateOnly? From { get; init; }

    [Description("Ngày cuối; có cả hai ngày thì số tháng và ngày làm việc được tính từ lịch.")]
    public DateOnly? Until { get; init; }

    [Description("Số tháng tròn, khi không khai đủ hai ngày.")]
    public int Months { get; init; }

    [Description("Số ngày làm việc lẻ, khi không khai đủ hai ngày.")]
    public int WorkingDays { get; init; }

    [Description("Quyết định, văn bản.")]
    public string? Document { get; init; }

    /// <summary>As the domain takes it.</summary>
    public NotCountedPeriod ToPeriod() => new(Enum.Parse<NotCountedKind>(Kind), From, Until, Months, WorkingDays, Document);
}

internal sealed class NotCountedInputValidator : AbstractValidator<NotCountedInput>
{
    private const int MaxMonths = 240;
    private const int MaxWorkingDays = 1_000;

    public NotCountedInputValidator()
    {
        RuleFor(n => n.Kind).Must(PayFactsValidation.IsName<NotCountedKind>)
            .WithMessage($"Loại thời gian không tính là một trong: {string.Join(", ", Enum.GetNames<NotCountedKind>())}.");
        RuleFor(n => n.Months).InclusiveBetween(0, MaxMonths).WithMessage($"Số tháng không tính phải từ 0 đến {MaxMonths}.");
        RuleFor(n => n.WorkingDays).InclusiveBetween(0, MaxWorkingDays)
            .WithMessage($"Số ngày làm việc không tính phải từ 0 đến {MaxWorkingDays}.");
        RuleFor(n => n.From).IsDay();
        RuleFor(n => n.Until).IsDay();
        RuleFor(n => n.Months).Must((n, _) => n is { From: not null, Until: not null } || n.Months + n.WorkingDays > 0)
            .WithMessage("Thời gian không tính: khai ngày đầu và ngày cuối, hoặc số tháng, số ngày làm việc.");
    }
}

/// <summary>What extends the time in a step.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record ExtensionInput
{
    [Description(
        "Reprimand (khiển trách), Warning (cảnh cáo), Demotion (giáng chức), Dismissal (cách chức), NotCompleted (năm không hoàn thành nhiệm vụ), Other (số tháng ghi trong quyết định).")]
    public string Cause { get; init; } = "";

    [Description("Ngày quyết định kỷ luật, ngày thông báo đánh giá, ngày quyết định kéo dài.")]
    public DateOnly? On { get; init; }

    [Description("NotCompleted: năm đánh giá.")]
    public int? Year { get; init; }

    [Description("NotCompleted: do chính hành vi đã bị kỷ luật, thì không kéo dài thêm.")]
    public bool IsBecauseOfDiscipline { get; init; }

    [Description("Other: số tháng kéo dài.")]
    public int? Months { get; init; }

    [Description("Quyết định, văn bản.")]
    public string? Document { get; init; }

    internal bool IsDiscipline => PayFactsValidation.IsName<DisciplineForm>(Cause);

    internal bool IsYear => Cause == "NotCompleted";

    internal bool IsOther => Cause == "Other";

    /// <summary>As the domain takes a discipline.</summary>
    public StepDiscipline ToDiscipline() => new(Enum.Parse<DisciplineForm>(Cause), On!.Value, Document);

    /// <summary>As the domain takes a year.</summary>
    public YearNotCompleted ToYear() => new(Year ?? On!.Value.Year, IsBecauseOfDiscipline, On, Document);

    /// <summary>As the domain takes an extension of its own.</summary>
    public StepShift ToShift() =>
        new(On!.Value, Months!.Value, $"Kéo dài {Months} tháng theo quyết định ngày {PayText.Day(On.Value)}.", Document);
}

internal sealed class ExtensionInputValidator : AbstractValidator<ExtensionInput>
{
    public ExtensionInputValidator()
    {
        RuleFor(e => e.Cause).Must((e, _) => e.IsDiscipline || e.IsYear || e.IsOther)
            .WithMessage("Lý do kéo dài là một trong: Reprimand, Warning, Demotion, Dismissal, NotCompleted, Other.");
        RuleFor(e => e.On).IsDay();
        RuleFor(e => e.On).NotNull().When(e => e.IsDiscipline || e.IsOther).WithMessage("Kéo dài thời gian: nhập ngày quyết định.");
        RuleFor(e => e.Year).Must((e, year) => year is >= 1950 and <= 2150 || (year is null && e.On is not null)).When(e => e.IsYear)
            .WithMessage("Nhập năm không hoàn thành nhiệm vụ.");
        RuleFor(e => e.Months).InclusiveBetween(1, 120).When(e => e.IsOther || e.Months is not null)
            .WithMessage("Số tháng kéo dài phải từ 1 đến 120.");
        RuleFor(e => e.Months).NotNull().When(e => e.IsOther).WithMessage("Nhập số tháng kéo dài.");
    }
}

/// <summary>Lập thành tích xuất sắc.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record AchievementInput
{
    [Description("Năm xét.")]
    public int ConsideredYear { get; init; }

    [Description("Số tháng nâng trước, theo quy chế của cơ quan; để trống thì lấy mức nhiều nhất được phép.")]
    public int? MonthsForward { get; init; }

    [Description("Các năm có thành tích.")]
    public IReadOnlyList<int> AchievementYears { get; init; } = [];

    [Description("Lần nâng bậc gần nhất đã là nâng trước thời hạn do thành tích.")]
    public bool LastRaiseWasForAchievement { get; init; }

    [Description("Năm của lần nâng trước thời hạn gần nhất.")]
    public int? LastEarlyRaiseYear { get; init; }

    /// <summary>As the domain takes it.</summary>
    public AchievementCase ToCase() =>
        new(ConsideredYear, MonthsForward, AchievementYears, LastRaiseWasForAchievement, LastEarlyRaiseYear);
}

internal sealed class AchievementInputValidator : AbstractValidator<AchievementInput>
{
    public AchievementInputValidator()
    {
        RuleFor(a => a.ConsideredYear).InclusiveBetween(PayMonth.FirstYear, PayMonth.LastYear)
            .WithMessage("Nhập năm xét nâng bậc trước thời hạn.");
        RuleFor(a => a.AchievementYears).Must(y => y is { Count: <= ComputeStepIncreaseValidator.MaxCauses })
            .WithMessage("Khai các năm có thành tích.");
    }
}

/// <summary>Có thông báo nghỉ hưu.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record RetirementInput
{
    [Description("Ngày thông báo nghỉ hưu.")]
    public DateOnly NotifiedOn { get; init; }

    [Description("Ngày bắt đầu nghỉ hưu.")]
    public DateOnly RetiresOn { get; init; }

    /// <summary>As the domain takes it.</summary>
    public RetirementCase ToCase() => new(NotifiedOn, RetiresOn);
}

internal sealed class RetirementInputValidator : AbstractValidator<RetirementInput>
{
    public RetirementInputValidator()
    {
        RuleFor(r => r.NotifiedOn).Must(PayMonth.IsUsual).WithMessage("Nhập ngày thông báo nghỉ hưu.");
        RuleFor(r => r.RetiresOn).Must(PayMonth.IsUsual).WithMessage("Nhập ngày bắt đầu nghỉ hưu.");
    }
}
