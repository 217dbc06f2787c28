using System.Net;
using System.Net.Http.Json;
using HoSoCanBo.Accounts.Domain;
using HoSoCanBo.Accounts.Persistence;
using HoSoCanBo.Testing;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Accounts.Tests.Features;

/// <summary>What a unit may not do alone: accounts of subordinate units (Điều 6.3) and lost passwords (Điều 20.6).</summary>
public sealed class AccountRequestTests(RealSignInFixture host)
{
    private const string IssueAddress = "/quan-tri/tai-khoan/cap";
    private const string ScanAddress = "/quan-tri/tai-khoan/tep";

    [Fact]
    public async Task D6_3_ii_AnAccountOfASubordinateUnit_IsNotThere_BeforeInternalAffairsAgrees()
    {
        using var unit = await host.SignInAsync(await host.CreateAccountAsync("QUAN_TRI_DON_VI"));
        using var province = await host.SignInAsync(await host.CreateAccountAsync("SNV_QUAN_TRI_HE_THONG", TestUnits.InternalAffairs));
        var userName = NewName();

        var request = await AskAsync(unit, userName);
        Assert.False(await ExistsAsync(userName));
        var early = await unit.PostFormAsync($"{request}?handler=Issue", new { Version = await VersionAsync(userName) });
        await AssertEx.HasSummaryErrorAsync(early, "Sở Nội vụ chưa thống nhất");

        AssertEx.RedirectsTo(await AnswerAsync(province, request, userName, "Agree"), request);
        Assert.False(await ExistsAsync(userName));
        using var issued = await unit.PostFormAsync($"{request}?handler=Issue", new { Version = await VersionAsync(userName) });
        AssertEx.HasStatus(HttpStatusCode.Redirect, issued);
        var password = (await Html.ReadAsync(await unit.GetAsync(issued.Headers.Location, Token)))
            .QuerySelector(".one-time-password")!.TextContent;
        using var holder = await host.SignInAsync(new TestAccount(Guid.Empty, userName), password);

        var kept = await RequestAsync(userName);
        Assert.Equal(AccountRequestState.Done, kept.State);
        Assert.NotNull(kept.AnsweredAt);
        Assert.Equal("12/SYT-TCCB", kept.Role!.DocumentNumber);
    }

    [Fact]
    public async Task D6_3_ii_ARefusal_NamesItsReason_AndNoAccountComes()
    {
        using var unit = await host.SignInAsync(await host.CreateAccountAsync("QUAN_TRI_DON_VI"));
        using var province = await host.SignInAsync(await host.CreateAccountAsync("SNV_QUAN_TRI_HE_THONG", TestUnits.InternalAffairs));
        var userName = NewName();
        var request = await AskAsync(unit, userName);

        await AssertEx.HasSummaryErrorAsync(await AnswerAsync(province, request, userName, "Refuse"), "Nhập lý do không thống nhất.");
        AssertEx.RedirectsTo(await AnswerAsync(province, request, userName, "Refuse", "Chi cục đã có tài khoản"), request);

        using var late = await unit.PostFormAsync($"{request}?handler=Issue", new { Version = await VersionAsync(userName) });
        await AssertEx.HasSummaryErrorAsync(late, "đã được trả lời");
        Assert.False(await ExistsAsync(userName));
        Assert.Contains("Chi cục đã có tài khoản", await ReadAsync(unit, request), StringComparison.Ordinal);
        Assert.Contains("không được Sở Nội vụ thống nhất", await ReadAsync(unit, "/thong-bao"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task D6_3_ii_ARoleAtASubordinateUnit_WaitsToo_AndIsGrantedByTheAgreement()
    {
        using var unit = await host.SignInAsync(await host.CreateAccountAsync("QUAN_TRI_DON_VI"));
        using var province = await host.SignInAsync(await host.CreateAccountAsync("SNV_QUAN_TRI_HE_THONG", TestUnits.InternalAffairs));
        var account = await host.CreateAccountAsync("NGUOI_DUNG_THUONG");

        using var asked = await unit.PostFormAsync($"/quan-tri/tai-khoan/{account.Id}/phan-quyen",
            IssueForm(account.UserName, "NGUOI_DUNG_THUONG", TestUnits.Population));
        AssertEx.HasStatus(HttpStatusCode.Redirect, asked);
        Assert.Equal(1, await RolesAsync(account.Id));

        AssertEx.HasStatus(HttpStatusCode.Redirect,
            await AnswerAsync(province, asked.Headers.Location!.OriginalString, account.UserName, "Agree"));
        Assert.Equal(2, await RolesAsync(account.Id));
    }

    [Fact]
    public async Task D6_3_ii_AUnit_NeitherAnswersItself_NorSeesRequestsOfOthers()
    {
        using var unit = await host.SignInAsync(await host.CreateAccountAsync("QUAN_TRI_DON_VI"));
        using var other = await host.SignInAsync(await host.CreateAccountAsync("QUAN_TRI_DON_VI", TestUnits.Finance));
        var userName = NewName();
        var request = await AskAsync(unit, userName);

        AssertEx.HasStatus(HttpStatusCode.Forbidden, await AnswerAsync(unit, request, userName, "Agree"));
        AssertEx.HasStatus(HttpStatusCode.NotFound, await other.GetAsync(Url(request), Token));
        AssertEx.HasStatus(HttpStatusCode.NotFound,
            await other.PostFormAsync($"{request}?handler=Withdraw", new { Version = 0, Reason = "Thử" }, "/quan-tri/tai-khoan"));
        AssertEx.RedirectsTo(await unit.PostFormAsync($"{request}?handler=Withdraw", new { Version = 0, Reason = "Chưa cần" }), request);
    }

    [Fact]
    public async Task D6_3_i_AnAccountOfTheOwnBody_IsIssuedAtOnce()
    {
        using var unit = await host.SignInAsync(await host.CreateAccountAsync("QUAN_TRI_DON_VI"));
        var userName = NewName();

        AssertEx.HasStatus(HttpStatusCode.Redirect,
            await unit.PostFormAsync(IssueAddress, IssueForm(userName, "NGUOI_DUNG_THUONG", TestUnits.Health)));

        Assert.True(await ExistsAsync(userName));
    }

    [Fact]
    public async Task D20_6_ALostPassword_IsReissuedByInternalAffairsAlone_AfterBothSteps()
    {
        using var unit = await host.SignInAsync(await host.CreateAccountAsync("QUAN_TRI_DON_VI"));
        using var province = await host.SignInAsync(await host.CreateAccountAsync("SNV_QUAN_TRI_HE_THONG", TestUnits.InternalAffairs));
        var account = await host.CreateAccountAsync("NGUOI_DUNG_THUONG");
        var address = $"/quan-tri/tai-khoan/{account.Id}/mat-khau";

        await AssertEx.HasSummaryErrorAsync(await unit.PostFormAsync(address, Loss("Loss.HeadName")), "người đứng đầu đã được báo cáo");
        await AssertEx.HasSummaryErrorAsync(await unit.PostFormAsync(address, Loss("Loss.DocumentNumber")),
            "Nhập số văn bản báo cáo Sở Nội vụ");
        var direct = Loss();
        direct["Loss.DocumentNumber"] = "đề nghị trực tiếp";
        await AssertEx.HasSummaryErrorAsync(await province.PostFormAsync(address, direct), "Số văn bản phải có chữ số");

        using var reported = await unit.PostFormAsync(address, Loss());
        AssertEx.HasStatus(HttpStatusCode.Redirect, reported);
        (await host.SignInAsync(account)).Dispose(); // nothing has happened to the account yet

        using var answered = await AnswerAsync(province, reported.Headers.Location!.OriginalString, account.UserName, "Agree");
        AssertEx.RedirectsTo(answered, $"/quan-tri/tai-khoan/{account.Id}");
        var password = (await Html.ReadAsync(await province.GetAsync(answered.Headers.Location, Token)))
            .QuerySelector(".one-time-password")!.TextContent;
        (await host.SignInAsync(account, password)).Dispose();
        var kept = await RequestAsync(account.UserName);
        Assert.Equal(("15/BC-SYT", "Nguyễn Văn Giám Đốc"), (kept.Loss!.DocumentNumber, kept.Loss.HeadName));
    }

    [Fact]
    public async Task D8_2_iii_TheScanOfTheDocument_IsKeptWithTheRequest_AndReadWithinTheUnit()
    {
        using var unit = await host.SignInAsync(await host.CreateAccountAsync("QUAN_TRI_DON_VI"));
        using var other = await host.SignInAsync(await host.CreateAccountAsync("QUAN_TRI_DON_VI", TestUnits.Finance));
        using var uploaded =
            await unit.PostFileAsync(ScanAddress, "file", "phan-cong.pdf", [.. "%PDF-1.7 văn bản"u8], formUrl: IssueAddress);
        var scan = (await uploaded.Content.ReadFromJsonAsync<Uploaded>(Token))!;
        var form = IssueForm(NewName(), "NGUOI_DUNG_THUONG", TestUnits.Population);
        form["Input.Role.Scan.FileId"] = scan.Id.ToString();

        using var asked = await unit.PostFormAsync(IssueAddress, form);

        Assert.Contains($"{ScanAddress}/{scan.Id}", await ReadAsync(unit, asked.Headers.Location!.OriginalString),
            StringComparison.Ordinal);
        AssertEx.HasStatus(HttpStatusCode.OK, await unit.GetAsync(Url($"{ScanAddress}/{scan.Id}"), Token));
        AssertEx.HasStatus(HttpStatusCode.NotFound, await other.GetAsync(Url($"{ScanAddress}/{scan.Id}"), Token));
        using var wrong = await unit.PostFileAsync(ScanAddress, "file", "x.exe", [.. "MZ"u8], formUrl: IssueAddress);
        AssertEx.HasStatus(HttpStatusCode.BadRequest, wrong);
    }

    [Fact]
    public async Task PL_4_APersonalAccount_GetsItsPasswordFromTheUnit()
    {
        using var unit = await host.SignInAsync(await host.CreateAccountAsync("QUAN_TRI_DON_VI"));
        var account = await host.CreateAccountAsync("CA_NHAN");

        using var response = await unit.PostFormAsync($"/quan-tri/tai-khoan/{account.Id}/mat-khau", new { Reason = "Quên mật khẩu" });

        AssertEx.RedirectsTo(response, $"/quan-tri/tai-khoan/{account.Id}");
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static Uri Url(string path) => new(path, UriKind.Relative);

    private static string NewName() => $"thu.{Guid.NewGuid():N}"[..20];

    private static async Task<string> ReadAsync(HttpClient client, string address) =>
        await (await client.GetAsync(Url(address), Token)).Content.ReadAsStringAsync(Token) is { } html ? WebUtility.HtmlDecode(html) : "";

    private static async Task<string> AskAsync(HttpClient unit, string userName)
    {
        using var asked = await unit.PostFormAsync(IssueAddress, IssueForm(userName, "NGUOI_DUNG_THUONG", TestUnits.Population));
        AssertEx.HasStatus(HttpStatusCode.Redirect, asked);
        return asked.Headers.Location!.OriginalString;
    }

    private async Task<HttpResponseMessage> AnswerAsync(
        HttpClient client, string request, string userName, string handler, string? answer = null, int? version = null) =>
        await client.PostFormAsync($"{request}?handler={handler}",
            new { Version = version ?? await VersionAsync(userName), Answer = answer });

    private Task<AccountRequest> RequestAsync(string userName) =>
        host.InDbAsync((AccountsDbContext db) => db.AccountRequests.AsNoTracking().SingleAsync(r => r.UserName == userName, Token));

    private async Task<int> VersionAsync(string userName) => (await RequestAsync(userName)).Version;

    private Task<bool> ExistsAsync(string userName) =>
        host.InDbAsync((AccountsDbContext db) => db.Accounts.AnyAsync(a => a.UserName == userName, Token));

    private Task<int> RolesAsync(Guid accountId) =>
        host.InDbAsync((AccountsDbContext db) => db.RoleAssignments.CountAsync(r => r.AccountId == accountId, Token));

    private static Dictionary<string, string> Loss(string? without = null)
    {
        var form = new Dictionary<string, string>
        {
            ["Input.Reason"] = "Quên mật khẩu",
            ["Loss.HeadName"] = "Nguyễn Văn Giám Đốc",
            ["Loss.HeadToldOn"] = "01/03/2020",
            ["Loss.DocumentNumber"] = "15/BC-SYT",
            ["Loss.DocumentIssuedOn"] = "01/03/2020",
        };
        form.Remove(without ?? "");
        return form;
    }

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

    private sealed record Uploaded(Guid Id, string Name);
}
