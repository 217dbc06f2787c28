using System.Net;
using HoSoCanBo.Personnel.Access;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Testing;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Tests.Records.Employees;

public sealed class EmployeeListTests(HostFixture host)
{
    [Fact]
    public async Task Get_RoleWithoutSearch_IsForbidden()
    {
        // Arrange
        var person = await host.SignInAsAsync("CA_NHAN", employeeId: Guid.NewGuid());

        // Act
        using var response = await person.GetAsync(new Uri("/can-bo", UriKind.Relative), TestContext.Current.CancellationToken);

        // Assert
        AssertEx.HasStatus(HttpStatusCode.Forbidden, response);
    }

    [Fact]
    public async Task Get_NameWithoutDiacriticsInAnyOrder_FindsOwnUnitOnly()
    {
        // Arrange
        var word = TestPeople.UniqueWord();
        var here = await TestPeople.AddAsync(host, $"Đặng Ánh {word}");
        await TestPeople.AddAsync(host, $"Đặng Ánh {word}", TestPeople.OtherUnit);
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);

        // Act
        var page = await officer.GetPageAsync($"/can-bo?q={word}+dang");

        // Assert
        var link = Assert.Single(page.QuerySelectorAll("tbody tr td a"));
        Assert.Equal($"/can-bo/{here.Id}", link.GetAttribute("href"));
    }

    [Fact]
    public async Task Get_InsideOfAWord_FindsNobody()
    {
        // Arrange
        var word = TestPeople.UniqueWord();
        await TestPeople.AddAsync(host, $"Đặng Ánh {word}");
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);

        // Act
        var page = await officer.GetPageAsync($"/can-bo?q={word[1..]}");

        // Assert
        AssertEx.Shows(page, "Không tìm thấy ai");
    }

    [Fact]
    public async Task Get_IdNumberOrItsBeginning_FindsThePersonAndMasksIt()
    {
        // Arrange
        var person = await TestPeople.AddAsync(host);
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);

        // Act
        var exact = await officer.GetPageAsync($"/can-bo?q={person.IdNumber}&cot=so-giay-to");
        var byNumber = await officer.GetPageAsync($"/can-bo?q={person.EmployeeNumber.ToLowerInvariant()}");

        // Assert
        Assert.Single(exact.QuerySelectorAll("tbody tr"));
        Assert.Single(byNumber.QuerySelectorAll("tbody tr"));
        AssertEx.Shows(exact, "•••••••••" + person.IdNumber![^3..]);
        Assert.DoesNotContain(person.IdNumber, exact.QuerySelector("#list table")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_WhoLeft_ShowsOnlyWhenAskedFor()
    {
        // Arrange
        var word = TestPeople.UniqueWord();
        await TestPeople.AddAsync(host, $"Lê Văn {word}", status: "NGHI_HUU");
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);

        // Act
        var present = await officer.GetPageAsync($"/can-bo?q={word}");
        var everyone = await officer.GetPageAsync($"/can-bo?q={word}&trang-thai=tat-ca");
        var retired = await officer.GetPageAsync($"/can-bo?q={word}&trang-thai=NGHI_HUU");

        // Assert
        AssertEx.Shows(present, "Không tìm thấy ai");
        AssertEx.Shows(everyone, word);
        AssertEx.Shows(retired, word);
    }

    [Fact]
    public async Task Get_ScriptInName_IsShownAsText()
    {
        // Arrange
        var word = TestPeople.UniqueWord();
        await TestPeople.AddAsync(host, $"<script>alert(1)</script> {word}");
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);

        // Act
        var page = await officer.GetPageAsync($"/can-bo?q={word}");

        // Assert
        Assert.Equal($"<script>alert(1)</script> {word}", page.QuerySelector("tbody td a")!.TextContent);
        Assert.Empty(page.QuerySelectorAll("tbody script"));
    }

    [Theory]
    [InlineData("ten")]
    [InlineData("-ten")]
    [InlineData("so-hieu")]
    [InlineData("-ngay-sinh")]
    [InlineData("don-vi")]
    [InlineData("-don-vi")]
    public async Task Get_PageByPage_ShowsEachPersonOnce(string sort)
    {
        // Arrange: 120 people of one word over two units make three pages, the middle one read from the end
        var word = TestPeople.UniqueWord();
        for (var i = 0; i < 120; i++)
        {
            await TestPeople.AddAsync(host, $"Người Thứ {word}", i % 3 == 0 ? TestPeople.OtherUnit : TestPeople.Unit);
        }

        var leader = await host.SignInAsAsync("LD_UBND_TINH");

        // Act
        var seen = new List<string>();
        for (var number = 1; number <= 3; number++)
        {
            var page = await leader.GetPageAsync($"/can-bo?q={word}&sap-xep={sort}&trang={number}");
            seen.AddRange(page.QuerySelectorAll("tbody tr td:first-child a").Select(a => a.GetAttribute("href")!));
        }

        // Assert
        Assert.Equal(120, seen.Count);
        Assert.Equal(120, seen.Distinct().Count());
    }

    [Fact]
    public async Task Get_ByName_FollowsTheVietnameseAlphabet()
    {
        // Arrange
        var word = TestPeople.UniqueWord();
        foreach (var given in new[] { "Đạt", "Dũng", "Ân", "An", "Ánh" })
        {
            await TestPeople.AddAsync(host, $"{word} Văn {given}");
        }

        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);

        // Act
        var page = await officer.GetPageAsync($"/can-bo?q={word}");

        // Assert
        Assert.Equal(["An", "Ánh", "Ân", "Dũng", "Đạt"],
            page.QuerySelectorAll("tbody td:first-child").Select(c => c.TextContent.Trim().Split(' ')[^1]));
    }

    [Fact]
    public async Task Export_ListAtHand_HasTheColumnsOnTheScreen()
    {
        // Arrange
        var word = TestPeople.UniqueWord();
        var person = await TestPeople.AddAsync(host, $"=Hyperlink {word}", change: e => e.BirthDate = new DateOnly(1984, 3, 5));
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);

        // Act
        var row = Assert.Single(await ExportAsync(officer, $"?q={word}&cot=ngay-sinh&cot=gioi-tinh"));

        // Assert
        Assert.Equal(
            ["STT", "Số hiệu cán bộ", "Họ và tên khai sinh", "Loại đối tượng", "Mã đơn vị", "Đơn vị", "Chức vụ, chức danh", "Trạng thái",
                "Ngày sinh", "Giới tính"],
            row.Keys);
        Assert.Equal($"'=Hyperlink {word}", row["Họ và tên khai sinh"]);
        Assert.Equal(person.EmployeeNumber, row["Số hiệu cán bộ"]);
        Assert.Equal(new DateTime(1984, 3, 5), row["Ngày sinh"]); // a day Excel can sort
    }

    [Fact]
    public async Task Export_Full_WantsAReasonAndIsLogged()
    {
        // Arrange
        var word = TestPeople.UniqueWord();
        await TestPeople.AddAsync(host, $"Lê Văn {word}");
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);
        var address = $"/can-bo/ket-xuat.xlsx?q={word}";
        var reason = $"Rà soát theo Công văn {word}";

        // Act
        using var refused = await officer.PostFormAsync(address, new { Reason = " " }, FullForm);
        using var response = await officer.PostFormAsync(address, new { Reason = reason }, FullForm);

        // Assert
        await AssertEx.HasSummaryErrorAsync(refused, "Nhập lý do kết xuất.");
        AssertEx.HasStatus(HttpStatusCode.OK, response);
        Assert.Contains("no-store", response.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        var row = Assert.Single(await RowsOfAsync(response));
        Assert.Equal("Kinh", row["Dân tộc"]);
        Assert.Equal(3.33, Assert.IsType<double>(row["Hệ số"]), 3);
        Assert.True(row.Count > 40);
        var logged = Assert.Single(await ExportsLoggedAsync(reason));
        Assert.Equal((RecordViewKind.Export, 1, true), (logged.Kind, logged.Count, logged.UserId is not null));
        Assert.StartsWith("toàn bộ các mục; lý do: ", logged.Detail, StringComparison.Ordinal);
    }

    /// <summary>The writer of readings stores within a second or so; the refused attempt is no reading.</summary>
    private async Task<List<RecordView>> ExportsLoggedAsync(string reason)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        for (var look = 0; look < 600; look++)
        {
            var logged = await host.InDbAsync((PersonnelDbContext db) => db.RecordViews
                .Where(v => v.Detail != null && v.Detail.Contains(reason)).ToListAsync(TestContext.Current.CancellationToken));
            if (logged.Count > 0)
            {
                return logged;
            }

            await timer.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        }

        return [];
    }

    [Fact]
    public async Task Export_RoleWithoutSalary_HasNoPay()
    {
        // Arrange
        var word = TestPeople.UniqueWord();
        await TestPeople.AddAsync(host, $"Lê Văn {word}");
        var office = await host.SignInAsAsync("SNV_NGHIEP_VU", TestPeople.Unit);

        // Act
        using var response = await office.PostFormAsync($"/can-bo/ket-xuat.xlsx?q={word}", new { Reason = "Rà soát" }, FullForm);

        // Assert
        AssertEx.HasStatus(HttpStatusCode.OK, response);
        Assert.DoesNotContain("Hệ số", Assert.Single(await RowsOfAsync(response)).Keys);
    }

    private const string FullForm = "/can-bo/ket-xuat.xlsx?handler=Full";

    private static async Task<List<IDictionary<string, object?>>> ExportAsync(HttpClient client, string query)
    {
        using var response =
            await client.GetAsync(new Uri($"/can-bo/ket-xuat.xlsx{query}", UriKind.Relative), TestContext.Current.CancellationToken);
        AssertEx.HasStatus(HttpStatusCode.OK, response);
        return await RowsOfAsync(response);
    }

    private static async Task<List<IDictionary<string, object?>>> RowsOfAsync(HttpResponseMessage response)
    {
        using var file = new MemoryStream(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        return [.. MiniExcelLibs.MiniExcel.Query(file, useHeaderRow: true).Cast<IDictionary<string, object?>>()];
    }
}
