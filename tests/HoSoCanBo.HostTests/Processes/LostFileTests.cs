using System.Net;
using HoSoCanBo.Testing;

namespace HoSoCanBo.HostTests.Processes;

/// <summary>The files of a running host are taken away: nothing may be written where nobody will find it.</summary>
public sealed class LostFileTests(HostFixture host) : IClassFixture<HostFixture>
{
    [Fact]
    public async Task Page_DatabaseTakenAway_SaysSoAndComesBack()
    {
        // Arrange
        Assert.SkipWhen(TestDatabase.IsSqlServer, "The databases are not files.");
        var officer = await host.SignInAsAsync("SNV_NGHIEP_VU");
        var file = Path.Combine(host.DataFolder, "personnel.db");
        var elsewhere = Path.Combine(host.DataFolder, "taken.db");
        var list = new Uri("/can-bo", UriKind.Relative);

        // Act
        File.Move(file, elsewhere);
        using var lost = await officer.GetAsync(list, TestContext.Current.CancellationToken);
        using var health = await officer.GetAsync(new Uri("/health/ready", UriKind.Relative), TestContext.Current.CancellationToken);
        using var api = await officer.GetAsync(new Uri("/api/v1/personnel/tools/deadline?rule=transfer&date=2020-01-22", UriKind.Relative),
            TestContext.Current.CancellationToken);
        var wasMadeAnew = File.Exists(file);
        File.Move(elsewhere, file);
        using var found = await officer.GetAsync(list, TestContext.Current.CancellationToken);

        // Assert
        Assert.False(wasMadeAnew);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, lost.StatusCode);
        Assert.NotNull(lost.Headers.RetryAfter);
        AssertEx.Shows(await Html.ReadAsync(lost), "chưa nối được hoặc chưa ghi được vào cơ sở dữ liệu");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, health.StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, api.StatusCode);
        Assert.Contains("api.unavailable", await api.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, found.StatusCode);
        Assert.Contains(host.LoggedErrors, line => line.Contains("personnel.db is gone", StringComparison.Ordinal));
    }
}
