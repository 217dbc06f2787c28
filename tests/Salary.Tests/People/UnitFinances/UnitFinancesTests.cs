using System.Net;
using HoSoCanBo.Salary.People.Domain;
using HoSoCanBo.Salary.Persistence;
using HoSoCanBo.Salary.Tests.Months;
using HoSoCanBo.Testing;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Salary.Tests.People.UnitFinances;

public sealed class UnitFinancesTests(MonthHost host) : IClassFixture<MonthHost>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task D18_2_finance_states_who_pays_a_unit_and_its_open_sheet_is_computed_again()
    {
        // Arrange
        var unit = await host.OpenUnitAsync("Trung tâm Tự chủ");
        var person = await host.RecruitAsync(unit, "Lê Tự Chủ", 3, new DateOnly(2015, 1, 1));
        await host.OpenMonthAsync(2026, 10);
        var sheet = await host.SheetAsync(unit, 2026, 10);
        var before = await host.EntryAsync(sheet.Id, person);
        Assert.Equal((1_897_500, 1_555_950), (before!.AllowancesInDong, before.ContributionsInDong));
        var finance = await host.SignInAsAsync("SO_TAI_CHINH");
        var address = $"/tien-luong/nguon-kinh-phi/{unit}";
        var form = new
        {
            Id = Guid.CreateVersion7(), EffectiveFrom = new DateOnly(2026, 10, 1), Autonomy = nameof(FinancialAutonomy.Partial),
            UnitKind = "PublicService",
            WageRegion = 2, LegalBasis = "Quyết định 10/QĐ-UBND ngày 20/09/2026",
        };

        // Act: posted twice with one id, it is one row
        AssertEx.RedirectsTo(await finance.PostFormAsync(address, form), address);
        AssertEx.RedirectsTo(await finance.PostFormAsync(address, form), address);
        await host.WorkAsync();

        // Assert: no công vụ in a public service unit, kinh phí công đoàn 2%
        var after = await host.EntryAsync(sheet.Id, person);
        Assert.Equal((0, 1_555_950 + 151_800), (after!.AllowancesInDong, after.ContributionsInDong));
        var row = await host.InDbAsync((SalaryDbContext db) => db.UnitPayTerms.SingleAsync(t => t.UnitId == unit, Cancel));
        Assert.Equal((FinancialAutonomy.Partial, false, 2), (row.Autonomy, row.IsFullyBudgetPaid, row.WageRegion));
        AssertEx.Shows(await finance.GetPageAsync(address), "Tự bảo đảm một phần chi thường xuyên");
        AssertEx.Shows(await finance.GetPageAsync("/tien-luong/nguon-kinh-phi?q=Tự chủ"), "Trung tâm Tự chủ");
    }

    [Fact]
    public async Task D18_2_a_wrong_or_incomplete_row_is_refused()
    {
        var unit = await host.OpenUnitAsync("Đơn vị Sai");
        var finance = await host.SignInAsAsync("SO_TAI_CHINH");

        using var response = await finance.PostFormAsync($"/tien-luong/nguon-kinh-phi/{unit}",
            new { Id = Guid.CreateVersion7(), EffectiveFrom = new DateOnly(2026, 10, 2), Autonomy = "X" });

        AssertEx.HasStatus(HttpStatusCode.BadRequest, response);
        var page = await Html.ReadAsync(response);
        AssertEx.Shows(page, "ngày 01 của tháng");
        AssertEx.Shows(page, "Chọn mức tự chủ tài chính.");
        AssertEx.Shows(page, "Nhập số, ngày quyết định.");
    }

    [Theory, InlineData("QUAN_TRI_DON_VI"), InlineData("SNV_NGHIEP_VU"), InlineData("SNV_QUAN_TRI_HE_THONG"), InlineData("LD_UBND_TINH"),
        InlineData("CO_QUAN_DANG")]
    public async Task D18_2_only_finance_manages_the_funding_of_units(string role)
    {
        var unit = await host.OpenUnitAsync($"Đơn vị của {role}");
        var client = await host.SignInAsAsync(role, unit);

        foreach (var address in new[] { "/tien-luong/nguon-kinh-phi", $"/tien-luong/nguon-kinh-phi/{unit}" })
        {
            using var response = await client.GetAsync(new Uri(address, UriKind.Relative), Cancel);
            AssertEx.HasStatus(HttpStatusCode.Forbidden, response);
        }
    }
}
