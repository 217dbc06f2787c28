using System.Net;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Contracts;

namespace HoSoCanBo.Testing;

/// <summary>
/// What the list, the page and the fragment about a person must do in every module that keeps a copy of people. A module's
/// test class derives from it and adds what is its own.
/// </summary>
/// <param name="host">The host.</param>
/// <param name="route">Address of the list; a person's page is <c>{route}/can-bo/{id}</c>, the fragment <c>…/the</c>.</param>
/// <param name="role">A role that may look within a unit.</param>
/// <param name="forbiddenRole">A role that may not look at all.</param>
public abstract class PeoplePagesTests<TContext>(HostFixture host, string route, string role, string forbiddenRole) : IAsyncLifetime
    where TContext : ModuleDbContext
{
    private static readonly DateOnly RecruitedFrom = new(2015, 3, 1);

    protected HostFixture Host => host;

    /// <summary>The user's unit.</summary>
    protected Guid OwnUnit { get; } = Guid.CreateVersion7();

    /// <summary>Another unit.</summary>
    protected Guid OtherUnit { get; } = Guid.CreateVersion7();

    /// <summary>A person of the user's unit.</summary>
    protected Guid Colleague { get; } = Guid.CreateVersion7();

    /// <summary>A person of the other unit.</summary>
    protected Guid Stranger { get; } = Guid.CreateVersion7();

    /// <inheritdoc />
    public virtual async ValueTask InitializeAsync()
    {
        await OpenAsync(OwnUnit, "Sở Nội vụ thử nghiệm");
        await OpenAsync(OtherUnit, "Sở Y tế thử nghiệm");
        await RecruitAsync(Colleague, OwnUnit, "Nguyễn Thị Ánh Đào");
        await RecruitAsync(Stranger, OtherUnit, "Trần Văn Ẩn");
    }

    /// <inheritdoc />
    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    /// <summary>The list holds the people of the own unit and nobody else.</summary>
    [Fact]
    public async Task List_ForAnOfficer_ShowsOwnPeopleOnly()
    {
        var page = await (await SignInAsync()).GetPageAsync(route);

        AssertEx.Shows(page, "Nguyễn Thị Ánh Đào");
        AssertEx.Shows(page, "Sở Nội vụ thử nghiệm");
        AssertEx.ShowsNot(page, "Trần Văn Ẩn");
        AssertEx.ShowsNot(page, "Sở Y tế thử nghiệm");
    }

    /// <summary>Names are found without diacritics.</summary>
    [Theory]
    [InlineData("anh dao", true)]
    [InlineData("Ánh Đào", true)]
    [InlineData("van an", false)]
    public async Task List_SearchedByName_FindsWithoutDiacritics(string name, bool found)
    {
        var page = await (await SignInAsync()).GetPageAsync($"{route}?ten={Uri.EscapeDataString(name)}");

        Assert.Equal(
            found, page.QuerySelectorAll("tbody tr").Any(row => row.Words().Contains("Nguyễn Thị Ánh Đào", StringComparison.Ordinal)));
        Assert.Equal(found ? 0 : 1, page.QuerySelectorAll(".empty-state").Length);
    }

    /// <summary>Who has left is listed only when asked for.</summary>
    [Fact]
    public async Task List_PersonHasLeft_IsShownOnlyWhenAskedFor()
    {
        var officer = await SignInAsync();
        await host.HandleAsync<TContext>(new EmployeeStatusChanged(
            Guid.CreateVersion7(), TestClock.Start, null, Colleague, "NGHI_HUU", CountsAsPresent: false, new DateOnly(2025, 1, 1)));

        AssertEx.ShowsNot(await officer.GetPageAsync(route), "Nguyễn Thị Ánh Đào");
        AssertEx.Shows(await officer.GetPageAsync($"{route}?da-thoi=true"), "Nguyễn Thị Ánh Đào");
    }

    /// <summary>The person's page shows every unit with its days.</summary>
    [Fact]
    public async Task Details_AfterATransfer_ShowBothUnits()
    {
        // Arrange
        await host.HandleAsync<TContext>(new EmployeeTransferred(
            Guid.CreateVersion7(), TestClock.Start, null, Stranger, "DIEU_DONG", OtherUnit, OwnUnit, "Chuyên viên",
            new DateOnly(2020, 7, 1)));

        // Act
        var page = await (await SignInAsync()).GetPageAsync(PageOf(Stranger));

        // Assert
        var rows = page.QuerySelectorAll("tbody tr").Select(r => r.Words()).Where(w => w.Contains("thử nghiệm", StringComparison.Ordinal))
            .ToList();
        Assert.Equal(["01/07/2020 đến nay Sở Nội vụ thử nghiệm Chuyên viên", "01/03/2015 30/06/2020 Sở Y tế thử nghiệm —"], rows);
    }

    /// <summary>The fragment has no layout.</summary>
    [Fact]
    public async Task Card_OfAColleague_IsAFragment()
    {
        var officer = await SignInAsync();

        using var response = await GetAsync(officer, $"{PageOf(Colleague)}/the");

        AssertEx.HasStatus(HttpStatusCode.OK, response);
        Assert.DoesNotContain("<html", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>A person of another unit and an unknown one look the same: not there.</summary>
    [Fact]
    public async Task Details_OfAnotherUnitOrUnknown_AreNotFound()
    {
        var officer = await SignInAsync();

        foreach (var url in new[] { PageOf(Stranger), $"{PageOf(Stranger)}/the",
            PageOf(Guid.CreateVersion7()), $"{PageOf(Guid.CreateVersion7())}/the" })
        {
            using var response = await GetAsync(officer, url);
            AssertEx.HasStatus(HttpStatusCode.NotFound, response);
        }
    }

    /// <summary>A role without the permission is refused everywhere.</summary>
    [Fact]
    public async Task Pages_ForARoleWithoutPermission_AreForbidden()
    {
        var forbidden = await host.SignInAsAsync(forbiddenRole, OwnUnit);

        foreach (var url in new[] { route, PageOf(Colleague), $"{PageOf(Colleague)}/the" })
        {
            using var response = await GetAsync(forbidden, url);
            AssertEx.HasStatus(HttpStatusCode.Forbidden, response);
        }
    }

    /// <summary>Nobody looks without signing in.</summary>
    [Fact]
    public async Task List_Anonymous_AsksToSignIn()
    {
        using var response = await GetAsync(host.CreateClient(), route);

        AssertEx.AsksToSignIn(response);
    }

    /// <summary>A client of the looking role in the own unit.</summary>
    protected Task<HttpClient> SignInAsync() => host.SignInAsAsync(role, OwnUnit);

    /// <summary>Address of a person's page.</summary>
    protected string PageOf(Guid personId) => $"{route}/can-bo/{personId}";

    /// <summary>Gets an address.</summary>
    protected static Task<HttpResponseMessage> GetAsync(HttpClient client, string url) =>
        client.GetAsync(new Uri(url, UriKind.Relative), TestContext.Current.CancellationToken);

    private Task<string> OpenAsync(Guid id, string name) => host.HandleAsync<TContext>(
        new UnitOpened(Guid.CreateVersion7(), TestClock.Start, null, id, null, $"T.{id:N}"[..20], name, "so", null, null));

    private Task<string> RecruitAsync(Guid id, Guid unitId, string name) => host.HandleAsync<TContext>(new EmployeeRecruited(
        Guid.CreateVersion7(), TestClock.Start, null, id, $"{id:N}"[^8..], name, new DateOnly(1990, 3, 5), "CONG_CHUC", "DANG_LAM_VIEC",
        unitId, null, RecruitedFrom));
}
