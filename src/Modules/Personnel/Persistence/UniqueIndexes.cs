using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Persistence;

/// <summary>Two users saved the same unique value at the same moment: which one the database refused.</summary>
internal static class UniqueIndexes
{
    /// <summary>Both databases name the column, or the index with its columns, in the message of a broken uniqueness.</summary>
    public static bool IsBroken(DbUpdateException exception, string property) =>
        exception.InnerException is { Message: var message } refusal
        && LostRace.BreaksUniqueness(refusal)
        && message.Contains(property, StringComparison.Ordinal);
}
