using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Reference.Features.Catalogues;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace HoSoCanBo.Personnel.Deadlines.Features.Obligations;

/// <summary>Nhắc nhở của người đứng đầu (Điều 8.4): send one, see all.</summary>
[Authorize(ObligationScope.MayLook)]
public sealed class RemindersModel(IMediator mediator, RequestContext request) : PageModel
{
    public sealed class Form
    {
        /// <summary>Made with the form.</summary>
        public Guid ReminderId { get; set; } = Guid.CreateVersion7();

        /// <summary>Đơn vị.</summary>
        public Guid? UnitId { get; set; }

        /// <summary>Nội dung.</summary>
        public string? Text { get; set; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>The unit, from the board.</summary>
    [FromQuery(Name = "don-vi")]
    public Guid? UnitId { get; set; }

    /// <summary>The page of the list.</summary>
    [FromQuery(Name = "trang")]
    public int Number { get; set; } = 1;

    internal Page<ReminderRow> List { get; private set; } = null!;

    internal ReferenceSnapshot Reference { get; private set; } = null!;

    internal bool MaySend => request.User.May(PersonnelPermissions.Monitor);

    internal IEnumerable<SelectListItem> ChosenUnit =>
        Input.UnitId is { } id ? [new SelectListItem(Reference.Units.NameOf(id), id.ToString(), true)] : [];

    /// <summary>Loads the list before any handler runs.</summary>
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Reference = await mediator.Send(new GetReferences(), HttpContext.RequestAborted);
        List = await mediator.Send(new ListReminders(Number), HttpContext.RequestAborted);
        await next();
    }

    /// <summary>Shows them.</summary>
    public void OnGet() => (Input.UnitId, Input.Text) = (UnitId, "Đề nghị cập nhật các việc chưa xong trong phần mềm trước khi hết hạn.");

    /// <summary>Gửi nhắc nhở.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await mediator.Send(new SendReminder(Input.ReminderId, Input.UnitId, null, Input.Text), cancellationToken);
        TempData.Flash("Đã gửi nhắc nhở đến người được phân công của đơn vị.");
        return Redirect(DeadlineSetup.RemindersUrl);
    }
}
