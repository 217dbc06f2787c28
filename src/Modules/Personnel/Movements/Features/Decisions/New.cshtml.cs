using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.Personnel.Documents.Decisions;
using HoSoCanBo.SharedRecords.Decisions;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Personnel.Movements.Features.Decisions;

/// <summary>Vào sổ quyết định: a paper that requires updates starts their clocks.</summary>
[Authorize(PersonnelPermissions.Edit)]
[Authorize(PersonnelPermissions.Search)]
public sealed class NewModel(IMediator mediator, RequestContext request) : PageModel
{
    public sealed class Form
    {
        /// <summary>Số hiệu.</summary>
        public string? Numbers { get; set; }

        /// <summary>Nội dung phải cập nhật.</summary>
        public string? Note { get; set; }

        /// <summary>Tuyển dụng, tiếp nhận: Điều 10.1.</summary>
        public bool IsRecruitment { get; set; }

        /// <summary>Quyết định.</summary>
        public DecisionInput Decision { get; set; } = new();
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>The empty form; who may edit parts of records only is led back to the register.</summary>
    public IActionResult OnGet()
    {
        if (!request.User.IsLimited(PersonnelPermissions.Edit))
        {
            return Page();
        }

        TempData.Flash("Tài khoản này chỉ cập nhật các phân hệ được giao (Điều 8 khoản 6, 7) nên không vào sổ quyết định.");
        return Redirect("/quyet-dinh");
    }

    /// <summary>Vào sổ.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var id = await mediator.Send(
            new RegisterDecision(DecisionForm.From(Input.Decision), Input.Numbers, Input.Note, Input.IsRecruitment), cancellationToken);
        TempData.Flash("Đã vào sổ. Thời hạn cập nhật bắt đầu tính; cập nhật hồ sơ theo đúng quyết định này thì nghĩa vụ tự đóng.");
        return Redirect($"/quyet-dinh/{id}");
    }
}
