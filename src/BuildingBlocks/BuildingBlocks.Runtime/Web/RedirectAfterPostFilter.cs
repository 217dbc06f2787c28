using HoSoCanBo.BuildingBlocks.Runtime.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.WebUtilities;

namespace HoSoCanBo.BuildingBlocks.Runtime.Web;

/// <summary>
/// No browser is left on the answer to a POST: a page that answers one (a check page, a form with its errors) is kept and the browser
/// sent to fetch it. So Back and reload never ask whether to send the form again, "Sửa lại" does not leave its handler in the address,
/// and what was typed stays. Only for browsers that navigate, who ask for HTML; programs get the answer itself.
/// </summary>
internal sealed class RedirectAfterPostFilter(KeptAnswers shelf, RequestContext request, ITempDataDictionaryFactory tempData)
    : IAsyncResourceFilter, IAsyncPageFilter, IAsyncAlwaysRunResultFilter
{
    /// <summary>The query parameter that names the kept page.</summary>
    public const string Parameter = "tra-loi";

    private const string Handler = "handler";

    private const string Forgotten = "Trang kiểm tra đã để quá lâu nên không còn được giữ. Chưa ghi gì; mời nhập lại.";
    private const string Finished = "Biểu mẫu này đã gửi xong nên không mở lại bản cũ. Trang hiện dữ liệu mới nhất.";
    private const string Outdated = "Biểu mẫu được mở trước khi đăng nhập lại nên chưa gửi được. Chưa ghi gì; mời làm lại.";

    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (http.Request.Query[Parameter].ToString() is { Length: > 0 } key)
        {
            if (HttpMethods.IsGet(http.Request.Method))
            {
                context.Result = Kept(http, key);
                return;
            }

            http.Request.QueryString = Without(http.Request, Parameter); // links of the page must not carry it on
        }

        await next();
    }

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    /// <summary>An address with the handler of a POST, opened with GET (after a new log-in, from the history): the page itself.</summary>
    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (context.HandlerMethod?.Name is null && HttpMethods.IsGet(http.Request.Method) && http.Request.Query.ContainsKey(Handler))
        {
            context.Result = new LocalRedirectResult(Address(http.Request, Without(http.Request, Handler)));
            return;
        }

        await next();
    }

    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (!HttpMethods.IsPost(http.Request.Method)
            || !http.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal))
        {
            await next();
        }
        else if (context.Result is IAntiforgeryValidationFailedResult)
        {
            Tell(http, Outdated);
            context.Result = new LocalRedirectResult(Address(http.Request, Without(http.Request, Handler)));
            await next();
        }
        else if (context.Result is PageResult)
        {
            await KeepAsync(http, next);
        }
        else
        {
            if (context.Result is IKeepTempDataResult && SentFrom(http) is { } key)
            {
                shelf.Finish(key, request.User.Id); // redirected: it was carried out
            }

            await next();
        }
    }

    /// <summary>The kept page a form was sent from: Back leads there once more.</summary>
    private static string? SentFrom(HttpContext http) =>
        Uri.TryCreate(http.Request.Headers.Referer.ToString(), UriKind.Absolute, out var from)
        && from.AbsolutePath == http.Request.PathBase + http.Request.Path
        && QueryHelpers.ParseQuery(from.Query).TryGetValue(Parameter, out var key) ? key.ToString() : null;

    private async Task KeepAsync(HttpContext http, ResultExecutionDelegate next)
    {
        var body = http.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        using var page = new MemoryStream();
        http.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(page));
        try
        {
            var executed = await next();
            if (executed.Exception is { } exception && !executed.ExceptionHandled)
            {
                return; // the error page answers
            }
        }
        finally
        {
            http.Features.Set(body);
        }

        var key = shelf.Keep(request.User.Id, http.Request.Path, page.GetBuffer().AsSpan(0, (int)page.Length), SentFrom(http));
        http.Response.ContentType = null;
        http.Response.StatusCode = StatusCodes.Status303SeeOther;
        http.Response.Headers.Location = Address(http.Request, Without(http.Request, Handler).Add(Parameter, key));
    }

    private IActionResult Kept(HttpContext http, string key)
    {
        var isFinished = shelf.IsFinished(key, request.User.Id);
        if (!isFinished && shelf.Find(key, request.User.Id, http.Request.Path) is { } page)
        {
            http.Response.Headers.CacheControl = "no-store";
            return new FileContentResult(page, "text/html; charset=utf-8");
        }

        Tell(http, isFinished ? Finished : Forgotten);
        return new LocalRedirectResult(Address(http.Request, Without(http.Request, Parameter)));
    }

    private void Tell(HttpContext http, string message)
    {
        var kept = tempData.GetTempData(http);
        kept.FlashWarning(message);
        kept.Save(); // these answers are given before MVC would save it
    }

    private static string Address(HttpRequest request, QueryString query) => UriHelper.BuildRelative(request.PathBase, request.Path, query);

    private static QueryString Without(HttpRequest request, string parameter) =>
        QueryString.Create(request.Query.Where(q => !string.Equals(q.Key, parameter, StringComparison.OrdinalIgnoreCase)));
}
