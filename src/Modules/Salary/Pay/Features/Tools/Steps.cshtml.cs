using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Salary.Pay.Features.Tools;

/// <summary>Tính thử nâng bậc lương.</summary>
[Authorize(ToolEndpoints.Permissions)]
public sealed class StepsModel(IMediator mediator) : PageModel
{
    /// <summary>What the user filled in.</summary>
    [BindProperty]
    public StepsForm Input { get; set; } = new();

    /// <summary>What comes next; null before the first computation.</summary>
    internal StepIncreaseView? Result { get; private set; }

    /// <summary>Computes; stores nothing.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Result = await mediator.Send(Input.ToRequest(), cancellationToken);
        return Page();
    }
}

/// <summary>The form: the usual facts; the API takes more.</summary>
public sealed class StepsForm
{
    /// <summary>Rows for each kind of cause.</summary>
    public const int CauseRows = 2;

    /// <summary>Đối tượng.</summary>
    public string? Kind { get; set; } = "CONG_CHUC";

    /// <summary>Mã ngạch.</summary>
    public string? GradeCode { get; set; }

    /// <summary>Thang lương.</summary>
    public string? ScaleCode { get; set; }

    /// <summary>Bậc.</summary>
    public int? Step { get; set; }

    /// <summary>Ngày hưởng bậc.</summary>
    public DateOnly? Since { get; set; }

    /// <summary>Ngày xét.</summary>
    public DateOnly? AsOf { get; set; }

    /// <summary>Thời gian không tính.</summary>
    public List<NotCountedRow> NotCounted { get; set; } = [.. Enumerable.Range(0, CauseRows).Select(_ => new NotCountedRow())];

    /// <summary>Kéo dài.</summary>
    public List<ExtensionRow> Extensions { get; set; } = [.. Enumerable.Range(0, CauseRows).Select(_ => new ExtensionRow())];

    internal ComputeStepIncrease ToRequest() => new()
    {
        Kind = Kind ?? "",
        GradeCode = GradeCode,
        ScaleCode = ScaleCode,
        Step = Step,
        Since = Since ?? default,
        AsOf = AsOf,
        NotCounted = [.. NotCounted.Where(n => n.From is not null || n.Until is not null)
            .Select(n => new NotCountedInput { From = n.From, Until = n.Until })],
        Extensions =
            [.. Extensions.Where(e => !string.IsNullOrEmpty(e.Cause)).Select(e => new ExtensionInput { Cause = e.Cause!, On = e.On })],
    };
}

/// <summary>A stretch of time that does not count.</summary>
public sealed class NotCountedRow
{
    /// <summary>Từ ngày.</summary>
    public DateOnly? From { get; set; }

    /// <summary>Đến ngày.</summary>
    public DateOnly? Until { get; set; }
}

/// <summary>A cause of an extension.</summary>
public sealed class ExtensionRow
{
    /// <summary>Lý do.</summary>
    public string? Cause { get; set; }

    /// <summary>Ngày.</summary>
    public DateOnly? On { get; set; }
}
