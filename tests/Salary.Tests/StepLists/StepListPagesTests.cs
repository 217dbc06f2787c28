using System.Net;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.Salary.Contracts;
using HoSoCanBo.Salary.People.Domain;
using HoSoCanBo.Salary.Persistence;
using HoSoCanBo.Testing;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Salary.Tests.StepLists;

public sealed class StepListPagesTests(HostFixture host) : IAsyncLifetime
{
    private const string Lists = "/tien-luong/nang-bac";
    private readonly Guid province = Guid.CreateVersion7();
    private readonly Guid unit = Guid.CreateVersion7();
    private readonly Guid due = Guid.CreateVersion7();
    private readonly Guid warned = Guid.CreateVersion7();
    private readonly Guid last = Guid.CreateVersion7();
    private readonly Guid notYet = Guid.CreateVersion7();
    private int recorded;

    public async ValueTask InitializeAsync()
    {
        await HandleAsync(
            new UnitOpened(Guid.CreateVersion7(), Next(), null, province, null, $"P.{province:N}"[..20], "Tỉnh Thử nghiệm", "tinh", null,
                null));
        await HandleAsync(
            new UnitOpened(Guid.CreateVersion7(), Next(), null, unit, province, $"T.{unit:N}"[..20], "Sở Thử nghiệm", "so", null, null));
        await AddAsync(due, "Nguyễn Đủ", 3, 300, null, new DateOnly(2023, 5, 1));
        await AddAsync(warned, "Trần Kéo Dài", 3, 300, null, new DateOnly(2023, 5, 1));
        await AddAsync(last, "Lê Vượt Khung", 9, 498, 7, new DateOnly(2020, 2, 1));
        await AddAsync(notYet, "Phạm Chưa Đến", 2, 267, null, new DateOnly(2025, 5, 1));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task List_FromProposalToDecision_RaisesEverybodyChosenByOneDecision()
    {
        // Arrange: a warning lengthens the step of one of the four
        var officer = await host.SignInAsAsync("QUAN_TRI_DON_VI", unit);
        using var extended = await officer.PostFormAsync($"/tien-luong/can-bo/{warned}/keo-dai-bac",
            new { ExtensionId = Guid.CreateVersion7(), Cause = "Warning", On = new DateOnly(2024, 6, 10), Document = "5/QĐ-KL" });
        AssertEx.RedirectsTo(extended, $"/tien-luong/can-bo/{warned}");

        // Act: the unit makes and proposes the list
        var id = Guid.CreateVersion7();
        using var made = await officer.PostFormAsync(Lists, new { ListId = id, UnitId = unit, Month = "05/2026" });
        AssertEx.RedirectsTo(made, $"{Lists}/{id}");
        var page = await officer.GetPageAsync($"{Lists}/{id}");
        AssertEx.Shows(page, "36 tháng từ 01/05/2023: 01/05/2026.");
        AssertEx.Shows(page, "công chức bị cảnh cáo ngày 10/06/2024");
        AssertEx.Shows(page, "Vượt khung 7% → 8%");
        AssertEx.ShowsNot(page, "Phạm Chưa Đến");
        var items = await host.InDbAsync((SalaryDbContext db) => db.StepListItems.AsNoTracking().Where(i => i.ListId == id).ToListAsync());
        Assert.Equal((3, 2), (items.Count, items.Count(i => i.IsEligible)));
        using var refused = await officer.PostFormAsync($"{Lists}/{id}?handler=Propose",
            Fields(("Input.Version", await VersionAsync(id)), ("Input.Chosen", items.Single(i => i.PersonId == warned).Id.ToString())));
        AssertEx.HasStatus(HttpStatusCode.BadRequest, refused);
        AssertEx.Shows(await Html.ReadAsync(refused), "Trần Kéo Dài chưa đủ điều kiện nâng bậc");
        var chosen = items.Where(i => i.IsEligible).Select(i => ("Input.Chosen", i.Id.ToString()));
        using var proposed =
            await officer.PostFormAsync($"{Lists}/{id}?handler=Propose", Fields([("Input.Version", await VersionAsync(id)), .. chosen]));
        AssertEx.RedirectsTo(proposed, $"{Lists}/{id}");

        // the unit may not approve its own list; the superior may
        using var own = await officer.PostFormAsync($"{Lists}/{id}?handler=Approve", Fields(("Input.Version", await VersionAsync(id))));
        AssertEx.HasStatus(HttpStatusCode.BadRequest, own);
        var superior = await host.SignInAsAsync("QUAN_TRI_DON_VI", province);
        using var approved =
            await superior.PostFormAsync($"{Lists}/{id}?handler=Approve", Fields(("Input.Version", await VersionAsync(id))));
        AssertEx.RedirectsTo(approved, $"{Lists}/{id}");
        using var decided = await officer.PostFormAsync($"{Lists}/{id}?handler=Decide", Fields(
            ("Input.Version", await VersionAsync(id)), ("Input.Decision.Number", "21/QĐ-STN"), ("Input.Decision.SignedOn", "20/04/2026"),
            ("Input.Decision.EffectiveFrom", "01/05/2026"), ("Input.Decision.Issuer", "Sở Thử nghiệm")));

        // Assert
        AssertEx.RedirectsTo(decided, $"{Lists}/{id}");
        var raised = await host.InDbAsync((SalaryDbContext db) => db.SalaryLines.AsNoTracking()
            .SingleAsync(l => l.PersonId == due && l.EffectiveUntil == null));
        Assert.Equal((4, 333, new DateOnly(2026, 5, 1), SalaryChangeKind.RegularStep),
            (raised.Step, raised.CoefficientInHundredths, raised.EffectiveFrom, raised.Change));
        var beyond = await host.InDbAsync((SalaryDbContext db) => db.SalaryLines.AsNoTracking()
            .SingleAsync(l => l.PersonId == last && l.EffectiveUntil == null));
        Assert.Equal((9, 8, new DateOnly(2026, 2, 1)), (beyond.Step, beyond.BeyondFramePercent, beyond.EffectiveFrom));
        Assert.Equal("21/QĐ-STN", Assert.Single(await host.Events.PublishedAsync<SalaryChanged>(due)).DecisionNumber);
        Assert.Empty(await host.Events.PublishedAsync<SalaryChanged>(warned));
    }

    [Fact]
    public async Task Early_ForAchievementTooFarAhead_IsListedWithTheFailedCondition()
    {
        var officer = await host.SignInAsAsync("QUAN_TRI_DON_VI", unit);
        var id = Guid.CreateVersion7();
        using var made = await officer.PostFormAsync(Lists, new { ListId = id, UnitId = unit, Month = "06/2026" });
        AssertEx.RedirectsTo(made, $"{Lists}/{id}");

        using var added = await officer.PostFormAsync($"{Lists}/{id}?handler=Add",
            new { EmployeeNumber = NumberOf(notYet), MonthsForward = 12, AchievementYears = "2024; 2025" });

        AssertEx.RedirectsTo(added, $"{Lists}/{id}");
        AssertEx.Shows(await officer.GetPageAsync($"{Lists}/{id}"), "còn thiếu 16 tháng đến ngày nâng bậc thường xuyên 01/05/2028");
        var item = await host.InDbAsync((SalaryDbContext db) => db.StepListItems.AsNoTracking()
            .SingleAsync(i => i.ListId == id && i.PersonId == notYet));
        Assert.Equal((SalaryChangeKind.EarlyStepForAchievement, false), (item.Kind, item.IsEligible));
    }

    /// <summary>A list is no record of the person, so the save does not see whom the row is about: only the command refuses.</summary>
    [Fact]
    public async Task Early_ForOneself_IsRefused()
    {
        var self = await host.SignInAsAsync("QUAN_TRI_DON_VI", unit, notYet);
        var id = Guid.CreateVersion7();
        using var made = await self.PostFormAsync(Lists, new { ListId = id, UnitId = unit, Month = "06/2026" });
        AssertEx.RedirectsTo(made, $"{Lists}/{id}");

        using var refused = await self.PostFormAsync($"{Lists}/{id}?handler=Add",
            new { EmployeeNumber = NumberOf(notYet), MonthsForward = 12, AchievementYears = "2024; 2025" });

        await AssertEx.HasSummaryErrorAsync(refused, "Không tự cập nhật, tự duyệt");
        Assert.False(await host.InDbAsync((SalaryDbContext db) => db.StepListItems.AnyAsync(i => i.ListId == id && i.PersonId == notYet)));
    }

    [Fact]
    public async Task Lists_OfOtherUnits_AreNotSeen()
    {
        var officer = await host.SignInAsAsync("QUAN_TRI_DON_VI", unit);
        var id = Guid.CreateVersion7();
        using var made = await officer.PostFormAsync(Lists, new { ListId = id, UnitId = unit, Month = "07/2026" });
        AssertEx.RedirectsTo(made, $"{Lists}/{id}");
        var stranger = await host.SignInAsAsync("QUAN_TRI_DON_VI", Guid.CreateVersion7());

        using var unseen = await stranger.GetAsync(new Uri($"{Lists}/{id}", UriKind.Relative), TestContext.Current.CancellationToken);

        AssertEx.HasStatus(HttpStatusCode.NotFound, unseen);
    }

    private static List<KeyValuePair<string, string>> Fields(params (string Name, string Value)[] fields) =>
        [.. fields.Select(f => new KeyValuePair<string, string>(f.Name, f.Value))];

    private static string NumberOf(Guid id) => id.ToString("N")[^10..];

    private Task<string> VersionAsync(Guid id) =>
        host.InDbAsync(async (SalaryDbContext db) => (await db.StepLists.Where(l => l.Id == id).Select(l => l.Version).SingleAsync())
            .ToString(System.Globalization.CultureInfo.InvariantCulture));

    private async Task AddAsync(Guid id, string name, int step, int coefficient, int? beyondFrame, DateOnly from)
    {
        await HandleAsync(
            new EmployeeRecruited(Guid.CreateVersion7(), Next(), null, id, NumberOf(id), name, null, "CONG_CHUC", "DANG_LAM_VIEC", unit,
                null, new DateOnly(2010, 1, 1)));
        await HandleAsync(
            new OpeningFactsRecorded(Guid.CreateVersion7(), Next(), null, id,
                new OpeningSalary("01.003", "Chuyên viên", step, coefficient, beyondFrame, null, from), null));
    }

    private DateTimeOffset Next() => TestClock.Start.AddMinutes(Interlocked.Increment(ref recorded));

    private Task<string> HandleAsync(BuildingBlocks.IIntegrationEvent integrationEvent) =>
        host.HandleAsync<SalaryDbContext>(integrationEvent);
}
