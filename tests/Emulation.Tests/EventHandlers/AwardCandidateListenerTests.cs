using HoSoCanBo.Emulation.Domain;
using HoSoCanBo.Emulation.Persistence;
using HoSoCanBo.Testing;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Emulation.Tests.EventHandlers;

public sealed class AwardCandidateListenerTests(HostFixture host) : ListenerTests<EmulationDbContext, AwardCandidate>(host)
{
    [Fact]
    public async Task OpeningFacts_WithAnAward_KeepsItsWords()
    {
        var facts = OpeningFacts(null, "Huân chương Lao động hạng Ba");

        await HandleAsync(facts);
        await HandleAsync(facts);
        await HandleAsync(Recruited());

        var person = await PersonAsync();
        Assert.Equal("Huân chương Lao động hạng Ba", Assert.Single(person.StatedAwards).Text);
    }

    [Fact]
    public async Task OpeningFacts_WithoutAnAward_SaysSo()
    {
        var outcome = await HandleAsync(OpeningFacts(null, null));

        Assert.Equal("Thi đua, khen thưởng: hồ sơ giấy không ghi khen thưởng.", outcome);
        Assert.Empty((await PersonAsync()).StatedAwards);
    }

    [Fact]
    public async Task OpeningFacts_WithAnAward_LeavesAnAuditRow()
    {
        await HandleAsync(OpeningFacts(null, "Bằng khen của Thủ tướng Chính phủ"));

        var id = (await PersonAsync()).Id;
        var reason = await Host.InDbAsync((EmulationDbContext db) =>
            db.AuditEntries.Where(a => a.SubjectId == id).Select(a => a.Reason).SingleAsync(TestContext.Current.CancellationToken));
        Assert.Contains("personnel.opening-facts-recorded.v1", reason, StringComparison.Ordinal);
    }
}
