using System.Diagnostics;
using System.Globalization;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;

namespace HoSoCanBo.Host.Startup;

/// <summary>Answers for when the usual error page cannot help, because it asks the database who is signed in.</summary>
internal static class LastResort
{
    /// <summary>Outermost but for the security headers: even the error page failed.</summary>
    public static void UseLastResort(this WebApplication app) => app.Use(async (context, next) =>
    {
        try
        {
            await next(context);
        }
        catch (Exception exception) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            app.Logger.LogError(exception, "The error page failed as well.");
            await AnswerAsync(context, Outage.Find(exception) ?? new Outage(IsFull: false, exception.Message));
        }
    });

    /// <summary>The answer while the storage does not work; one line in the log, for every page fails alike.</summary>
    public static void UseOutageAnswer(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        try
        {
            await next(context);
        }
        catch (Exception exception) when (!context.Response.HasStarted && Outage.Find(exception) is not null)
        {
            var outage = Outage.Find(exception)!;
            context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("HoSoCanBo")
                .LogCritical("The storage does not work: {Details}", outage.Details);
            await AnswerAsync(context, outage);
        }
    });

    private static async Task AnswerAsync(HttpContext context, Outage outage)
    {
        context.Response.Clear();
        context.Response.StatusCode = outage.StatusCode;
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.RetryAfter = Outage.RetrySeconds.ToString(CultureInfo.InvariantCulture);
        await context.Response.WriteAsync(Page(outage, Activity.Current?.TraceId.ToString()));
    }

    private static string Page(Outage outage, string? traceId) => $"""
        <!DOCTYPE html>
        <html lang="vi">
        <head>
          <meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
          <title>Hệ thống tạm ngừng · Hồ sơ cán bộ Đồng Tháp</title>
          <link rel="stylesheet" href="/lib/vendor.css"><link rel="stylesheet" href="/css/site.css">
        </head>
        <body class="signin">
          <div class="signin-frame"><main class="signin-card">
            <h1>Hệ thống tạm ngừng</h1>
            <p>{outage.Message}</p>
            <p class="failure-code">Mã lỗi {outage.StatusCode} · Mã tra cứu {traceId}</p>
          </main></div>
        </body>
        </html>
        """;
}
