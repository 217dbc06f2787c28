using System.Net;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.Salary.Estimates.Domain;
using HoSoCanBo.Salary.Estimates.Features.Estimates;
using HoSoCanBo.Salary.Persistence;
using HoSoCanBo.Testing;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Salary.Tests.Estimates;

/// <summary>Dự toán năm 2027 of the frozen month 10/2026, base salary 2.530.000 đồng.</summary>
public sealed class EstimateTests(EstimateHost host) : IClassFixture<EstimateHost>
{
    private const long Raised = 8 * 1_214_780L;
    private const long BeyondFrame = 6 * 149_453L;
    private const long Retired = -9 * 13_473_009L;
    private const long Vacant = 2 * 12 * 8_613_891L;
    private const long TwelveMonths = 12 * (11_043_450L + 15_991_653 + 13_473_009);

    private static readonly PlannedPosts WholePlan = new("BC_HC", 2, 12);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task D15_4_i_next_years_estimate_equals_the_hand_calculation_person_by_person()
    {
        var unit = await FrozenUnitAsync("Sở Dự toán");

        var (view, part) = await MakeAsync(unit, "Phương án tính tay");

        Assert.Equal(
            [TwelveMonths, 0, Raised, BeyondFrame, 0, Retired],
            Enum.GetValues<BudgetCause>().Select(view.Of));
        Assert.Equal((3, Vacant, TwelveMonths + Raised + BeyondFrame + Retired + Vacant),
            (part.People, part.VacanciesInDong, part.YearInDong));
        var vacancy = Assert.Single(part.Vacancies);
        Assert.Equal((5, 3, 2, 8_613_891), (vacancy.Assigned, vacancy.Present, vacancy.PlannedPosts, vacancy.MonthInDong));
        var people = await host.InDbAsync((SalaryDbContext db) => db.BudgetLines.Where(l => l.PartId == part.Id)
            .ToDictionaryAsync(l => l.FullName, Cancel));
        Assert.Equal(11_043_450L * 12 + Raised, people["Dự toán Một"].YearInDong);
        Assert.Equal("Bậc 4 (3,33) từ 01/05/2027", people["Dự toán Một"].Coming);
        Assert.Equal("Vượt khung 8% từ 01/07/2027", people["Dự toán Hai"].Coming);
        Assert.Contains("31/03/2027", people["Dự toán Ba"].Coming, StringComparison.Ordinal);
        Assert.Equal(3 * 13_473_009L, people["Dự toán Ba"].YearInDong);

        var finance = await host.SignInAsAsync("SO_TAI_CHINH");
        foreach (var form in EstimateTables.Codes)
        {
            AssertEx.Shows(await finance.GetPageAsync($"/tien-luong/du-toan/{view.Estimate.Id}?bieu={form.Code}"), form.Title);
            using var excel = await finance.GetAsync(
                new Uri($"/tien-luong/du-toan/{view.Estimate.Id}?handler=Excel&bieu={form.Code}", UriKind.Relative), Cancel);
            AssertEx.HasStatus(HttpStatusCode.OK, excel);
        }

        AssertEx.Shows(await finance.GetPageAsync($"/tien-luong/du-toan/{view.Estimate.Id}/don-vi/{part.Id}"), "Dự toán Một");
        using var people2 = await finance.GetAsync(
            new Uri($"/tien-luong/du-toan/{view.Estimate.Id}/don-vi/{part.Id}?handler=Excel", UriKind.Relative), Cancel);
        AssertEx.HasStatus(HttpStatusCode.OK, people2);
    }

    [Fact]
    public async Task D15_4_the_province_is_narrowed_by_group_field_state_and_name_with_sums_over_all_of_it()
    {
        var unit = await FrozenUnitAsync("Sở Dự toán");
        var id = await host.SendAsync(new MakeEstimate(Guid.CreateVersion7(), 2027, "Phương án toàn tỉnh", "2026-10", null, null));
        var whole = await host.SendAsync(new ShowEstimate(id, "DT-01"));
        Assert.Equal(4, whole.Parts.Count);
        Assert.Equal(BudgetPart.ProvinceBlock, Assert.Single(whole.Blocks));

        var named = await host.SendAsync(new ShowEstimate(id, "DT-01", new EstimateFilter(Text: "so du toan")));
        Assert.Equal([unit], named.Parts.Select(p => p.UnitId));
        Assert.Equal((EstimateRows.Unit, 1, 4), (named.Rows, named.Units!.TotalCount, named.Count));
        Assert.Equal(TwelveMonths, named.Of(BudgetCause.Base));
        Assert.Equal(["Tổng cộng", "Sở Dự toán"], named.Table.Rows.Select(r => r.Label));
        Assert.Equal(named.Table.Rows[0].Cells.Select(c => c.Shown), named.Table.Rows[1].Cells.Select(c => c.Shown));
        Assert.Equal(4 * 5, (await host.SendAsync(new ShowEstimate(id, "DT-01", Rows: EstimateRows.Field))).Table.Rows[0].Cells[0].Value);
        Assert.Empty((await host.SendAsync(new ShowEstimate(id, "DT-01", new EstimateFilter(EstimatePartState.Sent)))).Parts);

        // DT-02: the sums kept with each unit are those of its people.
        var screen = await host.SendAsync(new ShowEstimate(id, "DT-02", new EstimateFilter(Text: "so du toan")));
        var workbook = await host.SendAsync(new ShowEstimate(id, "DT-02", new EstimateFilter(Text: "so du toan"), IsWhole: true));
        Assert.Equal(["Tổng cộng", "Sở Dự toán", "Dự toán Một", "Dự toán Hai"], workbook.Table.Rows.Select(r => r.Label));
        Assert.Equal(screen.Table.Rows[0].Cells.Select(c => c.Shown), workbook.Table.Rows[0].Cells.Select(c => c.Shown));
        foreach (var column in Enumerable.Range(3, 8))
        {
            Assert.Equal(workbook.Table.Rows[0].Cells[column].Value, workbook.Table.Rows.Skip(2).Sum(r => r.Cells[column].Value));
        }

        var finance = await host.SignInAsAsync("SO_TAI_CHINH");
        var page = await finance.GetPageAsync($"/tien-luong/du-toan/{id}?bieu=DT-01&xem=don-vi&trang-thai=chua-gui&q=so+du+toan");
        Assert.Single(page.QuerySelectorAll("#list tbody a"));
        Assert.Empty(page.QuerySelectorAll("a[href*='trang=2']"));
    }

    [Fact]
    public async Task D15_3_TH_01_shows_the_quota_of_each_unit_beside_its_people_and_allowances()
    {
        await FrozenUnitAsync("Sở Dự toán");
        var finance = await host.SignInAsAsync("SO_TAI_CHINH");

        var page = await finance.GetPageAsync("/tien-luong/thang/2026-10/bieu/TH-01");

        var heads = page.QuerySelectorAll("thead th").Select(h => h.TextContent).ToList();
        Assert.Equal(["Nội dung", "Biên chế giao", "Có mặt", "Lương ngạch, bậc", "Tổng phụ cấp", "Khu vực", "Chức vụ", "Vượt khung"],
            heads.Take(8));
        var row = page.QuerySelectorAll("tbody tr").Single(r => r.QuerySelector("th")!.TextContent.Trim() == "Sở Dự toán");
        var cells = row.QuerySelectorAll("td")
            .Select(c =>
                long.Parse(c.TextContent.Replace(".", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture))
                .ToList();
        Assert.Equal((5, 3), (cells[0], cells[1]));
        Assert.Equal(cells[3], cells.Skip(4).Take(heads.IndexOf("Cộng") - 5).Sum()); // each allowance, together "Tổng phụ cấp"
        Assert.Equal(TwelveMonths / 12, cells[^1]);
        using var excel = await finance.GetAsync(new Uri("/tien-luong/thang/2026-10/bieu/TH-01?handler=Excel", UriKind.Relative), Cancel);
        AssertEx.HasStatus(HttpStatusCode.OK, excel);
        var groups = (await finance.GetPageAsync("/tien-luong/thang/2026-10/bieu/TH-05")).QuerySelectorAll("tbody th")
            .Select(h => h.TextContent.Trim());
        Assert.Equal(["Toàn tỉnh", "Cán bộ, công chức", "Công chức"], groups);
    }

    [Fact]
    public async Task D15_4_ii_the_estimate_names_the_frozen_month_and_later_edits_do_not_change_it()
    {
        var unit = await FrozenUnitAsync("Sở Không đổi");
        var (view, before) = await MakeAsync(unit, "Phương án đóng băng");
        Assert.Equal(("10/2026", 64), (view.Estimate.Source.ToVietnamese(), view.Estimate.SourceHash.Length));

        await host.AddAsync(unit, "Người đến sau",
            new OpeningSalary("01.003", "Chuyên viên", 3, 300, null, null, new DateOnly(2024, 5, 1)), null);

        var after = await host.InDbAsync((SalaryDbContext db) => db.BudgetParts.SingleAsync(p => p.Id == before.Id, Cancel));
        Assert.Equal((before.YearInDong, before.FiguresJson), (after.YearInDong, after.FiguresJson));
        var finance = await host.SignInAsAsync("SO_TAI_CHINH");
        AssertEx.Shows(await finance.GetPageAsync($"/tien-luong/du-toan/{view.Estimate.Id}"), view.Estimate.SourceHash);
        var unfrozen = await Record.ExceptionAsync(
            () => host.SendAsync(new MakeEstimate(Guid.CreateVersion7(), 2027, "Tháng mở", "2026-09", null, null)));
        Assert.Equal("salary.month-not-frozen", Assert.IsType<RuleViolationException>(unfrozen).Code);
        var past = await Record.ExceptionAsync(() =>
            host.SendAsync(new MakeEstimate(Guid.CreateVersion7(), 2026, "Năm cũ", "2026-10", null, null)));
        Assert.Equal("salary.estimate-year", Assert.IsType<RuleViolationException>(past).Code);
    }

    [Fact]
    public async Task D15_4_another_base_salary_of_a_scenario_is_a_cause_of_its_own()
    {
        var unit = await FrozenUnitAsync("Sở Phương án");
        var (view, part) = await MakeAsync(unit, "Lương cơ sở 2.700.000 từ tháng 7", 2_700_000, new DateOnly(2027, 7, 1));

        // One công chức of 3,00: six months at 2.700.000 instead of 2.530.000.
        var line = await host.InDbAsync((SalaryDbContext db) =>
            db.BudgetLines.SingleAsync(l => l.PartId == part.Id && l.FullName == "Dự toán Ba", Cancel));
        Assert.Equal(0, line.ByCause[(int)BudgetCause.Step]);
        var month = (2_700_000L * 366 / 100) + (2_700_000L * 366 / 400) + 1_729_350 + 296_460;
        Assert.Equal(6 * (month - 13_473_009), line.ByCause[(int)BudgetCause.Rates]);
        Assert.Equal(part.YearInDong, Enum.GetValues<BudgetCause>().Sum(view.Of) + part.VacanciesInDong);
    }

    [Fact]
    public async Task D15_4_a_unit_plans_and_sends_finance_returns_and_sums_up()
    {
        var (unit, other) = (await FrozenUnitAsync("Sở Gửi dự toán"), await host.OpenUnitAsync("Sở Khác"));
        var (view, part) = await MakeAsync(unit, "Phương án gửi");
        var address = $"/tien-luong/du-toan/{view.Estimate.Id}";
        var officer = await host.SignInAsAsync("QUAN_TRI_DON_VI", unit);
        AssertEx.Shows(await officer.GetPageAsync("/tien-luong/du-toan"), "Phương án gửi");

        var tooMany = await Record.ExceptionAsync(
            () => host.SendAsync(new SaveEstimatePart(part.Id, part.Version, [WholePlan with { Posts = 3 }], null, false)));
        Assert.Equal("salary.estimate-posts", Assert.IsType<RuleViolationException>(tooMany).Code);
        var sent = await officer.PostFormAsync($"{address}/don-vi/{part.Id}?handler=Send", new Dictionary<string, string>
        {
            ["Input.Version"] = $"{part.Version}", ["Input.Plan[0].Kind"] = "BC_HC", ["Input.Plan[0].Posts"] = "1",
            ["Input.Plan[0].Months"] = "6", ["Input.Note"] = "Tuyển từ tháng 7",
        });
        AssertEx.RedirectsTo(sent, $"{address}/don-vi/{part.Id}");
        var stored = await PartAsync(part.Id);
        Assert.Equal((EstimatePartState.Sent, 6 * 8_613_891L, "Tuyển từ tháng 7"), (stored.State, stored.VacanciesInDong, stored.Note));
        var again = await Record.ExceptionAsync(() =>
            host.SendAsync(new SaveEstimatePart(part.Id, stored.Version, [WholePlan], null, true)));
        Assert.Equal("salary.estimate-part-closed", Assert.IsType<RuleViolationException>(again).Code);

        await host.SendAsync(new ReturnEstimatePart(part.Id, stored.Version, "Nêu rõ vị trí tuyển"));
        Assert.Equal(EstimatePartState.Returned, (await PartAsync(part.Id)).State);
        var incomplete = await Record.ExceptionAsync(() => host.SendAsync(new SumEstimate(view.Estimate.Id, view.Estimate.Version, null)));
        Assert.Equal("salary.estimate-parts-missing", Assert.IsType<RuleViolationException>(incomplete).Code);
        await host.SendAsync(new SumEstimate(view.Estimate.Id, view.Estimate.Version, "Hết hạn gửi"));
        var (estimate, summed) = await host.InDbAsync(async (SalaryDbContext db) => (
            await db.BudgetEstimates.SingleAsync(e => e.Id == view.Estimate.Id, Cancel),
            await db.BudgetParts.SingleAsync(p => p.Id == part.Id, Cancel)));
        Assert.Equal((EstimateState.Summed, "Hết hạn gửi", 64, EstimatePartState.Summed),
            (estimate.State, estimate.Reason, estimate.Hash!.Length, summed.State));

        await AssertForbiddenAsync(await host.SignInAsAsync("QUAN_TRI_DON_VI", other), address, HttpStatusCode.NotFound);
        await AssertForbiddenAsync(await host.SignInAsAsync("QUAN_TRI_DON_VI", other), $"{address}/don-vi/{part.Id}",
            HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("SO_TAI_CHINH", true), InlineData("QUAN_TRI_DON_VI", true), InlineData("MTTQ_CTXH", true)]
    [InlineData("SNV_NGHIEP_VU", false), InlineData("SNV_QUAN_TRI_HE_THONG", false), InlineData("CO_QUAN_DANG", false)]
    public async Task D5_3_the_salary_subsystem_with_its_estimates_is_there_for_those_who_use_it(string role, bool isThere)
    {
        var unit = await host.OpenUnitAsync($"Cơ quan {role}");
        var client = await host.SignInAsAsync(role, unit);

        using var estimates = await client.GetAsync(new Uri("/tien-luong/du-toan", UriKind.Relative), Cancel);
        AssertEx.HasStatus(isThere ? HttpStatusCode.OK : HttpStatusCode.Forbidden, estimates);
        var home = await client.GetPageAsync("/");
        Assert.Equal(isThere, home.QuerySelector("a[href='/tien-luong/du-toan']") is not null);
        Assert.Equal(isThere, home.QuerySelector("a[href^='/tien-luong']") is not null);
    }

    private static async Task AssertForbiddenAsync(HttpClient client, string address, HttpStatusCode status)
    {
        using var response = await client.GetAsync(new Uri(address, UriKind.Relative), Cancel);
        AssertEx.HasStatus(status, response);
    }

    private Task<BudgetPart> PartAsync(Guid id) =>
        host.InDbAsync((SalaryDbContext db) => db.BudgetParts.SingleAsync(p => p.Id == id, Cancel));

    private async Task<(EstimateView View, BudgetPart Part)> MakeAsync(Guid unit, string name, long? level = null, DateOnly? from = null)
    {
        var id = await host.SendAsync(new MakeEstimate(Guid.CreateVersion7(), 2027, name, "2026-10", level, from));
        Assert.Equal(id, await host.SendAsync(new MakeEstimate(id, 2027, name, "2026-10", level, from)));
        var view = await host.SendAsync(new ShowEstimate(id, null));
        var part = view.Parts.Single(p => p.UnitId == unit);
        return (view with { Parts = [part] }, part);
    }

    private Task<Guid> FrozenUnitAsync(string name) => host.FrozenUnitAsync(name);
}
