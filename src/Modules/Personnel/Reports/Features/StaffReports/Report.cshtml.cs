using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.BuildingBlocks.Workbooks;
using HoSoCanBo.Personnel.Reports.Domain.Search;
using HoSoCanBo.Personnel.Reports.Features.Search;
using HoSoCanBo.Personnel.Reports.Features.Statistics;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Personnel.Reports.Features.StaffReports;

/// <summary>Một biểu mẫu tại một ngày.</summary>
[Authorize(PersonnelPermissions.ViewReports)]
public sealed class ReportModel(IMediator mediator, RequestContext request) : PageModel
{
    [FromRoute(Name = "form")]
    public string Slug { get; set; } = "";

    /// <summary>The reporting day; none: today.</summary>
    [BindProperty(SupportsGet = true, Name = "ngay")]
    public DateOnly? Day { get; set; }

    internal StaffForm Form { get; private set; } = null!;

    internal StaffReport? Report { get; private set; }

    internal bool MayExport => request.User.May(PersonnelPermissions.Export);

    /// <summary>The last day of the year before: what the yearly report asks for.</summary>
    internal DateOnly LastYearEnd => new(request.Clock.TodayInVietnam().Year - 1, 12, 31);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Form = StaffForms.Find(Slug) ?? throw new NotFoundException();
        if (ModelState.IsValid)
        {
            Report = await mediator.Send(new MakeStaffReport(Slug, Day), cancellationToken);
        }

        return Page();
    }

    /// <summary>The table as a workbook.</summary>
    public async Task<IActionResult> OnGetExportAsync(CancellationToken cancellationToken)
    {
        Form = StaffForms.Find(Slug) ?? throw new NotFoundException();
        return File(await mediator.Send(new ExportStaffReport(Slug, Day), cancellationToken), WorkbookFile.ContentType, $"{Slug}.xlsx");
    }

    /// <summary>The people of a cell.</summary>
    internal static CountLink CellOf(StaffReport report, int column, int? count, params IEnumerable<Condition?> conditions)
    {
        var all = conditions.ToList();
        var isLinked = count > 0 && report.Form.Columns[column].QuotaKind is null && !all.Contains(null);
        return new CountLink(
            count ?? 0, isLinked ? SearchAddress.ListOf(report.People.And(all.OfType<Condition>()).And(report.Columns[column])) : null);
    }

    /// <summary>Columns that should add up to another and do not: how many people lack the information.</summary>
    internal static IEnumerable<string> Differences(StaffReport report)
    {
        int ValueOf(string number) => report.Totals[report.Form.Columns.ToList().FindIndex(c => c.Number == number)] ?? 0;
        return report.Form.Checks
            .Select(c => (Check: c, Missing: ValueOf(c.Whole) - c.Parts.Sum(ValueOf)))
            .Where(c => c.Missing != 0)
            .Select(c => $"{c.Check.Label}: cột {string.Join(" + ", c.Check.Parts)} kém cột {c.Check.Whole} {Show.Number(c.Missing)} người, do hồ sơ chưa có thông tin hoặc chưa qua đào tạo.");
    }
}
