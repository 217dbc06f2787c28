using System.Net;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.Salary.Persistence;
using HoSoCanBo.Testing;

namespace HoSoCanBo.Salary.Tests.People;

public sealed class PaidEmployeePagesTests(HostFixture host)
    : PeoplePagesTests<SalaryDbContext>(host, "/tien-luong", "QUAN_TRI_DON_VI", forbiddenRole: "SNV_NGHIEP_VU")
{
    private static readonly OpeningSalary StepThree = new("01.003", "Chuyên viên", 3, 300, null, 40, new DateOnly(2024, 6, 1));

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Host.HandleAsync<SalaryDbContext>(
            new OpeningFactsRecorded(Guid.CreateVersion7(), TestClock.Start, null, Colleague, StepThree, null));
    }

    [Fact]
    public async Task List_ShowsTheLineOfToday()
    {
        var page = await (await SignInAsync()).GetPageAsync("/tien-luong");

        var row = Assert.Single(page.QuerySelectorAll("tbody tr"));
        Assert.Contains("Chuyên viên 01.003 3 3,00 — 0,40 01/06/2024", row.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Details_ShowTheHistoryOfTheLine()
    {
        var page = await (await SignInAsync()).GetPageAsync(PageOf(Colleague));

        AssertEx.Shows(page, "01/06/2024 đến nay Chuyên viên 01.003 3 3,00 — 100% Hồ sơ giấy");
    }

    [Fact]
    public async Task Details_OfOneself_AreShownToAnEmployee()
    {
        var self = await Host.SignInAsAsync("CA_NHAN", employeeId: Colleague);

        AssertEx.Shows(await self.GetPageAsync(PageOf(Colleague)), "3,00");
        Assert.Single((await self.GetPageAsync("/tien-luong")).QuerySelectorAll("tbody tr"));
        using var colleague = await GetAsync(self, PageOf(Stranger));
        AssertEx.HasStatus(HttpStatusCode.NotFound, colleague);
    }

    [Fact]
    public async Task Details_ForAPoliticalOrganisation_AreShownInItsUnits()
    {
        var organisation = await Host.SignInAsAsync("MTTQ_CTXH", OwnUnit);

        AssertEx.Shows(await organisation.GetPageAsync(PageOf(Colleague)), "3,00");
        using var stranger = await GetAsync(organisation, PageOf(Stranger));
        AssertEx.HasStatus(HttpStatusCode.NotFound, stranger);
    }
}
