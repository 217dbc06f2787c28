using System.Net;
using HoSoCanBo.Accounts.Domain;
using HoSoCanBo.Accounts.Persistence;
using HoSoCanBo.Testing;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Accounts.Tests.Features;

public sealed class MyAccountTests(RealSignInFixture host)
{
    private const string NewPassword = "chiều nay mưa ở bến đò";

    [Fact]
    public async Task IssuedPassword_LeadsEveryPageToItsChange_UntilItIsChanged()
    {
        var account = await host.CreateAccountAsync("QUAN_TRI_DON_VI", mustChangePassword: true);
        using var client = await host.SignInAsync(account);
        foreach (var page in new[] { "/", "/tai-khoan", "/quan-tri/tai-khoan", "/thong-bao" })
        {
            AssertEx.RedirectsTo(await client.GetAsync(Url(page), Token), "/tai-khoan/doi-mat-khau");
        }

        using var changed = await ChangeAsync(client, RealSignInFixture.Password, NewPassword);

        AssertEx.RedirectsTo(changed, "/tai-khoan");
        AssertEx.HasStatus(HttpStatusCode.OK, await client.GetAsync(Url("/quan-tri/tai-khoan"), Token));
        var state = await host.InDbAsync((AccountsDbContext db) => db.Accounts.Where(a => a.Id == account.Id).Select(a => a.State)
            .SingleAsync(Token));
        Assert.Equal(AccountState.Active, state);
    }

    [Fact]
    public async Task ChangePassword_EndsTheOtherSessions_AndKeepsThisOne()
    {
        var account = await host.CreateAccountAsync("NGUOI_DUNG_THUONG");
        using var here = await host.SignInAsync(account);
        using var elsewhere = await host.SignInAsync(account);

        using var changed = await ChangeAsync(here, RealSignInFixture.Password, NewPassword);

        AssertEx.RedirectsTo(changed, "/tai-khoan");
        AssertEx.HasStatus(HttpStatusCode.OK, await here.GetAsync(Url("/tai-khoan"), Token));
        AssertEx.AsksToSignIn(await elsewhere.GetAsync(Url("/tai-khoan"), Token));
        using var again = await host.SignInAsync(account, NewPassword);
    }

    [Theory]
    [InlineData("sai", NewPassword, NewPassword, "Mật khẩu đang dùng không đúng.")]
    [InlineData(RealSignInFixture.Password, "ngắn", "ngắn", "Mật khẩu cần ít nhất 12 ký tự")]
    [InlineData(RealSignInFixture.Password, "matkhau123456", "matkhau123456", "quá dễ đoán")]
    [InlineData(RealSignInFixture.Password, NewPassword, "khác hẳn câu trên", "Mật khẩu nhập lại không khớp.")]
    [InlineData(RealSignInFixture.Password, RealSignInFixture.Password, RealSignInFixture.Password, "Mật khẩu mới phải khác")]
    public async Task ChangePassword_Refused_SaysWhy(string current, string password, string repeated, string message)
    {
        using var client = await host.SignInAsync(await host.CreateAccountAsync("NGUOI_DUNG_THUONG"));

        using var response = await client.PostFormAsync(
            "/tai-khoan/doi-mat-khau", new { CurrentPassword = current, NewPassword = password, RepeatedPassword = repeated });

        await AssertEx.HasSummaryErrorAsync(response, message);
    }

    [Fact]
    public async Task SignOutEverywhere_EndsEverySession()
    {
        var account = await host.CreateAccountAsync("NGUOI_DUNG_THUONG");
        using var here = await host.SignInAsync(account);
        using var elsewhere = await host.SignInAsync(account);

        using var response = await here.PostFormAsync("/tai-khoan?handler=Everywhere");

        AssertEx.RedirectsTo(response, "/dang-nhap");
        AssertEx.AsksToSignIn(await here.GetAsync(Url("/tai-khoan"), Token));
        AssertEx.AsksToSignIn(await elsewhere.GetAsync(Url("/tai-khoan"), Token));
    }

    [Fact]
    public async Task SignOut_EndsThisSessionOnly()
    {
        var account = await host.CreateAccountAsync("NGUOI_DUNG_THUONG");
        using var here = await host.SignInAsync(account);
        using var elsewhere = await host.SignInAsync(account);

        using var response = await here.PostFormAsync("/dang-xuat");

        AssertEx.RedirectsTo(response, "/dang-nhap");
        AssertEx.AsksToSignIn(await here.GetAsync(Url("/tai-khoan"), Token));
        AssertEx.HasStatus(HttpStatusCode.OK, await elsewhere.GetAsync(Url("/tai-khoan"), Token));
    }

    [Fact]
    public async Task Page_ShowsTheOwnLastLogIns()
    {
        using var client = await host.SignInAsync(await host.CreateAccountAsync("NGUOI_DUNG_THUONG"));

        var page = await Html.ReadAsync(await client.GetAsync(Url("/tai-khoan"), Token));

        AssertEx.Shows(page, "Đăng nhập gần đây");
        AssertEx.Shows(page, "Sở Y tế");
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static Uri Url(string path) => new(path, UriKind.Relative);

    private static Task<HttpResponseMessage> ChangeAsync(HttpClient client, string current, string password) =>
        client.PostFormAsync("/tai-khoan/doi-mat-khau",
            new { CurrentPassword = current, NewPassword = password, RepeatedPassword = password });
}
