using System.Net;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.Salary.Contracts;
using HoSoCanBo.Salary.People.Domain;
using HoSoCanBo.Salary.Persistence;
using HoSoCanBo.Testing;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Salary.Tests.People.SalaryChanges;

/// <summary>Decisions in series: thâm niên nhà giáo year by year, steps of a past career, each by its own paper.</summary>
public sealed class PaySeriesTests(HostFixture host) : IAsyncLifetime
{
    private const string List = "/tien-luong/cho-duyet";

    private readonly Guid unit = Guid.CreateVersion7();
    private readonly Guid person = Guid.CreateVersion7();

    private string Page => $"/tien-luong/can-bo/{person}";

    public async ValueTask InitializeAsync()
    {
        await host.HandleAsync<SalaryDbContext>(
            new UnitOpened(Guid.CreateVersion7(), TestClock.Start, null, unit, null, $"T.{unit:N}"[..20], "Trường Nối tiếp", "so", null,
                null));
        await host.HandleAsync<SalaryDbContext>(new EmployeeRecruited(
            Guid.CreateVersion7(), TestClock.Start, null, person, $"{person:N}"[^8..], "Lê Thị Giáo", null, "VIEN_CHUC", "DANG_LAM_VIEC",
            unit, null, new DateOnly(2015, 1, 1)));
        await host.HandleAsync<SalaryDbContext>(new OpeningFactsRecorded(
            Guid.CreateVersion7(), TestClock.Start, null, person,
            new OpeningSalary("01.003", "Chuyên viên", 3, 300, null, null, new DateOnly(2023, 5, 1)), null));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task D9_6_an_allowance_that_rises_year_by_year_is_entered_at_once_each_level_by_its_paper()
    {
        // Arrange
        using var asker = await host.SignInAsAsync("QUAN_TRI_DON_VI", unit, Guid.CreateVersion7());
        using var second = await host.SignInAsAsync("QUAN_TRI_DON_VI", unit, Guid.CreateVersion7());
        var form = Series("TNN_GD", ("31/QĐ", "01/09/2023", "", "5"), ("32/QĐ", "01/09/2024", "", "6"), ("33/QĐ", "01/09/2025", "", "7"),
            ("34/QĐ", "01/09/2026", "", "8"));

        // Act: it reaches back for years, so somebody else approves it; sent twice it is one
        AssertEx.RedirectsTo(await asker.PostFormAsync($"{Page}/chuoi-quyet-dinh", form), Page);
        AssertEx.RedirectsTo(await asker.PostFormAsync($"{Page}/chuoi-quyet-dinh", form), Page);
        Assert.Empty(await AllowancesAsync());
        var waiting =
            await host.InDbAsync((SalaryDbContext db) => db.WaitingPayChanges.AsNoTracking().SingleAsync(w => w.PersonId == person));
        Assert.Contains("Hưởng lùi từ 01/09/2023", waiting.Why, StringComparison.Ordinal);
        AssertEx.RedirectsTo(
            await second.PostFormAsync($"{List}?handler=Approve",
                new Dictionary<string, string> { ["Input.Id"] = waiting.Id.ToString(), ["Input.Version"] = $"{waiting.Version}" }), List);
        AssertEx.RedirectsTo(await asker.PostFormAsync($"{Page}/chuoi-quyet-dinh", form), Page);

        // Assert
        var levels = await AllowancesAsync();
        Assert.Equal(
            [(500, "2023-09-01", "2024-08-31"), (600, "2024-09-01", "2025-08-31"), (700, "2025-09-01", "2026-08-31"),
                (800, "2026-09-01", "")],
            levels.Select(l => (l.PercentInHundredths!.Value, $"{l.EffectiveFrom:yyyy-MM-dd}", $"{l.EffectiveUntil:yyyy-MM-dd}")));
        AssertEx.Shows(await asker.GetPageAsync(Page), "01/09/2023 31/08/2024 31/QĐ; thôi hưởng: 32/QĐ");
    }

    [Fact]
    public async Task D9_6_the_next_level_ends_the_one_held()
    {
        using var officer = await host.SignInAsAsync("QUAN_TRI_DON_VI", unit, Guid.CreateVersion7());

        AssertEx.RedirectsTo(await officer.PostFormAsync($"{Page}/chuoi-quyet-dinh", Series("TNN_GD", ("41/QĐ", "01/06/2026", "", "5"))),
            Page);
        AssertEx.RedirectsTo(await officer.PostFormAsync($"{Page}/chuoi-quyet-dinh", Series("TNN_GD", ("42/QĐ", "01/09/2026", "", "6"))),
            Page);

        Assert.Equal([(500, "2026-08-31"), (600, "")],
            (await AllowancesAsync()).Select(l => (l.PercentInHundredths!.Value, $"{l.EffectiveUntil:yyyy-MM-dd}")));
    }

    [Fact]
    public async Task D9_6_steps_of_a_past_career_come_before_the_line_that_is_known_and_are_told()
    {
        using var asker = await host.SignInAsAsync("QUAN_TRI_DON_VI", unit, Guid.CreateVersion7());
        using var second = await host.SignInAsAsync("QUAN_TRI_DON_VI", unit, Guid.CreateVersion7());
        var form = Series("DONG_LUONG", ("51/QĐ", "01/05/2017", "1", ""), ("52/QĐ", "01/05/2020", "2", ""));
        form["Input.RankCode"] = "01.003";

        using var asked = await asker.PostFormAsync($"{Page}/chuoi-quyet-dinh", form);
        AssertEx.Shows(await Html.ReadAsync(asked), "Đã có dòng lương hưởng từ 01/05/2023");
        form["Input.AcceptsLaterLines"] = "true";
        AssertEx.RedirectsTo(await asker.PostFormAsync($"{Page}/chuoi-quyet-dinh", form), Page);
        var waiting =
            await host.InDbAsync((SalaryDbContext db) => db.WaitingPayChanges.AsNoTracking().SingleAsync(w => w.PersonId == person));
        AssertEx.RedirectsTo(
            await second.PostFormAsync($"{List}?handler=Approve",
                new Dictionary<string, string> { ["Input.Id"] = waiting.Id.ToString(), ["Input.Version"] = $"{waiting.Version}" }), List);

        var lines = await host.InDbAsync((SalaryDbContext db) => db.SalaryLines.AsNoTracking().Where(l => l.PersonId == person)
            .OrderBy(l => l.EffectiveFrom).ToListAsync());
        Assert.Equal([(234, "2020-04-30"), (267, "2023-04-30"), (300, "")],
            lines.Select(l => (l.CoefficientInHundredths!.Value, $"{l.EffectiveUntil:yyyy-MM-dd}")));
        Assert.Equal(["51/QĐ", "52/QĐ"], (await host.Events.PublishedAsync<SalaryChanged>(person)).Select(e => e.DecisionNumber));
    }

    [Fact]
    public async Task D9_6_a_new_rank_in_a_series_is_named_as_such()
    {
        using var asker = await host.SignInAsAsync("QUAN_TRI_DON_VI", unit, Guid.CreateVersion7());
        using var second = await host.SignInAsAsync("QUAN_TRI_DON_VI", unit, Guid.CreateVersion7());
        var form = Series("DONG_LUONG", ("61/QĐ", "01/08/2026", "1", ""), ("62/QĐ", "01/10/2026", "2", ""));
        form["Input.RankCode"] = "01.002";

        AssertEx.RedirectsTo(await asker.PostFormAsync($"{Page}/chuoi-quyet-dinh", form), Page);
        var waiting =
            await host.InDbAsync((SalaryDbContext db) => db.WaitingPayChanges.AsNoTracking().SingleAsync(w => w.PersonId == person));
        AssertEx.RedirectsTo(
            await second.PostFormAsync($"{List}?handler=Approve",
                new Dictionary<string, string> { ["Input.Id"] = waiting.Id.ToString(), ["Input.Version"] = $"{waiting.Version}" }), List);

        var changes = await host.InDbAsync((SalaryDbContext db) => db.SalaryLines.AsNoTracking()
            .Where(l => l.PersonId == person && l.RankCode == "01.002").OrderBy(l => l.EffectiveFrom).Select(l => l.Change).ToListAsync());
        Assert.Equal([SalaryChangeKind.GradeChange, SalaryChangeKind.RegularStep], changes);
    }

    [Theory]
    [InlineData("DONG_LUONG", "13", "", "dòng 2")]
    [InlineData("DONG_LUONG", "", "", "nhập mã ngạch và bậc")]
    [InlineData("KHONG_CO", "", "5", "Không có phụ cấp mã")]
    public async Task One_row_that_cannot_be_leaves_all_unwritten(string what, string step, string level, string message)
    {
        using var officer = await host.SignInAsAsync("QUAN_TRI_DON_VI", unit, Guid.CreateVersion7());
        var form = Series(what, ("61/QĐ", "01/06/2026", "4", "5"), ("62/QĐ", "01/09/2026", step, level));
        form["Input.RankCode"] = "01.003";

        using var refused = await officer.PostFormAsync($"{Page}/chuoi-quyet-dinh", form);

        AssertEx.HasStatus(HttpStatusCode.BadRequest, refused);
        AssertEx.Shows(await Html.ReadAsync(refused), message);
        Assert.Empty(await AllowancesAsync());
        Assert.Equal(1, await host.InDbAsync((SalaryDbContext db) => db.SalaryLines.CountAsync(l => l.PersonId == person)));
    }

    [Fact]
    public async Task Rows_out_of_order_or_without_a_paper_are_refused()
    {
        using var officer = await host.SignInAsAsync("QUAN_TRI_DON_VI", unit, Guid.CreateVersion7());

        using var turned = await officer.PostFormAsync($"{Page}/chuoi-quyet-dinh",
            Series("TNN_GD", ("71/QĐ", "01/09/2026", "", "6"), ("72/QĐ", "01/06/2026", "", "5")));
        using var unnamed = await officer.PostFormAsync($"{Page}/chuoi-quyet-dinh", Series("TNN_GD", ("", "01/09/2026", "", "6")));
        using var stranger = await host.SignInAsAsync("QUAN_TRI_DON_VI", Guid.CreateVersion7());
        using var unseen =
            await stranger.GetAsync(new Uri($"{Page}/chuoi-quyet-dinh", UriKind.Relative), TestContext.Current.CancellationToken);

        AssertEx.Shows(await Html.ReadAsync(turned), "cũ trước mới sau");
        AssertEx.Shows(await Html.ReadAsync(unnamed), "Nhập số quyết định.");
        AssertEx.HasStatus(HttpStatusCode.NotFound, unseen);
    }

    private static Dictionary<string, string> Series(string what, params (string Number, string From, string Step, string Level)[] rows)
    {
        var form = new Dictionary<string, string> { ["Input.SeriesId"] = Guid.CreateVersion7().ToString(), ["Input.What"] = what,
            ["Input.Issuer"] = "Sở Giáo dục và Đào tạo" };
        foreach (var (row, i) in rows.Select((row, i) => (row, i)))
        {
            (form[$"Input.Rows[{i}].Number"], form[$"Input.Rows[{i}].SignedOn"], form[$"Input.Rows[{i}].EffectiveFrom"]) =
                (row.Number, row.From, row.From);
            (form[$"Input.Rows[{i}].Step"], form[$"Input.Rows[{i}].Level"]) = (row.Step, row.Level);
        }

        return form;
    }

    private Task<List<PersonAllowance>> AllowancesAsync() => host.InDbAsync((SalaryDbContext db) =>
        db.PersonAllowances.AsNoTracking().Where(a => a.PersonId == person).OrderBy(a => a.EffectiveFrom).ToListAsync());
}
