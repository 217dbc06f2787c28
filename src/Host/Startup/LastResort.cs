using System.Diagnostics;

namespace HoSoCanBo.Host.Startup;

/// <summary>
/// When even the error page fails (it needs the session, which needs the database), a page that needs nothing at all.
/// </summary>
internal static class LastResort
{
    /// <summary>Outermost but for the security headers.</summary>
    public static void UseLastResort(this WebApplication app) => app.Use(async (context, next) =>
    {
        try
        {
            await next(context);
        }
        catch (Exception exception) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            app.Logger.LogError(exception, "The error page failed as well.");
            context.Response.Clear();
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            context.Response.ContentType = "text/html; charset=utf-8";
            context.Response.Headers.CacheControl = "no-store";
            await context.Response.WriteAsync(Page(Activity.Current?.TraceId.ToString()));
        }
    });

    private static string Page(string? traceId) => $"""
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
            <p>Phần mềm chưa nối được cơ sở dữ liệu hoặc đang bảo trì. Không có gì bị ghi dở dang.</p>
            <p>Thử lại sau ít phút. Nếu vẫn lỗi, báo quản trị hệ thống kèm mã tra cứu dưới đây.</p>
            <p class="failure-code">Mã lỗi 503 · Mã tra cứu {traceId}</p>
          </main></div>
        </body>
        </html>
        """;
}
