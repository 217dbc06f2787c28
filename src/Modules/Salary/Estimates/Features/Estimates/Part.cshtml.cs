using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.BuildingBlocks.Workbooks;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace HoSoCanBo.Salary.Estimates.Features.Estimates;

/// <summary>Dự toán của một đơn vị: every person cause by cause, the posts to be filled, sending and returning.</summary>
[Authorize($"{SalaryPermissions.Report}|{SalaryPermissions.View}")]
public sealed class PartModel(IMediator mediator) : PageModel
{
    /// <summary>The estimate.</summary>
    [FromRoute]
    public Guid Id { get; set; }

    [FromRoute]
    public Guid PartId { get; set; }

    /// <summary>The page, from 1.</summary>
    [FromQuery(Name = "trang")]
    public int PageNumber { get; set; } = 1;

    /// <summary>Part of a name.</summary>
    [FromQuery(Name = "q")]
    public string? Text { get; set; }

    /// <summary>Chỉ người có thay đổi.</summary>
    [FromQuery(Name = "chi")]
    public string? Only { get; set; }

    /// <summary>The forms of the page.</summary>
    [BindProperty]
    public Form Input { get; set; } = new();

    private const string Changed = "thay-doi";

    internal static IReadOnlyList<SelectListItem> Choices { get; } = [new("Có thay đổi trong năm", Changed)];

    internal EstimatePartView View { get; private set; } = null!;

    private string Address => $"/tien-luong/du-toan/{Id}/don-vi/{PartId}";

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        View = await mediator.Send(new ShowEstimatePart(Id, PartId, PageNumber, Text: Text, ChangedOnly: Only == Changed),
            cancellationToken);
        Input.Plan =
            [.. View.Part.Vacancies.Select(v => new PlannedRow { Kind = v.QuotaKindCode, Posts = v.PlannedPosts, Months = v.Months })];
    }

    /// <summary>Every person of the unit as a workbook.</summary>
    public async Task<IActionResult> OnGetExcelAsync(CancellationToken cancellationToken)
    {
        var view = await mediator.Send(new ShowEstimatePart(Id, PartId, 1, IsWhole: true), cancellationToken);
        return File(PartWorkbook.Of(view), WorkbookFile.ContentType, $"Du-toan-{view.Estimate.Year}-don-vi.xlsx");
    }

    /// <summary>Lưu kế hoạch tuyển.</summary>
    public Task<IActionResult> OnPostPlanAsync(CancellationToken cancellationToken) =>
        SaveAsync(Save(isSent: false), "Đã lưu kế hoạch tuyển.", cancellationToken);

    /// <summary>Gửi Sở Tài chính.</summary>
    public Task<IActionResult> OnPostSendAsync(CancellationToken cancellationToken) =>
        SaveAsync(Save(isSent: true), "Đã gửi dự toán cho Sở Tài chính.", cancellationToken);

    /// <summary>Trả lại.</summary>
    public Task<IActionResult> OnPostReturnAsync(CancellationToken cancellationToken) =>
        SaveAsync(new ReturnEstimatePart(PartId, Input.Version, Input.Reason), "Đã trả lại dự toán cho đơn vị.", cancellationToken);

    private SaveEstimatePart Save(bool isSent) =>
        new(PartId, Input.Version, [.. Input.Plan.Select(p => new PlannedPosts(p.Kind ?? "", p.Posts, p.Months))], Input.Note, isSent);

    private async Task<IActionResult> SaveAsync(IRequest command, string done, CancellationToken cancellationToken)
    {
        View = await mediator.Send(new ShowEstimatePart(Id, PartId, PageNumber), cancellationToken);
        await mediator.Send(command, cancellationToken);
        TempData.Flash(done);
        return Redirect(Address);
    }

    /// <summary>What the user filled in.</summary>
    public sealed class Form
    {
        /// <summary>The part as seen.</summary>
        public int Version { get; set; }

        /// <summary>Kế hoạch tuyển.</summary>
        public List<PlannedRow> Plan { get; set; } = [];

        /// <summary>Ghi chú của đơn vị.</summary>
        public string? Note { get; set; }

        /// <summary>Lý do trả lại.</summary>
        public string? Reason { get; set; }
    }

    /// <summary>Posts of one kind.</summary>
    public sealed class PlannedRow
    {
        /// <summary>Code of quota_kinds.csv.</summary>
        public string? Kind { get; set; }

        /// <summary>Số dự kiến tuyển.</summary>
        public int? Posts { get; set; }

        /// <summary>Số tháng.</summary>
        public int? Months { get; set; }
    }
}
