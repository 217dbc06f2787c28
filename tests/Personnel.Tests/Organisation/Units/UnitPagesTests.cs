using System.Net;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Tests.Records.Employees;
using HoSoCanBo.Testing;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Tests.Organisation.Units;

public sealed class UnitPagesTests(HostFixture host)
{
    [Fact]
    public async Task Tree_ShowsTheSeededUnits()
    {
        // Arrange
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);

        // Act
        var page = await officer.GetPageAsync("/to-chuc?ngay=22/01/2020");

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
        using var unknown =
            await officer.GetAsync(new Uri($"/to-chuc/{Guid.NewGuid()}", UriKind.Relative), TestContext.Current.CancellationToken);

        // Assert
        AssertEx.Shows(page, "Hiện có mặt");
        AssertEx.HasStatus(HttpStatusCode.NotFound, unknown);
    }

    [Fact]
    public async Task Tree_OnAnEarlierDay_ShowsTheUnitsOfThatDay()
    {
        // Arrange
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);

        // Act
        var page = await officer.GetPageAsync("/to-chuc?ngay=22/01/2020&q=so+tu+phap");

        // Assert
        Assert.Single(page.QuerySelectorAll(".unit-tree li"));
    }

    [Fact]
    public async Task Contact_OfAnAdministeredUnit_IsSavedAndAudited()
    {
        // Arrange
        var administrator = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);
        var url = $"/to-chuc/{TestPeople.Unit}/thong-tin";
        var form = await administrator.GetPageAsync(url);
        var version = form.QuerySelector("input[name='Input.Version']")!.GetAttribute("value")!;

        // Act
        var wrong = await administrator.PostFormAsync(url, new { Version = version, Email = "khong-phai-thu" });
        var saved = await administrator.PostFormAsync(url,
            new { Version = version, Address = "Đường 30/4, phường 1", Phone = "0277 3851 234", IdentificationCode = "000.05.01.H20" });
        var stale = await administrator.PostFormAsync(url, new { Version = version, Phone = "0277 3850 000" });

        // Assert
        await AssertEx.HasFieldErrorAsync(wrong, "Email", "Thư điện tử có dạng ten@coquan.gov.vn.");
        AssertEx.RedirectsTo(saved, $"/to-chuc/{TestPeople.Unit}");
        AssertEx.HasStatus(HttpStatusCode.Conflict, stale);
        AssertEx.Shows(await administrator.GetPageAsync($"/to-chuc/{TestPeople.Unit}"), "Đường 30/4, phường 1");
    }

    [Fact]
    public async Task Contact_OfAUnitOutsideTheScope_IsNotFound()
    {
        var administrator = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);

        using var page = await administrator.GetAsync(
            new Uri($"/to-chuc/{TestPeople.OtherUnit}/thong-tin", UriKind.Relative), TestContext.Current.CancellationToken);

        AssertEx.HasStatus(HttpStatusCode.NotFound, page);
    }

    [Fact]
    public async Task S8_Leader_IsRecordedOnce_AndASecondHeadOnlyWithItsReason()
    {
        // Arrange
        var unit = StableId.From("unit:87.SNGV");
        var administrator = await host.SignInAsAsync(TestPeople.Officer, unit);
        var first = await TestPeople.AddAsync(host, "Nguyễn Văn Đứng Đầu", unit);
        var second = await TestPeople.AddAsync(host, "Lê Thị Kế Nhiệm", unit);
        var url = $"/to-chuc/{unit}/lanh-dao";
        var fields = Leader(first.EmployeeNumber);

        // Act
        AssertEx.RedirectsTo(await administrator.PostFormAsync(url, fields), url);
        AssertEx.RedirectsTo(await administrator.PostFormAsync(url, fields), url);
        var refused = await administrator.PostFormAsync(url, Leader(second.EmployeeNumber));
        var unknown = await administrator.PostFormAsync(url, Leader("KHONGCO"));

        // Assert
        await AssertEx.HasSummaryErrorAsync(refused, "đang có cấp trưởng Nguyễn Văn Đứng Đầu");
        await AssertEx.HasSummaryErrorAsync(unknown, "Không có hồ sơ mang số hiệu KHONGCO");
        var page = await administrator.GetPageAsync(url);
        Assert.Single(page.QuerySelectorAll("tbody tr"));
        AssertEx.Shows(await administrator.GetPageAsync($"/to-chuc/{unit}"), "Nguyễn Văn Đứng Đầu");

        // Act, Assert: with a reason, which stays in the log
        var both = new Dictionary<string, string>(Leader(second.EmployeeNumber)) { ["Input.SecondHeadReason"] = "Bàn giao trong tháng 10" };
        AssertEx.RedirectsTo(await administrator.PostFormAsync(url, both), url);
        Assert.Equal(2, (await administrator.GetPageAsync(url)).QuerySelectorAll("tbody tr").Length);
        Assert.True(await host.InDbAsync((PersonnelDbContext db) =>
            db.AuditEntries.AnyAsync(a => a.Reason == "Ghi lãnh đạo Sở Ngoại vụ; hai cấp trưởng: Bàn giao trong tháng 10")));
    }

    internal static Dictionary<string, string> Leader(string employeeNumber) => new(TestPeople.Decision())
    {
        ["Input.LeaderId"] = Guid.CreateVersion7().ToString(),
        ["Input.EmployeeNumber"] = employeeNumber,
        ["Input.PositionName"] = "Giám đốc Sở",
        ["Input.IsHead"] = "true",
    };

    [Fact]
    public async Task Choose_OffersOnlyUnitsOfTheScope()
    {
        // Arrange
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);

        // Act
        var own = await officer.GetStringAsync(new Uri("/to-chuc/chon?q=so&quyen=record.edit", UriKind.Relative),
            TestContext.Current.CancellationToken);
        var all = await officer.GetStringAsync(new Uri("/to-chuc/chon?q=so+xay+dung&toan-tinh=true", UriKind.Relative),
            TestContext.Current.CancellationToken);

        // Assert
        Assert.Contains(TestPeople.Unit.ToString(), own, StringComparison.Ordinal);
        Assert.DoesNotContain(TestPeople.OtherUnit.ToString(), own, StringComparison.Ordinal);
        Assert.Contains(TestPeople.OtherUnit.ToString(), all, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("so noi vu", "Sở Nội vụ")]
    [InlineData("SNV", "Sở Nội vụ")]
    [InlineData("hồng ngự", "Ủy ban nhân dân")]
    public async Task Choose_OffersFirstWhatIsMeant(string typed, string first)
    {
        var officer = await host.SignInAsAsync("SNV_NGHIEP_VU", TestPeople.Unit);

        var found = System.Text.Json.JsonDocument.Parse(await officer.GetStringAsync(
            new Uri($"/to-chuc/chon?q={Uri.EscapeDataString(typed)}&toan-tinh=true", UriKind.Relative),
            TestContext.Current.CancellationToken));

        Assert.StartsWith(first, found.RootElement[0].GetProperty("name").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Choose_GivesTheWholeTreeToAPicker()
    {
        var officer = await host.SignInAsAsync("SNV_NGHIEP_VU", TestPeople.Unit);

        var all = System.Text.Json.JsonDocument.Parse(await officer.GetStringAsync(
            new Uri("/to-chuc/chon?tat-ca=true&toan-tinh=true", UriKind.Relative), TestContext.Current.CancellationToken));

        Assert.True(all.RootElement.GetArrayLength() > 300, "The picker gets a cut list.");
        Assert.Contains(all.RootElement.EnumerateArray(), u =>
            u.GetProperty("parent").ValueKind == System.Text.Json.JsonValueKind.String && u.GetProperty("path").GetString()!.Length > 0);
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
