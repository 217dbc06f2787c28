using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Workbooks;
using HoSoCanBo.Salary.Months.Domain;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Salary.Months.Features.Months;

/// <summary>A frozen table of a month, TH-01 to TH-08.</summary>
[Authorize($"{SalaryPermissions.Report}|{SalaryPermissions.See}")]
public sealed class TableModel(IMediator mediator, RequestContext request) : PageModel
{
    /// <summary>The month, 2026-10.</summary>
    [FromRoute]
    public string? Month { get; set; }

    /// <summary>TH-01.</summary>
    [FromRoute]
    public string? Code { get; set; }

    /// <summary>What a table is about, in the few words of a tab.</summary>
    private static readonly Dictionary<string, string> Tabs = new(StringComparer.Ordinal)
    {
        ["TH-01"] = "Đơn vị", ["TH-02"] = "Nguồn kinh phí", ["TH-03"] = "Phụ cấp", ["TH-04"] = "Lĩnh vực", ["TH-05"] = "Đối tượng",
        ["TH-06"] = "Tăng, giảm", ["TH-07"] = "Việc nộp", ["TH-08"] = "Truy lĩnh",
    };

    internal MonthTableView Found { get; private set; } = null!;

    /// <summary>After consolidation the tables are looked through and the month is locked.</summary>
    internal bool MayLock => Found.Month.State == MonthState.Consolidated && request.User.ScopeOf(SalaryPermissions.Report).WholeProvince;

    internal static string TabOf(string code) => Tabs.TryGetValue(code, out var words) ? $"{code} {words}" : code;

    /// <summary>Shows the table.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Found = await mediator.Send(new GetMonthTable(Month, Code), cancellationToken);

    public async Task<IActionResult> OnGetExcelAsync(CancellationToken cancellationToken)
    {
        var found = await mediator.Send(new GetMonthTable(Month, Code), cancellationToken);
        return found.Content is { } content
            ? File(TableWorkbook.Of(found, content), WorkbookFile.ContentType, $"{found.Code}-{found.Month.Month}.xlsx")
            : NotFound();
    }
}
