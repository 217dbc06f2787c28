using HoSoCanBo.BuildingBlocks.Runtime.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace HoSoCanBo.SharedRecords.Copies;

/// <summary>A list of people and the units it can be narrowed to.</summary>
public sealed record PeopleList<TRow>(Page<TRow> People, IReadOnlyList<SelectListItem> Units);

/// <summary>What the lists of people of all modules take from their address.</summary>
public abstract class PeopleListPage : PageModel
{
    /// <summary>Part of the name.</summary>
    [FromQuery(Name = "ten")]
    public string? Name { get; set; }

    [FromQuery(Name = "don-vi")]
    public Guid? UnitId { get; set; }

    /// <summary>Whether people who have left are listed too.</summary>
    [FromQuery(Name = "da-thoi")]
    public bool WithFormer { get; set; }

    /// <summary>The page, from 1.</summary>
    [FromQuery(Name = "trang")]
    public int PageNumber { get; set; } = 1;

    /// <summary>The units offered by the filter.</summary>
    public IReadOnlyList<SelectListItem> Units { get; protected set; } = [];

    /// <summary>The chosen unit's name, for the chip of the filter.</summary>
    public string? UnitName => Units.FirstOrDefault(u => u.Value == UnitId?.ToString())?.Text;

    /// <summary>Whether anything but the scope narrows the list.</summary>
    public bool IsNarrowed => Name is not null || UnitId is not null;

    /// <summary>What the list is narrowed to.</summary>
    protected PeopleFilter Filter => new(Name, UnitId, WithFormer);
}
