using System.Net;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Clocks;
using HoSoCanBo.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace HoSoCanBo.HostTests.Operations;

public sealed class TrialDayTests(TrialDayTests.Host host) : IClassFixture<TrialDayTests.Host>
{
    private const string Url = "/he-thong/ngay-thu";

    [Fact]
    public async Task Post_AnotherDay_IsTodayForTheSoftwareAndKeepsTheSession()
    {
        using var client = await host.SignInAsAsync("SO_TAI_CHINH");
        AssertEx.Shows(await client.GetPageAsync("/"), "Đổi ngày dùng thử");

        using var chosen = await client.PostFormAsync(Url, new { Day = "08/12/2026" });
        var page = await client.GetPageAsync("/");

        AssertEx.RedirectsTo(chosen, "/");
        AssertEx.Shows(page, "Đang dùng thử ở ngày 08/12/2026");
        AssertEx.Shows(page, "Thứ ba, 08/12/2026");
        Assert.True(await host.Services.GetRequiredService<ClockGuard>().IsTrustedAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("", "Nhập ngày dùng thử.")]
    [InlineData("31/02/2026", "không phải là ngày có thật")]
    [InlineData("01/01/1999", "Chọn một ngày từ năm 2020 đến năm 2035.")]
    public async Task Post_NoSuchDay_SaysSo(string typed, string message)
    {
        using var client = await host.SignInAsAsync("SO_TAI_CHINH");

        using var refused = await client.PostFormAsync(Url, new { Day = typed });

        AssertEx.Shows(await Html.ReadAsync(refused), message);
    }

    [Fact]
    public async Task Get_OutsideDevelopment_DoesNotExist()
    {
        var real = new HostFixture();
        await using (real)
        {
            await real.InitializeAsync();
            using var client = await real.SignInAsAsync("SO_TAI_CHINH");

            using var response = await client.GetAsync(new Uri(Url, UriKind.Relative), TestContext.Current.CancellationToken);

            AssertEx.HasStatus(HttpStatusCode.NotFound, response);
        }
    }

    [Fact]
    public void Clock_KeepsTheTimeOfDayAndRuns()
    {
        var clock = new TrialClock(TimeProvider.System);

        clock.SetToday(new DateOnly(2026, 12, 8));

        Assert.Equal(new DateOnly(2026, 12, 8), clock.TodayInVietnam());
        var difference = (clock.GetUtcNow() - TimeProvider.System.GetUtcNow()).TotalDays;
        Assert.InRange(Math.Abs(difference - Math.Round(difference)), 0, 0.001);
    }

    public sealed class Host : HostFixture
    {
        protected override void Configure(IWebHostBuilder host)
        {
            host.UseEnvironment("Development");
            host.UseSetting("Clock:Guard", "true");
            host.ConfigureTestServices(services =>
                services.Replace(ServiceDescriptor.Singleton<TimeProvider>(provider => provider.GetRequiredService<TrialClock>())));
        }
    }
}
