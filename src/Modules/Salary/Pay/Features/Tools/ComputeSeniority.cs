using System.ComponentModel;
using System.Text.Json.Serialization;
using FluentValidation;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using MediatR;

namespace HoSoCanBo.Salary.Pay.Features.Tools;

/// <summary>Thâm niên nhà giáo từ thời gian giảng dạy có đóng BHXH bắt buộc. Stores nothing.</summary>
[Requires("salary.edit", "salary.report")]
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record ComputeSeniority : IRequest<SeniorityView>
{
    [Description("Các khoảng thời gian giảng dạy, giáo dục có đóng BHXH bắt buộc.")]
    public IReadOnlyList<ServicePeriodInput> Teaching { get; init; } = [];

    [Description(
        "Các khoảng không tính: tập sự, nghỉ không lương liên tục từ 1 tháng, nghỉ BHXH quá thời hạn, đi học quá hạn, tạm đình chỉ, tạm giam, công tác khác.")]
    public IReadOnlyList<ServicePeriodInput> NotCounted { get; init; } = [];

    [Description("Tính đến ngày; mặc định hôm nay.")]
    public DateOnly? AsOf { get; init; }
}

/// <summary>A stretch of days.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record ServicePeriodInput
{
    [Description("Ngày đầu.")]
    public DateOnly From { get; init; }

    [Description("Ngày cuối (tính cả ngày này); để trống khi còn tiếp tục.")]
    public DateOnly? Until { get; init; }
}

/// <summary>The percentage and when it was and will be reached.</summary>
/// <param name="AsOf">The day looked at.</param>
/// <param name="Months">Whole months that count.</param>
/// <param name="Days">Days beside them.</param>
/// <param name="Percent">Percentage on the day.</param>
/// <param name="NextOn">When the next percent is due; null when teaching has ended.</param>
/// <param name="Levels">Every level reached, and the next.</param>
public sealed record SeniorityView(DateOnly AsOf, int Months, int Days, int Percent, DateOnly? NextOn,
    IReadOnlyList<SeniorityLevel> Levels);

internal sealed class ComputeSeniorityValidator : AbstractValidator<ComputeSeniority>
{
    private const int MaxPeriods = 60;

    public ComputeSeniorityValidator()
    {
        RuleFor(c => c.Teaching).Must(t => t is { Count: > 0 and <= MaxPeriods } && !t.Contains(null!))
            .WithMessage($"Khai từ 1 đến {MaxPeriods} khoảng thời gian giảng dạy.");
        RuleFor(c => c.NotCounted).Must(t => t is { Count: <= MaxPeriods } && !t.Contains(null!))
            .WithMessage($"Khai nhiều nhất {MaxPeriods} khoảng không tính.");
        RuleForEach(c => c.Teaching).Must(IsPeriod).WithMessage("Thời gian giảng dạy: nhập ngày đầu, ngày cuối không trước ngày đầu.");
        RuleForEach(c => c.NotCounted).Must(IsPeriod).WithMessage("Thời gian không tính: nhập ngày đầu, ngày cuối không trước ngày đầu.");
        RuleFor(c => c.AsOf).IsDay();
    }

    private static bool IsPeriod(ServicePeriodInput? period) =>
        period is null
        || (PayMonth.IsUsual(period.From) && (period.Until is not { } until || (PayMonth.IsUsual(until) && until >= period.From)));
}

internal sealed class ComputeSeniorityHandler(TimeProvider clock) : IRequestHandler<ComputeSeniority, SeniorityView>
{
    public Task<SeniorityView> Handle(ComputeSeniority command, CancellationToken cancellationToken)
    {
        var asOf = command.AsOf ?? clock.TodayInVietnam();
        var (teaching, notCounted) = (PeriodsOf(command.Teaching), PeriodsOf(command.NotCounted));
        var levels = TeachingSeniority.Timetable(teaching, notCounted, asOf);
        var (months, days) = TeachingSeniority.CountedUntil(teaching, notCounted, asOf);
        return Task.FromResult(new SeniorityView(
            asOf, months, days, levels.LastOrDefault(l => l.From <= asOf)?.Percent
                ?? 0, levels.FirstOrDefault(l => l.From > asOf)?.From, levels));
    }

    private static List<ServicePeriod> PeriodsOf(IEnumerable<ServicePeriodInput> periods) =>
        [.. periods.Select(p => new ServicePeriod(p.From, p.Until))];
}
