using System.Net;
using HoSoCanBo.Testing;

namespace HoSoCanBo.HostTests;

public sealed class StartTests(HostFixture host)
{
    [Fact]
    public async Task Live_AfterStart_AnswersAnybody()
    {
        using var client = host.CreateClient();

        using var response = await client.GetAsync(new Uri("/health/live", UriKind.Relative), TestContext.Current.CancellationToken);

        AssertEx.HasStatus(HttpStatusCode.OK, response);
    }

    [Fact]
    public void Start_LogsNoErrors() => Assert.Empty(host.LoggedErrors);
}
