using System.ComponentModel;
using FluentValidation;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Reference.Domain;
using MediatR;

namespace HoSoCanBo.Personnel.Reference.Features.Tools;

/// <summary>Tra cứu hạn: when is something due that starts on a day.</summary>
[AnySignedInUser]
internal sealed record GetDeadline(string? Rule, string? Date) : IRequest<DeadlineAnswer>;

/// <summary>A deadline and how it was counted.</summary>
internal sealed record DeadlineAnswer(
    [property: Description("recruitment, change, transfer, assignment hoặc outage.")] string Rule,
    [property: Description("Điều, khoản của Quy chế 80/QĐ-UBND-HC.")] string Article,
    [property: Description("Ngày bắt đầu; ngày này không tính, trừ ngày phần mềm ngừng hoạt động (outage).")] DateOnly StartsOn,
    [property: Description("Số ngày của thời hạn.")] int Days,
    [property: Description("calendar: ngày theo lịch; working: ngày làm việc.")] string DayKind,
    [property: Description("Ngày cuối trước khi xét ngày nghỉ.")] DateOnly CountedTo,
    [property: Description("Hạn: hết ngày này.")] DateOnly DueOn,
    [property: Description("Các ngày nghỉ làm lùi hạn hoặc không được tính.")] IReadOnlyList<DayOff> DaysOff,
    [property: Description("Cách tính, bằng lời.")] string Why);

/// <summary>A day that did not count, or on which a limit cannot end.</summary>
internal sealed record DayOff(DateOnly Date, string Reason);

internal sealed class GetDeadlineValidator : AbstractValidator<GetDeadline>
{
    public GetDeadlineValidator()
    {
        RuleFor(q => q.Rule).Must(r => DeadlineRule.Find(r) is not null)
            .WithMessage($"Chọn quy định: {string.Join(", ", DeadlineRule.All.Select(r => r.Key))}.");
        RuleFor(q => q.Date).Must(d => ToolDates.TryDay(d, out _))
            .WithMessage("Nhập ngày dạng 2020-01-22 (hoặc 22/01/2020), từ năm 1900 đến năm 2100.");
    }
}

internal sealed class GetDeadlineHandler(WorkingCalendars calendars) : IRequestHandler<GetDeadline, DeadlineAnswer>
{
    public async Task<DeadlineAnswer> Handle(GetDeadline query, CancellationToken cancellationToken)
    {
        var rule = DeadlineRule.Find(query.Rule)!;
        ToolDates.TryDay(query.Date, out var start);
        var calendar = await calendars.CurrentAsync(cancellationToken);
        return rule.IsInWorkingDays ? InWorkingDays(rule, start, calendar) : InCalendarDays(rule, start, calendar);
    }

    private static DeadlineAnswer InCalendarDays(DeadlineRule rule, DateOnly start, WorkingCalendar calendar)
    {
        var countedTo = start.AddDays(rule.Days);
        var due = calendar.DueAfterCalendarDays(start, rule.Days);
        var off = OffBetween(countedTo, due, calendar);
        var why = $"{rule.Text}. Ngày {start:dd/MM/yyyy} không tính (Bộ luật Dân sự 2015 Điều 147); ngày thứ {rule.Days} là {countedTo:dd/MM/yyyy}"
            + (off.Count == 0
                ? ", là ngày làm việc, nên đó là hạn."
                : $" ({off[0].Reason}), là ngày nghỉ, nên hạn chuyển sang ngày làm việc tiếp theo, {due:dd/MM/yyyy} (Điều 148).");
        return new DeadlineAnswer(rule.Key, rule.Article, start, rule.Days, "calendar", countedTo, due, off, why + Beyond(due, calendar));
    }

    private static DeadlineAnswer InWorkingDays(DeadlineRule rule, DateOnly start, WorkingCalendar calendar)
    {
        var first = rule.CountsFirstDay ? start : start.AddDays(1);
        var due = calendar.DueAfterWorkingDays(first.AddDays(-1), rule.Days);
        var counted = Enumerable.Range(0, due.DayNumber - first.DayNumber + 1).Select(first.AddDays).Where(calendar.IsWorkingDay);
        var off = OffBetween(first, due, calendar);
        var opening = rule.CountsFirstDay
            ? $"Tính cả ngày {start:dd/MM/yyyy} nếu là ngày làm việc; "
            : $"Ngày {start:dd/MM/yyyy} không tính (Bộ luật Dân sự 2015 Điều 147); ";
        var why = $"{rule.Text}. {opening}các ngày làm việc được tính: "
            + $"{string.Join(", ", counted.Select(d => $"{d:dd/MM/yyyy}"))}."
            + (off.Count == 0 ? "" : $" Không tính {off.Count} ngày nghỉ ở giữa.");
        return new DeadlineAnswer(rule.Key, rule.Article, start, rule.Days, "working", due, due, off, why + Beyond(due, calendar));
    }

    private static List<DayOff> OffBetween(DateOnly first, DateOnly due, WorkingCalendar calendar) =>
        [.. from offset in Enumerable.Range(0, due.DayNumber - first.DayNumber + 1)
            let day = first.AddDays(offset)
            where !calendar.IsWorkingDay(day)
            select new DayOff(day, calendar.ReasonOff(day)!)];

    private static string Beyond(DateOnly due, WorkingCalendar calendar) =>
        calendar.ListedYears.Count > 0 && !calendar.ListedYears.Contains(due.Year)
            ? due.Year < calendar.ListedYears.Min()
                ? $" Bảng ngày nghỉ chỉ có từ năm {calendar.ListedYears.Min()}; trước đó chỉ trừ thứ bảy, chủ nhật."
                : $" Bảng ngày nghỉ chưa có đủ năm {due.Year}: chỉ trừ thứ bảy, chủ nhật và ngày lễ dương lịch."
            : "";
}
