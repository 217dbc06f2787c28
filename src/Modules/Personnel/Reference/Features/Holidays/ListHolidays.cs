using System.Text.Json;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Reference.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Reference.Features.Holidays;

/// <summary>Bảng ngày nghỉ of a year; without a year: this one.</summary>
[AnySignedInUser]
internal sealed record ListHolidays(int? Year) : IRequest<HolidaysView>;

/// <summary>The days of a year.</summary>
/// <param name="Year">The year.</param>
/// <param name="Years">Years with days, newest first.</param>
/// <param name="Days">The days in order, those that do not count included.</param>
/// <param name="MayChange">Whether the user keeps the table.</param>
internal sealed record HolidaysView(int Year, IReadOnlyList<int> Years, IReadOnlyList<Holiday> Days, bool MayChange);

/// <summary>A day of the table with every change of it, newest first.</summary>
[Requires(PersonnelPermissions.ManageCatalogues, PersonnelPermissions.ConfigureSalary)]
internal sealed record GetHoliday(DateOnly Date) : IRequest<HolidayView>;

/// <summary>A day; null: nothing is recorded for it.</summary>
internal sealed record HolidayView(Holiday? Day, IReadOnlyList<HolidayChange> Changes);

/// <summary>One saving.</summary>
internal sealed record HolidayChange(DateTime At, string UserName, string Reason, IReadOnlyList<string> Fields);

internal sealed class ListHolidaysHandler(PersonnelDbContext db, RequestContext request) :
    IRequestHandler<ListHolidays, HolidaysView>, IRequestHandler<GetHoliday, HolidayView>
{
    private const int MostShown = 100;

    public async Task<HolidaysView> Handle(ListHolidays query, CancellationToken cancellationToken)
    {
        var years = await db.Holidays.Select(h => h.Date.Year).Distinct().OrderByDescending(y => y).ToListAsync(cancellationToken);
        var year = query.Year ?? request.Clock.TodayInVietnam().Year;
        var days = await db.Holidays.AsNoTracking().Where(h => h.Date.Year == year).OrderBy(h => h.Date).ToListAsync(cancellationToken);
        return new HolidaysView(year, years, days,
            request.User.May(PersonnelPermissions.ManageCatalogues) || request.User.May(PersonnelPermissions.ConfigureSalary));
    }

    public async Task<HolidayView> Handle(GetHoliday query, CancellationToken cancellationToken)
    {
        var subject = Holiday.SubjectOf(query.Date);
        var entries = await db.AuditEntries.AsNoTracking().Where(a => a.SubjectId == subject)
            .OrderByDescending(a => a.Sequence).Take(MostShown).ToListAsync(cancellationToken);
        return new HolidayView(
            await db.Holidays.AsNoTracking().SingleOrDefaultAsync(h => h.Date == query.Date, cancellationToken),
            [.. entries.Select(e => new HolidayChange(
                e.At, e.UserName, e.Reason,
                [.. JsonSerializer.Deserialize<List<AuditedChange>>(e.Changes)!.Where(c => c.Field is not nameof(Holiday.Date))
                    .Select(WordsOf)]))]);
    }

    private static string WordsOf(AuditedChange change) => change.Field switch
    {
        null => "Thêm ngày",
        nameof(Holiday.Name) => $"Tên: {change.From} → {change.To}",
        nameof(Holiday.IsWorkingDay) => change.To == bool.TrueString ? "Thành ngày làm việc" : "Thành ngày nghỉ",
        nameof(Holiday.IsConfirmed) => change.To == bool.TrueString ? "Có hiệu lực" : "Không còn hiệu lực",
        _ => $"Căn cứ: {change.To}",
    };
}
