using HoSoCanBo.BuildingBlocks.Workbooks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.Filters;

namespace HoSoCanBo.Personnel.Documents.Files;

/// <summary>
/// Refuses an upload that is too large by its announced length, before a byte of it is read: the page is shown again with 413
/// and a sentence. What the browser goes on sending is thrown away, because otherwise it shows a broken connection instead.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class UploadLimitAttribute(int maxMegabytes) : Attribute, IAsyncAuthorizationFilter, IAsyncResourceFilter, IOrderedFilter
{
    /// <summary>The refusal of a workbook.</summary>
    public static readonly string Message = $"Tệp quá lớn: tối đa {WorkbookGuard.FileMaxBytes / 1024 / 1024} MB. Chia thành nhiều tệp, ví dụ theo đơn vị.";

    private const long FormOverhead = 1024 * 1024;
    private const int DrainBuffer = 81920;
    private static readonly TimeSpan DrainTime = TimeSpan.FromSeconds(60);
    private static readonly object Refused = new();

    /// <summary>Largest upload.</summary>
    public int MaxMegabytes { get; } = maxMegabytes;

    /// <summary>Before the antiforgery filter, which reads the form.</summary>
    public int Order => int.MinValue;

    /// <summary>Whether the request at hand was refused for its size.</summary>
    public static bool IsTooLarge(HttpContext context) => context.Items.ContainsKey(Refused);

    /// <summary>The refusal of any file.</summary>
    public static string MessageFor(long maxBytes) => $"Tệp quá lớn: tối đa {maxBytes / 1024 / 1024} MB. Chia thành nhiều tệp.";

    public Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var request = context.HttpContext.Request;
        var limit = (MaxMegabytes * 1024L * 1024) + FormOverhead;
        if (context.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = request.ContentLength > limit ? null : limit;
        }

        if (HttpMethods.IsPost(request.Method) && request.ContentLength > limit)
        {
            context.HttpContext.Items[Refused] = true;
            request.Method = HttpMethods.Get; // the page shows itself
            request.ContentType = null; // and nobody reads its form, model binding included
            request.QueryString = QueryString.Empty;
        }

        return Task.CompletedTask;
    }

    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        await next();
        if (IsTooLarge(context.HttpContext))
        {
            await context.HttpContext.Response.CompleteAsync();
            await DrainAsync(context.HttpContext);
        }
    }

    private static async Task DrainAsync(HttpContext context)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        time.CancelAfter(DrainTime);
        var buffer = new byte[DrainBuffer];
        try
        {
            while (await context.Request.Body.ReadAsync(buffer, time.Token) > 0)
            {
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException)
        {
            context.Abort();
        }
    }
}
