using HoSoCanBo.Emulation.Persistence;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.Testing;

namespace HoSoCanBo.Emulation.Tests.Features;

public sealed class AwardCandidatePagesTests(HostFixture host)
    : PeoplePagesTests<EmulationDbContext>(host, "/thi-dua", "QUAN_TRI_DON_VI", forbiddenRole: "SO_TAI_CHINH")
{
    [Fact]
    public async Task Details_WithAStatedAward_ShowItsWordsAndSource()
    {
        await Host.HandleAsync<EmulationDbContext>(
            new OpeningFactsRecorded(Guid.CreateVersion7(), TestClock.Start, null, Colleague, null, "Huân chương Lao động hạng Ba"));

        var page = await (await SignInAsync()).GetPageAsync(PageOf(Colleague));

        AssertEx.Shows(page, "Huân chương Lao động hạng Ba");
        AssertEx.Shows(page, "Theo hồ sơ giấy");
    }

    [Fact]
    public async Task Details_WithoutAwards_SaySo()
    {
        var page = await (await SignInAsync()).GetPageAsync(PageOf(Colleague));

        AssertEx.Shows(page, "Chưa có kết quả khen thưởng nào được ghi nhận");
    }
}
