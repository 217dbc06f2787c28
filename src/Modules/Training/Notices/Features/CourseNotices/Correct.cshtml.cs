using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace HoSoCanBo.Training.Notices.Features.CourseNotices;

/// <summary>Sửa a draft, or begin a correction of an issued notice.</summary>
[Authorize(TrainingPermissions.Announce)]
public sealed class CorrectModel(IMediator mediator) : NoticeFormPage(mediator)
{
    /// <summary>The notice.</summary>
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>The notice as stored.</summary>
    public NoticeView Found { get; private set; } = null!;

    /// <summary>The form with what was written last.</summary>
    public void OnGet()
    {
        var last = Found.Notice.Draft ?? Found.Shown;
        Input = new Form { Version = Found.Notice.Version, Reason = last.ChangeReason, Notice = NoticeInput.Of(last.Text, Found.FileName) };
    }

    /// <summary>Keeps it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await Mediator.Send(new CorrectNotice(Id, Input.Version, Input.Notice.ToForm(), Input.Reason), cancellationToken);
        TempData.Flash("Đã lưu bản sửa. Xem lại rồi phát hành.");
        return Redirect($"/dao-tao/thong-bao/{Id}");
    }

    /// <inheritdoc />
    protected override async Task LoadAsync()
    {
        Found = await Mediator.Send(new ShowNotice(Id), HttpContext.RequestAborted);
        if (!Found.IsOwn)
        {
            throw new NotFoundException();
        }
    }

    /// <summary>What the user filled in.</summary>
    public sealed class Form
    {
        /// <summary>The notice as seen.</summary>
        public int Version { get; set; }

        /// <summary>Lý do sửa.</summary>
        public string? Reason { get; set; }

        public NoticeInput Notice { get; set; } = new();
    }
}
