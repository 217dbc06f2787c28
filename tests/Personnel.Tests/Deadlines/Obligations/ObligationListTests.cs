using System.Net;
using HoSoCanBo.Personnel.Tests.Movements;
using HoSoCanBo.Testing;
using MiniExcelLibs;

namespace HoSoCanBo.Personnel.Tests.Deadlines.Obligations;

public sealed class ObligationListTests(HostFixture host)
{
    [Fact]
    public async Task Lists_FollowTheResponsibleUnit()
    {
        var scenario = await (await new TransferScenario(host)
        {
            EffectiveFrom = new DateOnly(2026, 9, 7), SignedOn = new DateOnly(2026, 9, 4),
        }.PrepareAsync()).SentAsync();
        var stranger = await host.SignInAsAsync(TransferScenario.Officer, TransferScenario.Elsewhere);
        var province = await host.SignInAsAsync("SNV_NGHIEP_VU");

        AssertEx.Shows(await scenario.Sender.GetPageAsync("/han-cap-nhat?trang-thai=qua-han"), scenario.Number);
        AssertEx.ShowsNot(await stranger.GetPageAsync("/han-cap-nhat?trang-thai=qua-han"), scenario.Number);
        AssertEx.Shows(await province.GetPageAsync($"/han-cap-nhat?trang-thai=qua-han&don-vi={TransferScenario.From}&quy-dinh=Transfer"),
            scenario.Number);
        AssertEx.ShowsNot(await province.GetPageAsync($"/han-cap-nhat?trang-thai=qua-han&don-vi={TransferScenario.To}"), scenario.Number);
        AssertEx.ShowsNot(await province.GetPageAsync("/han-cap-nhat?trang-thai=qua-han&quy-dinh=Change"), scenario.Number);
    }

    [Fact]
    public async Task DoneLate_IsListedAsSuch()
    {
        var scenario = await (await new TransferScenario(host)
        {
            EffectiveFrom = new DateOnly(2026, 9, 7), SignedOn = new DateOnly(2026, 9, 4),
        }.PrepareAsync()).SentAsync();
        await scenario.ReceiveAsync();

        AssertEx.Shows(await scenario.Sender.GetPageAsync("/han-cap-nhat?trang-thai=da-xong-muon"), scenario.Number);
    }

    [Fact]
    public async Task Export_HoldsWhatTheListShows()
    {
        var scenario = await (await new TransferScenario(host)
        {
            EffectiveFrom = new DateOnly(2026, 9, 7), SignedOn = new DateOnly(2026, 9, 4),
        }.PrepareAsync()).SentAsync();
        var province = await host.SignInAsAsync("SNV_NGHIEP_VU");

        var bytes = await province.GetByteArrayAsync(
            new Uri($"/han-cap-nhat?trang-thai=qua-han&don-vi={TransferScenario.From}&handler=Export", UriKind.Relative),
            TestContext.Current.CancellationToken);

        using var stream = new MemoryStream(bytes);
        var rows = stream.Query(useHeaderRow: true).Cast<IDictionary<string, object>>().ToList();
        var row = Assert.Single(rows, r => (string)r["Quyết định"] == scenario.Number);
        Assert.Equal(new DateTime(2026, 9, 22), row["Hạn"]);
    }

    [Fact]
    public async Task WithoutPermission_IsForbidden()
    {
        var person = await host.SignInAsAsync("SO_TTTT_VAN_HANH");

        Assert.Equal(HttpStatusCode.Forbidden, await TransferScenario.StatusAsync(person, "/han-cap-nhat"));
    }
}
