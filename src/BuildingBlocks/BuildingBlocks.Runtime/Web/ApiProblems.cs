using System.Text.Json;
using FluentValidation;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Logging;

namespace HoSoCanBo.BuildingBlocks.Runtime.Web;

/// <summary>
/// Failures of the API as problem details (RFC 9457): a Vietnamese title and detail, and a stable <c>code</c> that clients may
/// rely on. What <see cref="CommandFailureFilter"/> is for pages.
/// </summary>
internal sealed class ApiProblems(IProblemDetailsService problems, ILogger<ApiProblems> log) : IExceptionHandler
{
    internal const string Root = "/api";

    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (!httpContext.Request.Path.StartsWithSegments(Root))
        {
            return false;
        }

        var problem = ProblemOf(exception);
        if (problem.Status == StatusCodes.Status500InternalServerError)
        {
            log.LogError(exception, "An API request failed.");
        }

        httpContext.Response.StatusCode = problem.Status!.Value;
        return await problems.TryWriteAsync(new ProblemDetailsContext { HttpContext = httpContext, ProblemDetails = problem });
    }

    /// <summary>Vietnamese title and stable code of answers that came without their own.</summary>
    internal static void Complete(ProblemDetailsContext context)
    {
        var problem = context.ProblemDetails;
        var (code, title) = problem.Status switch
        {
            StatusCodes.Status400BadRequest => ("api.bad-request", "Yêu cầu không hợp lệ"),
            StatusCodes.Status401Unauthorized => ("api.not-signed-in", "Chưa đăng nhập"),
            StatusCodes.Status403Forbidden => ("api.forbidden", "Tài khoản không có quyền thực hiện việc này"),
            StatusCodes.Status404NotFound => ("api.not-found", "Không tìm thấy dữ liệu"),
            StatusCodes.Status405MethodNotAllowed => ("api.method-not-allowed", "Địa chỉ này không nhận phương thức đã dùng"),
            StatusCodes.Status413PayloadTooLarge => ("api.too-large", "Nội dung gửi lên quá lớn"),
            StatusCodes.Status415UnsupportedMediaType => ("api.media-type", "Chỉ nhận nội dung JSON (Content-Type: application/json)"),
            StatusCodes.Status409Conflict => ("api.stale-version", "Dữ liệu vừa được người khác cập nhật"),
            StatusCodes.Status503ServiceUnavailable => ("api.unavailable", "Hệ thống tạm ngừng"),
            StatusCodes.Status507InsufficientStorage => ("api.storage-full", "Máy chủ đã hết chỗ lưu trữ"),
            StatusCodes.Status429TooManyRequests => ("api.too-many-requests", "Gửi quá nhiều yêu cầu, hãy thử lại sau"),
            _ => ("api.failed", "Hệ thống gặp lỗi"),
        };
        problem.Title = title;
        problem.Type = null;
        problem.Extensions.TryAdd("code", code);
    }

    private static ProblemDetails ProblemOf(Exception exception) => exception switch
    {
        ValidationException invalid => ProblemOf(invalid),
        RuleViolationException refused => NewProblem(StatusCodes.Status400BadRequest, refused.Message, refused.Code),
        var lost when LostRace.MessageFor(lost) is { } message => NewProblem(StatusCodes.Status409Conflict, message, "api.stale-version"),
        NotFoundException missing => NewProblem(StatusCodes.Status404NotFound, missing.Message, "api.not-found"),
        ForbiddenException forbidden => NewProblem(StatusCodes.Status403Forbidden, forbidden.Message, "api.forbidden"),
        var failed when Outage.Find(failed) is { } outage =>
            NewProblem(outage.StatusCode, outage.Message, outage.IsFull ? "api.storage-full" : "api.unavailable"),
        BadHttpRequestException bad => ProblemOf(bad),
        _ => NewProblem(StatusCodes.Status500InternalServerError, "Hãy thử lại; nếu vẫn lỗi, báo người quản trị kèm mã truy vết.",
            "api.failed"),
    };

    private static HttpValidationProblemDetails ProblemOf(ValidationException invalid)
    {
        var errors = invalid.Errors.GroupBy(e => CamelCase(e.PropertyName), e => e.ErrorMessage).ToDictionary(g => g.Key, g => g.ToArray());
        var problem = new HttpValidationProblemDetails(errors)
        {
            Status = StatusCodes.Status400BadRequest,
            Detail = string.Join(
                " ", errors.SelectMany(e => e.Value.Select(message => e.Key.Length == 0 ? message : $"{e.Key}: {message}"))),
        };
        problem.Extensions["code"] = "api.invalid-input";
        return problem;
    }

    // A body that cannot be read: the reader knows the place, 2026 instead of "2026-08" or a field nobody knows.
    private static ProblemDetails ProblemOf(BadHttpRequestException bad)
    {
        if (bad.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return NewProblem(bad.StatusCode, "Nội dung gửi lên quá lớn; hãy chia nhỏ.", "api.too-large");
        }

        if ((bad.InnerException as JsonException)?.Path?.TrimStart('$', '.') is not { Length: > 0 } field)
        {
            return NewProblem(bad.StatusCode, "Không đọc được tham số của yêu cầu. Xem mô tả tại /openapi/v1.json.", "api.bad-request");
        }

        var message = $"Trường “{field}” không có trong mô tả hoặc không đúng kiểu. Xem mô tả tại /openapi/v1.json.";
        return new HttpValidationProblemDetails(new Dictionary<string, string[]> { [field] = [message] })
        {
            Status = bad.StatusCode, Detail = message, Extensions = { ["code"] = "api.bad-request" },
        };
    }

    private static ProblemDetails NewProblem(int status, string detail, string code) =>
        new() { Status = status, Detail = detail, Extensions = { ["code"] = code } };

    private static string CamelCase(string path) => string.Join('.', path.Split('.').Select(JsonNamingPolicy.CamelCase.ConvertName));
}
