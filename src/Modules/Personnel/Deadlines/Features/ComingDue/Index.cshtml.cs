using System.Globalization;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.BuildingBlocks.Workbooks;
using HoSoCanBo.Personnel.Deadlines.Domain.ComingDue;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Reference.Features.Catalogues;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace HoSoCanBo.Personnel.Deadlines.Features.ComingDue;

/// <summary>Danh sách đến hạn: a tab for each kind, each row with the conditions that hold and those that do not.</summary>
[Authorize(ComingDueSetup.MayLook)]
public sealed class IndexModel(IMediator mediator, RequestContext request) : PageModel
{
    private const string MonthFormat = "yyyy-MM";

    /// <summary>Which list.</summary>
    [FromQuery(Name = "loai")]
    public string? KindKey { get; set; }

    /// <summary>Month of the list, 2026-11; empty: the present one.</summary>
    [FromQuery(Name = "thang")]
    public string? MonthText { get; set; }

    /// <summary>A unit with everything below it.</summary>
    [FromQuery(Name = "don-vi")]
    public Guid? UnitId { get; set; }

    /// <summary>Due within so many months.</summary>
    [FromQuery(Name = "trong")]
    public int? MonthsAhead { get; set; }

    /// <summary>"chua-dat": only rows with a condition that does not hold.</summary>
    [FromQuery(Name = "dieu-kien")]
    public string? Conditions { get; set; }

    /// <summary>The page of the list.</summary>
    [FromQuery(Name = "trang")]
    public int Number { get; set; } = 1;

    internal DueKind Kind => DueWords.KindOf(KindKey);

    internal DueSummary Summary { get; private set; } = null!;

    internal Page<DueRow> List { get; private set; } = null!;

    internal ReferenceSnapshot Reference { get; private set; } = null!;

    internal bool MayExport => request.User.May(PersonnelPermissions.Export);

    internal bool MayMake => request.User.May(PersonnelPermissions.Monitor);

    internal DateOnly? Month =>
        DateOnly.TryParseExact(MonthText, MonthFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? month : null;

    internal string MonthName => (Month ?? request.Clock.TodayInVietnam()).ToString("MM/yyyy", CultureInfo.InvariantCulture);

    internal IEnumerable<SelectListItem> Months => Summary.Months.Select(m => new SelectListItem(
        $"Tháng {m.ToString("MM/yyyy", CultureInfo.InvariantCulture)}", m.ToString(MonthFormat, CultureInfo.InvariantCulture)));

    internal IEnumerable<SelectListItem> ChosenUnit =>
        UnitId is { } id ? [new SelectListItem(Reference.Units.NameOf(id), id.ToString(), true)] : [];

    internal static IEnumerable<SelectListItem> Spans =>
        [new("1 tháng tới", "1"), new("3 tháng tới", "3"), new("6 tháng tới", "6"), new("12 tháng tới", "12"), new("Đã đến hạn", "0")];

    internal static IEnumerable<SelectListItem> ConditionChoices => [new("Còn điều kiện chưa đạt", "chua-dat")];

    private DueFilter Filter => new(Kind, Month, UnitId, MonthsAhead is >= 0 and <= 12 ? MonthsAhead : null, Conditions == "chua-dat");

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Reference = await mediator.Send(new GetReferences(), cancellationToken);
        Summary = await mediator.Send(new SummarizeDue(Month, UnitId), cancellationToken);
        List = await mediator.Send(new ListDue(Filter, Number), cancellationToken);
    }

    /// <summary>The list as a workbook.</summary>
    public async Task<IActionResult> OnGetExportAsync(CancellationToken cancellationToken) =>
        File(await mediator.Send(new ExportDue(Filter), cancellationToken),
            WorkbookFile.ContentType, $"den-han-{DueWords.KeyOf(Kind)}.xlsx");

    /// <summary>Makes the list of the present month anew.</summary>
    public async Task<IActionResult> OnPostMakeAsync(CancellationToken cancellationToken)
    {
        var count = await mediator.Send(new MakeDueList(), cancellationToken);
        TempData.Flash($"Đã lập lại danh sách của tháng: {Show.Number(count)} mục trong toàn tỉnh.");
        return Redirect(UrlOf(Kind));
    }

    /// <summary>The address of another list, the filters kept.</summary>
    internal string UrlOf(DueKind kind) => ComingDueSetup.ListUrl + QueryString.Create(
        new Dictionary<string, string?> { ["loai"] = DueWords.KeyOf(kind), ["thang"] = MonthText, ["don-vi"] = UnitId?.ToString() }.Where(
            p => !string.IsNullOrEmpty(p.Value))).ToUriComponent();
}
