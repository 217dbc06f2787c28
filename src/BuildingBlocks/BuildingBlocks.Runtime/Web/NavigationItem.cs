using HoSoCanBo.BuildingBlocks.Runtime.Access;

namespace HoSoCanBo.BuildingBlocks.Runtime.Web;

/// <summary>An entry of the left menu.</summary>
/// <param name="Group">Task group: Hồ sơ, Tổ chức, biên chế, Biến động, …</param>
/// <param name="Order">Place of the entry in the whole menu; groups stand in the order of their first entry.</param>
/// <param name="Text">What the user reads.</param>
/// <param name="Url">Address.</param>
/// <param name="Icon">Name of a Tabler icon.</param>
/// <param name="Permissions">Any of them shows the entry; empty: every signed-in user sees it.</param>
public sealed record NavigationItem(string Group, int Order, string Text, string Url, string Icon, params string[] Permissions)
{
    /// <summary>Whether it is about units: whoever may see the own record alone finds nothing there.</summary>
    public bool IsAboutUnits { get; init; }

    /// <summary>A second address whose pages belong to it: printed forms of a month beside the month.</summary>
    public string? AlsoUrl { get; init; }

    /// <summary>How much of the address it stands for; the longest is the place a page belongs to. Null when it does not.</summary>
    public int? Covers(string path) => Below(Url, path) ? Url.Length : AlsoUrl is { } also && Below(also, path) ? also.Length : null;

    /// <summary>Whether the user sees it.</summary>
    public bool IsFor(CurrentUser user) =>
        Permissions.Length == 0
        || Permissions.Any(p => user.May(p) && (!IsAboutUnits || user.ScopeOf(p) is { WholeProvince: true } or { UnitRoots.Count: > 0 }));

    private static bool Below(string url, string path) =>
        path == url || (url != "/" && path.StartsWith(url + "/", StringComparison.Ordinal));
}
