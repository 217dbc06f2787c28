using System.Net;
using HoSoCanBo.Personnel.Tests.Features.Employees;
using HoSoCanBo.Testing;

namespace HoSoCanBo.Personnel.Tests.Features.Units;

public sealed class UnitPagesTests(HostFixture host)
{
    [Fact]
    public async Task Tree_ShowsTheSeededUnits()
    {
        // Arrange
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);

        // Act
        var page = await officer.GetPageAsync("/to-chuc");

        // Assert
        AssertEx.Shows(page, "Sở Tư pháp");
        AssertEx.Shows(page, "386 đơn vị");
    }

    [Fact]
    public async Task Tree_SearchWithoutDiacritics_Finds()
    {
        // Arrange
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);

        // Act
        var page = await officer.GetPageAsync("/to-chuc?q=so+tu+phap");

        // Assert
        Assert.Single(page.QuerySelectorAll(".unit-tree li"));
    }

    [Fact]
    public async Task Unit_ShowsHowManyArePresent_AndUnknownIsNotFound()
    {
        // Arrange
        await TestPeople.AddAsync(host);
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);

        // Act
        var page = await officer.GetPageAsync($"/to-chuc/{TestPeople.Unit}");
        using var unknown = await officer.GetAsync(new Uri($"/to-chuc/{Guid.NewGuid()}", UriKind.Relative), TestContext.Current.CancellationToken);

        // Assert
        AssertEx.Shows(page, "Hiện có mặt");
        AssertEx.HasStatus(HttpStatusCode.NotFound, unknown);
    }

    [Fact]
    public async Task Choose_OffersOnlyUnitsOfTheScope()
    {
        // Arrange
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);

        // Act
        var own = await officer.GetStringAsync(new Uri("/to-chuc/chon?q=so&quyen=record.edit", UriKind.Relative), TestContext.Current.CancellationToken);
        var all = await officer.GetStringAsync(new Uri("/to-chuc/chon?q=so+xay+dung&toan-tinh=true", UriKind.Relative), TestContext.Current.CancellationToken);

        // Assert
        Assert.Contains(TestPeople.Unit.ToString(), own, StringComparison.Ordinal);
        Assert.DoesNotContain(TestPeople.OtherUnit.ToString(), own, StringComparison.Ordinal);
        Assert.Contains(TestPeople.OtherUnit.ToString(), all, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Catalogues_ShowCodesAndDoubts()
    {
        // Arrange
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);

        // Act
        var list = await officer.GetPageAsync("/danh-muc");
        var ethnicGroups = await officer.GetPageAsync("/danh-muc/ethnic_groups");
        using var unknown = await officer.GetAsync(new Uri("/danh-muc/khong-co", UriKind.Relative), TestContext.Current.CancellationToken);

        // Assert
        AssertEx.Shows(list, "Dân tộc");
        AssertEx.Shows(ethnicGroups, "Kinh");
        AssertEx.HasStatus(HttpStatusCode.NotFound, unknown);
    }
}
