using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.Training.Classes.Domain;
using HoSoCanBo.Training.Classes.Features.Classes;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Training.Classes.Features.Attendances;

/// <summary>Điểm danh một buổi, by keyboard alone.</summary>
[Authorize(TrainingPermissions.Result)]
public sealed class IndexModel(IMediator mediator) : PageModel
{
    /// <summary>The class.</summary>
    [FromRoute]
    public Guid Id { get; set; }

    [FromRoute]
    public Guid SessionId { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public ClassView Found { get; private set; } = null!;

    public ClassSession Session { get; private set; } = null!;

    /// <inheritdoc />
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        Found = await mediator.Send(new ShowClass(Id), HttpContext.RequestAborted);
        Session = Found.Class.Sessions.FirstOrDefault(s => s.Id == SessionId) ?? throw new NotFoundException();
        await next();
    }

    /// <summary>Keeps the attendance.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var away = await mediator.Send(new TakeAttendance(Id, SessionId, Input.Presences), cancellationToken);
        TempData.Flash($"Đã điểm danh: {Show.Number(Found.Members.Count - away)} có mặt, {Show.Number(away)} vắng.");
        return Redirect($"/dao-tao/lop/{Id}");
    }

    /// <summary>What the user filled in.</summary>
    public sealed class Form
    {
        /// <summary>Whether each was there; by learner.</summary>
        public Dictionary<Guid, Presence> Presences { get; set; } = [];
    }
}
