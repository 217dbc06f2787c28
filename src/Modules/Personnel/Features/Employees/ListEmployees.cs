using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.Personnel.Domain.Employees;
using HoSoCanBo.Personnel.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Features.Employees;

/// <summary>One page of the employees the user may look for.</summary>
/// <param name="Filter">What it is narrowed by.</param>
/// <param name="Sort">One of <see cref="EmployeeSort"/>; a leading minus turns it round.</param>
/// <param name="Page">The page, from 1.</param>
[Requires(PersonnelPermissions.Search)]
internal sealed record ListEmployees(EmployeeFilter Filter, string? Sort, int Page) : IRequest<Page<EmployeeRow>>;

/// <summary>The orders of the list.</summary>
internal static class EmployeeSort
{
    public const string Name = "ten";
    public const string Number = "so-hieu";
    public const string BirthDate = "ngay-sinh";
    public const string Unit = "don-vi";
}

/// <summary>A person in a list; numbers of identity come masked.</summary>
internal sealed record EmployeeRow(
    Guid Id, string EmployeeNumber, string FullName, DateOnly? BirthDate, DatePrecision BirthDatePrecision, Sex? Sex, string KindCode,
    Guid UnitId, string? PositionName, string StatusCode, string? RankName, string? ProfessionalLevelCode, DateOnly? PartyJoinedOn,
    DateOnly? RecruitedOn, string? IdNumber, bool IsInTransit);

/// <summary>
/// First the keys of the page, inside a covering index of the wished order, then the 50 rows by key: a deep page skips index
/// entries, never rows. Past the middle of the list the index is read from its end.
/// </summary>
internal sealed class ListEmployeesHandler(PersonnelDbContext db, RequestContext request, ReferenceCache references, CountMemory counts)
    : IRequestHandler<ListEmployees, Page<EmployeeRow>>
{
    public const int PageSize = 50;

    public async Task<Page<EmployeeRow>> Handle(ListEmployees query, CancellationToken cancellationToken)
    {
        var reference = await references.CurrentAsync(cancellationToken);
        var rows = query.Filter.Apply(db, request.User.ScopeOf(PersonnelPermissions.Search), reference).AsNoTracking();
        var order = query.Sort?.TrimStart('-');
        var isFalling = query.Sort?.StartsWith('-') ?? false;
        if (order == EmployeeSort.Unit)
        {
            return await ListByUnitAsync(rows, reference, query.Page, isFalling, cancellationToken);
        }

        var total = await counts.CountAsync(db, rows, cancellationToken);
        var slice = Slice.Of(query.Page, total);
        var isReversed = slice.Offset > total / 2;
        var ordered = Order(rows, order, isFalling ^ isReversed);
        var offset = isReversed ? total - slice.Offset - slice.Size : slice.Offset;
        var keys = await ordered.Select(e => e.Id).Skip(offset).Take(slice.Size).ToListAsync(cancellationToken);
        if (isReversed)
        {
            keys.Reverse();
        }

        return new Page<EmployeeRow>(await ReadAsync(keys, cancellationToken), slice.Number, PageSize, total);
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

    /// <summary>The order of units is that of the tree, which no index knows: how many stand in each unit tells which units the page needs.</summary>
    private async Task<Page<EmployeeRow>> ListByUnitAsync(
        IQueryable<Employee> rows, ReferenceSnapshot reference, int page, bool isFalling, CancellationToken cancellationToken)
    {
        var counts = await rows.GroupBy(e => e.UnitId).Select(g => new { UnitId = g.Key, Count = g.Count() }).ToListAsync(cancellationToken);
        var slice = Slice.Of(page, counts.Sum(c => c.Count));
        var inOrder = counts.OrderBy(c => isFalling ? -reference.Units.OrderOf(c.UnitId) : reference.Units.OrderOf(c.UnitId));
        var keys = new List<Guid>(slice.Size);
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

        return new Page<EmployeeRow>(await ReadAsync(keys, cancellationToken), slice.Number, PageSize, start);
    }

    private async Task<IReadOnlyList<EmployeeRow>> ReadAsync(List<Guid> keys, CancellationToken cancellationToken)
    {
        if (keys.Count == 0)
        {
            return [];
        }

        var found = await db.Employees.AsNoTracking()
            .Where(e => keys.Contains(e.Id))
            .Select(e => new EmployeeRow(
                e.Id, e.EmployeeNumber, e.FullName, e.BirthDate, e.BirthDatePrecision, e.Sex, e.KindCode, e.UnitId, e.PositionName,
                e.StatusCode, e.RankName, e.ProfessionalLevelCode, e.PartyJoinedOn, e.RecruitedOn, e.IdNumber, e.InTransitMovementId != null))
            .ToDictionaryAsync(r => r.Id, cancellationToken);
        return [.. keys.Where(found.ContainsKey).Select(key => found[key]).Select(r => r with { IdNumber = IdentityNumber.Mask(r.IdNumber) })];
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
