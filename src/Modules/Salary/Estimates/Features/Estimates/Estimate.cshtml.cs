using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.BuildingBlocks.Workbooks;
using HoSoCanBo.Salary.Estimates.Domain;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.WebUtilities;

namespace HoSoCanBo.Salary.Estimates.Features.Estimates;

/// <summary>Một phương án dự toán: cause by cause, biểu DT-01 to DT-05, and where the units stand.</summary>
[Authorize($"{SalaryPermissions.Report}|{SalaryPermissions.View}")]
public sealed class EstimateModel(IMediator mediator) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>DT-01.</summary>
    [FromQuery(Name = "bieu")]
    public string? FormCode { get; set; }

    /// <summary>Theo khối, lĩnh vực, đơn vị.</summary>
    [FromQuery(Name = "xem")]
    public string? Rows { get; set; }

    /// <summary>Trạng thái.</summary>
    [FromQuery(Name = "trang-thai")]
    public string? State { get; set; }

    /// <summary>Khối.</summary>
    [FromQuery(Name = "khoi")]
    public string? Block { get; set; }

    /// <summary>Lĩnh vực.</summary>
    [FromQuery(Name = "linh-vuc")]
    public string? Field { get; set; }

    /// <summary>Part of a unit's name.</summary>
    [FromQuery(Name = "q")]
    public string? Text { get; set; }

    /// <summary>The page, from 1.</summary>
    [FromQuery(Name = "trang")]
    public int PageNumber { get; set; } = 1;

    /// <summary>The forms of the page.</summary>
    [BindProperty]
    public Form Input { get; set; } = new();

    internal EstimateView View { get; private set; } = null!;

    internal static IReadOnlyList<SelectListItem> RowChoices { get; } =
        [new("Khối", "khoi"), new("Lĩnh vực", "linh-vuc"), new("Từng đơn vị", "don-vi")];

    internal static IReadOnlyList<SelectListItem> States { get; } =
        [.. Enum.GetValues<EstimatePartState>().Select(s => new SelectListItem(EstimateWords.Of(s), EstimateWords.KeyOf(s)))];

    internal IReadOnlyList<SelectListItem> Blocks => [.. View.Blocks.Select(b => new SelectListItem(b, b))];

    internal IReadOnlyList<SelectListItem> Fields => [.. View.Fields.Select(f => new SelectListItem(f, f))];

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(isWhole: false, cancellationToken);

    /// <summary>The form as a workbook.</summary>
    public async Task<IActionResult> OnGetExcelAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(isWhole: true, cancellationToken);
        var head = $"Dự toán năm {View.Estimate.Year}, {View.Estimate.Name}. Số liệu tháng {View.Estimate.Source.ToVietnamese()}, mã kiểm tra {View.Estimate.SourceHash}. Đơn vị tính: đồng.";
        return File(View.Table.ToWorkbook(head), WorkbookFile.ContentType, $"{View.Form}-{View.Estimate.Year}.xlsx");
    }

    /// <summary>Tổng hợp.</summary>
    public Task<IActionResult> OnPostSumAsync(CancellationToken cancellationToken) =>
        SaveAsync(new SumEstimate(Id, Input.Version, Input.Reason), "Đã tổng hợp dự toán toàn tỉnh.", cancellationToken);

    /// <summary>Bỏ phương án.</summary>
    public Task<IActionResult> OnPostWithdrawAsync(CancellationToken cancellationToken) =>
        SaveAsync(new WithdrawEstimate(Id, Input.Version, Input.Reason), "Đã bỏ phương án.", cancellationToken);

    /// <summary>The address of the page with one parameter changed; the page of units begins anew.</summary>
    internal string UrlWith(string parameter, string? value)
    {
        var query = new Dictionary<string, string?>
        {
            ["bieu"] = FormCode, ["xem"] = Rows, ["trang-thai"] = State, ["khoi"] = Block, ["linh-vuc"] = Field, ["q"] = Text,
            [parameter] = value,
        };
        return QueryHelpers.AddQueryString($"/tien-luong/du-toan/{Id}", query.Where(q => !string.IsNullOrEmpty(q.Value)));
    }

    private async Task LoadAsync(bool isWhole, CancellationToken cancellationToken)
    {
        var rows = Rows switch
        {
            "khoi" => EstimateRows.Block,
            "linh-vuc" => EstimateRows.Field,
            "don-vi" => EstimateRows.Unit,
            _ => (EstimateRows?)null,
        };
        var filter = new EstimateFilter(EstimateWords.StateOf(State), NullIfEmpty(Block), NullIfEmpty(Field), NullIfEmpty(Text));
        View = await mediator.Send(new ShowEstimate(Id, FormCode, filter, rows, PageNumber, isWhole), cancellationToken);
    }

    private static string? NullIfEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    private async Task<IActionResult> SaveAsync(IRequest command, string done, CancellationToken cancellationToken)
    {
        await LoadAsync(isWhole: false, cancellationToken);
        await mediator.Send(command, cancellationToken);
        TempData.Flash(done);
        return Redirect($"/tien-luong/du-toan/{Id}");
    }

    /// <summary>What the user filled in.</summary>
    public sealed class Form
    {
        /// <summary>The estimate as seen.</summary>
        public int Version { get; set; }

        /// <summary>Lý do.</summary>
        public string? Reason { get; set; }
    }
}
