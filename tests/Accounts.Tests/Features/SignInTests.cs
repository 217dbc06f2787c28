using System.Net;
using System.Text;
using HoSoCanBo.Accounts.Domain;
using HoSoCanBo.Accounts.Persistence;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Testing;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HoSoCanBo.Accounts.Tests.Features;

/// <summary>These tests move the clock, so they have a host of their own.</summary>
public sealed class SignInTests(SignInTests.Host host) : IClassFixture<SignInTests.Host>
{
    private const string Generic = "Tên đăng nhập hoặc mật khẩu không đúng";

    [Fact]
    public async Task Post_RightPassword_BeginsASessionWithASafeCookie()
    {
        var account = await host.CreateAccountAsync("NGUOI_DUNG_THUONG");
        using var client = host.CreateClient();

        using var response = await client.PostFormAsync("/dang-nhap", new { account.UserName, RealSignInFixture.Password });

        AssertEx.RedirectsTo(response, "/");
        var cookie =
            Assert.Single(response.Headers.GetValues("Set-Cookie"), c => c.StartsWith("__Host-hosocanbo=", StringComparison.Ordinal));
        Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        AssertEx.HasStatus(HttpStatusCode.OK, await client.GetAsync(Url("/tai-khoan"), Token));
    }

    [Fact]
    public async Task Post_WithReturnUrl_GoesThere_ButNeverToAnotherSite()
    {
        var account = await host.CreateAccountAsync("NGUOI_DUNG_THUONG");

        Assert.Equal("/tai-khoan", await LocationAsync(account, "/tai-khoan"));
        Assert.Equal("/", await LocationAsync(account, "https://example.org/"));
        Assert.Equal("/", await LocationAsync(account, "//example.org/"));
    }

    [Fact]
    public async Task Post_WrongPasswordAndUnknownName_GetTheSameAnswer()
    {
        var account = await host.CreateAccountAsync("NGUOI_DUNG_THUONG");
        using var client = host.CreateClient();

        using var wrong = await client.PostFormAsync("/dang-nhap", new { account.UserName, Password = "sai mật khẩu rồi" });
        using var unknown = await client.PostFormAsync("/dang-nhap", new { UserName = "khong.co.ai", Password = "sai mật khẩu rồi" });

        await AssertEx.HasSummaryErrorAsync(wrong, Generic);
        await AssertEx.HasSummaryErrorAsync(unknown, Generic);
    }

    [Fact]
    public async Task Post_FiveFailures_LockThatPlaceForFifteenMinutes()
    {
        var account = await host.CreateAccountAsync("NGUOI_DUNG_THUONG");
        using var client = host.CreateClient();
        for (var i = 0; i < 5; i++)
        {
            using var failed = await client.PostFormAsync("/dang-nhap", new { account.UserName, Password = "sai mật khẩu rồi" });
            AssertEx.HasStatus(HttpStatusCode.BadRequest, failed);
        }

        using var locked = await client.PostFormAsync("/dang-nhap", new { account.UserName, RealSignInFixture.Password });
        await AssertEx.HasSummaryErrorAsync(locked, Generic);
        host.Clock.Advance(TimeSpan.FromMinutes(15.1));
        using var open = await client.PostFormAsync("/dang-nhap", new { account.UserName, RealSignInFixture.Password });
        AssertEx.RedirectsTo(open, "/");

        var outcomes = await host.InDbAsync((AccountsDbContext db) =>
            db.SignInAttempts.Where(s => s.AccountId == account.Id).OrderBy(s => s.Sequence).Select(s => s.Outcome).ToListAsync(Token));
        Assert.Equal([.. Enumerable.Repeat(SignInOutcome.WrongPassword, 5), SignInOutcome.Locked, SignInOutcome.Succeeded], outcomes);
    }

    [Fact]
    public async Task Post_TooOftenForOneName_IsRefusedWithAWaitingTime()
    {
        using var client = host.CreateClient();
        HttpResponseMessage? last = null;
        for (var i = 0; i <= 10; i++)
        {
            last?.Dispose();
            last = await client.PostFormAsync("/dang-nhap", new { UserName = "nhieu.lan", Password = "sai mật khẩu rồi" });
        }

        AssertEx.HasStatus(HttpStatusCode.TooManyRequests, last!);
        Assert.NotNull(last!.Headers.RetryAfter);
        AssertEx.Shows(await Html.ReadAsync(last), "Quá nhiều lần đăng nhập");
        host.Clock.Advance(TimeSpan.FromMinutes(1.1));
        using var later = await client.PostFormAsync("/dang-nhap", new { UserName = "nhieu.lan", Password = "sai mật khẩu rồi" });
        AssertEx.HasStatus(HttpStatusCode.BadRequest, later);
        last.Dispose();
    }

    [Fact]
    public async Task Post_WithoutAntiforgeryToken_IsRefused()
    {
        using var client = host.CreateClient();
        using var form = new FormUrlEncodedContent([new("Input.UserName", "a"), new("Input.Password", "b")]);

        using var response = await client.PostAsync(Url("/dang-nhap"), form, Token);

        AssertEx.HasStatus(HttpStatusCode.BadRequest, response);
    }

    [Fact]
    public async Task Session_Idle_Ends()
    {
        using var client = await host.SignInAsync(await host.CreateAccountAsync("NGUOI_DUNG_THUONG"));
        host.Clock.Advance(TimeSpan.FromMinutes(19));
        AssertEx.HasStatus(HttpStatusCode.OK, await client.GetAsync(Url("/tai-khoan"), Token)); // slides on

        host.Clock.Advance(TimeSpan.FromMinutes(19));
        AssertEx.HasStatus(HttpStatusCode.OK, await client.GetAsync(Url("/tai-khoan"), Token));
        host.Clock.Advance(TimeSpan.FromMinutes(21));
        AssertEx.AsksToSignIn(await client.GetAsync(Url("/tai-khoan"), Token));
    }

    [Fact]
    public async Task Session_UsedAllDay_EndsAfterTwelveHours()
    {
        using var client = await host.SignInAsync(await host.CreateAccountAsync("NGUOI_DUNG_THUONG"));
        for (var minutes = 0; minutes < 12 * 60; minutes += 15)
        {
            using var used = await client.GetAsync(Url("/tai-khoan"), Token);
            AssertEx.HasStatus(HttpStatusCode.OK, used);
            host.Clock.Advance(TimeSpan.FromMinutes(15));
        }

        AssertEx.AsksToSignIn(await client.GetAsync(Url("/tai-khoan"), Token));
    }

    [Fact]
    public async Task Role_OverYesterday_GivesNothingToday()
    {
        var today = host.Clock.TodayInVietnam();
        var account = await host.CreateAccountAsync("QUAN_TRI_DON_VI", validUntil: today);
        using var client = await host.SignInAsync(account);
        AssertEx.HasStatus(HttpStatusCode.OK, await client.GetAsync(Url("/quan-tri/tai-khoan"), Token));

        host.Clock.Advance(TimeSpan.FromDays(1));
        using var again = await host.SignInAsync(account);
        AssertEx.HasStatus(HttpStatusCode.Forbidden, await again.GetAsync(Url("/quan-tri/tai-khoan"), Token));
    }

    /// <summary>A Mac types "ế" as three signs, Windows as one: the same password.</summary>
    [Theory]
    [InlineData(NormalizationForm.FormC, NormalizationForm.FormD)]
    [InlineData(NormalizationForm.FormD, NormalizationForm.FormC)]
    public void Password_ComposedOrNot_IsTheSame(NormalizationForm set, NormalizationForm typed)
    {
        const string password = "Sếu đầu đỏ về Tràm Chim";
        using var scope = host.Services.CreateScope();
        var hasher = scope.ServiceProvider.GetRequiredService<IPasswordHasher<Account>>();

        var hash = hasher.HashPassword(null!, password.Normalize(set));

        Assert.NotEqual(PasswordVerificationResult.Failed, hasher.VerifyHashedPassword(null!, hash, password.Normalize(typed)));
        Assert.Equal(PasswordVerificationResult.Failed, hasher.VerifyHashedPassword(null!, hash, "Seu dau do ve Tram Chim"));
        Assert.Equal(PasswordVerificationResult.Failed, hasher.VerifyHashedPassword(null!, hash, "\uD800"));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static Uri Url(string path) => new(path, UriKind.Relative);

    private async Task<string> LocationAsync(TestAccount account, string returnUrl)
    {
        using var client = host.CreateClient();
        var url = $"/dang-nhap?ReturnUrl={Uri.EscapeDataString(returnUrl)}";
        using var response = await client.PostFormAsync(url, new { account.UserName, RealSignInFixture.Password });
        AssertEx.HasStatus(HttpStatusCode.Redirect, response);
        return response.Headers.Location!.OriginalString;
    }

    /// <summary>A host of its own, with its own clock.</summary>
    public sealed class Host : RealSignInFixture;
}
