using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Web;

namespace HoSoCanBo.Host.Features.Shared;

/// <summary>A task group of the left menu with the entries the user may use.</summary>
internal sealed record MenuGroup(string Name, string Icon, IReadOnlyList<NavigationItem> Items, bool IsCurrent)
{
    /// <summary>
    /// Whether the entries stand by themselves: a group of one, and the first group, which is what everybody opens all day.
    /// </summary>
    public bool IsFlat => Items.Count == 1 || Name == Menu.FirstGroup;

    /// <summary>The icon of an entry that stands by itself.</summary>
    public string IconOf(NavigationItem item) => Name == Menu.FirstGroup ? item.Icon : Icon;
}

/// <summary>The left menu of one user on one page.</summary>
internal sealed record Menu(IReadOnlyList<MenuGroup> Groups, NavigationItem? Current)
{
    /// <summary>Up to so many entries the menu shows them all; a longer one opens only the group at hand.</summary>
    private const int OpenUpTo = 14;

    /// <summary>The group on top.</summary>
    public const string FirstGroup = "Tổng quan";

    private static readonly Dictionary<string, string> GroupIcons = new()
    {
        [FirstGroup] = "layout-dashboard",
        ["Hồ sơ"] = "id",
        ["Tổ chức, biên chế"] = "sitemap",
        ["Biến động"] = "arrows-exchange",
        ["Đào tạo"] = "school",
        ["Thi đua, khen thưởng"] = "award",
        ["Tiền lương"] = "cash-banknote",
        ["Báo cáo"] = "report-analytics",
        ["Danh mục"] = "list-details",
        ["Quản trị"] = "settings",
    };

    /// <summary>Whether every group stands open.</summary>
    public bool IsShort => Groups.Sum(g => g.Items.Count) <= OpenUpTo;

    /// <summary>What the user may use, in order, with the place of the address marked.</summary>
    public static Menu For(CurrentUser user, IEnumerable<NavigationItem> items, string path)
    {
        var usable = items
            .Where(i => i.IsFor(user))
            .OrderBy(i => i.Order)
            .ToList();
        var current = usable.Where(i => i.Covers(path) is not null).MaxBy(i => i.Covers(path));
        var groups = usable
            .GroupBy(i => i.Group)
            .Select(g => new MenuGroup(g.Key, GroupIcons.GetValueOrDefault(g.Key, g.First().Icon), [.. g], g.Contains(current)))
            .ToList();
        return new Menu(groups, current);
    }
}
