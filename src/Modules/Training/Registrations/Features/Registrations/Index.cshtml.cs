using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.Training.Registrations.Domain;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Training.Registrations.Features.Registrations;

/// <summary>Các danh sách đăng ký.</summary>
[Authorize($"{TrainingPermissions.Use}|{TrainingPermissions.Register}|{TrainingPermissions.Confirm}|{TrainingPermissions.Announce}|{TrainingPermissions.Report}")]
public sealed class IndexModel(IMediator mediator) : PageModel
{
    /// <summary>The state shown; null: all.</summary>
    [FromQuery(Name = "trang-thai")]
    public RegistrationState? State { get; set; }

    /// <summary>The page, from 1.</summary>
    [FromQuery(Name = "trang")]
    public int PageNumber { get; set; } = 1;

    public Page<RegistrationRow> Lists { get; private set; } = null!;

    /// <summary>Shows the lists.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Lists = await mediator.Send(new ListRegistrations(null, State, PageNumber), cancellationToken);
}
