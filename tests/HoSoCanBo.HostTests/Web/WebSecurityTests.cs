using System.Net;
using HoSoCanBo.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace HoSoCanBo.HostTests.Web;

/// <summary>Cookies, hosts, proxies and what browsers may keep.</summary>
public sealed class WebSecurityTests(WebSecurityTests.Host host) : IClassFixture<WebSecurityTests.Host>
{
    private const string Proxy = "10.1.2.3";

    [Fact]
    public async Task Cookies_AreForThisHostOverHttpsOnly()
    {
        using var client = host.CreateClient();
        using var page = await client.GetAsync(Url("/dang-nhap"), Token);

        var cookies = page.Headers.GetValues("Set-Cookie").ToList();

        Assert.NotEmpty(cookies);
        Assert.All(cookies, cookie =>
        {
            Assert.StartsWith("__Host-", cookie, StringComparison.Ordinal);
            Assert.Contains("; secure", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("; path=/;", cookie + ";", StringComparison.OrdinalIgnoreCase);
            Assert.Contains("; httponly", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("domain=", cookie, StringComparison.OrdinalIgnoreCase);
        });
    }

    [Theory]
    [InlineData("/tai-khoan")]
    [InlineData("/can-bo?handler=Export")]
    [InlineData("/chat-luong-ho-so?handler=Export")]
    [InlineData("/den-han?handler=Export")]
    [InlineData("/api/v1/personnel/tools/deadline?rule=transfer&date=2020-01-22")]
    public async Task Answers_WithData_AreNotKeptByBrowsers(string address)
    {
        using var client = await host.SignInAsAsync("SNV_NGHIEP_VU");
        using var response = await client.GetAsync(Url(address), Token);

        Assert.True(response.Headers.CacheControl?.NoStore, $"{address}: {(int)response.StatusCode} {response.Headers.CacheControl}");
    }

    [Fact]
    public async Task Answers_OverHttps_AskForHttpsForAYear()
    {
        using var client = host.CreateClient();
        client.DefaultRequestHeaders.Host = "hoso.dongthap.gov.vn";
        using var response = await client.GetAsync(Url("/dang-nhap"), Token);

        Assert.Equal("max-age=31536000; includeSubDomains", Assert.Single(response.Headers.GetValues("Strict-Transport-Security")));
    }

    [Fact]
    public async Task Host_NotAllowed_IsRefused()
    {
        using var client = host.CreateClient();
        client.DefaultRequestHeaders.Host = "evil.example";
        using var response = await client.GetAsync(Url("/dang-nhap"), Token);

        AssertEx.HasStatus(HttpStatusCode.BadRequest, response);
    }

    [Theory]
    [InlineData(Proxy, "203.0.113.7", "203.0.113.7")]
    [InlineData("10.1.4.20", "203.0.113.7", "203.0.113.7")] // a network of proxies
    [InlineData(Proxy, "6.6.6.6, 203.0.113.7", "203.0.113.7")] // what the caller wrote itself is not believed
    [InlineData("192.0.2.5", "203.0.113.7", "192.0.2.5")] // no proxy of ours
    public async Task Address_IsTakenFromConfiguredProxiesOnly(string connection, string forwarded, string expected)
    {
        using var client = host.CreateClient();
        client.DefaultRequestHeaders.Add("X-Test-Address", connection);
        client.DefaultRequestHeaders.Add("X-Forwarded-For", forwarded);
        using var response = await client.GetAsync(Url("/dang-nhap"), Token);

        Assert.Equal(expected, Assert.Single(response.Headers.GetValues("X-Seen-Address")));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static Uri Url(string path) => new(path, UriKind.Relative);

    /// <summary>Behind proxies, for one host name more.</summary>
    public sealed class Host : HostFixture
    {
        protected override void Configure(IWebHostBuilder host)
        {
            host.UseSetting("Web:TrustedProxies", $"{Proxy}, 10.1.4.0/24");
            host.UseSetting("AllowedHosts", "localhost;hoso.dongthap.gov.vn");
            host.ConfigureTestServices(services => services.AddSingleton<IStartupFilter, Addresses>());
        }

        private sealed class Addresses : IStartupFilter
        {
            public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
            {
                app.Use((context, rest) =>
                {
                    context.Connection.RemoteIpAddress = IPAddress.TryParse(context.Request.Headers["X-Test-Address"], out var address)
                        ? address : null;
                    context.Response.OnStarting(() =>
                    {
                        context.Response.Headers["X-Seen-Address"] = context.Connection.RemoteIpAddress?.ToString();
                        return Task.CompletedTask;
                    });
                    return rest(context);
                });
                next(app);
            };
        }
    }
}
