using System.ComponentModel;
using System.Text.Json.Serialization;
using FluentValidation;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using MediatR;

namespace HoSoCanBo.Salary.Pay.Features.Tools;

/// <summary>Tính thử truy lĩnh, truy thu: month by month, with each month's base salary and rates. Stores nothing.</summary>
[Requires("salary.edit", "salary.report")]
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record ComputeArrears : IRequest<ArrearsView>
{
    [Description("Dữ kiện đã dùng để trả lương.")]
    public PayFactsInput? OldFacts { get; init; }

    [Description("Dữ kiện đúng từ ngày hiệu lực; để trống (null) khi người đó đã thôi hưởng lương từ ngày hiệu lực.")]
    public PayFactsInput? NewFacts { get; init; }

    [Description("Ngày hiệu lực của thay đổi.")]
    public DateOnly EffectiveFrom { get; init; }

    [Description("Các thay đổi tiếp theo, mỗi thay đổi từ một ngày sau ngày hiệu lực: nhiều quyết định trong một lần truy lĩnh.")]
    public IReadOnlyList<PayChangeInput> LaterChanges { get; init; } = [];

    [Description("Các thay đổi của dữ kiện đã dùng để trả lương: những tháng sau đã trả theo dữ kiện khác.")]
    public IReadOnlyList<PayChangeInput> PaidChanges { get; init; } = [];

    [Description("Các tháng đã trả lương theo dữ kiện cũ, ví dụ [\"2026-05\", \"2026-06\"].")]
    public IReadOnlyList<string> MonthsPaid { get; init; } = [];

    [Description("Tháng ghi vào bảng lương; mặc định là tháng sau tháng cuối đã trả.")]
    public string? ListedIn { get; init; }

    [Description("Ngày nghỉ của những tháng có nghỉ, mỗi dòng ghi rõ tháng.")]
    public IReadOnlyList<DaysOffInput> DaysOff { get; init; } = [];

    [Description("Số, ngày quyết định: ghi vào căn cứ của từng dòng.")]
    public string? Decision { get; init; }

    [Description("Số ngày công chuẩn của tháng; để trống thì theo quy định (22).")]
    public int? StandardDays { get; init; }

    [Description("Tính hệ số chênh lệch bảo lưu vào nền của phụ cấp tỷ lệ; để trống thì theo quy định (không).")]
    public bool? KeptDifferenceInPercentBase { get; init; }
}

/// <summary>Arrears month by month and in all.</summary>
/// <param name="ListedIn">Month of the sheet that carries them.</param>
/// <param name="IsClawback">Truy thu.</param>
/// <param name="Months">Month by month.</param>
/// <param name="Totals">Totals.</param>
public sealed record ArrearsView(string ListedIn, bool IsClawback, IReadOnlyList<ArrearsMonthView> Months,
    IReadOnlyList<PayLineView> Totals);

/// <summary>The difference of one month.</summary>
/// <param name="Month">Month.</param>
/// <param name="BaseSalaryInDong">Its base salary.</param>
/// <param name="Lines">Its lines.</param>
public sealed record ArrearsMonthView(string Month, long BaseSalaryInDong, IReadOnlyList<PayLineView> Lines);

internal sealed class ComputeArrearsValidator : AbstractValidator<ComputeArrears>
{
    /// <summary>Ten years: claims do not go further back.</summary>
    public const int MaxMonths = 120;

    public const int DecisionMaxLength = 200;

    public ComputeArrearsValidator()
    {
        RuleFor(c => c.OldFacts).NotNull().WithMessage("Thiếu dữ kiện đã dùng để trả lương.").SetValidator(new PayFactsInputValidator()!);
        RuleFor(c => c.NewFacts).SetValidator(new PayFactsInputValidator()!);
        RuleFor(c => c.EffectiveFrom).NotEmpty().WithMessage("Nhập ngày hiệu lực.").Must(PayMonth.IsUsual)
            .WithMessage(PayFactsValidation.UnusualDay);
        RuleFor(c => c.MonthsPaid).Must(m => m is { Count: > 0 and <= MaxMonths })
            .WithMessage($"Khai từ 1 đến {MaxMonths} tháng đã trả lương.");
        RuleForEach(c => c.MonthsPaid).Must(PayFactsValidation.IsMonth).WithMessage("Ghi tháng đã trả theo dạng năm-tháng, ví dụ 2026-08.");
        RuleFor(c => c.LaterChanges).Must(IsInOrder).WithMessage("Khai nhiều nhất 31 thay đổi, mỗi thay đổi một ngày, theo thứ tự ngày.");
        RuleFor(c => c.PaidChanges).Must(IsInOrder).WithMessage("Khai nhiều nhất 31 thay đổi, mỗi thay đổi một ngày, theo thứ tự ngày.");
        RuleFor(c => c.LaterChanges).Must((c, changes) => changes is null || changes.All(x => x is null || x.From > c.EffectiveFrom))
            .WithMessage("Thay đổi tiếp theo phải từ một ngày sau ngày hiệu lực.");
        RuleForEach(c => c.LaterChanges).ChildRules(AddChangeRules);
        RuleForEach(c => c.PaidChanges).ChildRules(AddChangeRules);
        RuleFor(c => c.ListedIn).Must(m => m is null || PayFactsValidation.IsMonth(m))
            .WithMessage("Ghi tháng theo dạng năm-tháng, ví dụ 2026-09.");
        RuleForEach(c => c.DaysOff).Must((c, d) => c.MonthsPaid?.Contains(d?.Month) == true)
            .WithMessage("Ngày nghỉ phải ghi tháng nằm trong các tháng đã trả.");
        RuleFor(c => c.DaysOff).Must(d => d is not null && d.DistinctBy(x => x?.Month).Count() == d.Count)
            .WithMessage("Ngày nghỉ của một tháng chỉ khai một dòng.");
        RuleFor(c => c.Decision).MaximumLength(DecisionMaxLength).WithMessage($"Số quyết định dài nhất {DecisionMaxLength} ký tự.");
    }

    private static void AddChangeRules(InlineValidator<PayChangeInput> change)
    {
        change.RuleFor(c => c.From).Must(PayMonth.IsUsual).WithMessage(PayFactsValidation.UnusualDay);
        change.RuleFor(c => c.Facts).SetValidator(new PayFactsInputValidator()!);
    }

    private static bool IsInOrder(IReadOnlyList<PayChangeInput>? changes) =>
        changes is { Count: <= ComputePayValidator.MaxChanges } && !changes.Contains(null!)
        && changes.Zip(changes.Skip(1)).All(pair => pair.First.From < pair.Second.From);
}

internal sealed class ComputeArrearsHandler(PayTables tables) : IRequestHandler<ComputeArrears, ArrearsView>
{
    public Task<ArrearsView> Handle(ComputeArrears command, CancellationToken cancellationToken)
    {
        var settings = PaySettings.Default with
        {
            StandardDays = command.StandardDays, KeptDifferenceInPercentBase = command.KeptDifferenceInPercentBase,
        };
        var result = Arrears.Compute(tables, ClaimOf(command), settings);
        return Task.FromResult(new ArrearsView(
            result.ListedIn.ToString(), result.IsClawback,
            [.. result.Months.Select(m => new ArrearsMonthView(m.Month.ToString(), m.BaseSalaryInDong, PayLineView.Of(m.Lines)))],
            PayLineView.Of(result.Totals)));
    }

    private static ArrearsClaim ClaimOf(ComputeArrears command)
    {
        var months = command.MonthsPaid.Select(PayMonth.Parse).Order().ToList();
        var daysOff = command.DaysOff.ToDictionary(d => PayMonth.Parse(d.Month), d => d.ToDaysOff());
        var paid = new PayPeriod(DateOnly.MinValue, command.OldFacts!.ToFacts());
        var due = new PayPeriod(command.EffectiveFrom, command.NewFacts?.ToFacts());
        return new ArrearsClaim(
            [paid, .. command.PaidChanges.Select(ToPeriod)], [paid, due, .. command.LaterChanges.Select(ToPeriod)],
            [.. months.Select(m => new ArrearsMonth(m, daysOff.GetValueOrDefault(m, DaysOff.None)))],
            command.ListedIn is null ? months[^1].Next : PayMonth.Parse(command.ListedIn))
        {
            Decision = command.Decision,
        };
    }

    // No facts: had left, or was not paid, from that day.
    private static PayPeriod ToPeriod(PayChangeInput change) => new(change.From, change.Facts?.ToFacts());
}
