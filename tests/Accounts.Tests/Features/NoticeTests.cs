using System.Net;
using HoSoCanBo.Accounts.EventHandlers;
using HoSoCanBo.Accounts.Persistence;
using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.Salary.Contracts;
using HoSoCanBo.Testing;

namespace HoSoCanBo.Accounts.Tests.Features;

public sealed class NoticeTests(RealSignInFixture host)
{
    private static readonly DateOnly Due = new(2026, 11, 5);

    [Fact]
    public async Task TransferSent_ReachesTheReceivingUnitAlone_AndIsReadOnce()
    {
        var sent = new TransferSent(
            Guid.CreateVersion7(), host.Clock.GetUtcNow(), null, Guid.CreateVersion7(), Guid.CreateVersion7(), TestUnits.InternalAffairs,
            TestUnits.Health, Due);
        using var receiver = await host.SignInAsync(await host.CreateAccountAsync("NGUOI_DUNG_THUONG"));
        using var other = await host.SignInAsync(await host.CreateAccountAsync("NGUOI_DUNG_THUONG", TestUnits.Finance));

        await HandleTwiceAsync(db => TransferSentHandler.Handle([sent], db, new Delivery(), host.Clock, Token));

        var link = $"/thong-bao/{sent.EventId}";
        Assert.NotNull((await InboxAsync(receiver)).QuerySelector($"a[href='{link}']"));
        Assert.Null((await InboxAsync(other)).QuerySelector($"a[href='{link}']"));
        AssertEx.HasStatus(HttpStatusCode.NotFound, await other.GetAsync(Url(link), Token));
        AssertEx.RedirectsTo(await receiver.GetAsync(Url(link), Token), $"/bien-dong/{sent.MovementId}");
        var unread = await Html.ReadAsync(await receiver.GetAsync(Url("/thong-bao?chua-doc=true"), Token));
        Assert.Null(unread.QuerySelector($"a[href='{link}']"));
    }

    [Fact]
    public async Task TwentyTransfersOfOneDecision_AreOneNotice_WithNames()
    {
        var decision = Guid.CreateVersion7();
        var people = Enumerable.Range(1, 20).Select(n => (Id: Guid.CreateVersion7(), Name: $"Người Thứ {n:00}")).ToList();
        await KnowAsync(people);
        var sent = people.ConvertAll(p => new TransferSent(
            Guid.CreateVersion7(), host.Clock.GetUtcNow(), decision, Guid.CreateVersion7(), p.Id, TestUnits.InternalAffairs,
            TestUnits.Health, Due));
        using var receiver = await host.SignInAsync(await host.CreateAccountAsync("NGUOI_DUNG_THUONG"));

        await HandleTwiceAsync(db => TransferSentHandler.Handle([.. sent[..15]], db, new Delivery(), host.Clock, Token));
        await HandleTwiceAsync(db => TransferSentHandler.Handle([.. sent[15..]], db, new Delivery(), host.Clock, Token));

        var row = Assert.Single((await InboxAsync(receiver)).QuerySelectorAll("tbody a"),
            a => a.TextContent.Contains("Người Thứ", StringComparison.Ordinal));
        Assert.Equal(
            "Có 20 hồ sơ chờ tiếp nhận từ Sở Nội vụ, hạn 05/11/2026: Người Thứ 01, Người Thứ 02, Người Thứ 03, Người Thứ 04 và 16 người khác.", row.TextContent);
        AssertEx.RedirectsTo(await receiver.GetAsync(Url(row.GetAttribute("href")!), Token), "/bien-dong");
    }

    [Theory]
    [InlineData(true, "Sở Y tế đã tiếp nhận hồ sơ, chuyển từ ngày 05/11/2026: Lê Thị Gửi Đi.", "Để biết")]
    [InlineData(false, "Sở Y tế trả lại hồ sơ: Lê Thị Gửi Đi. Lý do: Thiếu văn bản đồng ý. Sửa rồi gửi lại, hoặc thu hồi.", "Cần làm")]
    public async Task TransferAnswered_ReachesTheSender(bool isReceived, string words, string level)
    {
        var person = (Id: Guid.CreateVersion7(), Name: "Lê Thị Gửi Đi");
        await KnowAsync([person]);
        var answered = new TransferAnswered(
            Guid.CreateVersion7(), host.Clock.GetUtcNow(), Guid.CreateVersion7(), Guid.CreateVersion7(), person.Id, TestUnits.Finance,
            TestUnits.Health,
            isReceived, isReceived ? null : "Thiếu văn bản đồng ý", Due);
        using var sender = await host.SignInAsync(await host.CreateAccountAsync("NGUOI_DUNG_THUONG", TestUnits.Finance));
        using var receiver = await host.SignInAsync(await host.CreateAccountAsync("NGUOI_DUNG_THUONG"));

        await HandleTwiceAsync(db => TransferAnsweredHandler.Handle([answered], db, new Delivery(), host.Clock, Token));

        var link = $"a[href='/thong-bao/{answered.EventId}']";
        var row = (await InboxAsync(sender)).QuerySelector(link)!;
        Assert.Equal(words, row.TextContent);
        Assert.Contains(level, row.Closest("tr")!.TextContent, StringComparison.Ordinal);
        Assert.Null((await InboxAsync(receiver)).QuerySelector(link));
    }

    [Fact]
    public async Task ObligationOverdue_ReachesTheUnitAndInternalAffairs()
    {
        var overdue = new ObligationOverdue(
            Guid.CreateVersion7(), host.Clock.GetUtcNow(), null, Guid.CreateVersion7(), Guid.CreateVersion7(), TestUnits.Health,
            "Điều 11.2", Due);
        using var officer = await host.SignInAsync(await host.CreateAccountAsync("NGUOI_DUNG_THUONG"));
        using var province = await host.SignInAsync(await host.CreateAccountAsync("SNV_NGHIEP_VU", TestUnits.InternalAffairs));
        using var leader = await host.SignInAsync(await host.CreateAccountAsync("LD_UBND_TINH"));

        await HandleTwiceAsync(db => ObligationOverdueHandler.Handle(overdue, db, new Delivery(), host.Clock, Token));

        var link = $"a[href='/thong-bao/{overdue.EventId}']";
        Assert.Equal("Sở Y tế: quá hạn cập nhật hồ sơ theo Điều 11.2, hạn 05/11/2026.",
            (await InboxAsync(officer)).QuerySelector(link)!.TextContent);
        Assert.NotNull((await InboxAsync(province)).QuerySelector(link));
        Assert.Null((await InboxAsync(leader)).QuerySelector(link));
    }

    [Fact]
    public async Task CorrectionAnswered_ReachesThePersonAlone()
    {
        var own = Guid.CreateVersion7();
        var answered = new CorrectionAnswered(Guid.CreateVersion7(), host.Clock.GetUtcNow(), null, Guid.CreateVersion7(), own,
            TestUnits.Health, IsAccepted: false);
        using var person = await host.SignInAsync(await host.CreateAccountAsync("CA_NHAN", TestUnits.Health, employeeId: own));
        using var other =
            await host.SignInAsync(await host.CreateAccountAsync("CA_NHAN", TestUnits.Health, employeeId: Guid.CreateVersion7()));
        using var officer = await host.SignInAsync(await host.CreateAccountAsync("NGUOI_DUNG_THUONG"));

        await HandleTwiceAsync(db => CorrectionAnsweredHandler.Handle(answered, db, new Delivery(), host.Clock, Token));

        var link = $"a[href='/thong-bao/{answered.EventId}']";
        Assert.Contains("không được tiếp nhận", (await InboxAsync(person)).QuerySelector(link)!.TextContent, StringComparison.Ordinal);
        Assert.Null((await InboxAsync(other)).QuerySelector(link));
        Assert.Null((await InboxAsync(officer)).QuerySelector(link));
    }

    [Fact]
    public async Task LateSubmission_AskedReachesWhoDecides_AndGrantedReachesTheUnit()
    {
        var (month, until) = (new DateOnly(2026, 10, 1), new DateOnly(2026, 11, 20));
        var asked = new LateSubmissionAsked(Guid.CreateVersion7(), host.Clock.GetUtcNow(), null, Guid.CreateVersion7(), TestUnits.Health,
            month, null, IsDistrict: false);
        var granted = new LateSubmissionGranted(Guid.CreateVersion7(), host.Clock.GetUtcNow(), null, asked.SheetId, TestUnits.Health,
            month, until, IsDistrict: false);
        using var unit = await host.SignInAsync(await host.CreateAccountAsync("QUAN_TRI_DON_VI"));
        using var finance = await host.SignInAsync(await host.CreateAccountAsync("SO_TAI_CHINH", TestUnits.Finance));

        await HandleTwiceAsync(db => LateSubmissionAskedHandler.Handle(asked, db, new Delivery(), host.Clock, Token));
        await HandleTwiceAsync(db => LateSubmissionGrantedHandler.Handle(granted, db, new Delivery(), host.Clock, Token));

        var (toFinance, toUnit) = (await InboxAsync(finance), await InboxAsync(unit));
        Assert.Equal("Sở Y tế: xin nộp muộn bảng lương tháng 10/2026.",
            toFinance.QuerySelector($"a[href='/thong-bao/{asked.EventId}']")!.TextContent);
        Assert.Null(toFinance.QuerySelector($"a[href='/thong-bao/{granted.EventId}']"));
        Assert.Equal(
            "Sở Y tế: được nộp muộn bảng lương tháng 10/2026 đến hết ngày 20/11/2026.",
            toUnit.QuerySelector($"a[href='/thong-bao/{granted.EventId}']")!.TextContent);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static Uri Url(string path) => new(path, UriKind.Relative);

    private static async Task<AngleSharp.Dom.IDocument> InboxAsync(HttpClient client) =>
        await Html.ReadAsync(await client.GetAsync(Url("/thong-bao"), Token));

    private Task KnowAsync(IReadOnlyCollection<(Guid Id, string Name)> people) => host.InDbAsync((AccountsDbContext db) =>
        EmployeeRecruitedHandler.Handle(
            [.. people.Select(p => new EmployeeRecruited(
                Guid.CreateVersion7(), host.Clock.GetUtcNow(), null, p.Id, $"N{p.Id:N}"[..20], p.Name, null, "CONG_CHUC", "DANG_LAM_VIEC",
                TestUnits.Finance, null,
                new DateOnly(2020, 3, 2)))],
            db, new Delivery(), host.Clock, Token));

    /// <summary>Delivery is at least once.</summary>
    private async Task HandleTwiceAsync(Func<AccountsDbContext, Task> handle)
    {
        await host.InDbAsync(handle);
        await host.InDbAsync(handle);
    }
}
