using System.ComponentModel;
using System.Text.Json.Serialization;
using FluentValidation;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using MediatR;

namespace HoSoCanBo.Salary.Pay.Features.Tools;

/// <summary>Tính thử lương một tháng: every line, from the engine the sheets use. Stores nothing.</summary>
[Requires("salary.edit", "salary.report")]
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record ComputePay : PayFactsInput, IRequest<PayView>
{
    [Description("Tháng lương, ví dụ 2026-08.")]
    public string Month { get; init; } = "";

    [Description("Số ngày nghỉ không hưởng lương trong tháng; chi tiết hơn thì dùng daysOff.")]
    public decimal UnpaidDays { get; init; }

    [Description("Các loại ngày nghỉ đơn vị không trả lương.")]
    public DaysOffInput? DaysOff { get; init; }

    [Description("Ngày bắt đầu có trong danh sách trả lương, khi bắt đầu trong tháng.")]
    public DateOnly? StartsOn { get; init; }

    [Description("Ngày cuối cùng có trong danh sách trả lương, khi thôi trong tháng.")]
    public DateOnly? EndsOn { get; init; }

    [Description("Đến do điều động trong hệ thống: tháng này đơn vị cũ đóng bảo hiểm.")]
    public bool ArrivesByTransfer { get; init; }

    [Description("Đi do điều động trong hệ thống: tháng này đơn vị này đóng bảo hiểm trọn tháng.")]
    public bool LeavesByTransfer { get; init; }

    [Description("Thay đổi trong tháng: từ ngày nào thì áp dụng các dữ kiện mới.")]
    public IReadOnlyList<PayChangeInput> Changes { get; init; } = [];

    [Description("Làm đêm, làm thêm giờ; là dòng riêng, không cộng vào tổng lương tháng.")]
    public IReadOnlyList<ExtraHoursInput> ExtraHours { get; init; } = [];

    [Description("Trừ đoàn phí công đoàn.")]
    public bool PaysUnionDues { get; init; }

    [Description("Các khoản trừ tự nguyện khác (đồng).")]
    public long VoluntaryDeductionsInDong { get; init; }

    [Description("Khoản còn thiếu tháng trước chuyển sang (đồng): bảo hiểm mà lương tháng trước không đủ trừ.")]
    public long CarriedShortageInDong { get; init; }

    [Description("Số ngày công chuẩn của tháng; để trống thì theo quy định (22).")]
    public int? StandardDays { get; init; }

    [Description("Tính hệ số chênh lệch bảo lưu vào nền của phụ cấp tỷ lệ; để trống thì theo quy định (không).")]
    public bool? KeptDifferenceInPercentBase { get; init; }
}

/// <summary>New facts from a day inside the month.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record PayChangeInput
{
    [Description("Ngày bắt đầu áp dụng.")]
    public DateOnly From { get; init; }

    [Description("Các dữ kiện từ ngày đó.")]
    public PayFactsInput? Facts { get; init; }
}

/// <summary>Hours at night or beyond the normal day.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record ExtraHoursInput
{
    [Description("Night (làm đêm 130%), NormalDay (150%), WeeklyDayOff (200%), Holiday (300%).")]
    public string Kind { get; init; } = nameof(ExtraHoursKind.NormalDay);

    [Description("Số giờ thực tế.")]
    public decimal Hours { get; init; }

    [Description("Làm thêm giờ vào ban đêm: tỷ lệ làm thêm nhân với tỷ lệ làm đêm.")]
    public bool IsAtNight { get; init; }

    [Description("Được nghỉ bù: tỷ lệ giảm 100 điểm phần trăm.")]
    public bool HasTimeOffInLieu { get; init; }
}

/// <summary>A month's pay.</summary>
/// <param name="Month">Month.</param>
/// <param name="BaseSalaryInDong">Mức lương cơ sở.</param>
/// <param name="Lines">Every line, in the order of the sheet.</param>
/// <param name="Warnings">What a checker should look at.</param>
public sealed record PayView(string Month, long BaseSalaryInDong, IReadOnlyList<PayLineView> Lines, IReadOnlyList<string> Warnings);

/// <summary>A line of pay.</summary>
/// <param name="Code">Line code.</param>
/// <param name="Name">Name on the sheet.</param>
/// <param name="Computation">How the amount came about.</param>
/// <param name="AmountInDong">Whole đồng.</param>
/// <param name="LegalBasis">Law and article; empty for sums.</param>
/// <param name="BudgetItem">Tiểu mục; null when the line is no expense of the unit.</param>
public sealed record PayLineView(string Code, string Name, string Computation, long AmountInDong, string LegalBasis, string? BudgetItem)
{
    internal static IReadOnlyList<PayLineView> Of(IEnumerable<PayLine> lines) =>
        [.. lines.Select(l => new PayLineView(l.Code, l.Name, l.Computation, l.AmountInDong, l.LegalBasis, l.BudgetItem))];
}

internal sealed class ComputePayValidator : AbstractValidator<ComputePay>
{
    /// <summary>More than a month can hold.</summary>
    public const int MaxChanges = 31;

    public ComputePayValidator()
    {
        PayFactsValidation.AddRules(this);
        RuleFor(c => c.Month).Must(PayFactsValidation.IsMonth).WithMessage("Ghi tháng theo dạng năm-tháng, ví dụ 2026-08.");
        RuleFor(c => c.StartsOn).IsDay();
        RuleFor(c => c.EndsOn).IsDay();
        RuleFor(c => c.StartsOn).Must((c, starts) => starts is null || PayMonth.TryParse(c.Month) is not { } month || starts <= month.Last)
            .WithMessage("Ngày bắt đầu sau tháng lương: tháng này không có trong danh sách trả lương.");
        RuleFor(c => c.EndsOn).Must((c, ends) => ends is null || PayMonth.TryParse(c.Month) is not { } month || ends >= month.First)
            .WithMessage("Ngày cuối cùng trước tháng lương: tháng này không có trong danh sách trả lương.");
        RuleFor(c => c.DaysOff).Must((c, d) => d is null || c.UnpaidDays == 0).WithMessage("Chỉ khai unpaidDays hoặc daysOff.");
        RuleFor(c => c.EndsOn).Must((c, ends) => ends is null || c.StartsOn is null || ends >= c.StartsOn)
            .WithMessage("Ngày cuối cùng phải từ ngày bắt đầu trở đi.");
        RuleFor(c => c.Changes).Must(c => c is { Count: <= MaxChanges }).WithMessage($"Khai nhiều nhất {MaxChanges} thay đổi trong tháng.");
        RuleForEach(c => c.Changes).Must(c => c?.Facts is not null).WithMessage("Thay đổi trong tháng thiếu dữ kiện mới.");
        RuleForEach(c => c.Changes).Must(c => c is null || PayMonth.IsUsual(c.From)).WithMessage(PayFactsValidation.UnusualDay);
        RuleFor(c => c.ExtraHours).Must(e => e is { Count: <= MaxChanges })
            .WithMessage($"Khai nhiều nhất {MaxChanges} lần làm đêm, làm thêm giờ.");
        RuleForEach(c => c.Changes).ChildRules(change => change.RuleFor(c => c.Facts!).SetValidator(new PayFactsInputValidator()));
        RuleForEach(c => c.ExtraHours).Must(e => e is not null && PayFactsValidation.IsName<ExtraHoursKind>(e.Kind))
            .WithMessage($"Loại giờ là một trong: {string.Join(", ", Enum.GetNames<ExtraHoursKind>())}.");
    }
}

internal sealed class ComputePayHandler(PayTables tables) : IRequestHandler<ComputePay, PayView>
{
    public Task<PayView> Handle(ComputePay command, CancellationToken cancellationToken)
    {
        var settings = PaySettings.Default with
        {
            StandardDays = command.StandardDays, KeptDifferenceInPercentBase = command.KeptDifferenceInPercentBase,
        };
        var result = PayEngine.Compute(tables, FactsOf(command), settings);
        return Task.FromResult(
            new PayView(result.Month.ToString(), result.BaseSalaryInDong, PayLineView.Of(result.Lines),
                [.. result.Warnings.Select(w => w.Text)]));
    }

    private static PayMonthFacts FactsOf(ComputePay command) => new(PayMonth.Parse(command.Month), PeriodsOf(command))
    {
        DaysOff = command.DaysOff?.ToDaysOff() ?? new DaysOff { Unpaid = command.UnpaidDays },
        ExtraHours =
            [.. command.ExtraHours.Select(
                e => new ExtraHours(Enum.Parse<ExtraHoursKind>(e.Kind), e.Hours, e.HasTimeOffInLieu, e.IsAtNight))],
        IsInsuredByOtherUnit = command.ArrivesByTransfer,
        IsTransferredAway = command.LeavesByTransfer,
        PaysUnionDues = command.PaysUnionDues,
        VoluntaryDeductionsInDong = command.VoluntaryDeductionsInDong,
        CarriedShortageInDong = command.CarriedShortageInDong,
    };

    private static List<PayPeriod> PeriodsOf(ComputePay command)
    {
        var periods = new List<PayPeriod> { new(command.StartsOn ?? DateOnly.MinValue, command.ToFacts()) };
        periods.AddRange(command.Changes.Select(c => new PayPeriod(c.From, c.Facts!.ToFacts())));
        if (command.EndsOn is { } endsOn)
        {
            periods.Add(new PayPeriod(endsOn.AddDays(1), null));
        }

        return periods;
    }
}
