using HoSoCanBo.Salary.Contracts;
using HoSoCanBo.Salary.People.Jobs;
using HoSoCanBo.Salary.Tests.Months;

namespace HoSoCanBo.Salary.Tests.People.SalaryChanges;

/// <summary>Lines recorded ahead are told again on their day.</summary>
public sealed class AnnounceLinesTests(MonthHost host) : IClassFixture<MonthHost>
{
    [Fact]
    public async Task ALineRecordedAhead_IsToldOnItsDay_AndOnlyOnce()
    {
        host.Clock.SetVietnameseTime(new DateOnly(2026, 9, 20));
        var unit = await host.OpenUnitAsync("Sở Ghi Trước");
        var (ahead, late) = (await host.RecruitAsync(unit, "Trịnh Ghi Trước", 3, new DateOnly(2015, 1, 1)),
            await host.RecruitAsync(unit, "Trịnh Ghi Sau", 3, new DateOnly(2015, 1, 1)));
        await host.RaiseAsync(ahead, 4, new DateOnly(2026, 10, 1), "1/QĐ-SGT");
        await host.RaiseAsync(late, 4, new DateOnly(2026, 9, 1), "2/QĐ-SGT");

        await host.RunJobAsync(AnnounceLinesJob.Id);
        Assert.Empty(await host.Events.PublishedAsync<SalaryChanged>(ahead));
        host.Clock.SetVietnameseTime(new DateOnly(2026, 10, 1), new TimeOnly(0, 15));
        await host.RunJobAsync(AnnounceLinesJob.Id);
        host.Clock.SetVietnameseTime(new DateOnly(2026, 10, 2), new TimeOnly(0, 15));
        await host.RunJobAsync(AnnounceLinesJob.Id);

        Assert.Equal((4, new DateOnly(2026, 10, 1), "1/QĐ-SGT"), await ToldAsync(ahead));
        Assert.Empty(await host.Events.PublishedAsync<SalaryChanged>(late));
    }

    private async Task<(int?, DateOnly, string?)> ToldAsync(Guid person)
    {
        var told = Assert.Single(await host.Events.PublishedAsync<SalaryChanged>(person));
        return (told.Step, told.EffectiveFrom, told.DecisionNumber);
    }
}
