using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Modules;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Reference.Domain;
using HoSoCanBo.Personnel.Reference.Features.Catalogues;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Personnel.Records.Features.Employees;

/// <summary>Hồ sơ của một người: the whole content of form 2C.</summary>
[Authorize(PersonnelPermissions.View)]
public sealed class DetailsModel(IMediator mediator, RequestContext request, ModuleRegistry modules) : PageModel
{
    /// <summary>The person.</summary>
    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>The day the record is shown as of; none: today.</summary>
    [BindProperty(SupportsGet = true, Name = "ngay")]
    public DateOnly? AsOf { get; set; }

    internal EmployeeView Employee { get; private set; } = null!;

    internal ReferenceSnapshot Reference { get; private set; } = null!;

    internal DateOnly Today => request.Clock.TodayInVietnam();

    /// <summary>One's own record, as it is today: what is wrong in a part can be reported there.</summary>
    internal bool MayReport => IsOwn && AsOf is null && request.User.May(PersonnelPermissions.ProposeCorrection);

    internal bool IsOwn => request.User.EmployeeId == Id;

    /// <summary>Who has left may come back by a movement, but goes nowhere; after a death nothing is entered.</summary>
    internal bool MayTransfer => MayMove && Reference.PresentStatuses.Contains(Employee.Head.StatusCode);

    internal bool MayMove => Employee.Head.StatusCode is not (RecordStatusCodes.Died or Personnel.Employees.Domain.Employee.Annulled)
        && MayEnterMovements;

    private bool MayEnterMovements => Employee.Access is { WholeRecord: true, MayEdit: true }
        && request.User.May(PersonnelPermissions.Transfer) && Employee.Head.Transit is null && AsOf is null;

    /// <summary>Parts of the record other modules show, where they are switched on and the user may ask them.</summary>
    internal IEnumerable<(string Title, string Url)> Fragments => PersonFragments.Of(Id, modules, request.User);

    /// <summary>Shows the record; whose unit has sent it away is led to where it went.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Reference = await mediator.Send(new GetReferences(), cancellationToken);
        try
        {
            Employee = await mediator.Send(new GetEmployee(Id, AsOf), cancellationToken);
            return Page();
        }
        catch (NotFoundException)
        {
            if (await mediator.Send(new FindLastTransfer(Id), cancellationToken) is not { } way)
            {
                throw;
            }

            TempData.FlashWarning($"Hồ sơ này đã chuyển đến {way.ToUnitName} từ ngày {Show.Date(way.From)}, đơn vị đó quản lý. Đơn vị chuyển đi xem được biến động dưới đây.");
            return Redirect($"/bien-dong/{way.MovementId}");
        }
    }
}
