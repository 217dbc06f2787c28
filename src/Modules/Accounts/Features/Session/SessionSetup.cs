using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using System.Security.Claims;
using System.Security.Cryptography.X509Certificates;
using HoSoCanBo.Accounts.Domain;
using HoSoCanBo.Accounts.Persistence;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace HoSoCanBo.Accounts.Features.Session;

/// <summary>Identity, the session cookie and its keys.</summary>
internal static class SessionSetup
{
    public static void AddSessions(this WebApplicationBuilder builder, AccountsOptions options)
    {
        var services = builder.Services;
        services.AddSingleton<SessionCache>();
        services.AddSavedFactListener<SessionCache>();
        services.AddSingleton<LogInThrottle>();
        services.AddSingleton(new DeviceCookie(SafeCookies.NameIn(builder.Environment, "hosocanbo.may")));
        services.AddScoped<KnownDevices>();
        services.AddScoped<PasswordCheck>();
        services.AddScoped<ICurrentUserSource, CurrentUserSource>();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, IssuedPasswordGate>();
        services.AddIdentity(options);
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddCookie(IdentityConstants.ApplicationScheme, cookie =>
        {
            cookie.Cookie.Name = SafeCookies.NameIn(builder.Environment, "hosocanbo");
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.Cookie.SecurePolicy = SafeCookies.SecureIn(builder.Environment);
            cookie.ExpireTimeSpan = options.IdleTime;
            cookie.SlidingExpiration = true;
            cookie.LoginPath = "/dang-nhap";
            cookie.ReturnUrlParameter = "ReturnUrl";
            cookie.Events = new SessionEvents();
        });
        services.AddKeys(options);
    }

    private static void AddIdentity(this IServiceCollection services, AccountsOptions options)
    {
        var commonWords = CsvTable.ReadEmbedded(typeof(SessionSetup).Assembly, "common_passwords.csv").Select(row => row["word"]).ToArray();
        services.AddSingleton(new PasswordRules(commonWords));
        services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = options.PasswordIterations);
        services.AddIdentityCore<Account>()
            .AddUserStore<AccountStore>()
            .AddUserManager<AccountManager>()
            .AddClaimsPrincipalFactory<SessionClaims>()
            .AddSignInManager();
        services.AddScoped<ILookupNormalizer, UserNameNormalizer>();
        services.AddScoped<IPasswordHasher<Account>, PasswordHasher>();
        foreach (var standard in services.Where(s => s.ServiceType == typeof(IPasswordValidator<Account>)).ToList())
        {
            services.Remove(standard);
        }

        services.AddScoped<IPasswordValidator<Account>, PasswordValidator>();
    }

    private static void AddKeys(this IServiceCollection services, AccountsOptions options)
    {
        var keys = services.AddDataProtection().SetApplicationName("HoSoCanBo");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider => new ConfigureOptions<KeyManagementOptions>(
            management => management.XmlRepository = new KeyStore(provider.GetRequiredService<IServiceScopeFactory>())));
        if (options.KeyCertificate is { Length: > 0 } file)
        {
            keys.ProtectKeysWithCertificate(X509CertificateLoader.LoadPkcs12FromFile(file, options.KeyCertificatePassword));
        }
    }
}

/// <summary>Checks each request's cookie against the account as it is now; answers API calls with codes instead of pages.</summary>
internal sealed class SessionEvents : CookieAuthenticationEvents
{
    private const string BeganAt = "began";
    private static readonly TimeSpan ClockDifference = TimeSpan.FromMinutes(5); // between two hosts

    public override Task SigningIn(CookieSigningInContext context)
    {
        var now = context.HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        context.Properties.Items.TryAdd(BeganAt, now.ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture));
        return Task.CompletedTask;
    }

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        if (context.Principal is { } principal
            && await services.GetRequiredService<ICurrentUserSource>()
            .FindAsync(principal, context.HttpContext.RequestAborted) is { IsSignedIn: true }
            && IsYoung(context, services))
        {
            return;
        }

        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
    }

    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (context.Request.Path.StartsWithSegments("/api"))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        }
        else if (context.Request.Headers.ContainsKey("HX-Request"))
        {
            // htmx would put the log-in page into a part of the old page.
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            context.Response.Headers["HX-Redirect"] = context.RedirectUri;
        }
        else
        {
            context.Response.Redirect(context.RedirectUri);
        }

        return Task.CompletedTask;
    }

    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private static bool IsYoung(CookieValidatePrincipalContext context, IServiceProvider services)
    {
        var began = context.Properties.Items.TryGetValue(BeganAt, out var text)
            && long.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var seconds)
                ? DateTimeOffset.FromUnixTimeSeconds(seconds)
                : DateTimeOffset.MinValue;
        var age = services.GetRequiredService<TimeProvider>().GetUtcNow() - began;
        return age > -ClockDifference && age < services.GetRequiredService<AccountsOptions>().LongestSession; // none begins in the future
    }
}

/// <summary>The account behind the cookie, if the session still holds.</summary>
internal sealed class CurrentUserSource(SessionCache sessions, IOptions<IdentityOptions> identity) : ICurrentUserSource
{
    public async ValueTask<CurrentUser> FindAsync(ClaimsPrincipal principal, CancellationToken cancellationToken)
    {
        var session = await FindSessionAsync(principal, cancellationToken);
        return session?.User ?? CurrentUser.Anonymous;
    }

    /// <summary>The session; null when the account, its state or its stamp no longer allow one.</summary>
    internal async ValueTask<Persistence.Session?> FindSessionAsync(ClaimsPrincipal principal, CancellationToken cancellationToken)
    {
        var stamp = principal.FindFirstValue(identity.Value.ClaimsIdentity.SecurityStampClaimType);
        var session = Guid.TryParse(principal.FindFirstValue(identity.Value.ClaimsIdentity.UserIdClaimType), out var id)
            ? await sessions.FindAsync(id, cancellationToken)
            : null;
        return session is { MaySignIn: true } && session.SecurityStamp == stamp
            && SessionClaims.IdOf(principal) is { } sessionId && !session.Ended.Contains(sessionId)
                ? session
                : null;
    }
}
