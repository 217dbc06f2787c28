using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.SharedRecords.Copies;

/// <summary>The units a user may choose from.</summary>
public static class UnitChoices
{
    /// <summary>Most units offered; a scope with more is narrowed by search.</summary>
    public const int Max = 1000;

    /// <summary>The units in the scope, as choices ordered by code.</summary>
    public static async Task<List<SelectListItem>> ToChoicesAsync(
        this IQueryable<KnownUnit> units, Scope scope, CancellationToken cancellationToken)
    {
        // Codes and names have other collations: SQL Server joins them in no sentence, so the text is made here.
        var found = await units.InScope(scope).OrderBy(u => u.Code).ThenBy(u => u.Id).Take(Max)
            .Select(u => new { u.Id, u.Code, u.Name })
            .ToListAsync(cancellationToken);
        return [.. found.Select(u => new SelectListItem($"{u.Code} · {u.Name}", u.Id.ToString()))];
    }
}
