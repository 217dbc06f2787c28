using System.Globalization;
using System.Net;
using HoSoCanBo.Testing;

namespace HoSoCanBo.HostTests.Web;

public sealed class ShellTests(HostFixture host)
{
    [Theory]
    [InlineData("/dang-nhap")]
    [InlineData("/khong-co-trang-nay")]
    [InlineData("/css/site.css")]
    [InlineData("/api/v1/khong-co")]
    public async Task AnyAnswer_CarriesTheSecurityHeaders(string url)
    {
        using var response = await GetAsync(url);

        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'self'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("DENY", Assert.Single(response.Headers.GetValues("X-Frame-Options")));
    }

    [Theory]
    [InlineData("/loi/403", HttpStatusCode.Forbidden, "Không có quyền")]
    [InlineData("/loi/404", HttpStatusCode.NotFound, "Không tìm thấy")]
    [InlineData("/loi/409", HttpStatusCode.Conflict, "Dữ liệu vừa thay đổi")]
    [InlineData("/loi/413", HttpStatusCode.RequestEntityTooLarge, "Tệp quá lớn")]
    [InlineData("/loi/429", HttpStatusCode.TooManyRequests, "Thao tác quá nhanh")]
    [InlineData("/loi/500", HttpStatusCode.InternalServerError, "Hệ thống gặp lỗi")]
    [InlineData("/loi/503", HttpStatusCode.ServiceUnavailable, "Hệ thống tạm ngừng")]
    public async Task ErrorPage_SaysWhatHappened(string url, HttpStatusCode status, string title)
    {
        using var response = await GetAsync(url);

        AssertEx.HasStatus(status, response);
        var page = await Html.ReadAsync(response);
        Assert.Equal(title, page.QuerySelector("h1")!.TextContent);
        AssertEx.Shows(page, "Mã tra cứu");
    }

    [Fact]
    public async Task Menu_ForAnOfficer_MarksThePlaceAndNeedsNoInlineScript()
    {
        using var officer = await host.SignInAsAsync("SNV_NGHIEP_VU");

        using var response = await officer.GetAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);

        AssertEx.HasStatus(HttpStatusCode.OK, response);
        var page = await Html.ReadAsync(response);
        Assert.Equal("Tổng quan", page.QuerySelector("nav.menu [aria-current=page] .menu-text")!.TextContent.Trim());
        Assert.All(page.Scripts, script => Assert.NotNull(script.Source));
        Assert.Empty(page.QuerySelectorAll("[style], [onclick], style"));
    }

    [Fact]
    public async Task Page_KnowsWhenItsSessionEnds()
    {
        using var officer = await host.SignInAsAsync("SNV_NGHIEP_VU");

        using var response = await officer.GetAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);

        var dialog = (await Html.ReadAsync(response)).QuerySelector("#session-end")!;
        Assert.Equal("1200", dialog.GetAttribute("data-whole")); // 20 minutes
        Assert.InRange(int.Parse(dialog.GetAttribute("data-left")!, CultureInfo.InvariantCulture), 1, 1200);
    }

    [Fact]
    public async Task YearField_ShowsNoDots()
    {
        using var finance = await host.SignInAsAsync("SO_TAI_CHINH");

        using var response =
            await finance.GetAsync(new Uri("/tien-luong/du-toan", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Matches("^20[0-9]{2}$", (await Html.ReadAsync(response)).QuerySelector("#Input_Year")!.GetAttribute("value"));
    }

    [Fact]
    public async Task RefusedForm_LeadsFromTheSummaryToTheField()
    {
        using var client = host.CreateClient();

        using var response = await client.PostFormAsync("/dang-nhap", new { UserName = "<không ai>", Password = "sai" });

        var page = await Html.ReadAsync(response);
        Assert.NotNull(page.QuerySelector(".error-summary[data-focus]"));
        Assert.Equal("<không ai>", page.QuerySelector("#Input_UserName")!.GetAttribute("value"));
        Assert.Null(page.QuerySelector("#Input_Password")!.GetAttribute("value"));
    }

    [Fact]
    public async Task FingerprintedFile_IsKeptByBrowsers()
    {
        using var plain = await GetAsync("/css/site.css");
        using var fingerprinted = await GetAsync("/css/site.css?v=1");

        Assert.DoesNotContain(plain.Headers.CacheControl!.Extensions, e => e.Name == "immutable");
        Assert.Contains(fingerprinted.Headers.CacheControl!.Extensions, e => e.Name == "immutable");
    }

    [Theory]
    [InlineData("/lib/vendor.css")]
    [InlineData("/lib/icons.svg")]
    [InlineData("/lib/htmx.js")]
    [InlineData("/lib/tom-select.js")]
    public async Task BuiltFile_IsThere(string url)
    {
        using var response = await GetAsync(url);

        AssertEx.HasStatus(HttpStatusCode.OK, response);
    }

    private async Task<HttpResponseMessage> GetAsync(string url)
    {
        using var client = host.CreateClient();
        return await client.GetAsync(new Uri(url, UriKind.Relative), TestContext.Current.CancellationToken);
    }
}
