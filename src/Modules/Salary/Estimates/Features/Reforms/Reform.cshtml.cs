using HoSoCanBo.BuildingBlocks.Workbooks;
using HoSoCanBo.Salary.Months.Domain;
using HoSoCanBo.Salary.Pay;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Salary.Estimates.Features.Reforms;

/// <summary>Nhu cầu kinh phí cải cách tiền lương: scenarios side by side, from the province down to a person.</summary>
[Authorize(SalaryPermissions.Report)]
public sealed class ReformModel(IMediator mediator) : PageModel
{
    private const int HalfYear = 6;

    /// <summary>Tháng đã chốt.</summary>
    [FromQuery(Name = "thang")]
    public string? Month { get; set; }

    /// <summary>Mức mới.</summary>
    [FromQuery(Name = "muc")]
    public long? Level { get; set; }

    /// <summary>Phương án 2.</summary>
    [FromQuery(Name = "muc2")]
    public long? Level2 { get; set; }

    /// <summary>Phương án 3.</summary>
    [FromQuery(Name = "muc3")]
    public long? Level3 { get; set; }

    /// <summary>Số tháng.</summary>
    [FromQuery(Name = "so-thang")]
    public int Months { get; set; } = HalfYear;

    /// <summary>Phụ cấp của phương án.</summary>
    [FromQuery(Name = "phu-cap")]
    public string? AllowanceCode { get; set; }

    /// <summary>Tỷ lệ mới.</summary>
    [FromQuery(Name = "ty-le")]
    public decimal? AllowancePercent { get; set; }

    /// <summary>Hệ số mới.</summary>
    [FromQuery(Name = "he-so")]
    public decimal? AllowanceCoefficient { get; set; }

    /// <summary>Đối tượng.</summary>
    [FromQuery(Name = "doi-tuong")]
    public string? AllowanceKind { get; set; }

    /// <summary>The unit whose people are shown.</summary>
    [FromQuery(Name = "don-vi")]
    public Guid? UnitId { get; set; }

    internal ReformView? View { get; private set; }

    /// <summary>The address of the workbook.</summary>
    public string ExcelUrl => Address("Excel", UnitId);

    public async Task OnGetAsync(CancellationToken cancellationToken) => View = await mediator.Send(Query(), cancellationToken);

    /// <summary>Biểu 2a as a workbook.</summary>
    public async Task<IActionResult> OnGetExcelAsync(CancellationToken cancellationToken)
    {
        var view = await mediator.Send(Query(), cancellationToken);
        return view.Month is { } month
            ? File(ToWorkbook(view), WorkbookFile.ContentType, $"Bieu-2a-{month}.xlsx")
            : NotFound();
    }

    /// <summary>Where a row leads: a unit to its people, a person to the history of pay.</summary>
    internal string? UrlOf(ReformRow row, ReformView view) =>
        row.Id is not { } id ? null
        : view.ByUnit.Contains(row) ? Address(null, id)
        : $"/tien-luong/can-bo/{id}";

    private static byte[] ToWorkbook(ReformView view)
    {
        var head = new List<SheetCell> { "Nội dung", "Đối tượng", "Lương ngạch, bậc" };
        head.AddRange(AllowanceColumns.All.Select(c => (SheetCell)c.Title));
        head.AddRange(["Phụ cấp khác", "Đóng góp", "Tổng mức cũ"]);
        foreach (var level in view.Levels)
        {
            head.AddRange([$"Tổng mức {PayText.Dong(level)}", "Chênh lệch 1 tháng", $"Nhu cầu {view.Months} tháng"]);
        }

        var rows = new List<IReadOnlyList<SheetCell>>
        {
            new SheetCell[] { $"Biểu 2a. Số liệu tháng {view.Month!.Value.ToVietnamese()}, mã kiểm tra {view.Hash}" }, head,
        };
        rows.AddRange(view.ByField.Append(view.Total).Select((row, index) => RowOf(row, view, index + 3)));
        return PrintedTable.Of("Biểu 2a", rows, 2);
    }

    private static List<SheetCell> RowOf(ReformRow row, ReformView view, int line)
    {
        var cells = new List<SheetCell> { row.Name, (long)row.Old.People, row.Old.SalaryInDong };
        cells.AddRange(row.Old.Allowances.Select(a => (SheetCell)a));
        cells.Add(row.Old.ContributionsInDong);
        var total = cells.Count;
        cells.Add(new SheetCell(
            null, row.Old.TotalInDong, $"SUM({WorkbookAddress.NameOf(2, line)}:{WorkbookAddress.NameOf(total - 1, line)})"));
        for (var i = 0; i < view.Levels.Count; i++)
        {
            var at = cells.Count;
            cells.Add(row.New[i].TotalInDong);
            cells.Add(new SheetCell(
                null, row.DifferenceInDong(i), $"{WorkbookAddress.NameOf(at, line)}-{WorkbookAddress.NameOf(total, line)}"));
            cells.Add(new SheetCell(null, row.DifferenceInDong(i) * view.Months, $"{WorkbookAddress.NameOf(at + 1, line)}*{view.Months}"));
        }

        return cells;
    }

    private EstimateReform Query() => new(
        string.IsNullOrWhiteSpace(Month) ? null : PayMonth.FromTyped(Month),
        [.. new[] { Level, Level2, Level3 }.OfType<long>()], Months, UnitId,
        string.IsNullOrWhiteSpace(AllowanceCode)
            ? null
            : new AllowanceChange(AllowanceCode.Trim(), AllowancePercent, AllowanceCoefficient,
                string.IsNullOrEmpty(AllowanceKind) ? null : AllowanceKind));

    private string Address(string? handler, Guid? unitId)
    {
        var parts = new List<string> { $"thang={Uri.EscapeDataString(Month ?? "")}", $"so-thang={Months}" };
        parts.AddRange(new[] { ("muc", Level), ("muc2", Level2), ("muc3", Level3) }.Where(l => l.Item2 is not null)
            .Select(l => $"{l.Item1}={l.Item2}"));
        if (!string.IsNullOrWhiteSpace(AllowanceCode))
        {
            parts.Add($"phu-cap={Uri.EscapeDataString(AllowanceCode)}&doi-tuong={Uri.EscapeDataString(AllowanceKind ?? "")}");
            parts.AddRange(new[] { ("ty-le", AllowancePercent), ("he-so", AllowanceCoefficient) }
                .Where(v => v.Item2 is not null).Select(v => $"{v.Item1}={Uri.EscapeDataString(PayText.Number(v.Item2!.Value))}"));
        }

        if (unitId is { } unit)
        {
            parts.Add($"don-vi={unit}");
        }

        return $"/tien-luong/cai-cach?{string.Join('&', parts)}{(handler is null ? "" : $"&handler={handler}")}";
    }
}
