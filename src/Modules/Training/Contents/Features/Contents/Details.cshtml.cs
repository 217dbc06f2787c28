using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Training.Contents.Features.Contents;

/// <summary>Một nội dung đào tạo: what holds today, the history, and the form of the next programme.</summary>
[Authorize(TrainingPermissions.Follow)]
public sealed class DetailsModel(IMediator mediator, RequestContext request, TimeProvider clock) : PageModel
{
    /// <summary>The content.</summary>
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>What is shown.</summary>
    public ContentView Found { get; private set; } = null!;

    /// <summary>Whether the user keeps the catalogue.</summary>
    public bool MayEdit => request.User.May(TrainingPermissions.Announce) || request.User.May(TrainingPermissions.Manage);

    /// <inheritdoc />
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        Found = await mediator.Send(new GetContent(Id), HttpContext.RequestAborted);
        await next();
    }

    /// <summary>The form with what holds today.</summary>
    public void OnGet() => Input = new Form
    {
        TermsId = Guid.CreateVersion7(),
        Version = Found.Version,
        IsInUse = Found.Row.IsInUse,
        Terms = TermsInput.Of(Found.Today, clock.TodayInVietnam()),
    };

    /// <summary>Records the programme.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await mediator.Send(new ChangeContent(Id, Input.TermsId, Input.Version, Input.Terms.ToForm(), Input.IsInUse), cancellationToken);
        TempData.Flash($"Đã ghi chương trình áp dụng từ {Show.Date(Input.Terms.EffectiveFrom)}.");
        return Redirect($"/dao-tao/noi-dung/{Id}");
    }

    /// <summary>What the user filled in.</summary>
    public sealed class Form
    {
        /// <summary>Identity of the programme to be.</summary>
        public Guid TermsId { get; set; }

        /// <summary>The content as seen.</summary>
        public int Version { get; set; }

        /// <summary>Đang dùng.</summary>
        public bool IsInUse { get; set; }

        /// <summary>The programme.</summary>
        public TermsInput Terms { get; set; } = new();
    }
}
