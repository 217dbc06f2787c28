using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.SharedRecords.People;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.SharedRecords.Copies;

/// <summary>What a list of people is narrowed to.</summary>
/// <param name="Name">Part of the name or the employee number, with or without diacritics; null: any.</param>
/// <param name="UnitId">The unit, everything below it included; null: any.</param>
/// <param name="WithFormer">Whether people who have left are listed too.</param>
public sealed record PeopleFilter(string? Name, Guid? UnitId, bool WithFormer);

/// <summary>A person in a list, as of today.</summary>
public sealed record PersonRow(
    Guid Id, string? EmployeeNumber, string? FullName, DateOnly? BirthDate, string? UnitName, string? PositionName, bool IsPresent)
{
    /// <summary>The name, or words that say it is still on its way.</summary>
    public string NameShown => FullName ?? "Đang chờ thông tin hồ sơ";
}

/// <summary>A stretch of time at one unit.</summary>
public sealed record UnitPeriodRow(DateOnly EffectiveFrom, DateOnly? EffectiveUntil, string? UnitName, string? PositionName);

/// <summary>A person and every unit it has belonged to, newest first.</summary>
public sealed record PersonView(PersonRow Person, IReadOnlyList<UnitPeriodRow> Units);

/// <summary>How lists and pages of a module read its copies of people.</summary>
public static class KnownPeopleQueries
{
    /// <summary>Rows a page of a list.</summary>
    public const int PageSize = 20;

    /// <summary>The people whose unit of today, or who themselves, lie in the scope.</summary>
    public static IQueryable<TPerson> InScope<TPerson>(this IQueryable<TPerson> people, Scope scope, IQueryable<KnownUnit> units)
        where TPerson : KnownPerson =>
        people.InScope(scope, units, p => p.UnitId!.Value, p => p.Id);

    /// <summary>The people the filter asks for.</summary>
    public static IQueryable<TPerson> Matching<TPerson>(this IQueryable<TPerson> people, PeopleFilter filter, IQueryable<KnownUnit> units)
        where TPerson : KnownPerson
    {
        if (VietnameseText.SearchKey(filter.Name) is { Length: > 0 } name)
        {
            people = people.Where(p => p.SearchText.Contains(name));
        }

        if (filter.UnitId is { } unitId)
        {
            var subtree = units.InScope(new Scope(false, [unitId], null)).Select(u => u.Id);
            people = people.Where(p => subtree.Contains(p.UnitId!.Value));
        }

        return filter.WithFormer ? people : people.Where(p => p.IsPresent);
    }

    /// <summary>One page of the people in Vietnamese order of names.</summary>
    public static Task<Page<PersonRow>> ToPageByNameAsync<TPerson>(
        this IQueryable<TPerson> people, IQueryable<KnownUnit> units, int page, CancellationToken cancellationToken)
        where TPerson : KnownPerson =>
        people.OrderBy(p => p.NameSortKey).ThenBy(p => p.Id).ToRows(units).ToPageAsync(page, PageSize, cancellationToken);

    /// <summary>One person with the history of units.</summary>
    /// <exception cref="NotFoundException">There is none among <paramref name="people"/>.</exception>
    public static async Task<PersonView> ToViewAsync<TPerson>(
        this IQueryable<TPerson> people, IQueryable<KnownUnit> units, Guid id, CancellationToken cancellationToken)
        where TPerson : KnownPerson
    {
        var person = await people.Where(p => p.Id == id).ToRows(units).SingleOrDefaultAsync(cancellationToken)
            ?? throw new NotFoundException();
        var periods = await people.Where(p => p.Id == id)
            .SelectMany(p => p.Memberships)
            .Where(m => m.EffectiveUntil == null || m.EffectiveUntil >= m.EffectiveFrom)
            .OrderByDescending(m => m.EffectiveFrom)
            .Select(m => new UnitPeriodRow(
                m.EffectiveFrom, m.EffectiveUntil, units.Where(u => u.Id == m.UnitId).Select(u => u.Name).FirstOrDefault(), m.PositionName))
            .ToListAsync(cancellationToken);
        return new PersonView(person, periods);
    }

    private static IQueryable<PersonRow> ToRows<TPerson>(this IQueryable<TPerson> people, IQueryable<KnownUnit> units)
        where TPerson : KnownPerson =>
        people.Select(p => new PersonRow(
            p.Id, p.EmployeeNumber, p.FullName, p.BirthDate,
            units.Where(u => u.Id == p.UnitId).Select(u => u.Name).FirstOrDefault(), p.PositionName, p.IsPresent));
}
