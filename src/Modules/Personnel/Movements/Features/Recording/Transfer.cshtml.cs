using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.Personnel.Documents.Decisions;
using HoSoCanBo.SharedRecords.Decisions;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace HoSoCanBo.Personnel.Movements.Features.Recording;

/// <summary>Điều chuyển: form, then "Kiểm tra lại", then sent. The answers travel inside the form, so two tabs never mix.</summary>
[Authorize(PersonnelPermissions.Transfer)]
public sealed class TransferModel(IMediator mediator) : PageModel
{
    public sealed class Form
    {
        /// <summary>Made with the form; posted twice, it is one movement.</summary>
        public Guid MovementId { get; set; }

        /// <summary>Loại điều chuyển.</summary>
        public string? TypeCode { get; set; }

        /// <summary>Đơn vị chuyển đến.</summary>
        public Guid? ToUnitId { get; set; }

        /// <summary>Chức vụ tại đơn vị mới.</summary>
        public string? PositionName { get; set; }

        /// <summary>Thời hạn, văn bản đồng ý tiếp nhận.</summary>
        public MovementAnswers Answers { get; set; } = new();

        /// <summary>Quyết định.</summary>
        public DecisionInput Decision { get; set; } = new();
    }

    /// <summary>The person.</summary>
    [FromRoute]
    public Guid EmployeeId { get; set; }

    /// <summary>The kind chosen before, as in addresses.</summary>
    [FromQuery(Name = "loai")]
    public string? Kind { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    internal TransferForm Person { get; private set; } = null!;

    /// <summary>Set on the check page.</summary>
    internal TransferPreview? Preview { get; private set; }

    internal IEnumerable<SelectListItem> Types => Person.Types.Select(c => new SelectListItem(c.Text, c.Value));

    internal IEnumerable<SelectListItem> Units => Person.Units.Select(c => new SelectListItem(c.Text, c.Value));

    /// <summary>The empty form; who has left is refused before anything is typed.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Person = await mediator.Send(new PrepareTransfer(EmployeeId), cancellationToken);
        if (Person.LeftAs is { } status)
        {
            TempData.FlashWarning($"Hồ sơ của {Person.FullName} đang ở trạng thái “{status}” nên không điều chuyển.");
            return Redirect($"/bien-dong/lap?nguoi={EmployeeId}");
        }

        Input.MovementId = Guid.CreateVersion7();
        Input.TypeCode = Kind is null ? null : MovementKindSlug.CodeOf(Kind);
        return Page();
    }

    /// <summary>Kiểm tra lại.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Person = await mediator.Send(new PrepareTransfer(EmployeeId), cancellationToken);
        Preview = await mediator.Send(
            new CheckTransfer(EmployeeId, Input.TypeCode, Input.ToUnitId, Input.PositionName, DecisionForm.From(Input.Decision),
                Input.Answers), cancellationToken);
        return Page();
    }

    /// <summary>Sửa lại: the form with what was typed.</summary>
    public async Task OnPostEditAsync(CancellationToken cancellationToken) =>
        Person = await mediator.Send(new PrepareTransfer(EmployeeId), cancellationToken);

    /// <summary>Gửi điều chuyển.</summary>
    public async Task<IActionResult> OnPostSendAsync(CancellationToken cancellationToken)
    {
        Person = await mediator.Send(new PrepareTransfer(EmployeeId), cancellationToken);
        var movementId = await mediator.Send(
            new SendTransfer(
                EmployeeId, Input.MovementId, Input.TypeCode, Input.ToUnitId, Input.PositionName, DecisionForm.From(Input.Decision),
                Input.Answers),
            cancellationToken);
        TempData.Flash("Đã gửi hồ sơ. Đơn vị mới sẽ thấy hồ sơ trong danh sách chờ tiếp nhận.");
        return RedirectToPage("/Movements/Details", new { id = movementId });
    }
}
