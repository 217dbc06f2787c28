using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.Salary.Pay;
using HoSoCanBo.Salary.Persistence;
using HoSoCanBo.Salary.Tests.Months;
using HoSoCanBo.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HoSoCanBo.Salary.Tests.People;

/// <summary>The windows of Điều 15 follow the table of holidays, as far as they are still to end.</summary>
public sealed class WorkingDayChangedTests(MonthHost host) : IClassFixture<MonthHost>
{
    [Fact]
    public async Task D15_ADayOffOnALastDay_MovesWindowsStillToEnd_AndTheyMoveBack()
    {
        var district = await host.OpenUnitAsync("UBND huyện Lịch", "ubnd_huyen", "huyen");
        var unit = await host.OpenUnitAsync("Sở Lịch");
        await host.RecruitAsync(district, "Lý Văn Huyện", 3, new DateOnly(2015, 1, 1));
        await host.RecruitAsync(unit, "Lý Văn Lịch", 3, new DateOnly(2015, 1, 1));
        await host.OpenMonthAsync(2026, 8); // 10 August is a Monday, 20 a Thursday, 25 a Tuesday
        host.Clock.SetVietnameseTime(new DateOnly(2026, 8, 12));

        await ChangeAsync(new DateOnly(2026, 8, 10), isInForce: true);
        await ChangeAsync(new DateOnly(2026, 8, 20), isInForce: true);
        await ChangeAsync(new DateOnly(2026, 8, 25), isInForce: true);

        Assert.Equal(new DateOnly(2026, 8, 10), (await host.SheetAsync(unit, 2026, 8)).DueOn); // had passed
        Assert.Equal(new DateOnly(2026, 8, 21), await DistrictDueAsync(district));
        Assert.Equal(new DateOnly(2026, 8, 26), await ConsolidationAsync());
        Assert.False(await IsWorkingDayAsync(new DateOnly(2026, 8, 20)));

        await ChangeAsync(new DateOnly(2026, 8, 20), isInForce: false);
        Assert.Equal(new DateOnly(2026, 8, 20), await DistrictDueAsync(district));
        Assert.True(await IsWorkingDayAsync(new DateOnly(2026, 8, 20)));
    }

    private Task<string> ChangeAsync(DateOnly day, bool isInForce) => host.HandleAsync<SalaryDbContext>(
        new WorkingDayChanged(Guid.CreateVersion7(), host.Clock.GetUtcNow(), null, day, false, isInForce));

    private Task<DateOnly> DistrictDueAsync(Guid district) => host.InDbAsync((SalaryDbContext db) =>
        db.DistrictSubmissions.Where(d => d.UnitId == district).Select(d => d.DueOn).SingleAsync());

    private Task<DateOnly> ConsolidationAsync()
    {
        var first = new DateOnly(2026, 8, 1);
        return host.InDbAsync((SalaryDbContext db) => db.SalaryMonths.Where(m => m.First == first).Select(m => m.ConsolidationOn)
            .SingleAsync());
    }

    private async Task<bool> IsWorkingDayAsync(DateOnly day)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return scope.ServiceProvider.GetRequiredService<WorkingCalendar>().IsWorkingDay(day);
    }
}
