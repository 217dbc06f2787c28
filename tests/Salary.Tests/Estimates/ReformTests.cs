using System.Net;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.Salary.Estimates.Features.Reforms;
using HoSoCanBo.Salary.Months.Features.Sheets;
using HoSoCanBo.Salary.Persistence;
using HoSoCanBo.Salary.Tests.Months;
using HoSoCanBo.Testing;

namespace HoSoCanBo.Salary.Tests.Estimates;

public sealed class ReformTests(MonthHost host) : IClassFixture<MonthHost>
{
    [Fact]
    public async Task D15_4_the_need_of_a_new_base_salary_equals_the_worked_example_and_names_the_frozen_month()
    {
        // Arrange: the unit of three công chức of the worked example, in 06/2026
        var unit = await host.OpenUnitAsync("Sở Ví dụ");
        await AddAsync(unit, "Ví dụ Một", new OpeningSalary("01.003", "Chuyên viên", 3, 300, null, null, new DateOnly(2020, 1, 1)));
        await AddAsync(unit, "Ví dụ Hai", new OpeningSalary("01.002", "Chuyên viên chính", 4, 542, null, 50, new DateOnly(2020, 1, 1)));
        await AddAsync(unit, "Ví dụ Ba", new OpeningSalary("01.005", "Nhân viên", 12, 406, 7, null, new DateOnly(2020, 1, 1)));
        await host.OpenMonthAsync(2026, 6);
        host.Clock.SetVietnameseTime(new DateOnly(2026, 6, 5));
        var sheet = await host.SheetAsync(unit, 2026, 6);
        await host.SendAsync(new SubmitSheet(sheet.Id, sheet.Version, new DateOnly(2026, 6, 15)));
        await host.CloseAsync(2026, 6);

        // Act
        var view = await host.SendAsync(new EstimateReform("2026-06", [2_530_000, 2_600_000], 6, unit));

        // Assert
        var (old, changed) = (view.Total.Old, view.Total.New[0]);
        Assert.Equal((45_160_622, 29_203_200, 9_594_585, 6_362_837),
            (old.TotalInDong, old.SalaryInDong, old.AllowancesInDong, old.ContributionsInDong));
        Assert.Equal((48_827_511, 31_574_400, 10_373_633, 6_879_478),
            (changed.TotalInDong, changed.SalaryInDong, changed.AllowancesInDong, changed.ContributionsInDong));
        Assert.Equal((3_666_889, 22_001_334), (view.Total.DifferenceInDong(0), view.Total.DifferenceInDong(0) * view.Months));
        Assert.Equal(3, view.People.Count);
        Assert.Equal(64, view.Hash!.Length);

        // A new allowance level alone: công vụ 30% at the base salary of the month, 2.106.000 + 4.155.840 + 3.049.628
        var allowance = await host.SendAsync(new EstimateReform("2026-06", [], 6, null, new AllowanceChange("CV25", 30, null, null)));
        Assert.Equal(9_311_468 - 7_759_557, allowance.Total.DifferenceInDong(0));
        var nobody = await host.SendAsync(new EstimateReform("2026-06", [], 6, null, new AllowanceChange("UD_GD", 70, null, "VIEN_CHUC")));
        Assert.Equal((0, 0), (nobody.Total.DifferenceInDong(0), nobody.Refused));

        var finance = await host.SignInAsAsync("SO_TAI_CHINH");
        var page = await finance.GetPageAsync("/tien-luong/cai-cach?thang=06/2026&muc=2530000&so-thang=6");
        AssertEx.Shows(page, "22.001.334");
        AssertEx.Shows(page, view.Hash);
        using var excel = await finance.GetAsync(new Uri("/tien-luong/cai-cach?thang=06/2026&muc=2530000&handler=Excel", UriKind.Relative),
            TestContext.Current.CancellationToken);
        AssertEx.HasStatus(HttpStatusCode.OK, excel);
        using var forbidden = await (await host.SignInAsAsync("SNV_NGHIEP_VU"))
            .GetAsync(new Uri("/tien-luong/cai-cach", UriKind.Relative), TestContext.Current.CancellationToken);
        AssertEx.HasStatus(HttpStatusCode.Forbidden, forbidden);
        using var unfrozen = await finance.GetAsync(
            new Uri("/tien-luong/cai-cach?thang=07/2026&muc=2530000", UriKind.Relative), TestContext.Current.CancellationToken);
        AssertEx.HasStatus(HttpStatusCode.BadRequest, unfrozen);
    }

    private async Task AddAsync(Guid unit, string name, OpeningSalary salary)
    {
        var id = Guid.CreateVersion7();
        await host.HandleAsync<SalaryDbContext>(new EmployeeRecruited(
            Guid.CreateVersion7(), host.Clock.GetUtcNow(), null, id, $"{id:N}"[^8..], name, null, "CONG_CHUC", "DANG_LAM_VIEC", unit, null,
            new DateOnly(2015, 1, 1)));
        await host.HandleAsync<SalaryDbContext>(
            new OpeningFactsRecorded(Guid.CreateVersion7(), host.Clock.GetUtcNow(), null, id, salary, null));
    }
}
