using FluentValidation;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.BuildingBlocks.Runtime.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HoSoCanBo.BuildingBlocks.Runtime.Web;

/// <summary>
/// Turns failures of commands into answers, so that no page has a try: a validator's messages stand at their fields, a
/// rule's in the summary (400), a lost race says so (409), what is missing or out of scope is 404, what the role forbids 403.
/// A save that meets a full disk or a lost database shows the form again with what was typed (507, 503).
/// </summary>
internal sealed class CommandFailureFilter(ILogger<CommandFailureFilter> log) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (HttpMethods.IsPost(context.HttpContext.Request.Method) && !context.ModelState.IsValid)
        {
            context.HttpContext.RequestServices.GetRequiredService<UnreadInput>().IsAny = true;
        }

        var executed = await next();
        if (executed.Exception is null || executed.ExceptionHandled || context.HandlerInstance is not PageModel page)
        {
            return;
        }

        if (AnswerTo(executed.Exception, page) is { } answer)
        {
            executed.ExceptionHandled = true;
            executed.Result = answer;
        }
    }

    private IActionResult? AnswerTo(Exception exception, PageModel page)
    {
        switch (exception)
        {
            case ValidationException invalid:
                var unread = page.ModelState.Where(e => e.Value?.Errors.Count > 0).Select(e => e.Key)
                    .ToHashSet(StringComparer.OrdinalIgnoreCase);
                foreach (var failure in invalid.Errors.Where(f => !unread.Contains($"Input.{f.PropertyName}")))
                {
                    // what could not be read says so already; it is not missing as well
                    page.ModelState.AddModelError($"Input.{failure.PropertyName}", failure.ErrorMessage);
                }

                return PageWithStatus(page, StatusCodes.Status400BadRequest);
            case RuleViolationException refused:
                page.ModelState.AddModelError("", refused.Message);
                return PageWithStatus(page, StatusCodes.Status400BadRequest);
            case var lost when LostRace.MessageFor(lost) is { } message:
                page.ModelState.AddModelError("", message);
                return PageWithStatus(page, StatusCodes.Status409Conflict);
            case NotFoundException:
                return new NotFoundResult();
            case ForbiddenException:
                return new StatusCodeResult(StatusCodes.Status403Forbidden);
            case var failed when HttpMethods.IsPost(page.Request.Method) && Outage.Find(failed) is { } outage:
                log.LogCritical("The storage does not work: {Details}", outage.Details);
                page.ModelState.AddModelError("", outage.Message);
                return PageWithStatus(page, outage.StatusCode);
            default:
                return null;
        }
    }

    private static PageResult PageWithStatus(PageModel page, int statusCode)
    {
        var result = page.Page();
        result.StatusCode = statusCode;
        return result;
    }
}
