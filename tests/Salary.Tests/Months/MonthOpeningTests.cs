using HoSoCanBo.Salary.Months.Domain;
using HoSoCanBo.Salary.Months.Features.Months;
using HoSoCanBo.Salary.Months.Features.Sheets;
using HoSoCanBo.Salary.Pay;
using HoSoCanBo.Salary.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HoSoCanBo.Salary.Tests.Months;

/// <summary>A month is opened while people change places: the recalculation of their pay opens sheets as well.</summary>
public sealed class MonthOpeningTests(MonthHost host) : IClassFixture<MonthHost>
{
    private const int Units = 12;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SheetsOpenedBySeveralAtOnce_AreThereOnce_AndNobodyStopsAtTheOther()
    {
        // Arrange
        for (var i = 0; i < Units; i++)
        {
            await host.RecruitAsync(await host.OpenUnitAsync($"Sở số {i}"), $"Nguyễn Văn {i}", 3, new DateOnly(2015, 1, 1));
        }

        var month = new PayMonth(2026, 10);
        await InScopeAsync((MonthOpener opener) => opener.BeginAsync(month, Cancel));

        // Act
        await Task.WhenAll(
            AtOnceAsync((MonthOpener opener) => opener.OpenAsync(month, progress: null, Cancel)),
            AtOnceAsync((MonthOpener opener) => opener.OpenAsync(month, progress: null, Cancel)),
            AtOnceAsync((Recalculator recalculator) => recalculator.RunAsync(Cancel)));

        // Assert
        var people = await host.InDbAsync((SalaryDbContext db) => db.PaySheets.Where(s => s.First == month.First).Select(s => s.Sums.People)
            .ToListAsync());
        Assert.Equal(Enumerable.Repeat(1, Units), people);
        Assert.Equal(
            MonthState.Open,
            await host.InDbAsync((SalaryDbContext db) => db.SalaryMonths.Where(m => m.First == month.First).Select(m => m.State)
                .SingleAsync()));
    }

    private Task AtOnceAsync<TService>(Func<TService, Task> act)
        where TService : notnull => Task.Run(() => InScopeAsync(act), Cancel);

    private async Task InScopeAsync<TService>(Func<TService, Task> act)
        where TService : notnull
    {
        await using var scope = host.Services.CreateAsyncScope();
        await act(scope.ServiceProvider.GetRequiredService<TService>());
    }
}
