using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.Training.Classes.Features.Attendances;
using HoSoCanBo.Training.Classes.Features.Classes;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Training.Classes.Features.Results;

/// <summary>Điểm, kết quả của một lớp; closes it.</summary>
[Authorize(TrainingPermissions.Result)]
public sealed class IndexModel(IMediator mediator) : PageModel
{
    /// <summary>The class.</summary>
    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>The forms of the page.</summary>
    [BindProperty]
    public Form Input { get; set; } = new();

    public ClassView Found { get; private set; } = null!;

    /// <inheritdoc />
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        Found = await mediator.Send(new ShowClass(Id), HttpContext.RequestAborted);
        await next();
    }

    /// <summary>Lưu điểm.</summary>
    public async Task<IActionResult> OnPostMarksAsync(CancellationToken cancellationToken)
    {
        var marked = await mediator.Send(new SaveMarks(Id, Input.Version, Input.Marks), cancellationToken);
        return Done($"Đã lưu điểm: {Show.Number(marked)} người có điểm.");
    }

    /// <summary>Kết thúc lớp.</summary>
    public async Task<IActionResult> OnPostCloseAsync(CancellationToken cancellationToken)
    {
        var finished =
            await mediator.Send(new CloseClass(Id, Input.Version, Input.FirstNumber, Input.Prefix, Input.IssuedOn, Input.Signer),
                cancellationToken);
        return Done($"Đã kết thúc lớp: {Show.Number(finished)} người hoàn thành, được cấp chứng chỉ; hồ sơ được cập nhật.");
    }

    private RedirectResult Done(string message)
    {
        TempData.Flash(message);
        return Redirect($"/dao-tao/lop/{Id}/ket-qua");
    }

    /// <summary>What the user filled in.</summary>
    public sealed class Form
    {
        /// <summary>The class as seen.</summary>
        public int Version { get; set; }

        /// <summary>Điểm; by learner.</summary>
        public Dictionary<Guid, decimal?> Marks { get; set; } = [];

        /// <summary>Số chứng chỉ đầu tiên.</summary>
        public int? FirstNumber { get; set; }

        /// <summary>Phần sau của số.</summary>
        public string? Prefix { get; set; }

        /// <summary>Ngày cấp.</summary>
        public DateOnly? IssuedOn { get; set; }

        /// <summary>Người ký.</summary>
        public string? Signer { get; set; }
    }
}
