using System.Net;
using HoSoCanBo.Accounts.Persistence;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.Salary.Contracts;
using HoSoCanBo.Salary.People.Domain;
using HoSoCanBo.Salary.Persistence;
using HoSoCanBo.Testing;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Salary.Tests.People.SalaryChanges;

/// <summary>Grave changes of pay wait for a second person (ADR 21).</summary>
public sealed class SecondPersonTests(HostFixture host) : IAsyncLifetime
{
    private const string List = "/tien-luong/cho-duyet";

    private readonly Guid unit = Guid.CreateVersion7();
    private readonly Guid person = Guid.CreateVersion7();
    private readonly Guid officer = Guid.CreateVersion7();

    private string Page => $"/tien-luong/can-bo/{person}";

    public async ValueTask InitializeAsync()
    {
        var opened =
            new UnitOpened(Guid.CreateVersion7(), TestClock.Start, null, unit, null, $"T.{unit:N}"[..20], "Sở Hai người", "so", null, null);
        await host.HandleAsync<SalaryDbContext>(opened);
        await host.HandleAsync<AccountsDbContext>(opened);
        foreach (var (id, name) in new[] { (person, "Đặng Thị Bảy"), (officer, "Cao Văn Tám") })
        {
            await host.HandleAsync<SalaryDbContext>(new EmployeeRecruited(
                Guid.CreateVersion7(), TestClock.Start, null, id, $"{id:N}"[^8..], name, null, "CONG_CHUC", "DANG_LAM_VIEC", unit, null,
                new DateOnly(2015, 1, 1)));
            await host.HandleAsync<SalaryDbContext>(new OpeningFactsRecorded(
                Guid.CreateVersion7(), TestClock.Start, null, id,
                new OpeningSalary("01.003", "Chuyên viên", 3, 300, null, null, new DateOnly(2023, 5, 1)), null));
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task D15_a_raise_of_many_steps_waits_until_somebody_else_approves_it()
    {
        // Arrange
        using var asker = await host.SignInAsAsync("QUAN_TRI_DON_VI", unit, officer);
        using var second = await host.SignInAsAsync("QUAN_TRI_DON_VI", unit);

        // Act: sent twice, it waits once
        AssertEx.RedirectsTo(await asker.PostFormAsync($"{Page}/quyet-dinh-luong", Raise("8", "01/09/2026")), Page);
        var form = Raise("9", "01/09/2026");
        AssertEx.RedirectsTo(await asker.PostFormAsync($"{Page}/quyet-dinh-luong", form), Page);
        AssertEx.RedirectsTo(await asker.PostFormAsync($"{Page}/quyet-dinh-luong", form), Page);

        // Assert: no effect
        Assert.Equal([300], await CoefficientsAsync());
        var waiting = await WaitingAsync();
        Assert.Equal(2, waiting.Count);
        AssertEx.Shows(await second.GetPageAsync(List), "Hệ số (cả vượt khung, bảo lưu) tăng 1,98, quá 0,50.");
        var nine = waiting.Single(w => w.What.Contains("bậc 9", StringComparison.Ordinal));
        await AssertEx.HasSummaryErrorAsync(await asker.PostFormAsync($"{List}?handler=Approve", Answer(nine)),
            "Người đề nghị không tự duyệt");
        AssertEx.RedirectsTo(await second.PostFormAsync($"{List}?handler=Approve", Answer(nine)), List);
        await AssertEx.HasSummaryErrorAsync(
            await second.PostFormAsync($"{List}?handler=Refuse", Answer((await WaitingAsync()).Single(w => w.Id == nine.Id), "Đổi ý")),
            "đã được trả lời");

        // Assert: it holds, the audit row names both, the other modules and the inbox are told
        Assert.Equal([300, 498], await CoefficientsAsync());
        Assert.Equal(498, Assert.Single(await host.Events.PublishedAsync<SalaryChanged>(person)).CoefficientInHundredths);
        await host.WaitForDeliveryAsync();
        var inbox = (await asker.GetPageAsync("/thong-bao")).Body!.Words();
        Assert.Contains("có thay đổi lương chờ người thứ hai duyệt", inbox, StringComparison.Ordinal);
        Assert.Contains("thay đổi lương đã được duyệt và có hiệu lực", inbox, StringComparison.Ordinal);
    }

    [Fact]
    public async Task D15_a_refusal_wants_a_reason_and_changes_nothing()
    {
        using var asker = await host.SignInAsAsync("QUAN_TRI_DON_VI", unit, officer);
        using var second = await host.SignInAsAsync("SO_TAI_CHINH");
        AssertEx.RedirectsTo(await asker.PostFormAsync($"{Page}/phu-cap", Allowance("PC_KHAC", "9000000")), Page);
        var waiting = Assert.Single(await WaitingAsync());

        using var unexplained = await second.PostFormAsync($"{List}?handler=Refuse", Answer(waiting));
        AssertEx.HasStatus(HttpStatusCode.BadRequest, unexplained);
        AssertEx.RedirectsTo(await second.PostFormAsync($"{List}?handler=Refuse", Answer(waiting, "Quyết định không ghi mức này")), List);

        AssertEx.Shows(await asker.GetPageAsync(List), "Quyết định không ghi mức này");
        Assert.False(await host.InDbAsync((SalaryDbContext db) => db.PersonAllowances.AnyAsync(a => a.PersonId == person)));
    }

    [Fact]
    public async Task D15_who_is_paid_never_approves_and_strangers_see_nothing()
    {
        using var asker = await host.SignInAsAsync("QUAN_TRI_DON_VI", unit);
        using var paid = await host.SignInAsAsync("QUAN_TRI_DON_VI", unit, person);
        using var stranger = await host.SignInAsAsync("QUAN_TRI_DON_VI", Guid.CreateVersion7());
        AssertEx.RedirectsTo(await asker.PostFormAsync($"{Page}/quyet-dinh-luong", Raise("4", "01/02/2025")), Page); // one step, long ago
        var waiting = Assert.Single(await WaitingAsync());
        Assert.Contains("Hưởng lùi từ 01/02/2025", waiting.Why, StringComparison.Ordinal);

        await AssertEx.HasSummaryErrorAsync(await paid.PostFormAsync($"{List}?handler=Approve", Answer(waiting)),
            "Không tự cập nhật, tự duyệt");
        AssertEx.HasStatus(HttpStatusCode.NotFound, await stranger.PostFormAsync($"{List}?handler=Approve", Answer(waiting)));
        Assert.DoesNotContain("Đặng Thị Bảy", (await stranger.GetPageAsync(List)).Body!.Words(), StringComparison.Ordinal);
        Assert.Equal([300], await CoefficientsAsync());
    }

    [Fact]
    public async Task D15_small_raises_one_after_another_add_up()
    {
        using var asker = await host.SignInAsAsync("QUAN_TRI_DON_VI", unit, officer);

        AssertEx.RedirectsTo(await asker.PostFormAsync($"{Page}/quyet-dinh-luong", Raise("4", "01/08/2026")), Page);
        AssertEx.RedirectsTo(await asker.PostFormAsync($"{Page}/quyet-dinh-luong", Raise("5", "01/09/2026")), Page);

        Assert.Equal([300, 333], await CoefficientsAsync());
        Assert.Contains("tăng 0,66", Assert.Single(await WaitingAsync()).Why, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(333, "2026-09-01", 0)]
    [InlineData(350, "2026-09-01", 0)]
    [InlineData(351, "2026-09-01", 1)]
    [InlineData(333, "2026-04-15", 0)]
    [InlineData(333, "2026-04-14", 1)]
    [InlineData(300, "2020-01-01", 0)]
    [InlineData(267, "2026-09-01", 0)]
    public async Task Grave_AroundTheLimits(int coefficient, string from, int reasons)
    {
        var stored = await host.InDbAsync((SalaryDbContext db) => db.PaidEmployees.SingleAsync(p => p.Id == person));
        var grave = new GraveChange(new SecondPersonOptions(), new DateOnly(2026, 10, 15));

        // a line that corrects one of the same day but more pay reaches back; with no more pay, a later day or a lower line does not wait
        var replaced = from == "2020-01-01" ? null : stored.SalaryLines[0];
        var found = from == "2020-01-01"
            ? grave.OfLine(stored, new SalaryTerms { CoefficientInHundredths = coefficient }, new DateOnly(2024, 1, 1))
            : grave.OfLine(stored, new SalaryTerms { CoefficientInHundredths = coefficient },
                DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture), replaced);

        Assert.Equal(reasons, found.Count);
    }

    private static Dictionary<string, string> Answer(WaitingPayChange waiting, string reason = "") => new()
    {
        ["Input.Id"] = waiting.Id.ToString(), ["Input.Version"] = $"{waiting.Version}", ["Input.Reason"] = reason,
    };

    private static Dictionary<string, string> Raise(string step, string from)
    {
        var form = Decision(from);
        (form["Input.LineId"], form["Input.Line.Change"], form["Input.Line.RankCode"], form["Input.Line.Step"]) =
            (Guid.CreateVersion7().ToString(), "Other", "01.003", step);
        return form;
    }

    private static Dictionary<string, string> Allowance(string code, string amount)
    {
        var form = Decision("01/09/2026");
        (form["Input.AllowanceId"], form["Input.Code"], form["Input.AmountInDong"]) = (Guid.CreateVersion7().ToString(), code, amount);
        return form;
    }

    private static Dictionary<string, string> Decision(string from) => new()
    {
        ["Input.Decision.Number"] = "21/QĐ-SHN", ["Input.Decision.SignedOn"] = "20/08/2026", ["Input.Decision.EffectiveFrom"] = from,
        ["Input.Decision.Issuer"] = "Sở Hai người",
    };

    private Task<List<WaitingPayChange>> WaitingAsync() =>
        host.InDbAsync((SalaryDbContext db) => db.WaitingPayChanges.AsNoTracking().Where(w => w.PersonId == person).ToListAsync());

    private Task<List<int?>> CoefficientsAsync() => host.InDbAsync((SalaryDbContext db) =>
        db.SalaryLines.Where(l => l.PersonId == person).OrderBy(l => l.EffectiveFrom).Select(l => l.CoefficientInHundredths).ToListAsync());
}
