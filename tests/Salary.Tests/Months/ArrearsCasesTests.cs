using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Salary.Months.Domain;
using HoSoCanBo.Salary.Months.Features.Sheets;
using HoSoCanBo.Salary.People.Domain;
using HoSoCanBo.Salary.Persistence;
using HoSoCanBo.SharedRecords.People;
using HoSoCanBo.Testing;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Salary.Tests.Months;

/// <summary>A unit whose sheet of August is sent while September is open.</summary>
public sealed class SentAugust : IAsyncLifetime
{
    public MonthHost Host { get; } = new();

    public Guid Unit { get; private set; }

    /// <summary>Somebody who gets a decision with a wrong step.</summary>
    public Guid Wrong { get; private set; }

    /// <summary>Somebody whose difference is accepted by several at once.</summary>
    public Guid Twice { get; private set; }

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        await Host.InitializeAsync();
        Unit = await Host.OpenUnitAsync("Sở Đã Nộp Tháng Tám");
        Wrong = await Host.RecruitAsync(Unit, "Quách Văn Sai", 3, new DateOnly(2015, 1, 1));
        Twice = await Host.RecruitAsync(Unit, "Lã Thị Hai Lần", 3, new DateOnly(2015, 1, 1));
        await Host.OpenMonthAsync(2026, 8);
        Host.Clock.SetVietnameseTime(new DateOnly(2026, 8, 5));
        var sheet = await Host.SheetAsync(Unit, 2026, 8);
        await Host.SendAsync(new SubmitSheet(sheet.Id, sheet.Version, new DateOnly(2026, 8, 15)));
        await Host.OpenMonthAsync(2026, 9);
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => Host.DisposeAsync();
}

/// <summary>Cases of differences: recorded late, facts that cannot be, several clicks at once.</summary>
public sealed class ArrearsCasesTests(SentAugust cases) : IClassFixture<SentAugust>
{
    private static readonly DateOnly Since = new(2015, 1, 1);

    private readonly MonthHost host = cases.Host;

    [Fact]
    public async Task APersonRecordedLate_IsAskedAbout_AndPaidOnlyWhenConfirmed()
    {
        var late = await host.RecruitAsync(cases.Unit, "Võ Thị Muộn", 3, Since);
        await host.WorkAsync();

        var (before, asked) = (await ArrearsAsync(), await ProposalAsync(late));
        Assert.Equal((ArrearsState.ToConfirm, 9_487_500), (asked.State, asked.AmountInDong));
        var september = await host.SheetAsync(cases.Unit, 2026, 9);
        var refused = await Assert.ThrowsAsync<RuleViolationException>(() => host.SendAsync(new AcceptArrears(september.Id, [asked.Id])));
        Assert.Equal("salary.arrears-not-ready", refused.Code);
        var officer = await host.SignInAsAsync("QUAN_TRI_DON_VI", cases.Unit);
        var address = $"/tien-luong/thang/bang-luong/{september.Id}/truy-linh";
        var page = await officer.GetPageAsync(address);
        AssertEx.Shows(page, "Chờ xác nhận");
        Assert.False(page.QuerySelector($"input[value='{asked.Id}']")!.HasAttribute("checked"));
        await AssertEx.HasSummaryErrorAsync(
            await officer.PostFormAsync($"{address}?handler=Confirm",
                new Dictionary<string, string> { ["Input.ProposalIds"] = asked.Id.ToString() }),
                "Ghi căn cứ cho thấy tháng đó chưa được trả.");

        AssertEx.RedirectsTo(
            await officer.PostFormAsync($"{address}?handler=Confirm",
                new Dictionary<string, string> { ["Input.ProposalIds"] = asked.Id.ToString(),
                    ["Input.Reason"] = "Kho bạc xác nhận chưa chi" }), address);
        Assert.Equal(ArrearsState.Proposed, (await ProposalAsync(late)).State);
        await host.SendAsync(new AcceptArrears(september.Id, [asked.Id]));
        Assert.Equal(before + 9_487_500, await ArrearsAsync());
    }

    [Fact]
    public async Task APersonPaidOutsideTheSoftware_IsDismissedOnce_AndNotAskedAgain()
    {
        var late = await host.RecruitAsync(cases.Unit, "Vũ Thị Ngoài", 3, Since);
        await host.WorkAsync();
        var september = await host.SheetAsync(cases.Unit, 2026, 9);

        await host.SendAsync(new DismissArrears(september.Id, [(await ProposalAsync(late)).Id], "Đã trả trên bảng lương giấy tháng 8"));
        await host.ChangeAsync(late, (person, db) =>
        {
            person.RegisterDependants(1, new DateOnly(2026, 8, 1), new FactSource(Guid.CreateVersion7(), host.Clock.UtcNow(), null));
            db.Basis = new ChangeBasis("Người phụ thuộc");
        });
        await host.WorkAsync();

        Assert.Equal(ArrearsState.Dismissed, (await ProposalAsync(late)).State);
    }

    [Fact]
    public async Task FactsTheEngineRefuses_AreShownWithTheReason_AndComputedOnceTheyAreRight()
    {
        var person = cases.Wrong;
        await host.RaiseAsync(person, 14, new DateOnly(2026, 8, 1), "14/QĐ-S");
        await host.WorkAsync();

        var unclear = await ProposalAsync(person);
        Assert.Equal(ArrearsState.Unclear, unclear.State);
        Assert.Contains("Bậc 14 không có trong thang A1", unclear.Problem, StringComparison.Ordinal);
        var september = await host.SheetAsync(cases.Unit, 2026, 9);
        var officer = await host.SignInAsAsync("QUAN_TRI_DON_VI", cases.Unit);
        AssertEx.Shows(await officer.GetPageAsync($"/tien-luong/thang/bang-luong/{september.Id}/truy-linh"),
            "Chưa tính được Bậc 14 không có trong thang A1");

        await host.ChangeAsync(person, (paid, db) =>
        {
            var wrong = paid.SalaryLines.Single(l => l.Step == 14);
            var source = new FactSource(Guid.CreateVersion7(), host.Clock.UtcNow(), wrong.DecisionId);
            paid.Correct(
                wrong.Id, new SalaryTerms { RankCode = "01.003", RankName = "Chuyên viên", Step = 4, CoefficientInHundredths = 333 },
                SalaryChangeKind.RegularStep, new DateOnly(2026, 8, 1), "Gõ nhầm bậc", source);
            db.Basis = new ChangeBasis("Đính chính");
        });
        await host.WorkAsync();

        Assert.Equal((ArrearsState.Proposed, 1_043_625, null),
            ((await ProposalAsync(person)).State, (await ProposalAsync(person)).AmountInDong, (await ProposalAsync(person)).Problem));
    }

    [Fact]
    public async Task ADoubleClick_AndTwoOfficersAtOnce_AcceptADifferenceOnce()
    {
        var person = cases.Twice;
        await host.RaiseAsync(person, 4, new DateOnly(2026, 8, 1), "2/QĐ-SHL");
        await host.WorkAsync();
        var before = await ArrearsAsync();
        var (sheet, proposal) = ((await host.SheetAsync(cases.Unit, 2026, 9)).Id, (await ProposalAsync(person)).Id);

        var both = await Task.WhenAll(Enumerable.Range(0, 4)
            .Select(_ => Record.ExceptionAsync(() => host.SendAsync(new AcceptArrears(sheet, [proposal]))).AsTask()));
        await host.SendAsync(new AcceptArrears(sheet, [proposal]));

        Assert.Contains(both, e => e is null);
        Assert.All(both.OfType<Exception>(), e => Assert.True(e is DbUpdateConcurrencyException or RuleViolationException, e.ToString()));
        Assert.Equal(before + 1_043_625, await ArrearsAsync());

        // The same raise told again, and computed again, proposes nothing more.
        await host.RaiseAsync(person, 4, new DateOnly(2026, 8, 1), "2/QĐ-SHL");
        await host.WorkAsync();
        Assert.Equal(1, await host.InDbAsync((SalaryDbContext db) => db.ArrearsProposals.CountAsync(a => a.PersonId == person)));
    }

    private async Task<long> ArrearsAsync() => (await host.SheetAsync(cases.Unit, 2026, 9)).Sums.ArrearsInDong;

    private Task<ArrearsProposal> ProposalAsync(Guid person) => host.InDbAsync((SalaryDbContext db) =>
        db.ArrearsProposals.AsNoTracking().SingleAsync(a => a.PersonId == person));
}
