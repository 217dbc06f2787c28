namespace HoSoCanBo.BuildingBlocks.Runtime.Web.Shell;

/// <summary>Where the search box on top of every page leads: the first list, by order, whose permission the user holds.</summary>
/// <param name="Order">The lower, the earlier asked.</param>
/// <param name="Url">The list.</param>
/// <param name="Parameter">The query parameter that takes the words.</param>
/// <param name="Placeholder">What may be typed.</param>
/// <param name="Permissions">Any of them opens it.</param>
public sealed record SearchPlace(int Order, string Url, string Parameter, string Placeholder, params string[] Permissions)
{
    /// <summary>The query parameter that says the words were typed there: a single person found is opened at once.</summary>
    public const string OpenParameter = "mo";
}
