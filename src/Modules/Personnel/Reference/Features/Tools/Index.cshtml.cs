using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace HoSoCanBo.Personnel.Reference.Features.Tools;

/// <summary>Tra cứu nhanh: deadlines and retirement; the address holds the question, so it can be sent to a colleague.</summary>
[Authorize]
public sealed class IndexModel(IMediator mediator) : PageModel
{
    /// <summary>The questions.</summary>
    public sealed class Form
    {
        /// <summary>Quy định.</summary>
        public string? Rule { get; set; }

        /// <summary>Ngày bắt đầu.</summary>
        public string? Date { get; set; }

        /// <summary>Giới tính.</summary>
        public string? Sex { get; set; }

        /// <summary>Ngày sinh.</summary>
        public string? BornOn { get; set; }
    }

    /// <summary>What was asked.</summary>
    [BindProperty(SupportsGet = true)]
    public Form Input { get; set; } = new();

    internal DeadlineAnswer? Deadline { get; private set; }

    internal RetirementAnswer? Retirement { get; private set; }

    internal static IEnumerable<SelectListItem> Rules =>
        DeadlineRule.All.Select(
            r => new SelectListItem($"{r.Title} ({r.Article}: {r.Days} ngày{(r.IsInWorkingDays ? " làm việc" : "")})", r.Key));

    internal static IEnumerable<SelectListItem> Sexes { get; } = [new("Nam", "male"), new("Nữ", "female")];

    /// <summary>The empty forms, or the answer.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        if (Input.Rule is not null || Input.Date is not null)
        {
            Deadline = await mediator.Send(new GetDeadline(Input.Rule, Input.Date), cancellationToken);
        }

        if (Input.Sex is not null || Input.BornOn is not null)
        {
            Retirement = await mediator.Send(new GetRetirement(Input.Sex, Input.BornOn, null), cancellationToken);
        }
    }
}
