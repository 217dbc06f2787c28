using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.SharedRecords.Copies;
using HoSoCanBo.Training.Persistence;
using MediatR;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Training.Histories.Features.Hours;

/// <summary>Which people a list of hours shows.</summary>
public enum HoursFilter
{
    /// <summary>Chưa đủ 40 tiết, cả năm.</summary>
    Lacking,

    /// <summary>Chưa đủ, vào trong năm.</summary>
    LackingPartYear,

    /// <summary>Đủ.</summary>
    Enough,

    /// <summary>Mọi người.</summary>
    All,
}

/// <summary>
/// Số giờ học trong năm (bảng T5): how many have the 40 tiết, and who has not; those who came during the year stand apart.
/// </summary>
/// <param name="Year">The year.</param>
/// <param name="UnitId">The unit, everything below it included; null: all the user sees.</param>
/// <param name="Filter">Whom the list names.</param>
/// <param name="Page">The page, from 1.</param>
[Requires(TrainingPermissions.Use, TrainingPermissions.Report)]
internal sealed record ListYearHours(int Year, Guid? UnitId, HoursFilter Filter, int Page) : IRequest<YearHoursView>;

/// <summary>Hours of a year.</summary>
public sealed record YearHoursView(
    HoursFigures Figures, Page<PersonHours> People, IReadOnlyList<SelectListItem> Units);

/// <summary>How many people have how much.</summary>
/// <param name="People">All who are at work.</param>
/// <param name="Enough">With 40 tiết or more.</param>
/// <param name="None">Without any.</param>
/// <param name="Lacking">Below 40, there the whole year.</param>
/// <param name="LackingPartYear">Below 40, came during the year.</param>
public sealed record HoursFigures(int People, int Enough, int None, int Lacking, int LackingPartYear);

/// <summary>Somebody and the tiết of the year.</summary>
public sealed record PersonHours(Guid Id, string? FullName, string? EmployeeNumber, string? UnitName, DateOnly? ServesSince, int Hours);

internal sealed class ListYearHoursHandler(TrainingDbContext db, RequestContext request) : IRequestHandler<ListYearHours, YearHoursView>
{
    /// <summary>1 tuần, 5 ngày, 40 tiết (NĐ 101/2017/NĐ-CP).</summary>
    internal const int Wanted = 40;

    private const int PageSize = 50;

    public async Task<YearHoursView> Handle(ListYearHours query, CancellationToken cancellationToken)
    {
        var scope = request.User.ScopeOfAny(TrainingPermissions.ToSeePeople);
        var people = db.Trainees.AsNoTracking().InScope(scope, db.KnownUnits)
            .Matching(new PeopleFilter(null, query.UnitId, WithFormer: false), db.KnownUnits);
        var begins = new DateOnly(query.Year, 1, 1);
        var all = people.Select(p => new
        {
            Person = p,
            Hours = db.HourEntries.Where(h => h.PersonId == p.Id && h.Year == query.Year).Sum(h => (int?)h.Hours) ?? 0,
            IsPartYear = p.ServesSince > begins,
        });
        var figures = new HoursFigures(
            await all.CountAsync(cancellationToken), await all.CountAsync(x => x.Hours >= Wanted, cancellationToken),
            await all.CountAsync(x => x.Hours == 0, cancellationToken),
            await all.CountAsync(x => x.Hours < Wanted && !x.IsPartYear, cancellationToken),
            await all.CountAsync(x => x.Hours < Wanted && x.IsPartYear, cancellationToken));
        var shown = query.Filter switch
        {
            HoursFilter.Lacking => all.Where(x => x.Hours < Wanted && !x.IsPartYear),
            HoursFilter.LackingPartYear => all.Where(x => x.Hours < Wanted && x.IsPartYear),
            HoursFilter.Enough => all.Where(x => x.Hours >= Wanted),
            _ => all,
        };
        var page = await shown.OrderBy(x => x.Person.NameSortKey).ThenBy(x => x.Person.Id)
            .Select(x => new PersonHours(
                x.Person.Id, x.Person.FullName, x.Person.EmployeeNumber,
                db.KnownUnits.Where(u => u.Id == x.Person.UnitId).Select(u => u.Name).FirstOrDefault(), x.Person.ServesSince, x.Hours))
            .ToPageAsync(query.Page, PageSize, cancellationToken);
        return new YearHoursView(figures, page, await db.KnownUnits.ToChoicesAsync(scope, cancellationToken));
    }
}
