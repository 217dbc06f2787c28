using System.Linq.Expressions;
using System.Reflection;
using FluentValidation;
using FluentValidation.Results;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Reports.Domain.Search;
using HoSoCanBo.Personnel.Reports.Features.Search;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Reports.Features.Statistics;

/// <summary>Thống kê theo tiêu chí tùy chọn (Điều 9.3): the people of a free-criteria filter, counted by one or two headings.</summary>
/// <param name="Criteria">Whom to count.</param>
/// <param name="Rows">Key of a <see cref="Dimension"/>.</param>
/// <param name="Columns">Another; null: only totals.</param>
[Requires(PersonnelPermissions.ViewReports)]
internal sealed record CountPeople(Criteria Criteria, string? Rows, string? Columns) : IRequest<Statistic>;

/// <summary>The table.</summary>
internal sealed record Statistic(Dimension RowsBy, Dimension? ColumnsBy, IReadOnlyList<Heading> Columns, IReadOnlyList<StatisticRow> Rows,
    IReadOnlyList<int> ColumnTotals, int Total);

/// <summary>One row: the count under each column, and of all.</summary>
internal sealed record StatisticRow(Heading Heading, IReadOnlyList<int> Counts, int Total);

/// <summary>One grouping in the database, however many cells the table has.</summary>
internal sealed class CountPeopleHandler(PersonnelDbContext db, PeopleSearch search) : IRequestHandler<CountPeople, Statistic>
{
    public const int MostColumns = 40;
    public const int MostRows = 1000;

    private static readonly MethodInfo CountMethod = typeof(CountPeopleHandler)
        .GetMethod(nameof(GroupAsync), BindingFlags.NonPublic | BindingFlags.Static)!;

    public async Task<Statistic> Handle(CountPeople query, CancellationToken cancellationToken)
    {
        var found = await search.PrepareAsync(query.Criteria, PersonnelPermissions.ViewReports, cancellationToken);
        var rows = Require(query.Rows, "Hang", "Chọn cách phân theo hàng.", found.Access);
        var columns = string.IsNullOrEmpty(query.Columns) ? null : Require(query.Columns, "Cot", "", found.Access);
        if (rows == columns)
        {
            throw Refused("Cot", "Hàng và cột trùng nhau. Chọn cách phân khác cho cột, hoặc bỏ cột.");
        }

        var cells = await CountAsync(found, rows, columns, cancellationToken);
        return Tabulate(found, rows, columns, cells);
    }

    private async Task<IReadOnlyList<Cell>> CountAsync(
        PreparedSearch found, Dimension rows, Dimension? columns, CancellationToken cancellationToken)
    {
        var keys = new HeadingKeys(db, found.Day);
        var placed = keys.Place(found.People, columns is null ? [rows] : [rows, columns]);
        var (row, column) = (keys.KeyOf(rows), keys.KeyOf(columns ?? rows));
        return await (Task<List<Cell>>)CountMethod.MakeGenericMethod(row.ReturnType, column.ReturnType)
            .Invoke(null, [placed, row, column, cancellationToken])!;
    }

    private static async Task<List<Cell>> GroupAsync<TRow, TColumn>(
        IQueryable<Placed> placed, Expression<Func<Placed, TRow>> row, Expression<Func<Placed, TColumn>> column,
        CancellationToken cancellationToken)
    {
        var person = row.Parameters[0];
        var pair = Expression.MemberInit(
            Expression.New(typeof(Pair<TRow, TColumn>)),
            Expression.Bind(typeof(Pair<TRow, TColumn>).GetProperty(nameof(Pair<TRow, TColumn>.Row))!, row.Body),
            Expression.Bind(typeof(Pair<TRow, TColumn>).GetProperty(nameof(Pair<TRow, TColumn>.Column))!,
                Conditions.Rebound(column, person)));
        return (await placed
                .Select(Expression.Lambda<Func<Placed, Pair<TRow, TColumn>>>(pair, person))
                .GroupBy(p => new { p.Row, p.Column })
                .Select(g => new { g.Key.Row, g.Key.Column, Count = g.Count() })
                .ToListAsync(cancellationToken))
            .ConvertAll(g => new Cell(g.Row, g.Column, g.Count));
    }

    private static Statistic Tabulate(PreparedSearch found, Dimension rows, Dimension? columns, IReadOnlyList<Cell> cells)
    {
        var rowValues = new HeadingValues(rows, found.Day, found.Reference);
        var columnValues = columns is null ? null : new HeadingValues(columns, found.Day, found.Reference);
        var counted = cells
            .Select(c => (Row: rowValues.Of(c.Row), Column: columnValues?.Of(c.Column), c.Count))
            .ToList();
        var headings = Ordered(counted.Select(c => c.Column).OfType<Heading>(), counted.ToLookup(c => c.Column?.Key, c => c.Count));
        var table = Ordered(counted.Select(c => c.Row), counted.ToLookup(c => (string?)c.Row.Key, c => c.Count));
        if (headings.Count > MostColumns || table.Count > MostRows)
        {
            throw headings.Count > MostColumns
                ? Refused("Cot", $"“{columns!.Label}” có {headings.Count} giá trị, quá {MostColumns} cột. Đặt tiêu chí này ở hàng, hoặc lọc bớt.")
                : Refused("Hang", $"“{rows.Label}” có {table.Count} giá trị, quá {MostRows} hàng. Lọc bớt người cần thống kê.");
        }

        var sums = counted.GroupBy(c => (Row: c.Row.Key, Column: c.Column?.Key)).ToDictionary(g => g.Key, g => g.Sum(c => c.Count));
        var (rowSums, columnSums) = (counted.ToLookup(c => c.Row.Key, c => c.Count), counted.ToLookup(c => c.Column?.Key, c => c.Count));
        return new Statistic(
            rows, columns, headings,
            [.. table.Select(
                r => new StatisticRow(r, [.. headings.Select(h => sums.GetValueOrDefault((r.Key, h.Key)))], rowSums[r.Key].Sum()))],
            [.. headings.Select(h => columnSums[h.Key].Sum())],
            counted.Sum(c => c.Count));
    }

    /// <summary>By place; texts have none and come by their number of people.</summary>
    private static List<Heading> Ordered(IEnumerable<Heading> headings, ILookup<string?, int> counts) =>
        [.. headings.DistinctBy(h => h.Key).OrderBy(h => h.Order).ThenByDescending(h => counts[h.Key].Sum())
            .ThenBy(h => h.Label, StringComparer.Ordinal)];

    private static Dimension Require(string? key, string place, string missing, SearchAccess access)
    {
        if (string.IsNullOrEmpty(key))
        {
            throw Refused(place, missing);
        }

        return Dimension.Find(key) is { } dimension && access.Covers(dimension.Field)
            ? dimension
            : throw Refused(place, $"Không có cách phân “{(key.Length > 40 ? key[..40] : key)}”. Chọn trong danh sách.");
    }

    private static ValidationException Refused(string place, string message) => new([new ValidationFailure(place, message)]);

    private sealed record Cell(object? Row, object? Column, int Count);

    private sealed class Pair<TRow, TColumn>
    {
        public TRow Row { get; init; } = default!;

        public TColumn Column { get; init; } = default!;
    }
}
