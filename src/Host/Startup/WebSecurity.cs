namespace HoSoCanBo.Host.Startup;

/// <summary>What every answer tells the browser about safety, and how long it may keep files.</summary>
internal static class WebSecurity
{
    /// <summary>Everything comes from this host; pictures may also be data inside the style sheet (Tabler's arrows and ticks).</summary>
    public const string ContentSecurityPolicy =
        "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    private const string ForAYear = "public, max-age=31536000, immutable";
    private const string ForAnHour = "public, max-age=3600";

    /// <summary>Office machines are shared: no workbook, document or data of a record stays on them.</summary>
    private const string NotKept = "private, no-store";

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
        if (app.Configuration.GetValue("Web:RequireHttps", !app.Environment.IsDevelopment()))
        {
            app.UseHsts();
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
