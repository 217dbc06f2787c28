using HoSoCanBo.BuildingBlocks.Runtime.Access;

namespace HoSoCanBo.BuildingBlocks.Runtime.Web.Shell;

/// <summary>Where on the dashboard a section stands.</summary>
public enum DashboardPlace
{
    /// <summary>A row of figures on top: the partial renders <c>stat-tile</c>s only.</summary>
    Figures,

    /// <summary>The wide column: lists of what is due and late.</summary>
    Main,

    /// <summary>The narrow column.</summary>
    Side,
}

/// <summary>
/// A module's part of "Tổng quan". Register as scoped: <c>services.AddScoped&lt;IDashboardSection, OverdueSection&gt;()</c>.
/// A section that fails leaves a note in its place; the others still show.
/// </summary>
public interface IDashboardSection
{
    DashboardPlace Place { get; }

    int Order { get; }

    /// <summary>Heading; not shown for figures.</summary>
    string Title { get; }

    /// <summary>Any of them shows the section; empty: every signed-in user.</summary>
    IReadOnlyList<string> Permissions { get; }

    /// <summary>Path of the partial that shows it, for instance <c>/Features/Obligations/_Dashboard.cshtml</c>.</summary>
    string View { get; }

    /// <summary>The model of the partial; null when there is nothing to show.</summary>
    Task<object?> LoadAsync(CurrentUser user, CancellationToken cancellationToken);
}
