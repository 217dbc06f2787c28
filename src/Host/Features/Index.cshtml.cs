using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Clocks;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.BuildingBlocks.Runtime.Web.Shell;
using HoSoCanBo.Host.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Host.Features;

/// <summary>Tổng quan: what every module has to say to this user today.</summary>
[Authorize]
public sealed class IndexModel(
    IEnumerable<IDashboardSection> sections, IEnumerable<ITodoSource> todoSources, IEnumerable<NavigationItem> items,
    RequestContext request, ILogger<IndexModel> log) : PageModel
{
    /// <summary>A section as the page shows it.</summary>
    public sealed record LoadedSection(string Title, string View, object? Content, bool Failed);

    /// <summary>Today, and who is greeted.</summary>
    public string Greeting { get; private set; } = "";

    /// <summary>The row of figures.</summary>
    public IReadOnlyList<LoadedSection> Figures { get; private set; } = [];

    /// <summary>The wide column.</summary>
    public IReadOnlyList<LoadedSection> Main { get; private set; } = [];

    /// <summary>The narrow column.</summary>
    public IReadOnlyList<LoadedSection> Side { get; private set; } = [];

    /// <summary>Việc cần làm: what is late first.</summary>
    public IReadOnlyList<Todo> Todos { get; private set; } = [];

    /// <summary>Where the user can go, by task.</summary>
    internal IReadOnlyList<MenuGroup> Places { get; private set; } = [];

    /// <summary>Whether this is a trial, in which another day may be chosen (Development).</summary>
    public bool IsTrial => HttpContext.RequestServices.GetService<TrialClock>() is not null;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var today = request.Clock.TodayInVietnam();
        Greeting = $"{Weekday(today)}, {Show.Date(today)} · {request.User.DisplayName}";
        Places = [.. Menu.For(request.User, items, "/").Groups.Where(g => g.Name != Menu.FirstGroup)];
        Todos = await ListTodosAsync(cancellationToken);
        Figures = await LoadAsync(DashboardPlace.Figures, cancellationToken);
        Main = await LoadAsync(DashboardPlace.Main, cancellationToken);
        Side = await LoadAsync(DashboardPlace.Side, cancellationToken);
    }

    private async Task<IReadOnlyList<Todo>> ListTodosAsync(CancellationToken cancellationToken)
    {
        var all = new List<Todo>();
        foreach (var source in todoSources)
        {
            try
            {
                all.AddRange(await source.ListAsync(request.User, cancellationToken));
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                log.LogError(exception, "What waits in {Source} could not be read.", source.GetType().Name);
            }
        }

        return [.. all.OrderByDescending(t => t.Tone).ThenBy(t => t.DueOn ?? DateOnly.MaxValue)];
    }

    private async Task<IReadOnlyList<LoadedSection>> LoadAsync(DashboardPlace place, CancellationToken cancellationToken)
    {
        var loaded = new List<LoadedSection>();
        foreach (var section in sections.Where(s => s.Place == place && IsFor(s, request.User)).OrderBy(s => s.Order))
        {
            if (await LoadAsync(section, cancellationToken) is { } shown && !(shown.Failed && place == DashboardPlace.Figures))
            {
                loaded.Add(shown);
            }
        }

        return loaded;
    }

    private async Task<LoadedSection?> LoadAsync(IDashboardSection section, CancellationToken cancellationToken)
    {
        try
        {
            return await section.LoadAsync(request.User, cancellationToken) is { } content
                ? new LoadedSection(section.Title, section.View, content, false)
                : null;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // One module in trouble must not take the first page of the day from everybody.
            log.LogError(exception, "Dashboard section {Section} failed.", section.GetType().Name);
            return new LoadedSection(section.Title, section.View, null, true);
        }
    }

    private static bool IsFor(IDashboardSection section, CurrentUser user) =>
        section.Permissions.Count == 0 || section.Permissions.Any(user.May);

    private static string Weekday(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Monday => "Thứ hai",
        DayOfWeek.Tuesday => "Thứ ba",
        DayOfWeek.Wednesday => "Thứ tư",
        DayOfWeek.Thursday => "Thứ năm",
        DayOfWeek.Friday => "Thứ sáu",
        DayOfWeek.Saturday => "Thứ bảy",
        _ => "Chủ nhật",
    };
}
