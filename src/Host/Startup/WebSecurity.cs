using System.Net;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Mvc;

namespace HoSoCanBo.Host.Startup;

/// <summary>
/// What every answer tells the browser about safety and how long it may keep files; cookies; whom the host believes about the
/// address of a caller.
/// </summary>
internal static class WebSecurity
{
    /// <summary>Everything comes from this host; pictures may also be data inside the style sheet (Tabler's arrows and ticks).</summary>
    public const string ContentSecurityPolicy =
        "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    /// <summary>Addresses or networks of the proxies in front of the host, for instance <c>10.1.2.3, 10.1.4.0/24</c>.</summary>
    private const string ProxiesSetting = "Web:TrustedProxies";

    private const int HstsDays = 365;

    private const string ForAYear = "public, max-age=31536000, immutable";
    private const string ForAnHour = "public, max-age=3600";

    /// <summary>Office machines are shared: no workbook, document or data of a record stays on them.</summary>
    private const string NotKept = "private, no-store";

    /// <summary>Cookies over HTTPS from this host only; forwarded headers from the configured proxies only; HTTPS for a year.</summary>
    public static void AddSafeWeb(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.Configure<ForwardedHeadersOptions>(forwarded => Trust(forwarded, builder.Configuration[ProxiesSetting]));
        services.Configure<CookiePolicyOptions>(cookies => cookies.Secure = SafeCookies.SecureIn(builder.Environment));
        services.Configure<AntiforgeryOptions>(antiforgery =>
            antiforgery.Cookie.Name = SafeCookies.NameIn(builder.Environment, "hosocanbo.bieumau"));
        services.Configure<CookieTempDataProviderOptions>(temporary =>
            temporary.Cookie.Name = SafeCookies.NameIn(builder.Environment, "hosocanbo.tam"));
        services.AddHsts(hsts => (hsts.MaxAge, hsts.IncludeSubDomains) = (TimeSpan.FromDays(HstsDays), true));
    }

    /// <summary>Nobody is believed about a caller's address unless an operator names the proxy: the audit trail stands on it.</summary>
    /// <exception cref="StartException">An entry is neither an address nor a network.</exception>
    private static void Trust(ForwardedHeadersOptions forwarded, string? proxies)
    {
        forwarded.KnownProxies.Clear();
        forwarded.KnownIPNetworks.Clear();
        foreach (var entry in (proxies ?? "").Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries))
        {
            if (IPAddress.TryParse(entry, out var address))
            {
                forwarded.KnownProxies.Add(address);
            }
            else if (System.Net.IPNetwork.TryParse(entry, out var network))
            {
                forwarded.KnownIPNetworks.Add(network);
            }
            else
            {
                throw new StartException($"{ProxiesSetting}: \"{entry}\" không phải địa chỉ IP hay mạng (ví dụ 10.1.2.3 hoặc 10.1.4.0/24).", ExitCodes.WrongUse);
            }
        }

        // As many hops as are named, each of them known; without any, no header is read (an empty list would mean "anybody").
        forwarded.ForwardLimit = null;
        forwarded.ForwardedHeaders = forwarded.KnownProxies.Count + forwarded.KnownIPNetworks.Count > 0
            ? ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto
            : ForwardedHeaders.None;
    }

    /// <summary>Adds the headers to every answer, also to failed ones.</summary>
    public static void UseSecurityHeaders(this WebApplication app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.TryAdd("Content-Security-Policy", ContentSecurityPolicy);
            headers.TryAdd("X-Content-Type-Options", "nosniff");
            headers.XFrameOptions = "DENY"; // the antiforgery service says SAMEORIGIN
            headers.TryAdd("Referrer-Policy", "same-origin");
            headers.TryAdd("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()");
            headers.TryAdd("Cross-Origin-Opener-Policy", "same-origin");
            headers.TryAdd("Cross-Origin-Resource-Policy", "same-origin");
            if (headers.CacheControl.Count == 0 && IsFileOrData(context.Response))
            {
                headers.CacheControl = NotKept;
            }

            // Files say themselves how long they may be kept; pages, exports and answers of the API hold personal data.
            headers.TryAdd("Cache-Control", "no-store");
            return Task.CompletedTask;
        });
        return next(context);
    });

    /// <summary>Whether the answer is to be saved or read by a program; static files and pages say themselves how long they keep.</summary>
    private static bool IsFileOrData(HttpResponse response) => response.Headers.ContentDisposition.Count > 0
        || (response.ContentType is { } type && !type.StartsWith("text/html", StringComparison.OrdinalIgnoreCase));

    /// <summary>HTTPS only, unless <c>Web:RequireHttps</c> says otherwise; by default outside Development.</summary>
    public static void UseHttpsOnly(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
        {
            app.UseHsts(); // only answers over HTTPS carry it, also those that a proxy decrypted
        }

        if (app.Configuration.GetValue("Web:RequireHttps", !app.Environment.IsDevelopment()))
        {
            app.UseHttpsRedirection();
        }
    }

    /// <summary>Files with a fingerprint in their address never change, so browsers keep them.</summary>
    public static StaticFileOptions CachedFiles() => new()
    {
        OnPrepareResponse = file =>
        {
            var request = file.Context.Request;
            var isFingerprinted = request.Query.ContainsKey("v") || request.Path.StartsWithSegments("/lib/fonts");
            file.Context.Response.Headers.CacheControl = isFingerprinted ? ForAYear : ForAnHour;
        },
    };
}
