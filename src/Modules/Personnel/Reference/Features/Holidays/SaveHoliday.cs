using FluentValidation;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Reference.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Reference.Features.Holidays;

/// <summary>What a day of the calendar is.</summary>
internal enum DayKind
{
    /// <summary>Ngày nghỉ.</summary>
    DayOff,

    /// <summary>Ngày làm bù.</summary>
    MakeUpDay,

    /// <summary>Thôi áp dụng: as its weekday says.</summary>
    Ordinary,
}

/// <summary>
/// Ghi một ngày vào bảng ngày nghỉ, with the decision it rests on. Deadlines still to come follow; those that have passed stay.
/// </summary>
[Requires(PersonnelPermissions.ManageCatalogues, PersonnelPermissions.ConfigureSalary)]
internal sealed record SaveHoliday(DateOnly? Date, DayKind? Kind, string? Name, string? Document)
: HolidayEntry(Date, Kind, Name, Document), IRequest<int>;

/// <summary>Which windows and deadlines would move.</summary>
[Requires(PersonnelPermissions.ManageCatalogues, PersonnelPermissions.ConfigureSalary)]
internal sealed record PreviewHoliday(DateOnly? Date, DayKind? Kind, string? Name, string? Document)
: HolidayEntry(Date, Kind, Name, Document), IRequest<HolidayImpact>;

/// <summary>A day as typed.</summary>
internal abstract record HolidayEntry(DateOnly? Date, DayKind? Kind, string? Name, string? Document);

internal abstract class HolidayEntryValidator<TEntry> : AbstractValidator<TEntry>
    where TEntry : HolidayEntry
{
    private readonly DateOnly earliest = new(2020, 1, 1);
    private readonly DateOnly latest = new(2100, 12, 31);

    protected HolidayEntryValidator()
    {
        RuleFor(e => e.Date).NotNull().WithMessage("Nhập ngày.").InclusiveBetween(earliest, latest)
            .WithMessage("Ngày từ 01/01/2020 đến 31/12/2100.");
        RuleFor(e => e.Kind).NotNull().WithMessage("Chọn loại ngày.").IsInEnum().WithMessage("Chọn loại ngày.");
        RuleFor(e => e.Name).NotEmpty().WithMessage("Nhập tên, ví dụ: Nghỉ bù Tết Nguyên đán.")
            .MaximumLength(CatalogueItem.NameMaxLength).WithMessage($"Tên dài nhất {CatalogueItem.NameMaxLength} ký tự.");
        RuleFor(e => e.Document).NotEmpty().WithMessage("Nhập số văn bản, căn cứ.")
            .MaximumLength(Holiday.NoteMaxLength).WithMessage($"Căn cứ dài nhất {Holiday.NoteMaxLength} ký tự.");
    }
}

internal sealed class SaveHolidayValidator : HolidayEntryValidator<SaveHoliday>;

internal sealed class PreviewHolidayValidator : HolidayEntryValidator<PreviewHoliday>;

internal sealed class SaveHolidayHandler(PersonnelDbContext db, IHolidayImpact impact, WorkingCalendars calendars, RequestContext request) :
    IRequestHandler<SaveHoliday, int>, IRequestHandler<PreviewHoliday, HolidayImpact>
{
    public async Task<HolidayImpact> Handle(PreviewHoliday query, CancellationToken cancellationToken)
    {
        var days = await db.Holidays.AsNoTracking().ToListAsync(cancellationToken);
        var before = WorkingCalendar.From(days);
        Write(days, query);
        return await impact.ReadAsync(query.Date!.Value, before, WorkingCalendar.From(days), request.Clock.TodayInVietnam(),
            cancellationToken);
    }

    public async Task<int> Handle(SaveHoliday command, CancellationToken cancellationToken)
    {
        var (date, today) = (command.Date!.Value, request.Clock.TodayInVietnam());
        var days = await db.Holidays.ToListAsync(cancellationToken);
        var day = Write(days, command);
        if (db.Entry(day).State == EntityState.Detached)
        {
            db.Holidays.Add(day);
        }
        else if (db.Entry(day).State == EntityState.Unchanged)
        {
            return 0; // the form was posted twice
        }

        var calendar = WorkingCalendar.From(days);
        var moved = await impact.FollowAsync(date, calendar, today, cancellationToken);
        db.Publish(new WorkingDayChanged(Guid.CreateVersion7(), request.Clock.GetUtcNow(), null, date, day.IsWorkingDay, day.IsConfirmed));
        db.Basis = new ChangeBasis($"Bảng ngày nghỉ, {date:dd/MM/yyyy}: {VietnameseText.Clean(command.Document)}");
        await db.SaveChangesAsync(cancellationToken);
        calendars.Forget();
        return moved;
    }

    private static Holiday Write(List<Holiday> days, HolidayEntry entry)
    {
        var date = entry.Date!.Value;
        if (entry.Kind == DayKind.MakeUpDay && date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
        {
            throw new RuleViolationException(
                "personnel.make-up-day-in-week", $"{date:dd/MM/yyyy} không phải thứ bảy, chủ nhật nên vốn là ngày làm việc. Nếu bỏ một ngày nghỉ, chọn Thôi áp dụng.");
        }

        var day = days.Find(d => d.Date == date);
        if (day is null)
        {
            if (entry.Kind == DayKind.Ordinary)
            {
                throw new RuleViolationException(
                    "personnel.holiday-unknown", $"Ngày {date:dd/MM/yyyy} chưa có trong bảng nên không có gì để thôi áp dụng.");
            }

            days.Add(day = new Holiday { Date = date, Name = "" });
        }

        day.Name = VietnameseText.Clean(entry.Name)!;
        day.Note = VietnameseText.Clean(entry.Document);
        day.IsConfirmed = entry.Kind != DayKind.Ordinary;
        day.IsWorkingDay = entry.Kind == DayKind.Ordinary ? day.IsWorkingDay : entry.Kind == DayKind.MakeUpDay;
        return day;
    }
}
