using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.Personnel.Deadlines.Domain.ComingDue;
using HoSoCanBo.Personnel.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Deadlines.Features.ComingDue;

/// <summary>What the list is narrowed by.</summary>
/// <param name="Kind">Which list.</param>
/// <param name="Month">First day of the month of the list; null: the newest.</param>
/// <param name="UnitId">A unit with everything below it.</param>
/// <param name="MonthsAhead">Due within so many months; null: all.</param>
/// <param name="OnlyUnmet">Only rows with a condition that does not hold.</param>
internal sealed record DueFilter(DueKind Kind, DateOnly? Month, Guid? UnitId, int? MonthsAhead, bool OnlyUnmet);

/// <summary>One of the lists.</summary>
[Requires(PersonnelPermissions.Search, PersonnelPermissions.Monitor)]
internal sealed record ListDue(DueFilter Filter, int Page) : IRequest<Page<DueRow>>;

/// <summary>A row of a list.</summary>
internal sealed record DueRow(DueEntry Entry, string FullName, string EmployeeNumber, string? PositionName)
{
    public IReadOnlyList<DueCondition> Conditions { get; } = DueFinder.ConditionsOf(Entry);
}

internal sealed class ListDueHandler(PersonnelDbContext db, RequestContext request, TimeProvider clock)
    : IRequestHandler<ListDue, Page<DueRow>>
{
    private const int PageSize = 20;

    public async Task<Page<DueRow>> Handle(ListDue query, CancellationToken cancellationToken)
    {
        var entries = await db.DueOf(request.User, query.Filter, clock.TodayInVietnam())
            .OrderBy(e => e.DueOn).ThenBy(e => e.Id)
            .ToPageAsync(query.Page, PageSize, cancellationToken);
        return new Page<DueRow>(await db.NamedAsync(entries.Items, cancellationToken), entries.Number, entries.Size, entries.TotalCount);
    }
}

/// <summary>How many stand in each list, and which months there are.</summary>
[Requires(PersonnelPermissions.Search, PersonnelPermissions.Monitor)]
internal sealed record SummarizeDue(DateOnly? Month, Guid? UnitId) : IRequest<DueSummary>;

/// <summary>Figures of the lists.</summary>
internal sealed record DueSummary(IReadOnlyDictionary<DueKind, int> Counts, IReadOnlyList<DateOnly> Months, DateTime? MadeAt);

internal sealed class SummarizeDueHandler(PersonnelDbContext db, RequestContext request, TimeProvider clock)
    : IRequestHandler<SummarizeDue, DueSummary>
{
    private const int MonthsShown = 24;

    public async Task<DueSummary> Handle(SummarizeDue query, CancellationToken cancellationToken)
    {
        var today = clock.TodayInVietnam();
        var counts = new Dictionary<DueKind, int>();
        foreach (var group in await db.DueOf(request.User, new DueFilter(default, query.Month, query.UnitId, null, false), today,
            anyKind: true)
            .GroupBy(e => e.Kind)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToListAsync(cancellationToken))
        {
            counts[group.Key] = group.Count;
        }

        var month = query.Month ?? new DateOnly(today.Year, today.Month, 1);
        var madeAt = await db.DueEntries.AsNoTracking().Where(e => e.Month == month).MaxAsync(e => (DateTime?)e.MadeAt, cancellationToken);

        var months = await db.DueEntries.AsNoTracking().Select(e => e.Month).Distinct().OrderByDescending(m => m).Take(MonthsShown)
            .ToListAsync(cancellationToken);
        return new DueSummary(counts, months, madeAt);
    }
}

internal static class DueQueries
{
    /// <summary>Entries of the units the user searches or watches over, narrowed.</summary>
    public static IQueryable<DueEntry> DueOf(this PersonnelDbContext db, CurrentUser user, DueFilter filter, DateOnly today,
        bool anyKind = false)
    {
        var month = filter.Month ?? new DateOnly(today.Year, today.Month, 1);
        var rows = db.DueEntries.AsNoTracking()
            .InScope(user.ScopeOf(PersonnelPermissions.Search).Or(user.ScopeOf(PersonnelPermissions.Monitor)), db.Units, e => e.UnitId,
                e => e.EmployeeId)
            .Where(e => e.Month == month);
        rows = anyKind ? rows : rows.Where(e => e.Kind == filter.Kind);
        if (filter.UnitId is { } unitId)
        {
            var inside = db.Units.Where(u => db.Units.Any(top => top.Id == unitId && u.Path.StartsWith(top.Path))).Select(u => u.Id);
            rows = rows.Where(e => inside.Contains(e.UnitId));
        }

        if (filter.MonthsAhead is { } months)
        {
            var by = today.AddMonths(months);
            rows = rows.Where(e => e.DueOn <= by);
        }

        return filter.OnlyUnmet ? rows.Where(e => e.UnmetCount > 0) : rows;
    }

    /// <summary>The entries with the names of their people.</summary>
    public static async Task<IReadOnlyList<DueRow>> NamedAsync(
        this PersonnelDbContext db, IReadOnlyList<DueEntry> entries, CancellationToken cancellationToken)
    {
        var ids = entries.Select(e => e.EmployeeId).ToList();
        var people = await db.Employees.AsNoTracking()
            .Where(e => ids.Contains(e.Id))
            .Select(e => new { e.Id, e.FullName, e.EmployeeNumber, e.PositionName })
            .ToDictionaryAsync(e => e.Id, cancellationToken);
        return [.. entries.Select(
            e => new DueRow(e, people[e.EmployeeId].FullName, people[e.EmployeeId].EmployeeNumber, people[e.EmployeeId].PositionName))];
    }
}
