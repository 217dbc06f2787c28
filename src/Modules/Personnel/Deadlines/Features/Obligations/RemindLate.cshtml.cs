using HoSoCanBo.BuildingBlocks.Runtime.Web;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Personnel.Deadlines.Features.Obligations;

/// <summary>Nhắc các đơn vị quá hạn: every late unit is ticked, one sentence and one button remind them all.</summary>
[Authorize(PersonnelPermissions.Monitor)]
public sealed class RemindLateModel(IMediator mediator) : PageModel
{
    /// <summary>This unit and everything below it; from the board.</summary>
    [FromQuery(Name = "don-vi")]
    public Guid? UnitId { get; set; }

    /// <summary>What is ticked and typed.</summary>
    [BindProperty]
    public Form Input { get; set; } = new();

    internal IReadOnlyList<LateUnitRow> Rows { get; private set; } = [];

    /// <summary>Shows who is late.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        Input.UnitIds = [.. Rows.Select(r => r.UnitId)];
        Input.Text = "Đề nghị cập nhật ngay các việc đã quá hạn trong phần mềm.";
    }

    /// <summary>Nhắc các đơn vị được chọn.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        var count = await mediator.Send(new RemindLateUnits(Input.FormId, Input.UnitIds, Input.Text), cancellationToken);
        TempData.Flash($"Đã nhắc {Show.Number(count)} đơn vị; người được phân công của từng đơn vị nhận thông báo.");
        return Redirect(DeadlineSetup.RemindersUrl);
    }

    internal bool IsChosen(Guid unitId) => Input.UnitIds.Contains(unitId);

    private async Task LoadAsync(CancellationToken cancellationToken) =>
        Rows = await mediator.Send(new ListLateUnits(UnitId), cancellationToken);

    /// <summary>What is ticked and typed.</summary>
    public sealed class Form
    {
        /// <summary>Made with the form.</summary>
        public Guid FormId { get; set; } = Guid.CreateVersion7();

        /// <summary>Đơn vị.</summary>
        public List<Guid> UnitIds { get; set; } = [];

        /// <summary>Nội dung.</summary>
        public string? Text { get; set; }
    }
}
