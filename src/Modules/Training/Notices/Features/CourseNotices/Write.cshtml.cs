using HoSoCanBo.BuildingBlocks.Runtime.Web;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace HoSoCanBo.Training.Notices.Features.CourseNotices;

/// <summary>Soạn một thông báo chiêu sinh.</summary>
[Authorize(TrainingPermissions.Announce)]
public sealed class WriteModel(IMediator mediator) : NoticeFormPage(mediator)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>Units the user may organise for.</summary>
    public IReadOnlyList<SelectListItem> Organizers { get; private set; } = [];

    /// <summary>An empty form.</summary>
    public void OnGet() => Input = new Form
    {
        Id = Guid.CreateVersion7(),
        OrganizerUnitId = Organizers.Count == 1 ? Guid.Parse(Organizers[0].Value) : null,
    };

    /// <summary>Keeps the draft.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var id = await Mediator.Send(new WriteNotice(Input.Id, Input.OrganizerUnitId, Input.Notice.ToForm()), cancellationToken);
        TempData.Flash("Đã lưu bản soạn. Chọn đơn vị nhận rồi phát hành.");
        return Redirect($"/dao-tao/thong-bao/{id}/don-vi");
    }

    /// <inheritdoc />
    protected override async Task LoadAsync() => Organizers = await Mediator.Send(new ListOrganizers(), HttpContext.RequestAborted);

    /// <summary>What the user filled in.</summary>
    public sealed class Form
    {
        /// <summary>Identity of the notice to be.</summary>
        public Guid Id { get; set; }

        /// <summary>Cơ quan tổ chức.</summary>
        public Guid? OrganizerUnitId { get; set; }

        public NoticeInput Notice { get; set; } = new();
    }
}
