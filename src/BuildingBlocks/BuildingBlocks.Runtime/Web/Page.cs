using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.BuildingBlocks.Runtime.Web;

/// <summary>Where in a list a page stands: what the pager needs to know.</summary>
public interface IPageOfList
{
    /// <summary>The page, from 1.</summary>
    int Number { get; }

    /// <summary>Rows a page.</summary>
    int Size { get; }

    /// <summary>Rows in all.</summary>
    int TotalCount { get; }

    /// <summary>Pages in all, at least 1.</summary>
    int PageCount { get; }
}

/// <summary>One page of a list.</summary>
/// <param name="Items">The rows of the page.</param>
/// <param name="Number">The page, from 1.</param>
/// <param name="Size">Rows a page.</param>
/// <param name="TotalCount">Rows in all.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, int Number, int Size, int TotalCount) : IPageOfList
{
    /// <summary>Pages in all, at least 1.</summary>
    public int PageCount => Math.Max(1, (TotalCount + Size - 1) / Size);
}

/// <summary>Cutting lists into pages.</summary>
public static class PageExtensions
{
    /// <summary>Rows a page may have at most.</summary>
    public const int MaxPageSize = 200;

    /// <summary>Counts the rows and reads one page; a page number past the end gives the last page.</summary>
    /// <param name="rows">The ordered rows; the order must be total.</param>
    /// <param name="number">The wished page, from 1.</param>
    /// <param name="pageSize">Rows a page, up to <see cref="MaxPageSize"/>.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static async Task<Page<T>> ToPageAsync<T>(this IQueryable<T> rows, int number, int pageSize, CancellationToken cancellationToken)
    {
        var size = Math.Clamp(pageSize, 1, MaxPageSize);
        var total = await rows.CountAsync(cancellationToken);
        var page = Math.Clamp(number, 1, Math.Max(1, (total + size - 1) / size));
        var items = total == 0 ? [] : await rows.Skip((page - 1) * size).Take(size).ToListAsync(cancellationToken);
        return new Page<T>(items, page, size, total);
    }
}
