using HoSoCanBo.BuildingBlocks.Runtime.Persistence;

namespace HoSoCanBo.Host.Startup;

/// <summary>
/// The answer while a database does not work: 503, in Vietnamese, made without any database (the usual error page would ask
/// who is signed in).
/// </summary>
internal static class OutageAnswer
{
    private const int RetrySeconds = 30;

    private const string Page = """
        <!DOCTYPE html>
        <html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Hệ thống tạm ngừng</title>
        <link rel="stylesheet" href="/lib/vendor.css"><link rel="stylesheet" href="/css/site.css"></head>
        <body><main class="container prose-narrow">
        <h1>Hệ thống tạm ngừng</h1>
        <p>Phần mềm chưa nối được hoặc chưa ghi được vào cơ sở dữ liệu. Không có gì bị ghi dở dang.</p>
        <p>Thử lại sau ít phút. Nếu vẫn vậy, báo đơn vị vận hành.</p>
        </main></body></html>
        """;

    public static void UseOutageAnswer(this WebApplication app) => app.Use(async (context, next) =>
    {
        try
        {
            await next(context);
        }
        catch (Exception exception) when (!context.Response.HasStarted && DatabaseOutage.Find(exception) is not null)
        {
            context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("HoSoCanBo")
                .LogCritical("A database does not work: {Message}", DatabaseOutage.Find(exception)!.Message);
            await AnswerAsync(context);
        }
    });

    private static async Task AnswerAsync(HttpContext context)
    {
        context.Response.Clear();
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.Headers.RetryAfter = RetrySeconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        context.Response.Headers.CacheControl = "no-store";
        if (context.Request.Path.StartsWithSegments("/api"))
        {
            await Results.Problem(
                statusCode: StatusCodes.Status503ServiceUnavailable, title: "Hệ thống tạm ngừng",
                detail: "Chưa nối được cơ sở dữ liệu. Thử lại sau ít phút.").ExecuteAsync(context);
            return;
        }

        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync(Page);
    }
}
