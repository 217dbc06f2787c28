using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Persistence;

/// <summary>Two users saved the same unique value at the same moment: which one the database refused.</summary>
internal static class UniqueIndexes
{
    /// <summary>Both databases name the column, or the index with its columns, in the message of a broken uniqueness.</summary>
    public static bool IsBroken(DbUpdateException exception, string property) =>
        exception is not DbUpdateConcurrencyException
        && exception.InnerException is DbException { Message: var message }
        && message.Contains("UNIQUE", StringComparison.OrdinalIgnoreCase)
        && message.Contains(property, StringComparison.Ordinal);
}
