using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.BuildingBlocks.Workbooks;
using HoSoCanBo.Salary.Estimates.Domain;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Salary.Estimates.Features.Reforms;

/// <summary>Biểu 2b, 2c, 4a of one unit: typed by Sở Tài chính, kept, computed, printed.</summary>
[Authorize(SalaryPermissions.Report)]
public sealed class ReformFiguresModel(IMediator mediator) : PageModel
{
    private const decimal One = 10_000m;

    /// <summary>The scenario.</summary>
    [FromRoute]
    public Guid Id { get; set; }

    [FromRoute]
    public Guid UnitId { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    internal ReformFiguresView View { get; private set; } = null!;

    /// <summary>Shows what is kept.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        View = await mediator.Send(new ShowReformFigures(Id, UnitId), cancellationToken);
        var numbers = View.Numbers;
        Input = new Form
        {
            Version = View.Version, People = Typed(numbers.People), OldFunds = Typed(numbers.OldFunds), Units = Typed(numbers.Units),
            Lumps = [.. numbers.Lumps.Select(l => l == 0 ? (decimal?)null : l / One)], Sources = Typed(numbers.Sources),
            Needs = Typed(numbers.Needs),
        };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        View = await mediator.Send(new ShowReformFigures(Id, UnitId), cancellationToken);
        Input.Fill();
        await mediator.Send(
            new SaveReformFigures(
                Id, UnitId, Input.Version,
                [.. Input.People.Zip(Input.OldFunds, (people, fund) => (people ?? 0, fund ?? 0))],
                [.. Input.Units.Zip(Input.Lumps, (units, lump) => (units ?? 0, lump ?? 0))],
                [.. Input.Sources.Select(s => s ?? 0)], [.. Input.Needs.Select(n => n ?? 0)]),
            cancellationToken);
        TempData.Flash("Đã lưu số liệu.");
        return Redirect($"/tien-luong/cai-cach/bieu-bo-sung/{Id}/{UnitId}");
    }

    /// <summary>The unit as a workbook.</summary>
    public async Task<IActionResult> OnGetExcelAsync(CancellationToken cancellationToken)
    {
        var view = await mediator.Send(new ShowReformFigures(Id, UnitId), cancellationToken);
        return File(ReformFormsWorkbook.Of(view.Scenario, view.UnitName, view.Tables), WorkbookFile.ContentType,
            "Bieu-2b-2c-4a-don-vi.xlsx");
    }

    private static List<long?> Typed(IEnumerable<long> numbers) => [.. numbers.Select(n => n == 0 ? (long?)null : n)];

    /// <summary>What the user filled in.</summary>
    public sealed class Form
    {
        /// <summary>The figures as seen; 0: none were there.</summary>
        public int Version { get; set; }

        /// <summary>Biểu 2b (1).</summary>
        public List<long?> People { get; set; } = [];

        /// <summary>Biểu 2b (2).</summary>
        public List<long?> OldFunds { get; set; } = [];

        /// <summary>Biểu 2c (1).</summary>
        public List<long?> Units { get; set; } = [];

        /// <summary>Biểu 2c (2).</summary>
        public List<decimal?> Lumps { get; set; } = [];

        /// <summary>Biểu 4a, A.</summary>
        public List<long?> Sources { get; set; } = [];

        /// <summary>Biểu 4a, B.</summary>
        public List<long?> Needs { get; set; } = [];

        // A request made by hand may leave rows out; the page still has one for each.
        internal void Fill()
        {
            People = ToLength(People, ReformRows.Former.Count);
            OldFunds = ToLength(OldFunds, ReformRows.Former.Count);
            Units = ToLength(Units, ReformRows.Lumps.Count);
            Lumps = ToLength(Lumps, ReformRows.Lumps.Count);
            Sources = ToLength(Sources, ReformRows.Sources.Count);
            Needs = ToLength(Needs, ReformRows.Needs.Count);
        }

        private static List<T?> ToLength<T>(List<T?> list, int count)
            where T : struct => [.. Enumerable.Range(0, count).Select(i => i < list.Count ? list[i] : null)];
    }
}
