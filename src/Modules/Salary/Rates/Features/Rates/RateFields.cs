using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.Salary.Rates.Domain;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace HoSoCanBo.Salary.Rates.Features.Rates;

/// <summary>How the form of a new row shows its columns.</summary>
internal static class RateFields
{
    /// <summary>The choices of a column; null when it is typed.</summary>
    public static IReadOnlyList<SelectListItem>? ChoicesOf(RateColumn column) => column.Kind switch
    {
        RateValueKind.YesNo => [new SelectListItem("Không", "no"), new SelectListItem("Có", "yes")],
        RateValueKind.Choice => [.. column.Choices.Select(c => new SelectListItem(c.Name, c.Code))],
        _ => null,
    };

    /// <summary>An amount with its sign.</summary>
    public static string Signed(long amount) => amount > 0 ? $"+{Show.Number(amount)}" : Show.Number(amount);
}
