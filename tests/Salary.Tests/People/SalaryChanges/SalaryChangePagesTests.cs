using System.Net;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Salary.Contracts;
using HoSoCanBo.Salary.People.Domain;
using HoSoCanBo.Salary.Persistence;
using HoSoCanBo.Testing;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Salary.Tests.People.SalaryChanges;

public sealed class SalaryChangePagesTests(HostFixture host) : IAsyncLifetime
{
    private readonly Guid unit = Guid.CreateVersion7();
    private readonly Guid person = Guid.CreateVersion7();

    private string Page => $"/tien-luong/can-bo/{person}";

    public async ValueTask InitializeAsync()
    {
        await HandleAsync(
            new UnitOpened(Guid.CreateVersion7(), TestClock.Start, null, unit, null, $"T.{unit:N}"[..20], "Sở Thử nghiệm", "so", null,
                null));
        await HandleAsync(new EmployeeRecruited(
            Guid.CreateVersion7(), TestClock.Start, null, person, "000888", "Phạm Thị Sáu", null, "CONG_CHUC", "DANG_LAM_VIEC", unit, null,
            new DateOnly(2015, 1, 1)));
        await HandleAsync(new OpeningFactsRecorded(
            Guid.CreateVersion7(), TestClock.Start, null, person,
            new OpeningSalary("01.003", "Chuyên viên", 3, 300, null, null, new DateOnly(2023, 5, 1)), null));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task D9_6_the_history_gives_the_coefficient_on_any_date_and_names_the_decision()
    {
        // Arrange
        var officer = await OfficerAsync();
        var form = Decision("12/QĐ-STN", "01/05/2026");
        (form["Input.LineId"], form["Input.Line.Change"], form["Input.Line.RankCode"], form["Input.Line.Step"]) =
            (Guid.CreateVersion7().ToString(), "RegularStep", "01.003", "4");

        // Act
        using var saved = await officer.PostFormAsync($"{Page}/quyet-dinh-luong", form);
        using var twice = await officer.PostFormAsync($"{Page}/quyet-dinh-luong", form);

        // Assert
        AssertEx.RedirectsTo(saved, Page);
        AssertEx.RedirectsTo(twice, Page);
        AssertEx.Shows(await officer.GetPageAsync(Page), "12/QĐ-STN ngày 20/04/2026");
        var lines = await host.InDbAsync((SalaryDbContext db) => db.SalaryLines.AsNoTracking().Where(l => l.PersonId == person)
            .ToListAsync());
        Assert.Equal(
            (300, 333), (lines.Single(l => l.HoldsOn(new DateOnly(2026, 4, 30))).CoefficientInHundredths,
                lines.Single(l => l.HoldsOn(new DateOnly(2026, 5, 1))).CoefficientInHundredths));
        var changed = Assert.Single(await host.Events.PublishedAsync<SalaryChanged>(person));
        Assert.Equal(("RegularStep", 4, 333, "12/QĐ-STN"),
            (changed.ChangeKind, changed.Step, changed.CoefficientInHundredths, changed.DecisionNumber));
    }

    [Fact]
    public async Task Decide_OffTheScaleOrWithoutDecision_IsRefusedInWordsAndLosesNothing()
    {
        var officer = await OfficerAsync();
        var form = Decision("13/QĐ-STN", "01/05/2026");
        (form["Input.LineId"], form["Input.Line.Change"], form["Input.Line.RankCode"], form["Input.Line.Coefficient"]) =
            (Guid.CreateVersion7().ToString(), "RegularStep", "01.003", "3,10");

        using var refused = await officer.PostFormAsync($"{Page}/quyet-dinh-luong", form);
        AssertEx.HasStatus(HttpStatusCode.BadRequest, refused);
        AssertEx.Shows(await Html.ReadAsync(refused), "Hệ số 3,10 không có trong thang A1");
        form["Input.Decision.Number"] = "";
        using var undecided = await officer.PostFormAsync($"{Page}/quyet-dinh-luong", form);
        AssertEx.Shows(await Html.ReadAsync(undecided), "Nhập số quyết định.");
    }

    [Fact]
    public async Task Decide_BeforeALaterLine_ShowsBoth_AndAsks()
    {
        var officer = await OfficerAsync();
        var first = await host.InDbAsync((SalaryDbContext db) => db.SalaryLines.Where(l => l.PersonId == person)
            .Select(l => l.EffectiveFrom).SingleAsync());
        var form = Decision("17/QĐ-STN", first.AddDays(-30).ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture));
        form["Input.Decision.SignedOn"] = first.AddDays(-40).ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture);
        (form["Input.LineId"], form["Input.Line.Change"], form["Input.Line.RankCode"], form["Input.Line.Step"]) =
            (Guid.CreateVersion7().ToString(), "RegularStep", "01.003", "6");

        using var asked = await officer.PostFormAsync($"{Page}/quyet-dinh-luong", form);
        AssertEx.HasStatus(HttpStatusCode.BadRequest, asked);
        var page = await Html.ReadAsync(asked);
        AssertEx.Shows(page, "Đã có, hưởng sau");
        AssertEx.Shows(page, "vì từ ngày đó đã có dòng khác");
        form["Input.AcceptsLaterLines"] = "true";
        AssertEx.RedirectsTo(await officer.PostFormAsync($"{Page}/quyet-dinh-luong", form), Page);
    }

    [Fact]
    public async Task Correct_AWrongLine_KeepsItWithTheReason()
    {
        var officer = await OfficerAsync();
        var wrong = await host.InDbAsync((SalaryDbContext db) => db.SalaryLines.Where(l => l.PersonId == person).Select(l => l.Id)
            .SingleAsync());
        var url = $"{Page}/dong-luong/{wrong}/dinh-chinh";

        using var saved = await officer.PostFormAsync($"{url}?handler=Correct", new Dictionary<string, string>
        {
            ["Input.LineId"] = Guid.CreateVersion7()
                .ToString(), ["Input.EffectiveFrom"] = "01/06/2023", ["Input.Reason"] = "Nhập sai ngày hưởng",
            ["Input.Line.Change"] = "RegularStep", ["Input.Line.RankCode"] = "01.003", ["Input.Line.Step"] = "3",
        });

        AssertEx.RedirectsTo(saved, Page);
        AssertEx.Shows(await officer.GetPageAsync(Page), "Lý do: Nhập sai ngày hưởng");
        Assert.Equal(wrong, Assert.Single(await host.Events.PublishedAsync<SalaryChanged>(person)).ReplacesLineId);
    }

    [Fact]
    public async Task Allowance_GrantedTwiceForTheSameDays_IsRefused_AndEndsByDecision()
    {
        var officer = await OfficerAsync();
        Dictionary<string, string> Form(string number)
        {
            var form = Decision(number, "01/07/2026");
            (form["Input.AllowanceId"], form["Input.Code"], form["Input.Coefficient"]) = (Guid.CreateVersion7().ToString(), "KV", "0,2");
            return form;
        }

        using var granted = await officer.PostFormAsync($"{Page}/phu-cap", Form("14/QĐ-STN"));
        AssertEx.RedirectsTo(granted, Page);
        using var again = await officer.PostFormAsync($"{Page}/phu-cap", Form("15/QĐ-STN"));
        AssertEx.Shows(await Html.ReadAsync(again), "Phụ cấp KV đã được hưởng từ 01/07/2026");

        var id = await host.InDbAsync((SalaryDbContext db) => db.PersonAllowances.Where(a => a.PersonId == person).Select(a => a.Id)
            .SingleAsync());
        using var ended = await officer.PostFormAsync($"{Page}/phu-cap/{id}?handler=End", Decision("16/QĐ-STN", "01/09/2026"));
        AssertEx.RedirectsTo(ended, Page);
        AssertEx.Shows(await officer.GetPageAsync(Page), "01/07/2026 31/08/2026 14/QĐ-STN; thôi hưởng: 16/QĐ-STN");
    }

    [Fact]
    public async Task Absence_AndDependants_AreRecorded()
    {
        var officer = await OfficerAsync();
        var form = Decision("17/QĐ-STN", "03/08/2026");
        (form["Input.AbsenceId"], form["Input.Kind"], form["Input.Until"]) =
            (Guid.CreateVersion7().ToString(), nameof(AbsenceKind.UnpaidLeave), "14/08/2026");

        using var absent = await officer.PostFormAsync($"{Page}/nghi-khong-luong", form);
        using var dependants = await officer.PostFormAsync($"{Page}/nguoi-phu-thuoc",
            new { EntryId = Guid.CreateVersion7(), Count = 2, EffectiveFrom = new DateOnly(2026, 8, 1), Document = "Đăng ký 08/2026" });

        AssertEx.RedirectsTo(absent, Page);
        AssertEx.RedirectsTo(dependants, Page);
        AssertEx.Shows(await officer.GetPageAsync(Page), "2 người phụ thuộc");
    }

    [Fact]
    public async Task Pages_OutsideTheScopeOrTheRole_AreClosed()
    {
        var stranger = await host.SignInAsAsync("QUAN_TRI_DON_VI", Guid.CreateVersion7());
        var viewer = await host.SignInAsAsync("THU_TRUONG", unit);
        foreach (var path in new[] { "quyet-dinh-luong", "chuoi-quyet-dinh", "phu-cap", "nghi-khong-luong", "nguoi-phu-thuoc" })
        {
            using var unseen = await stranger.GetAsync(new Uri($"{Page}/{path}", UriKind.Relative), TestContext.Current.CancellationToken);
            AssertEx.HasStatus(HttpStatusCode.NotFound, unseen);
            using var forbidden = await viewer.GetAsync(new Uri($"{Page}/{path}", UriKind.Relative), TestContext.Current.CancellationToken);
            AssertEx.HasStatus(HttpStatusCode.Forbidden, forbidden);
        }

        AssertEx.ShowsNot(await viewer.GetPageAsync(Page), "Nhập quyết định lương");
    }

    [Fact]
    public async Task SalaryChanged_InPersonnel_WritesTheHistoryOnceAndTheItemOfToday()
    {
        var changed = new SalaryChanged(
            Guid.CreateVersion7(), TestClock.Start, null, Guid.CreateVersion7(), Guid.CreateVersion7(), false, null, "RegularStep",
            "01.003", "Chuyên viên", 4, 333, null,
            new DateOnly(2026, 5, 1), "12/QĐ-STN", new DateOnly(2026, 4, 20));

        Assert.Equal("Hồ sơ: chưa có người này.", await host.HandleAsync<PersonnelDbContext>(changed));
    }

    private static Dictionary<string, string> Decision(string number, string effectiveFrom) => new()
    {
        ["Input.Decision.Number"] = number,
        ["Input.Decision.SignedOn"] = "20/04/2026",
        ["Input.Decision.EffectiveFrom"] = effectiveFrom,
        ["Input.Decision.Issuer"] = "Sở Thử nghiệm",
    };

    private Task<HttpClient> OfficerAsync() => host.SignInAsAsync("QUAN_TRI_DON_VI", unit);

    private Task<string> HandleAsync(BuildingBlocks.IIntegrationEvent integrationEvent) =>
        host.HandleAsync<SalaryDbContext>(integrationEvent);
}
