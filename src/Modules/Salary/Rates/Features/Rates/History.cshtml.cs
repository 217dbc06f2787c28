using HoSoCanBo.BuildingBlocks.Runtime.Web;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Salary.Rates.Features.Rates;

/// <summary>Lịch sử một tham số, and withdrawing the newest row.</summary>
[Authorize(SalaryPermissions.Configure)]
public sealed class HistoryModel(IMediator mediator) : PageModel
{
    /// <summary>The table's part of the address.</summary>
    [FromRoute]
    public string Slug { get; set; } = "";

    /// <summary>The key of the series.</summary>
    [FromQuery(Name = "khoa")]
    public string Key { get; set; } = "";

    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>The rows.</summary>
    public RateList Found { get; private set; } = null!;

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        await mediator.Send(new WithdrawRate(Slug, Input.Id, Input.Reason), cancellationToken);
        TempData.Flash("Đã hủy dòng.");
        return Redirect(RateWords.HistoryUrl(Slug, Key));
    }

    private async Task LoadAsync(CancellationToken cancellationToken) =>
        Found = await mediator.Send(new GetRateSeries(Slug, Key ?? ""), cancellationToken);

    /// <summary>What the user filled in.</summary>
    public sealed class Form
    {
        /// <summary>The row.</summary>
        public Guid Id { get; set; }

        /// <summary>Lý do.</summary>
        public string? Reason { get; set; }
    }
}
