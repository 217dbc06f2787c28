using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.Training.Contents.Domain;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Training.Classes.Features.Classes;

/// <summary>Mở lớp cho những người được duyệt của một thông báo.</summary>
[Authorize(TrainingPermissions.Result)]
public sealed class OpenModel(IMediator mediator) : PageModel
{
    private const int UsualAbsencePercent = 20;

    /// <summary>The notice.</summary>
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>What the class begins with.</summary>
    public ClassBeginning Beginning { get; private set; } = null!;

    /// <inheritdoc />
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        Beginning = await mediator.Send(new PrepareClass(Id), HttpContext.RequestAborted);
        await next();
    }

    /// <summary>The form with what the notice says.</summary>
    public void OnGet() => Input = new Form
    {
        Id = Guid.CreateVersion7(), Name = Beginning.Notice.Title, StartsOn = Beginning.Notice.StartsOn, EndsOn = Beginning.Notice.EndsOn,
        Hours = Beginning.Hours,
        CountsTowardYear = Beginning.Counts == CountsTowardYear.Yes, MostAbsencePercent = UsualAbsencePercent,
    };

    /// <summary>Opens it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var id = await mediator.Send(
            new OpenClass(
                Input.Id, Id, Input.Name, Input.DecisionNumber, Input.DecidedOn, Input.DecisionSigner, Input.StartsOn, Input.EndsOn,
                Input.Hours, Input.CountsTowardYear,
                Input.MostAbsencePercent),
            cancellationToken);
        TempData.Flash("Đã mở lớp. Xếp lịch học rồi điểm danh từng buổi.");
        return Redirect($"/dao-tao/lop/{id}");
    }

    /// <summary>What the user filled in.</summary>
    public sealed class Form
    {
        /// <summary>Identity of the class to be.</summary>
        public Guid Id { get; set; }

        /// <summary>Tên lớp.</summary>
        public string? Name { get; set; }

        /// <summary>Số quyết định.</summary>
        public string? DecisionNumber { get; set; }

        /// <summary>Ngày ký.</summary>
        public DateOnly? DecidedOn { get; set; }

        /// <summary>Người ký.</summary>
        public string? DecisionSigner { get; set; }

        /// <summary>Khai giảng.</summary>
        public DateOnly? StartsOn { get; set; }

        /// <summary>Bế giảng.</summary>
        public DateOnly? EndsOn { get; set; }

        /// <summary>Số tiết.</summary>
        public int? Hours { get; set; }

        /// <summary>Tính vào 40 tiết.</summary>
        public bool CountsTowardYear { get; set; }

        /// <summary>Vắng tối đa.</summary>
        public int? MostAbsencePercent { get; set; }
    }
}
