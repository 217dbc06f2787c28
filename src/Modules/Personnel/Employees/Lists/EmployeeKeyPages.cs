using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Employees.Lists;

/// <summary>The keys of one page of people, in order.</summary>
/// <param name="Keys">The keys.</param>
/// <param name="Number">The page, from 1; a number past the end gives the last.</param>
/// <param name="Total">People in all.</param>
internal sealed record KeyPage(IReadOnlyList<Guid> Keys, int Number, int Total);

/// <summary>
/// First the keys of the page, inside a covering index of the wished order, then the 50 rows by key: a deep page skips index
/// entries, never rows. Past the middle of the list the index is read from its end.
/// </summary>
internal sealed class EmployeeKeyPages(PersonnelDbContext db, CountCache counts)
{
    public const int PageSize = 50;

    /// <summary>One page of the rows.</summary>
    /// <param name="rows">Whom to list.</param>
    /// <param name="reference">Knows the order of units.</param>
    /// <param name="sort">One of <see cref="EmployeeSort"/>; a leading minus turns it round.</param>
    /// <param name="page">The page, from 1.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<KeyPage> FindAsync(
        IQueryable<Employee> rows, ReferenceSnapshot reference, string? sort, int page, CancellationToken cancellationToken)
    {
        var order = sort?.TrimStart('-');
        var isFalling = sort?.StartsWith('-') ?? false;
        if (order == EmployeeSort.Unit)
        {
            return await FindByUnitAsync(rows, reference, page, isFalling, cancellationToken);
        }

        var total = await counts.CountAsync(db, rows, cancellationToken);
        var slice = Slice.Of(page, total);
        var isReversed = slice.Offset > total / 2;
        var ordered = Order(rows, order, isFalling ^ isReversed);
        var offset = isReversed ? total - slice.Offset - slice.Size : slice.Offset;
        var keys = slice.Size <= 0 ? [] : await ordered.Select(e => e.Id).Skip(offset).Take(slice.Size).ToListAsync(cancellationToken);
        if (isReversed)
        {
            keys.Reverse();
        }

        return new KeyPage(keys, slice.Number, total);
    }

    private static IQueryable<Employee> Order(IQueryable<Employee> rows, string? order, bool isFalling) => (order, isFalling) switch
    {
        (EmployeeSort.Number, false) => rows.OrderBy(e => e.EmployeeNumber).ThenBy(e => e.Id),
        (EmployeeSort.Number, true) => rows.OrderByDescending(e => e.EmployeeNumber).ThenByDescending(e => e.Id),
        (EmployeeSort.BirthDate, false) => rows.OrderBy(e => e.BirthDate).ThenBy(e => e.Id),
        (EmployeeSort.BirthDate, true) => rows.OrderByDescending(e => e.BirthDate).ThenByDescending(e => e.Id),
        (_, false) => rows.OrderBy(e => e.FullNameSortKey).ThenBy(e => e.Id),
        (_, true) => rows.OrderByDescending(e => e.FullNameSortKey).ThenByDescending(e => e.Id),
    };

    /// <summary>
    /// The order of units is that of the tree, which no index knows: how many stand in each unit tells which units the page needs.
    /// </summary>
    private static async Task<KeyPage> FindByUnitAsync(
        IQueryable<Employee> rows, ReferenceSnapshot reference, int page, bool isFalling, CancellationToken cancellationToken)
    {
        var counts = await rows.GroupBy(e => e.UnitId).Select(g => new { UnitId = g.Key, Count = g.Count() })
            .ToListAsync(cancellationToken);
        var slice = Slice.Of(page, counts.Sum(c => c.Count));
        var inOrder = counts.OrderBy(c => isFalling ? -reference.Units.OrderOf(c.UnitId) : reference.Units.OrderOf(c.UnitId));
        var keys = new List<Guid>(Math.Max(0, slice.Size));
        var start = 0;
        foreach (var unit in inOrder)
        {
            var skip = Math.Max(0, slice.Offset - start);
            var take = Math.Min(unit.Count - skip, slice.Size - keys.Count);
            start += unit.Count;
            if (take > 0)
            {
                var people = rows.Where(e => e.UnitId == unit.UnitId).OrderBy(e => e.FullNameSortKey).ThenBy(e => e.Id);
                keys.AddRange(await people.Select(e => e.Id).Skip(skip).Take(take).ToListAsync(cancellationToken));
            }
        }

        return new KeyPage(keys, slice.Number, start);
    }

    /// <summary>Where a page lies in a list; a number past the end gives the last page.</summary>
    private readonly record struct Slice(int Number, int Offset, int Size)
    {
        public static Slice Of(int page, int total)
        {
            var number = Math.Clamp(page, 1, Math.Max(1, (total + PageSize - 1) / PageSize));
            var offset = (number - 1) * PageSize;
            return new Slice(number, offset, Math.Min(PageSize, total - offset));
        }
    }
}
