using System.Net;
using HoSoCanBo.Accounts.Domain;
using HoSoCanBo.Accounts.Persistence;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Testing;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Accounts.Tests.Features;

public sealed class AdministrationTests(RealSignInFixture host)
{
    [Fact]
    public async Task Issue_ByAUnitAdministrator_ShowsAPasswordOnce_ThatMustBeChanged()
    {
        using var administrator = await host.SignInAsync(await host.CreateAccountAsync("QUAN_TRI_DON_VI"));
        var userName = NewName();

        using var issued =
            await administrator.PostFormAsync("/quan-tri/tai-khoan/cap", IssueForm(userName, "NGUOI_DUNG_THUONG", TestUnits.Health));

        AssertEx.HasStatus(HttpStatusCode.Redirect, issued);
        var details = issued.Headers.Location!.OriginalString;
        var first = await Html.ReadAsync(await administrator.GetAsync(Url(details), Token));
        var password = first.QuerySelector(".one-time-password")!.TextContent;
        var second = await Html.ReadAsync(await administrator.GetAsync(Url(details), Token));
        Assert.Null(second.QuerySelector(".one-time-password"));
        using var holder = await host.SignInAsync(new TestAccount(Guid.Empty, userName), password);
        AssertEx.RedirectsTo(await holder.GetAsync(Url("/"), Token), "/tai-khoan/doi-mat-khau");
    }

    [Fact]
    public async Task Issue_OutsideTheOwnUnits_IsNotFound()
    {
        using var administrator = await host.SignInAsync(await host.CreateAccountAsync("QUAN_TRI_DON_VI"));

        using var response = await administrator.PostFormAsync(
            "/quan-tri/tai-khoan/cap", IssueForm(NewName(), "NGUOI_DUNG_THUONG", TestUnits.Finance));

        AssertEx.HasStatus(HttpStatusCode.NotFound, response);
    }

    [Fact]
    public async Task Issue_OfAnAdministratorByAUnitAdministrator_IsNotFound()
    {
        using var administrator = await host.SignInAsync(await host.CreateAccountAsync("QUAN_TRI_DON_VI"));

        using var response = await administrator.PostFormAsync(
            "/quan-tri/tai-khoan/cap", IssueForm(NewName(), "SO_TAI_CHINH", TestUnits.Health));

        AssertEx.HasStatus(HttpStatusCode.NotFound, response);
    }

    [Fact]
    public async Task Issue_WithoutItsPaper_SaysWhatIsMissing()
    {
        using var administrator = await host.SignInAsync(await host.CreateAccountAsync("QUAN_TRI_DON_VI"));
        var form = IssueForm(NewName(), "NGUOI_DUNG_THUONG", TestUnits.Health);
        form.Remove("Input.Role.DocumentNumber");

        using var response = await administrator.PostFormAsync("/quan-tri/tai-khoan/cap", form);

        await AssertEx.HasSummaryErrorAsync(response, "Nhập số văn bản phân công.");
    }

    [Fact]
    public async Task Issue_OfASecondHighestAccount_IsRefused()
    {
        using var administrator = await host.SignInAsync(await host.CreateAccountAsync("SNV_QUAN_TRI_HE_THONG", TestUnits.InternalAffairs));
        using var first = await administrator.PostFormAsync( // refused when another test of this host has taken the seat before
            "/quan-tri/tai-khoan/cap", IssueForm(NewName(), Role.Highest, TestUnits.InternalAffairs));

        using var second = await administrator.PostFormAsync(
            "/quan-tri/tai-khoan/cap", IssueForm(NewName(), Role.Highest, TestUnits.InternalAffairs));

        await AssertEx.HasSummaryErrorAsync(second, "chỉ có 01 tài khoản");
        Assert.Equal(
            1, await host.InDbAsync((AccountsDbContext db) => db.RoleAssignments.CountAsync(r => r.SeatKey == Role.Highest, Token)));
    }

    [Fact]
    public async Task Issue_OfOneSeatByTwoAdministratorsAtOnce_GivesItToOne()
    {
        using var administrator = await host.SignInAsync(await host.CreateAccountAsync("SNV_QUAN_TRI_HE_THONG", TestUnits.InternalAffairs));
        var unit = StableId.From("unit:87.STP");

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ =>
            administrator.PostFormAsync("/quan-tri/tai-khoan/cap", IssueForm(NewName(), "QUAN_TRI_DON_VI", unit))));

        Assert.Single(answers, a => a.StatusCode == HttpStatusCode.Redirect);
        Assert.All(answers,
            a => Assert.True(
                a.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.BadRequest or HttpStatusCode.Conflict, $"{a.StatusCode}"));
    }

    [Theory]
    [InlineData("Input.Role.ValidUntil", "31/02/2027", "“31/02/2027” không phải là ngày có thật")] // not taken as "no end"
    [InlineData("Input.Role.DocumentIssuedOn", "01/12/2099", "không được sau hôm nay")]
    public async Task D8_2_ARightWithAnImpossibleDay_IsRefused_AndNobodyHasIt(string field, string day, string words)
    {
        var unit = TestUnits.Health;
        using var administrator = await host.SignInAsync(await host.CreateAccountAsync("SNV_QUAN_TRI_HE_THONG", TestUnits.InternalAffairs));
        var form = IssueForm(NewName(), "NGUOI_DUNG_THUONG", unit);
        form[field] = day;

        using var issued = await administrator.PostFormAsync("/quan-tri/tai-khoan/cap", form);

        await AssertEx.HasSummaryErrorAsync(issued, words);
        var name = form["Input.UserName"];
        Assert.False(await host.InDbAsync((AccountsDbContext db) => db.Accounts.AnyAsync(a => a.UserName == name)));
    }

    [Fact]
    public async Task Grant_OfABusinessRoleToASystemAccount_IsRefused()
    {
        using var administrator = await host.SignInAsync(await host.CreateAccountAsync("SNV_QUAN_TRI_HE_THONG", TestUnits.InternalAffairs));
        var system = await host.CreateAccountAsync("SO_TTTT_VAN_HANH");

        using var response = await administrator.PostFormAsync(
            $"/quan-tri/tai-khoan/{system.Id}/phan-quyen", IssueForm(NewName(), "SNV_NGHIEP_VU", TestUnits.InternalAffairs));

        await AssertEx.HasSummaryErrorAsync(response, "phải tách riêng");
    }

    [Fact]
    public async Task Details_OfAnotherUnit_IsNotFound_AndOfAHigherAccount_OffersNothing()
    {
        using var administrator = await host.SignInAsync(await host.CreateAccountAsync("QUAN_TRI_DON_VI"));
        var elsewhere = await host.CreateAccountAsync("NGUOI_DUNG_THUONG", TestUnits.Finance);
        var head = await host.CreateAccountAsync("THU_TRUONG");

        AssertEx.HasStatus(HttpStatusCode.NotFound, await administrator.GetAsync(Url($"/quan-tri/tai-khoan/{elsewhere.Id}"), Token));
        AssertEx.HasStatus(HttpStatusCode.OK, await administrator.GetAsync(Url($"/quan-tri/tai-khoan/{head.Id}"), Token));
        AssertEx.HasStatus(HttpStatusCode.Forbidden, await administrator.GetAsync(Url($"/quan-tri/tai-khoan/{head.Id}/huy"), Token));
    }

    [Fact]
    public async Task Restrict_EndsTheSessionsAtOnce_AndLeavesAReason()
    {
        using var administrator = await host.SignInAsync(await host.CreateAccountAsync("QUAN_TRI_DON_VI"));
        var account = await host.CreateAccountAsync("NGUOI_DUNG_THUONG");
        using var officer = await host.SignInAsync(account);

        using var response = await administrator.PostFormAsync(
            $"/quan-tri/tai-khoan/{account.Id}/han-che", new { Reason = "Nghỉ dài ngày", DocumentNumber = "15/SYT" });

        AssertEx.RedirectsTo(response, $"/quan-tri/tai-khoan/{account.Id}");
        AssertEx.AsksToSignIn(await officer.GetAsync(Url("/tai-khoan"), Token));
        var entry = await host.InDbAsync((AccountsDbContext db) =>
            db.AuditEntries.Where(e => e.SubjectId == account.Id).OrderByDescending(e => e.Sequence).FirstAsync(Token));
        Assert.Equal("Hạn chế: Nghỉ dài ngày", entry.Reason);
        Assert.Equal("15/SYT", entry.DecisionNumber);
    }

    [Fact]
    public async Task AuditTrail_NeverHoldsAPasswordHash()
    {
        var account = await host.CreateAccountAsync("NGUOI_DUNG_THUONG");
        using var client = await host.SignInAsync(account);
        using var changed = await client.PostFormAsync("/tai-khoan/doi-mat-khau", new
        {
            CurrentPassword = RealSignInFixture.Password,
            NewPassword = "chiều nay mưa ở bến đò",
            RepeatedPassword = "chiều nay mưa ở bến đò",
        });
        AssertEx.RedirectsTo(changed, "/tai-khoan");

        var changes = await host.InDbAsync((AccountsDbContext db) =>
            db.AuditEntries.Where(e => e.SubjectId == account.Id).Select(e => e.Changes).ToListAsync(Token));

        Assert.NotEmpty(changes);
        Assert.DoesNotContain(changes, c => c.Contains(nameof(Credentials.PasswordHash), StringComparison.Ordinal));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static Uri Url(string path) => new(path, UriKind.Relative);

    private static string NewName() => $"thu.{Guid.NewGuid():N}"[..20];

    private static Dictionary<string, string> IssueForm(string userName, string role, Guid unit) => new()
    {
        ["Input.UserName"] = userName,
        ["Input.DisplayName"] = "Người Mới",
        ["Input.Role.RoleCode"] = role,
        ["Input.Role.UnitId"] = unit.ToString(),
        ["Input.Role.Records"] = "true",
        ["Input.Role.ValidFrom"] = "01/03/2020",
        ["Input.Role.DocumentNumber"] = "12/SYT-TCCB",
        ["Input.Role.DocumentIssuedOn"] = "01/03/2020",
        ["Input.Role.DocumentIssuer"] = "Sở Y tế",
    };
}
