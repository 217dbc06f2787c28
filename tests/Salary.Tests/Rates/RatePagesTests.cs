using System.Net;
using HoSoCanBo.Salary.Pay;
using HoSoCanBo.Salary.Pay.Tests;
using HoSoCanBo.Salary.Persistence;
using HoSoCanBo.Salary.Rates.Domain;
using HoSoCanBo.Testing;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Salary.Tests.Rates;

public sealed class RatePagesTests(HostFixture host)
{
    private const string BaseSalary = "/tien-luong/tham-so/luong-co-so";

    [Fact]
    public async Task Rates_AsSeeded_MakeTheSameTablesAsTheFiles()
    {
        var tables = await host.InDbAsync((SalaryDbContext db) => Task.FromResult(new CurrentPayTables().Of(db)));

        Assert.Equal(PayTestFacts.Tables.ScaleSteps, tables.ScaleSteps);
        Assert.Equal(PayTestFacts.Tables.PositionAllowances, tables.PositionAllowances);
        Assert.Equal(PayTestFacts.Tables.AllowanceKinds, tables.AllowanceKinds);
        Assert.Equal(PayTestFacts.Tables.Grades.Select(g => (g.Code, g.ScaleCode)), tables.Grades.Select(g => (g.Code, g.ScaleCode)));
    }

    [Fact]
    public async Task D18_2_only_the_finance_department_changes_salary_parameters()
    {
        var finance = await FinanceAsync();
        var page = await finance.GetPageAsync("/tien-luong/tham-so");
        Assert.Equal(RateTables.All.Count, page.QuerySelectorAll("tbody tr").Length);
        AssertEx.Shows(await finance.GetPageAsync(BaseSalary), "2.530.000");
        AssertEx.Shows(await finance.GetPageAsync("/tien-luong/tham-so/bao-hiem?tat-ca=true"), "Cần xác nhận");

        foreach (var role in new[] { "QUAN_TRI_DON_VI", "SNV_NGHIEP_VU", "SNV_QUAN_TRI_HE_THONG", "CO_QUAN_DANG", "LD_UBND_TINH" })
        {
            var other = await host.SignInAsAsync(role, TestUnits.Health);
            using var refused = await other.GetAsync(new Uri(BaseSalary, UriKind.Relative), TestContext.Current.CancellationToken);
            AssertEx.HasStatus(HttpStatusCode.Forbidden, refused);
        }
    }

    [Fact]
    public async Task Add_ANewBaseSalary_CountsAtOnceAndCanBeWithdrawn()
    {
        // Arrange
        var finance = await FinanceAsync();
        var form = Form("2.700.000", new DateOnly(2090, 1, 1));

        // Act
        using var preview = await finance.PostFormAsync($"{BaseSalary}/them?handler=Preview", form);
        AssertEx.HasStatus(HttpStatusCode.OK, preview);
        using var added = await finance.PostFormAsync($"{BaseSalary}/them?handler=Add", form);
        using var twice = await finance.PostFormAsync($"{BaseSalary}/them?handler=Add", form);

        // Assert
        AssertEx.RedirectsTo(added, $"{BaseSalary}/lich-su?khoa=");
        AssertEx.RedirectsTo(twice, $"{BaseSalary}/lich-su?khoa=");
        Assert.Equal((2_530_000, 2_700_000), (await BaseSalaryOfAsync(2089, 12), await BaseSalaryOfAsync(2090, 1)));
        using var overlap = await finance.PostFormAsync($"{BaseSalary}/them?handler=Add", Form("2.800.000", new DateOnly(2085, 1, 1)));
        AssertEx.HasStatus(HttpStatusCode.BadRequest, overlap);
        var row = await host.InDbAsync((SalaryDbContext db) => db.RateRows.SingleAsync(r => r.EffectiveFrom == new DateOnly(2090, 1, 1)));
        using var withdrawn = await finance.PostFormAsync($"{BaseSalary}/lich-su?khoa=", new { row.Id, Reason = "Nhập nhầm" });
        AssertEx.RedirectsTo(withdrawn, $"{BaseSalary}/lich-su?khoa=");
        Assert.Equal(2_530_000, await BaseSalaryOfAsync(2090, 1));
    }

    [Fact]
    public async Task D18_2_a_new_ceiling_of_insurance_is_a_row_and_no_code()
    {
        // Arrange: 60 million đồng agreed, 20 times the base salary insured
        var finance = await FinanceAsync();
        var rules = "/tien-luong/tham-so/quy-dinh";
        Assert.Equal(50_600_000, await InsuredAsync(2094, 1));

        // Act
        using var preview = await finance.PostFormAsync($"{rules}/them?handler=Preview", Rule("10", new DateOnly(2094, 1, 1)));
        using var added = await finance.PostFormAsync($"{rules}/them?handler=Add", Rule("10", new DateOnly(2094, 1, 1)));

        // Assert
        AssertEx.Shows(await Html.ReadAsync(preview), "Người đổi ngày nâng bậc");
        AssertEx.RedirectsTo(added, $"{rules}/lich-su?khoa=InsuredCeiling");
        Assert.Equal((50_600_000, 25_300_000), (await InsuredAsync(2093, 12), await InsuredAsync(2094, 1)));
        AssertEx.Shows(await finance.GetPageAsync($"{rules}/lich-su?khoa=InsuredCeiling"), "1/2093/NĐ-CP");
        using var absurd = await finance.PostFormAsync($"{rules}/them?handler=Add", Rule("0", new DateOnly(2096, 1, 1)));
        AssertEx.Shows(await Html.ReadAsync(absurd), "nhập số từ 1 đến 100");
        var row = await host.InDbAsync((SalaryDbContext db) => db.RateRows.SingleAsync(r => r.EffectiveFrom == new DateOnly(2094, 1, 1)));
        using var withdrawn = await finance.PostFormAsync($"{rules}/lich-su?khoa=InsuredCeiling", new { row.Id, Reason = "Nhập nhầm" });
        Assert.Equal(50_600_000, await InsuredAsync(2094, 1));
    }

    [Fact]
    public async Task Add_WithoutDocumentOrAmount_IsRefusedInWords()
    {
        var finance = await FinanceAsync();

        using var refused = await finance.PostFormAsync(
            $"{BaseSalary}/them?handler=Add", new { Id = Guid.CreateVersion7(), EffectiveFrom = "01/01/2091" });

        AssertEx.HasStatus(HttpStatusCode.BadRequest, refused);
        var page = await Html.ReadAsync(refused);
        AssertEx.Shows(page, "Ghi số và ngày của văn bản quy định.");
        AssertEx.Shows(page, "Nhập mức (đồng/tháng).");
    }

    private static Dictionary<string, string> Form(string amount, DateOnly from) => new()
    {
        ["Input.Id"] = Guid.CreateVersion7().ToString(),
        ["Input.EffectiveFrom"] = from.ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture),
        ["Input.LegalBasis"] = "1/2089/NĐ-CP ngày 01/12/2089",
        ["Input.Values[0].Name"] = "name_vi",
        ["Input.Values[0].Text"] = "lương cơ sở",
        ["Input.Values[1].Name"] = "amount_vnd",
        ["Input.Values[1].Text"] = amount,
    };

    private static Dictionary<string, string> Rule(string value, DateOnly from) => new()
    {
        ["Input.Id"] = Guid.CreateVersion7().ToString(),
        ["Input.EffectiveFrom"] = from.ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture),
        ["Input.LegalBasis"] = "1/2093/NĐ-CP ngày 01/12/2093",
        ["Input.Values[0].Name"] = "rule_code",
        ["Input.Values[0].Text"] = nameof(PayRuleKind.InsuredCeiling),
        ["Input.Values[1].Name"] = "value",
        ["Input.Values[1].Text"] = value,
    };

    private Task<long> InsuredAsync(int year, int month) => host.InDbAsync((SalaryDbContext db) => Task.FromResult(PayEngine.Compute(
        new CurrentPayTables().Of(db),
        new PayMonthFacts(new PayMonth(year, month), new PayFacts { Kind = PersonKind.Contract111, AgreedWageInDong = 60_000_000 }),
        PaySettings.Default).AmountOf("BHXH_BASE")));

    private Task<long> BaseSalaryOfAsync(int year, int month) =>
        host.InDbAsync(
            (SalaryDbContext db) => Task.FromResult(new CurrentPayTables().Of(db).BaseSalaryOf(new PayMonth(year, month)).AmountInDong));

    private Task<HttpClient> FinanceAsync() => host.SignInAsAsync("SO_TAI_CHINH", TestUnits.Health);
}
