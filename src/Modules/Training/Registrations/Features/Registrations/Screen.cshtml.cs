using HoSoCanBo.BuildingBlocks.Runtime.Web;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Training.Registrations.Features.Registrations;

/// <summary>Rà soát người của đơn vị theo điều kiện của một thông báo.</summary>
[Authorize(TrainingPermissions.Register)]
public sealed class ScreenModel(IMediator mediator) : PageModel
{
    /// <summary>The notice.</summary>
    [FromRoute]
    public Guid Id { get; set; }

    [FromQuery(Name = "don-vi")]
    public Guid? UnitId { get; set; }

    /// <summary>Part of a name.</summary>
    [FromQuery(Name = "ten")]
    public string? Name { get; set; }

    /// <summary>Only those who meet every condition.</summary>
    [FromQuery(Name = "du")]
    public bool OnlyEligible { get; set; }

    /// <summary>The page, from 1.</summary>
    [FromQuery(Name = "trang")]
    public int PageNumber { get; set; } = 1;

    [BindProperty]
    public Form Input { get; set; } = new();

    public ScreeningView Found { get; private set; } = null!;

    /// <inheritdoc />
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        Found = await mediator.Send(new ScreenUnit(Id, Input.UnitId ?? UnitId, Name, OnlyEligible, PageNumber), HttpContext.RequestAborted);
        UnitId = Found.UnitId;
        await next();
    }

    /// <summary>Puts people on the list.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var list = await mediator.Send(new PickCandidates(Id, Found.UnitId, Input.Chosen, Input.Exceptions), cancellationToken);
        TempData.Flash($"Đã đưa {Show.Number(Input.Chosen.Count)} người vào danh sách.");
        return Redirect($"/dao-tao/dang-ky/{list}");
    }

    /// <summary>What the user filled in.</summary>
    public sealed class Form
    {
        public Guid? UnitId { get; set; }

        public List<Guid> Chosen { get; set; } = [];

        /// <summary>Why somebody who misses a condition is chosen; by person.</summary>
        public Dictionary<Guid, string?> Exceptions { get; set; } = [];
    }
}
