using HoSoCanBo.BuildingBlocks.Runtime.Web;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace HoSoCanBo.Personnel.Records.Features.SelfService;

/// <summary>Trả lời một báo sai sót.</summary>
[Authorize(PersonnelPermissions.Edit)]
public sealed class AnswerModel(IMediator mediator) : PageModel
{
    internal static readonly IReadOnlyList<SelectListItem> Answers =
        [new("Tiếp nhận: sẽ sửa hồ sơ", "true"), new("Không tiếp nhận", "false")];

    /// <summary>The report.</summary>
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    internal ReportView View { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken) => View = await mediator.Send(new GetReport(Id), cancellationToken);

    /// <summary>Answers; after an acceptance the item itself is edited.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        View = await mediator.Send(new GetReport(Id), cancellationToken);
        await mediator.Send(new AnswerReport(Id, Input.Version, Input.IsAccepted, Input.Reason), cancellationToken);
        if (Input.IsAccepted == true && View.EditAddress is { } edit && edit.Contains("/sua/", StringComparison.Ordinal))
        {
            TempData.Flash("Đã tiếp nhận, người báo được báo. Hồ sơ chưa đổi: đối chiếu giấy tờ rồi lưu nội dung đúng ở đây.");
            return Redirect(CarryTo(edit).Split('#')[0]);
        }

        TempData.Flash("Đã trả lời. Người báo nhận được thông báo.");
        return Redirect($"/bao-sai-sot/{Id}");
    }

    /// <summary>The address of the form of an item, which then starts with what was reported.</summary>
    internal string CarryTo(string edit)
    {
        var at = edit.IndexOf('#', StringComparison.Ordinal);
        return !edit.Contains("/sua/", StringComparison.Ordinal) ? edit
            : at < 0 ? $"{edit}?bao-sai={Id}" : $"{edit[..at]}?bao-sai={Id}{edit[at..]}";
    }

    public sealed class Form
    {
        /// <summary>The version of the report the user saw.</summary>
        public int Version { get; set; }

        public bool? IsAccepted { get; set; }

        /// <summary>Why.</summary>
        public string? Reason { get; set; }
    }
}
