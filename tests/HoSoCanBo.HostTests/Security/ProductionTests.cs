using System.Net;
using HoSoCanBo.HostTests.CrashTests;
using HoSoCanBo.Testing;

namespace HoSoCanBo.HostTests.Security;

/// <summary>The host as it is installed: in Production, behind a proxy or not, asked as a stranger asks.</summary>
public sealed class ProductionTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("hosocanbo-production-").FullName;

    [Fact]
    public async Task M2_a_foreign_host_name_is_refused_and_a_forwarded_address_not_believed()
    {
        // Arrange
        Assert.Equal(0, (await HostProcess.RunAsync(["migrate", $"--Database:Folder={folder}"])).ExitCode);

        // Act, Assert: without a proxy
        await using (var alone = await HostProcess.StartInProductionAsync(folder, "--Web:RequireHttps=false", "--Jobs:Enabled=false"))
        {
            Assert.Equal(HttpStatusCode.BadRequest, await StatusAsync(alone, "evil.example"));
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(alone, "localhost"));
            await FailAsync(alone, "203.0.113.7");
        }

        // Act, Assert: behind a proxy that is named
        await using (var behind = await HostProcess.StartInProductionAsync(
            folder, "--Web:RequireHttps=false", "--Jobs:Enabled=false", "--Web:TrustedProxies=127.0.0.1"))
        {
            await FailAsync(behind, "6.6.6.6, 203.0.113.8");
        }

        Assert.Equal(["127.0.0.1", "203.0.113.8"],
            new DataFiles(folder).Read("accounts", "SELECT RemoteAddress FROM SignInAttempts ORDER BY Sequence"));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static async Task<HttpStatusCode> StatusAsync(HostProcess host, string name)
    {
        using var client = new HttpClient { BaseAddress = host.Address };
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/dang-nhap", UriKind.Relative)) { Headers = { Host = name } };
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }

    /// <summary>Cookies are for HTTPS alone in Production, so the one of the form is carried by hand.</summary>
    private static async Task FailAsync(HostProcess host, string forwarded)
    {
        using var client =
            new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = host.Address };
        client.DefaultRequestHeaders.Add("X-Forwarded-For", forwarded);
        using var page = await client.GetAsync(new Uri("/dang-nhap", UriKind.Relative), TestContext.Current.CancellationToken);
        client.DefaultRequestHeaders.Add("Cookie", string.Join("; ", page.Headers.GetValues("Set-Cookie").Select(c => c.Split(';')[0])));
        using var content = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["Input.UserName"] = "khong.co.ten.nay", ["Input.Password"] = "sai mật khẩu rồi",
            ["__RequestVerificationToken"] = (await Html.ReadAsync(page))
                .QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!,
        });
        using var failed = await client.PostAsync(new Uri("/dang-nhap", UriKind.Relative), content, TestContext.Current.CancellationToken);
        AssertEx.HasStatus(HttpStatusCode.BadRequest, failed);
        Assert.Contains("Tên đăng nhập hoặc mật khẩu không đúng",
            await failed.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
