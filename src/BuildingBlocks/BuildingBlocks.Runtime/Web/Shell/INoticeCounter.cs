using HoSoCanBo.BuildingBlocks.Runtime.Access;

namespace HoSoCanBo.BuildingBlocks.Runtime.Web.Shell;

/// <summary>
/// How many notices wait unread; the bell in the top bar shows it. Accounts implements it (registered as scoped).
/// It is asked on every page, so it answers from one indexed count.
/// </summary>
public interface INoticeCounter
{
    /// <summary>Address of the inbox.</summary>
    string InboxUrl { get; }

    /// <summary>Unread notices of the user.</summary>
    ValueTask<int> CountUnreadAsync(CurrentUser user, CancellationToken cancellationToken);
}

/// <summary>
/// How much waits behind a menu entry; the menu shows it beside the entry. Asked on every page of those who see the entry:
/// one indexed count.
/// </summary>
public interface IWaitingCounter
{
    /// <summary>The <see cref="NavigationItem.Url"/> it belongs to.</summary>
    string Url { get; }

    /// <summary>What waits for the user.</summary>
    ValueTask<int> CountAsync(CurrentUser user, CancellationToken cancellationToken);
}
