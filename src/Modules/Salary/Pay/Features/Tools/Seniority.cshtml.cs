using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Salary.Pay.Features.Tools;

/// <summary>Tính thử thâm niên nhà giáo.</summary>
[Authorize(ToolEndpoints.Permissions)]
public sealed class SeniorityModel(IMediator mediator) : PageModel
{
    /// <summary>What the user filled in.</summary>
    [BindProperty]
    public SeniorityForm Input { get; set; } = new();

    /// <summary>The percentage; null before the first computation.</summary>
    public SeniorityView? Result { get; private set; }

    /// <summary>Computes; stores nothing.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Result = await mediator.Send(Input.ToRequest(), cancellationToken);
        return Page();
    }
}

/// <summary>The form.</summary>
public sealed class SeniorityForm
{
    private const int TeachingRows = 4;
    private const int NotCountedRows = 3;

    /// <summary>Thời gian giảng dạy.</summary>
    public List<NotCountedRow> Teaching { get; set; } = [.. Enumerable.Range(0, TeachingRows).Select(_ => new NotCountedRow())];

    /// <summary>Thời gian không tính.</summary>
    public List<NotCountedRow> NotCounted { get; set; } = [.. Enumerable.Range(0, NotCountedRows).Select(_ => new NotCountedRow())];

    /// <summary>Tính đến ngày.</summary>
    public DateOnly? AsOf { get; set; }

    internal ComputeSeniority ToRequest() => new() { Teaching = PeriodsOf(Teaching), NotCounted = PeriodsOf(NotCounted), AsOf = AsOf };

    private static List<ServicePeriodInput> PeriodsOf(IEnumerable<NotCountedRow> rows) =>
        [.. rows.Where(r => r.From is not null || r.Until is not null)
            .Select(r => new ServicePeriodInput { From = r.From ?? default, Until = r.Until })];
}
