using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.Salary.Contracts;
using HoSoCanBo.Salary.Months.Domain;
using HoSoCanBo.Salary.Months.Features.Months;
using HoSoCanBo.Salary.Months.Jobs;
using HoSoCanBo.Salary.Persistence;
using HoSoCanBo.Testing;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Salary.Tests.Months;

/// <summary>
/// Units are merged while the sheets of the month are open: nobody is lost, nobody is paid twice, nothing is asked of nobody.
/// </summary>
public sealed class ReorganizedUnitTests(MonthHost host) : IClassFixture<MonthHost>
{
    private static readonly DateOnly Since = new(2015, 1, 1);

    [Fact]
    public async Task D9_4_PeopleOfAMergedUnit_AreOnTheSheetOfItsSuccessor_AndNothingIsAskedOfTheOldUnit()
    {
        // Arrange
        var (old, successor) = (await host.OpenUnitAsync("Sở Cũ"), await host.OpenUnitAsync("Sở Kế thừa"));
        var (one, other) = (await host.RecruitAsync(old, "Nguyễn Văn Một", 3, Since), await host.RecruitAsync(old, "Lê Thị Hai", 2, Since));
        await host.RecruitAsync(successor, "Trần Văn Ba", 3, Since);
        await host.OpenMonthAsync(2026, 10);
        var before = await PayOfAsync(old, successor);

        // Act: in effect from the first of the month, entered on the second
        host.Clock.SetVietnameseTime(new DateOnly(2026, 10, 2));
        await MergeAsync(old, successor, new DateOnly(2026, 10, 1), one, other);
        await host.WorkAsync();
        host.Clock.SetVietnameseTime(new DateOnly(2026, 10, 20));
        await host.RunJobAsync(SalaryWindowsJob.Id);

        // Assert
        var (left, taken) = (await host.SheetAsync(old, 2026, 10), await host.SheetAsync(successor, 2026, 10));
        Assert.Equal((0, 3), (left.Sums.People, taken.Sums.People));
        Assert.NotNull(await host.EntryAsync(taken.Id, one));
        Assert.Equal(before, await PayOfAsync(old, successor));
        Assert.Empty(await host.Events.PublishedAsync<SubmissionOverdue>(left.Id));
        Assert.Single(await host.Events.PublishedAsync<SubmissionOverdue>(taken.Id));
        Assert.Empty((await host.SendAsync(new GetBoard("2026-10", BoardView.Waiting, old, 1))).Rows.Items);
        Assert.Single((await host.SendAsync(new GetBoard("2026-10", BoardView.All, old, 1))).Rows.Items);
    }

    [Fact]
    public async Task D15_2_SheetsOfAnEndedDistrict_AreGatheredByWhoTakesOver_AndGoBackWhenItIsUndone()
    {
        // Arrange
        var district = await host.OpenUnitAsync("Huyện Cũ", "ubnd_huyen", "huyen");
        var taking = await host.OpenUnitAsync("Huyện Nhận", "ubnd_huyen", "huyen");
        var commune = await host.OpenUnitAsync("Xã Theo", "ubnd_xa", "huyen", district);
        await host.RecruitAsync(commune, "Võ Văn Xã", 3, Since);
        await host.OpenMonthAsync(2026, 11);
        Assert.Equal(district, (await host.SheetAsync(commune, 2026, 11)).GathererId);

        // Act
        await host.HandleAsync<SalaryDbContext>(
            new UnitMerged(Guid.CreateVersion7(), host.Clock.GetUtcNow().AddMinutes(1), null, district, taking, new DateOnly(2026, 11, 1)));
        var gathered = (await host.SheetAsync(commune, 2026, 11)).GathererId;
        var submission = await SubmissionAsync(taking);
        await host.HandleAsync<SalaryDbContext>(new UnitReopened(
            Guid.CreateVersion7(), host.Clock.GetUtcNow().AddMinutes(2), null, district, null, "T.HC", "Huyện Cũ", "ubnd_huyen", "huyen"));

        // Assert
        Assert.Equal(taking, gathered);
        Assert.NotNull(submission);
        Assert.Equal(district, (await host.SheetAsync(commune, 2026, 11)).GathererId);
    }

    private async Task MergeAsync(Guid old, Guid successor, DateOnly from, params Guid[] people)
    {
        foreach (var person in people)
        {
            await host.TransferAsync(person, old, successor, from);
        }

        await host.HandleAsync<SalaryDbContext>(new UnitMerged(Guid.CreateVersion7(), host.Clock.GetUtcNow(), null, old, successor, from));
    }

    private Task<long> PayOfAsync(params Guid[] units) => host.InDbAsync((SalaryDbContext db) =>
        db.SheetEntries.Where(e => units.Contains(e.UnitId) && e.First == new DateOnly(2026, 10, 1)).SumAsync(e => e.NetInDong));

    private Task<DistrictSubmission?> SubmissionAsync(Guid unit) => host.InDbAsync((SalaryDbContext db) =>
        db.DistrictSubmissions.AsNoTracking().SingleOrDefaultAsync(d => d.UnitId == unit && d.First == new DateOnly(2026, 11, 1)));
}
