using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.Salary.Months.Features.Months;
using HoSoCanBo.Salary.Months.Features.Sheets;
using HoSoCanBo.Salary.Persistence;
using HoSoCanBo.Salary.Tests.Months;
using HoSoCanBo.Testing;

namespace HoSoCanBo.Salary.Tests.Estimates;

/// <summary>A host whose month 10/2026 is frozen, with one unit for each test of the estimates.</summary>
public sealed class EstimateHost : MonthHost
{
    private static readonly string[] Names = ["Sở Dự toán", "Sở Không đổi", "Sở Phương án", "Sở Gửi dự toán"];

    private Dictionary<string, Guid>? units;

    /// <summary>A unit of three công chức with 5 posts, its sheet of 10/2026 frozen.</summary>
    public async Task<Guid> FrozenUnitAsync(string name)
    {
        if (units is null)
        {
            units = [];
            foreach (var each in Names)
            {
                units.Add(each, await FilledUnitAsync(each));
            }

            await OpenMonthAsync(2026, 10);
            Clock.SetVietnameseTime(new DateOnly(2026, 10, 8));
            foreach (var unit in units.Values)
            {
                var sheet = await SheetAsync(unit, 2026, 10);
                await SendAsync(new SubmitSheet(sheet.Id, sheet.Version, new DateOnly(2026, 10, 15)));
            }

            Clock.SetVietnameseTime(new DateOnly(2026, 10, 27));
            await SendAsync(new ConsolidateMonth("2026-10"));
        }

        return units[name];
    }

    /// <summary>A công chức whose paper record names a line.</summary>
    public async Task AddAsync(Guid unit, string name, OpeningSalary salary, DateOnly? retiresOn)
    {
        var id = Guid.CreateVersion7();
        await this.HandleAsync<SalaryDbContext>(new EmployeeRecruited(
            Guid.CreateVersion7(), Clock.GetUtcNow(), null, id, $"{id:N}"[^8..], name, null, "CONG_CHUC", "DANG_LAM_VIEC", unit, null,
            new DateOnly(2015, 1, 1), retiresOn));
        await this.HandleAsync<SalaryDbContext>(new OpeningFactsRecorded(Guid.CreateVersion7(), Clock.GetUtcNow(), null, id, salary, null));
    }

    private async Task<Guid> FilledUnitAsync(string name)
    {
        var unit = await OpenUnitAsync(name);
        await this.HandleAsync<SalaryDbContext>(new QuotaChanged(
            Guid.CreateVersion7(), Clock.GetUtcNow(), null, Guid.CreateVersion7(), unit, "BC_HC", true, 5, new DateOnly(2026, 1, 1),
            false));
        await AddAsync(unit, "Dự toán Một", new OpeningSalary("01.003", "Chuyên viên", 3, 300, null, null, new DateOnly(2024, 5, 1)),
            new DateOnly(2050, 3, 31));
        await AddAsync(unit, "Dự toán Hai", new OpeningSalary("01.005", "Nhân viên", 12, 406, 7, null, new DateOnly(2022, 7, 1)), null);
        var retiresOn = name == "Sở Phương án" ? (DateOnly?)null : new DateOnly(2027, 3, 31);
        await AddAsync(unit, "Dự toán Ba", new OpeningSalary("01.003", "Chuyên viên", 5, 366, null, null, new DateOnly(2026, 1, 1)),
            retiresOn);
        return unit;
    }
}
