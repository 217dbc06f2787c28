using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Employees.Lists;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Reports.Domain.Search;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Reports.Features.Search;

/// <summary>Tìm kiếm theo tiêu chí tùy chọn (Điều 9.2): one page of the people who fulfil the criteria.</summary>
/// <param name="Criteria">What is asked.</param>
/// <param name="Columns">Keys of the columns; empty: the usual ones.</param>
/// <param name="Sort">One of <see cref="EmployeeSort"/>; a leading minus turns it round.</param>
/// <param name="Page">The page, from 1.</param>
[Requires(PersonnelPermissions.Search, PersonnelPermissions.Edit)]
internal sealed record FindPeople(Criteria Criteria, IReadOnlyList<string> Columns, string? Sort, int Page) : IRequest<FoundPeople>;

/// <summary>The answer.</summary>
internal sealed record FoundPeople(Page<FoundPerson> List, IReadOnlyList<SearchColumn> Columns);

/// <param name="Id">The record.</param>
/// <param name="FullName">Name.</param>
/// <param name="Cells">Texts, one a column.</param>
internal sealed record FoundPerson(Guid Id, string FullName, IReadOnlyList<string?> Cells);

/// <summary>Count, keys of the page, then the rows by key: three queries, however many conditions there are.</summary>
internal sealed class FindPeopleHandler(PersonnelDbContext db, PeopleSearch search, EmployeeKeyPages pages)
    : IRequestHandler<FindPeople, FoundPeople>
{
    public async Task<FoundPeople> Handle(FindPeople query, CancellationToken cancellationToken)
    {
        var found = await search.PrepareAsync(query.Criteria, null, cancellationToken);
        var page = await pages.FindAsync(found.People, found.Reference, query.Sort, query.Page, cancellationToken);
        var columns = new SearchColumns(found.Access, found.Day, found.Reference);
        var chosen = columns.Chosen(query.Columns, SearchColumns.MostOnScreen);
        var rows = await ReadAsync(page.Keys, found.Day, cancellationToken);
        return new FoundPeople(
            new Page<FoundPerson>(
                [.. rows.Select(
                    r => new FoundPerson(r.Employee.Id, r.Employee.FullName,
                        [.. chosen.Select(c => columns.TextOf(c, r.Employee, r.Standing, isShort: true))]))],
                page.Number, EmployeeKeyPages.PageSize, page.Total),
            chosen);
    }

    private async Task<IReadOnlyList<(Employee Employee, Standing Standing)>> ReadAsync(
        IReadOnlyList<Guid> keys, SearchDay day, CancellationToken cancellationToken)
    {
        if (keys.Count == 0)
        {
            return [];
        }

        var people = await db.Employees.AsNoTracking().Where(e => keys.Contains(e.Id)).ToDictionaryAsync(e => e.Id, cancellationToken);
        var standings = await Standings.OfAsync(db, people.Values, day, cancellationToken);
        return [.. keys.Where(people.ContainsKey).Select(key => (people[key], standings[key]))];
    }
}

/// <summary>Where people stood on a day.</summary>
internal static class Standings
{
    /// <summary>Today as the record says; on another day as the periods that held then say, two queries for all of them.</summary>
    public static async Task<IReadOnlyDictionary<Guid, Standing>> OfAsync(
        PersonnelDbContext db, IReadOnlyCollection<Employee> people, SearchDay day, CancellationToken cancellationToken)
    {
        var today = people.ToDictionary(e => e.Id, e => new Standing(e.UnitId, e.PositionName, e.StatusCode));
        if (day.IsToday)
        {
            return today;
        }

        var (ids, on) = (today.Keys.ToList(), day.Day);
        var posts = await db.Assignments.AsNoTracking()
            .Where(a => ids.Contains(a.EmployeeId) && a.EffectiveFrom <= on && (a.EffectiveUntil == null || a.EffectiveUntil >= on))
            .ToListAsync(cancellationToken);
        var statuses = await db.StatusPeriods.AsNoTracking()
            .Where(p => ids.Contains(p.EmployeeId) && p.EffectiveFrom <= on && (p.EffectiveUntil == null || p.EffectiveUntil >= on))
            .ToListAsync(cancellationToken);
        foreach (var post in posts)
        {
            today[post.EmployeeId] = today[post.EmployeeId] with { UnitId = post.UnitId, PositionName = post.PositionName };
        }

        foreach (var status in statuses)
        {
            today[status.EmployeeId] = today[status.EmployeeId] with { StatusCode = status.StatusCode };
        }

        return today;
    }
}
