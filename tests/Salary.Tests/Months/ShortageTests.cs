namespace HoSoCanBo.Salary.Tests.Months;

/// <summary>A month with one paid day is insured as a whole; its pay does not cover that.</summary>
public sealed class ShortageTests(MonthHost host) : IClassFixture<MonthHost>
{
    // 7.590.000 x 10,5% = 721.050; a day of 22: 345.000 + 86.250; 289.800 is left for October.
    [Fact]
    public async Task WhatAMonthDoesNotCover_IsTakenFromTheNext()
    {
        // Arrange
        var unit = await host.OpenUnitAsync("Sở có người mới đến");
        var person = await host.RecruitAsync(unit, "Nguyễn Một Ngày", 3, new DateOnly(2026, 9, 30));

        // Act
        await host.OpenMonthAsync(2026, 9);
        await host.OpenMonthAsync(2026, 10);

        // Assert
        var september = await host.EntryAsync((await host.SheetAsync(unit, 2026, 9)).Id, person);
        var october = await host.EntryAsync((await host.SheetAsync(unit, 2026, 10)).Id, person);
        Assert.Equal((0, 7_590_000, null), (september!.NetInDong, september.InsuredBaseInDong, september.Error));
        Assert.Equal(8_766_450 - 289_800, october!.NetInDong);
    }
}
