using System.Net;
using HoSoCanBo.Accounts.Domain;
using HoSoCanBo.Accounts.Persistence;
using HoSoCanBo.BuildingBlocks.Runtime.Modules;
using HoSoCanBo.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace HoSoCanBo.Accounts.Tests.Features;

/// <summary>What somebody without the password can do at the log-in page, and with a copied cookie. These tests move the clock.</summary>
public sealed class SignInAbuseTests(SignInAbuseTests.Host host) : IClassFixture<SignInAbuseTests.Host>
{
    private const string Wrong = "sai mật khẩu rồi";
    private const string Owner = "10.0.0.1";

    [Fact]
    public async Task LogOut_CookieCopiedBefore_IsRefused_OtherSessionsGoOn()
    {
        var account = await host.CreateAccountAsync("NGUOI_DUNG_THUONG");
        using var here = host.ClientAt(Owner);
        using var signedIn = await SignInAsync(here, account.UserName, RealSignInFixture.Password);
        var cookie = signedIn.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("__Host-hosocanbo=", StringComparison.Ordinal))
            .Split(';')[0];
        using var elsewhere = await host.SignInAsync(account);
        AssertEx.HasStatus(HttpStatusCode.OK, await ReplayAsync(cookie));

        using var signedOut = await here.PostFormAsync("/dang-xuat", new Dictionary<string, string>(), "/tai-khoan");

        AssertEx.RedirectsTo(signedOut, "/dang-nhap");
        AssertEx.AsksToSignIn(await ReplayAsync(cookie));
        AssertEx.HasStatus(HttpStatusCode.OK, await elsewhere.GetAsync(Url("/tai-khoan"), Token));
    }

    [Fact]
    public async Task FiveFailures_ElsewhereOrOnTheSameAddress_DoNotLockTheOwnersBrowser()
    {
        var account = await host.CreateAccountAsync("NGUOI_DUNG_THUONG");
        using var owner = await OwnersBrowserAsync(account);

        await FailAsync(account, Owner, 5); // the office's own address
        await FailAsync(account, "203.0.113.9", 5);

        AssertEx.RedirectsTo(await SignInAsync(owner, account.UserName, RealSignInFixture.Password), "/");
        using var guesser = host.ClientAt("203.0.113.9");
        AssertEx.HasStatus(HttpStatusCode.BadRequest, await SignInAsync(guesser, account.UserName, RealSignInFixture.Password)); // locked
        using var newBrowser = host.ClientAt("10.0.0.2");
        AssertEx.RedirectsTo(await SignInAsync(newBrowser, account.UserName, RealSignInFixture.Password), "/");
    }

    [Fact]
    public async Task ManyAddressesFailTogether_NewBrowsersWait_KnownOnesDoNot()
    {
        var account = await host.CreateAccountAsync("NGUOI_DUNG_THUONG");
        using var owner = await OwnersBrowserAsync(account);
        for (var attacker = 0; attacker < 10; attacker++)
        {
            await FailAsync(account, $"203.0.113.{attacker}", 5);
        }

        using var newBrowser = host.ClientAt("10.0.0.2");
        AssertEx.HasStatus(HttpStatusCode.BadRequest, await SignInAsync(newBrowser, account.UserName, RealSignInFixture.Password));
        AssertEx.RedirectsTo(await SignInAsync(owner, account.UserName, RealSignInFixture.Password), "/");

        host.Clock.Advance(TimeSpan.FromMinutes(15.1));
        AssertEx.RedirectsTo(await SignInAsync(newBrowser, account.UserName, RealSignInFixture.Password), "/");
    }

    [Fact]
    public async Task OneNetwork_WithManyAddresses_IsOnePlace()
    {
        var account = await host.CreateAccountAsync("NGUOI_DUNG_THUONG");
        for (var number = 1; number <= 5; number++)
        {
            await FailAsync(account, $"2001:db8:1:2::{number}", 1);
        }

        using var same = host.ClientAt("2001:db8:1:2::99");
        using var other = host.ClientAt("2001:db8:1:3::1");
        AssertEx.HasStatus(HttpStatusCode.BadRequest, await SignInAsync(same, account.UserName, RealSignInFixture.Password));
        AssertEx.RedirectsTo(await SignInAsync(other, account.UserName, RealSignInFixture.Password), "/");
    }

    [Fact]
    public async Task UnknownLockedAndWrong_CostTheSameWork()
    {
        var account = await host.CreateAccountAsync("NGUOI_DUNG_THUONG");
        var wrong = await WorkOfAsync(account.UserName);
        await FailAsync(account, Owner, 5);
        var locked = await WorkOfAsync(account.UserName);
        var unknown = await WorkOfAsync("khong.co.ten.nay");

        Assert.Equal((1, 1, 1), (wrong, locked, unknown));
    }

    [Fact]
    public async Task ManyPeopleBehindOneAddress_AllLogIn()
    {
        var account = await host.CreateAccountAsync("NGUOI_DUNG_THUONG");
        for (var person = 0; person < 70; person++)
        {
            using var browser = host.ClientAt("10.9.9.9");
            AssertEx.RedirectsTo(await SignInAsync(browser, account.UserName, RealSignInFixture.Password), "/");
        }
    }

    [Fact]
    public async Task ManyFailuresFromOneAddress_AreRefused_KnownBrowsersThereAreNot()
    {
        var account = await host.CreateAccountAsync("NGUOI_DUNG_THUONG");
        using var owner = await OwnersBrowserAsync(account, "10.8.8.8");
        for (var guess = 0; guess < 60; guess++)
        {
            using var guesser = host.ClientAt("10.8.8.8");
            using var failed = await SignInAsync(guesser, $"doan.ten.{guess}", Wrong);
            AssertEx.HasStatus(HttpStatusCode.BadRequest, failed);
        }

        using var next = host.ClientAt("10.8.8.8");
        AssertEx.HasStatus(HttpStatusCode.TooManyRequests, await SignInAsync(next, "doan.ten.nua", Wrong));
        AssertEx.RedirectsTo(await SignInAsync(owner, account.UserName, RealSignInFixture.Password), "/");
    }

    [Fact]
    public async Task BreakGlass_ResetsTheHighestAccountOnly()
    {
        var highest = await host.CreateAccountAsync("SNV_QUAN_TRI_HE_THONG");
        var officer = await host.CreateAccountAsync("NGUOI_DUNG_THUONG");
        using var session = await host.SignInAsync(highest);
        await FailAsync(highest, "10.0.0.5", 5);

        Assert.Equal(1, await VerbAsync("reset", officer.UserName));
        Assert.Equal(1, await VerbAsync("reset", "khong.co.ten.nay"));
        Assert.Equal(2, await VerbAsync("unknown", highest.UserName));
        Assert.Equal(0, await VerbAsync("reset", highest.UserName));

        AssertEx.AsksToSignIn(await session.GetAsync(Url("/tai-khoan"), Token));
        using var old = host.ClientAt("10.0.0.6");
        AssertEx.HasStatus(HttpStatusCode.BadRequest, await SignInAsync(old, highest.UserName, RealSignInFixture.Password));
    }

    [Fact]
    public async Task FullDisk_LetsInWhoKnowsThePassword_AndNobodyElse()
    {
        var account = await host.CreateAccountAsync("SO_TTTT_VAN_HANH");
        using var right = host.ClientAt(Owner);
        using var wrong = host.ClientAt("203.0.113.9");
        host.Storage.IsFull = true;
        try
        {
            AssertEx.RedirectsTo(await SignInAsync(right, account.UserName, RealSignInFixture.Password), "/");
            AssertEx.HasStatus(HttpStatusCode.InsufficientStorage, await SignInAsync(wrong, account.UserName, Wrong));
            AssertEx.HasStatus(HttpStatusCode.OK, await right.GetAsync(Url("/he-thong"), Token));
        }
        finally
        {
            host.Storage.IsFull = false;
        }
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static Uri Url(string path) => new(path, UriKind.Relative);

    private static Task<HttpResponseMessage> SignInAsync(HttpClient client, string userName, string password) =>
        client.PostFormAsync("/dang-nhap", new { UserName = userName, Password = password }, "/dang-nhap?x=1");

    private async Task<HttpClient> OwnersBrowserAsync(TestAccount account, string address = Owner)
    {
        var browser = host.ClientAt(address);
        AssertEx.RedirectsTo(await SignInAsync(browser, account.UserName, RealSignInFixture.Password), "/");
        using var signedOut = await browser.PostFormAsync("/dang-xuat", new Dictionary<string, string>(), "/tai-khoan");
        AssertEx.RedirectsTo(signedOut, "/dang-nhap");
        return browser;
    }

    private async Task FailAsync(TestAccount account, string address, int times)
    {
        using var client = host.ClientAt(address);
        for (var i = 0; i < times; i++)
        {
            using var failed = await SignInAsync(client, account.UserName, Wrong);
            AssertEx.HasStatus(HttpStatusCode.BadRequest, failed);
        }
    }

    private async Task<int> WorkOfAsync(string userName)
    {
        using var client = host.ClientAt(Owner);
        var before = host.Hasher.Checks;
        using var failed = await SignInAsync(client, userName, Wrong);
        AssertEx.HasStatus(HttpStatusCode.BadRequest, failed);
        return host.Hasher.Checks - before;
    }

    private async Task<HttpResponseMessage> ReplayAsync(string cookie)
    {
        using var thief = host.ClientAt("198.51.100.7");
        thief.DefaultRequestHeaders.Add("Cookie", cookie);
        return await thief.GetAsync(Url("/tai-khoan"), Token);
    }

    private async Task<int> VerbAsync(string word, string userName)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var verb = scope.ServiceProvider.GetServices<IOperatorVerb>().Single(v => v.Name == "admin");
        return await verb.RunAsync([word], option => option == "user" ? userName : null, Token);
    }

    /// <summary>Callers say where they come from, and checks of passwords are counted.</summary>
    public sealed class Host : RealSignInFixture
    {
        private const string AddressHeader = "X-Test-Address";

        internal FullStorage Storage { get; } = new();

        internal CountingHasher Hasher => (CountingHasher)Services.GetRequiredService<IPasswordHasher<Account>>();

        public HttpClient ClientAt(string address)
        {
            var client = CreateClient();
            client.DefaultRequestHeaders.Add(AddressHeader, address);
            return client;
        }

        protected override void Configure(IWebHostBuilder host)
        {
            host.UseSetting("Accounts:FailuresPerAddress", "60");
            host.ConfigureTestServices(services =>
            {
                services.ConfigureDbContext<AccountsDbContext>(options => options.AddInterceptors(Storage), ServiceLifetime.Singleton);
                services.AddSingleton<IPasswordHasher<Account>, CountingHasher>();
                services.AddSingleton<IStartupFilter, CallerAddress>();
            });
        }

        private sealed class CallerAddress : IStartupFilter
        {
            public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
            {
                app.Use((context, rest) =>
                {
                    if (context.Request.Headers[AddressHeader].FirstOrDefault() is { } address)
                    {
                        context.Connection.RemoteIpAddress = IPAddress.Parse(address);
                    }

                    return rest(context);
                });
                next(app);
            };
        }
    }

    /// <summary>A disk without any room: every save fails as SQLite says it.</summary>
    internal sealed class FullStorage : SaveChangesInterceptor
    {
        private const int Full = 13;

        public bool IsFull { get; set; }

        public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
            DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
            IsFull ? throw new SqliteException("database or disk is full", Full) : ValueTask.FromResult(result);
    }

    /// <summary>Counts how often a password was hashed to compare it.</summary>
    internal sealed class CountingHasher(IOptions<PasswordHasherOptions> options) : IPasswordHasher<Account>
    {
        private readonly PasswordHasher<Account> real = new(options);
        private int checks;

        public int Checks => checks;

        public string HashPassword(Account user, string password) => real.HashPassword(user, password);

        public PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword)
        {
            Interlocked.Increment(ref checks);
            return real.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }
}
