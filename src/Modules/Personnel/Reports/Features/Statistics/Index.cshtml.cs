using System.Globalization;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Web.Binding;
using HoSoCanBo.BuildingBlocks.Workbooks;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Reference.Features.Catalogues;
using HoSoCanBo.Personnel.Reports.Domain.Search;
using HoSoCanBo.Personnel.Reports.Features.Search;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Personnel.Reports.Features.Statistics;

/// <summary>Thống kê theo tiêu chí tùy chọn (Điều 9.3). Headings and criteria stand in the address.</summary>
[Authorize(PersonnelPermissions.ViewReports)]
public sealed class IndexModel(IMediator mediator, RequestContext request) : PageModel
{
    public const string Address = "/can-bo/thong-ke";
    public const string RowsKey = "hang";
    public const string ColumnsKey = "cot-so";

    [BindProperty(SupportsGet = true, Name = RowsKey)]
    public string? Rows { get; set; }

    [BindProperty(SupportsGet = true, Name = ColumnsKey)]
    public string? Columns { get; set; }

    /// <summary>A saved search whose people are counted.</summary>
    [BindProperty(SupportsGet = true, Name = "bo-loc")]
    public Guid? SavedId { get; set; }

    internal SearchAddress Search { get; private set; } = null!;

    internal CriteriaView View { get; private set; } = null!;

    internal ReferenceSnapshot Reference { get; private set; } = null!;

    internal Statistic? Table { get; private set; }

    internal IReadOnlyList<SavedSearchRow> Saved { get; private set; } = [];

    internal bool MayExport => request.User.May(PersonnelPermissions.Export);

    internal string Sentence => SearchWords.Of(Search.Criteria, Reference);

    internal string Query => QueryOf(Search);

    /// <summary>The headings to choose from.</summary>
    internal IEnumerable<IGrouping<string, Dimension>> Dimensions =>
        Dimension.OfferedTo(new SearchAccess(request.User)).GroupBy(d => d.Part);

    /// <summary>Shows the form and, when rows are chosen, the table.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var today = request.Clock.TodayInVietnam();
        if (CriteriaForm.IsSent(Request.Query))
        {
            return Redirect(Address + QueryOf(CriteriaForm.Read(Request.Query, today)));
        }

        Search = SearchAddress.Read(Request.Query, today);
        Reference = await mediator.Send(new GetReferences(), cancellationToken);
        View = new CriteriaView(Search, new SearchAccess(request.User), Reference, ModelState);
        Saved = await mediator.Send(new ListSavedSearches(), cancellationToken);
        return SavedId is { } id ? OpenSaved(id, today) : await CountAsync(cancellationToken);
    }

    /// <summary>The table as a workbook.</summary>
    public async Task<IActionResult> OnGetExportAsync(CancellationToken cancellationToken)
    {
        var day = request.Clock.TodayInVietnam();
        Search = SearchAddress.Read(Request.Query, day);
        Reference = await mediator.Send(new GetReferences(), cancellationToken);
        View = new CriteriaView(Search, new SearchAccess(request.User), Reference, ModelState);
        var workbook = await mediator.Send(new ExportStatistic(Search.Criteria, Rows, Columns), cancellationToken);
        return File(workbook, WorkbookFile.ContentType, $"thong-ke-{day.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}.xlsx");
    }

    /// <summary>The list of the people of a cell: the criteria, and what the headings add.</summary>
    internal string? ListOf(params IEnumerable<Heading?> headings)
    {
        var conditions = headings.OfType<Heading>().Select(h => h.Condition).ToList();
        return conditions.Contains(null) ? null : SearchAddress.ListOf(Search.Criteria.And(conditions.OfType<Condition>()));
    }

    private async Task<IActionResult> CountAsync(CancellationToken cancellationToken)
    {
        if (Search.UnreadableDay is { } day)
        {
            ModelState.AddModelError("", $"Ngày xét không hợp lệ: {VietnameseDate.WhyNot(day)}");
            return new PageResult { StatusCode = StatusCodes.Status400BadRequest };
        }

        if (!Search.IsDraft && !string.IsNullOrEmpty(Rows))
        {
            Table = await mediator.Send(new CountPeople(Search.Criteria, Rows, Columns), cancellationToken);
        }

        return Page();
    }

    private IActionResult OpenSaved(Guid id, DateOnly today)
    {
        if (Saved.FirstOrDefault(s => s.Id == id) is { } saved)
        {
            return Redirect(Address + QueryOf(saved.Read(today)));
        }

        ModelState.AddModelError("", "Bộ lọc đã lưu này không có, đã bỏ, hoặc của tài khoản khác. Chọn bộ lọc trong danh sách của bạn.");
        return new PageResult { StatusCode = StatusCodes.Status400BadRequest };
    }

    private string QueryOf(SearchAddress address)
    {
        var query = (address with { Columns = [], Sort = null }).QueryText();
        foreach (var (key, value) in new[] { (RowsKey, Rows), (ColumnsKey, Columns) })
        {
            query += string.IsNullOrEmpty(value) ? "" : $"{(query.Length == 0 ? "?" : "&")}{key}={Uri.EscapeDataString(value)}";
        }

        return query;
    }
}
