using System.Net;
using HoSoCanBo.Testing;

namespace HoSoCanBo.HostTests.Operations;

/// <summary>A host of its own: its file is damaged.</summary>
public sealed class DatabaseCheckTests(HostFixture host) : IClassFixture<HostFixture>
{
    private const int PageSize = 4096;

    [Fact]
    public async Task Ready_FileDamagedInItsMiddle_IsUnhealthyAndThePageStillOpens()
    {
        Assert.SkipWhen(TestDatabase.IsSqlServer, "The databases are not files.");
        using var operators = await host.SignInAsAsync("SO_TTTT_VAN_HANH");
        using var before = await ReadyAsync(operators);

        Damage(Path.Combine(host.DataFolder, "personnel.db"));
        using var after = await WhenUnhealthyAsync(operators);

        AssertEx.HasStatus(HttpStatusCode.OK, before);
        AssertEx.HasStatus(HttpStatusCode.ServiceUnavailable, after);
        Assert.Contains("personnel (damaged)", await after.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        AssertEx.Shows(await operators.GetPageAsync("/he-thong"), "Dữ liệu bị hỏng");
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static Task<HttpResponseMessage> ReadyAsync(HttpClient client) =>
        client.GetAsync(new Uri("/health/ready", UriKind.Relative), Token);

    /// <summary>A file is read as a whole again after a rest.</summary>
    private static async Task<HttpResponseMessage> WhenUnhealthyAsync(HttpClient client)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1));
        for (var look = 0; look < 60; look++)
        {
            var response = await ReadyAsync(client);
            if (response.StatusCode != HttpStatusCode.OK)
            {
                return response;
            }

            response.Dispose();
            await timer.WaitForNextTickAsync(Token);
        }

        return await ReadyAsync(client);
    }

    private static void Damage(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        var pages = stream.Length / PageSize;
        stream.Seek(pages / 2 * PageSize, SeekOrigin.Begin);
        stream.Write([.. Enumerable.Repeat((byte)0xA5, PageSize * 20)]);
    }
}
