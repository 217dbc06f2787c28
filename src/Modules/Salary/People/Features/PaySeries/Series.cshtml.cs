using HoSoCanBo.Salary.Pay.Features.Tools;
using HoSoCanBo.Salary.People.Features.PaidEmployees;
using HoSoCanBo.Salary.People.Features.SalaryChanges;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.DependencyInjection;

namespace HoSoCanBo.Salary.People.Features.PaySeries;

/// <summary>Nhập nhiều quyết định nối tiếp của một người.</summary>
[Authorize(SalaryPermissions.Edit)]
public sealed class SeriesModel(IMediator mediator) : ChangePage(mediator)
{
    private const int RowsShown = 8;

    /// <summary>What was typed, a paper a row.</summary>
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>What a series can be of.</summary>
    public IEnumerable<SelectListItem> Subjects =>
    [
        new SelectListItem("Dòng lương: nâng bậc, vượt khung, nâng ngạch", RecordPaySeries.Lines),
        .. ToolWords.AllowancesOf(HttpContext.RequestServices.GetRequiredService<PayTables>()),
    ];

    /// <summary>The first line that starts after the last paper; null: none.</summary>
    internal SalaryLineRow? Later => Input.What == RecordPaySeries.Lines && Input.Rows.Max(r => r.EffectiveFrom) is { } from
        ? Person.Lines.Where(l => SalaryWords.Counts(l) && l.EffectiveFrom > from).MinBy(l => l.EffectiveFrom)
        : null;

    /// <summary>An empty form, of the rank held now.</summary>
    public void OnGet() => Input = new Form
    {
        SeriesId = Guid.CreateVersion7(), What = RecordPaySeries.Lines,
        RankCode = Person.Lines.FirstOrDefault(SalaryWords.Counts)?.RankCode, Rows = EmptyRows(),
    };

    /// <summary>Records the series.</summary>
    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var rows = Input.Rows.Where(r => !r.IsEmpty).Select(r => r.ToRow()).ToList();
        return SaveAsync(
            new RecordPaySeries(Id, Input.SeriesId, Input.What, Input.Issuer, Input.RankCode, rows, Input.AcceptsLaterLines),
            $"Đã ghi {rows.Count} quyết định nối tiếp.", cancellationToken);
    }

    private static List<Row> EmptyRows() => [.. Enumerable.Range(0, RowsShown).Select(_ => new Row())];

    /// <summary>What the user filled in.</summary>
    public sealed class Form
    {
        /// <summary>Identity of the series to be.</summary>
        public Guid SeriesId { get; set; }

        /// <summary>Nội dung.</summary>
        public string? What { get; set; }

        /// <summary>Cơ quan ban hành.</summary>
        public string? Issuer { get; set; }

        /// <summary>Mã ngạch.</summary>
        public string? RankCode { get; set; }

        /// <summary>The later lines were seen and are kept.</summary>
        public bool AcceptsLaterLines { get; set; }

        /// <summary>The papers.</summary>
        public List<Row> Rows { get; set; } = [];
    }

    /// <summary>One paper as it was typed.</summary>
    public sealed class Row
    {
        /// <summary>Số quyết định.</summary>
        public string? Number { get; set; }

        /// <summary>Ngày ký.</summary>
        public DateOnly? SignedOn { get; set; }

        /// <summary>Hưởng từ.</summary>
        public DateOnly? EffectiveFrom { get; set; }

        /// <summary>Bậc.</summary>
        public int? Step { get; set; }

        /// <summary>Vượt khung.</summary>
        public int? BeyondFramePercent { get; set; }

        /// <summary>Mức phụ cấp: percent, coefficient or amount, as its kind is computed.</summary>
        public decimal? Level { get; set; }

        internal bool IsEmpty => string.IsNullOrWhiteSpace(Number) && SignedOn is null && EffectiveFrom is null && Step is null
            && BeyondFramePercent is null && Level is null;

        internal PaySeriesRow ToRow() =>
            new(Number, SignedOn, EffectiveFrom, Step, BeyondFramePercent is 0 ? null : BeyondFramePercent, Level);
    }
}
