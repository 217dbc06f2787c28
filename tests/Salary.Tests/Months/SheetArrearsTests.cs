using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Salary.Months.Domain;
using HoSoCanBo.Salary.Months.Features.Sheets;
using HoSoCanBo.Salary.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Salary.Tests.Months;

/// <summary>Differences of closed months propose themselves, each once.</summary>
public sealed class SheetArrearsTests(MonthHost host) : IClassFixture<MonthHost>
{
    private static readonly DateOnly Since = new(2015, 1, 1);

    [Fact]
    public async Task D11_ATransferThatArrivesLate_IsCorrectedInBothUnits()
    {
        var (from, to) = (await host.OpenUnitAsync("Sở Cũ"), await host.OpenUnitAsync("Sở Mới"));
        var person = await host.RecruitAsync(from, "Tô Văn Trễ", 3, Since);
        await host.RecruitAsync(to, "Tô Văn Ở", 3, Since);
        await host.OpenMonthAsync(2026, 9);
        await SubmitAsync(from, 2026, 9);
        await SubmitAsync(to, 2026, 9);
        await host.TransferAsync(person, from, to, new DateOnly(2026, 9, 1));
        await host.WorkAsync();
        await host.WorkAsync();

        var proposals = await host.InDbAsync((SalaryDbContext db) =>
            db.ArrearsProposals.AsNoTracking().Where(a => a.PersonId == person && a.State == ArrearsState.Proposed).ToListAsync());
        Assert.Equal(2, proposals.Count);
        Assert.Equal(-9_487_500, proposals.Single(p => p.UnitId == from).AmountInDong);
        Assert.Equal(9_487_500, proposals.Single(p => p.UnitId == to).AmountInDong);
        Assert.Equal(0, proposals.Sum(p => p.ContributionsInDong));
    }

    [Fact]
    public async Task V20_ARaiseAcrossAChangeOfTheBaseSalary_IsProposedMonthByMonth()
    {
        var unit = await host.OpenUnitAsync("Sở Truy lĩnh");
        var person = await host.RecruitAsync(unit, "Ngô Thị Lĩnh", 3, Since);
        foreach (var month in new[] { 5, 6, 7, 8 })
        {
            await host.OpenMonthAsync(2026, month);
            await SubmitAsync(unit, 2026, month);
        }

        await host.OpenMonthAsync(2026, 9);
        host.Clock.SetVietnameseTime(new DateOnly(2026, 9, 8));
        await host.RaiseAsync(person, 4, new DateOnly(2026, 5, 1), "20/QĐ-SNV");
        await host.WorkAsync();

        var proposals = await host.InDbAsync((SalaryDbContext db) =>
            db.ArrearsProposals.AsNoTracking().Where(a => a.PersonId == person).OrderBy(a => a.OfMonth).ToListAsync());
        Assert.Equal([965_250, 965_250, 1_043_625, 1_043_625], proposals.Select(p => p.AmountInDong));
        Assert.Equal(3_712_400, proposals.Sum(p => p.NetInDong));
        Assert.Equal(562_486 + 96_426, proposals.Sum(p => p.ContributionsInDong));
        var september = await host.SheetAsync(unit, 2026, 9);
        Assert.Equal(4, (await host.EntryAsync(september.Id, person))!.Step);
        await host.SendAsync(new AcceptArrears(september.Id, [.. proposals.Select(p => p.Id)]));
        await Assert.ThrowsAsync<RuleViolationException>(() => host.SendAsync(new DismissArrears(september.Id, [proposals[0].Id], "Nhầm")));
        Assert.Equal(4_017_750, (await host.SheetAsync(unit, 2026, 9)).Sums.ArrearsInDong);
    }

    private async Task SubmitAsync(Guid unit, int year, int month)
    {
        host.Clock.SetVietnameseTime(new DateOnly(year, month, 5));
        var sheet = await host.SheetAsync(unit, year, month);
        await host.SendAsync(new SubmitSheet(sheet.Id, sheet.Version, new DateOnly(year, month, 15)));
    }
}
