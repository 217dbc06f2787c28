using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.Salary.Rates.Domain;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Salary.Rates.Features.Rates;

/// <summary>Thêm một dòng tham số: form, preview of who is affected, then the row.</summary>
[Authorize(SalaryPermissions.Configure)]
public sealed class AddModel(IMediator mediator) : PageModel
{
    /// <summary>The table's part of the address.</summary>
    [FromRoute]
    public string Slug { get; set; } = "";

    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>Who is affected; null before looking.</summary>
    public RatePreview? Preview { get; private set; }

    internal RateTable Table => NewRates.TableOf(Slug);

    /// <summary>Starts with the values of the series' newest row.</summary>
    public async Task OnGetAsync([FromQuery(Name = "khoa")] string? key, CancellationToken cancellationToken)
    {
        var values = await mediator.Send(new GetNewestRate(Slug, key), cancellationToken);
        Input = new Form
        {
            Id = Guid.CreateVersion7(),
            Values = [.. Table.Columns.Select(c => new ValueField { Name = c.Name, Text = values.GetValueOrDefault(c.Name) })],
        };
    }

    /// <summary>Shows who is affected; stores nothing.</summary>
    public async Task<IActionResult> OnPostPreviewAsync(CancellationToken cancellationToken)
    {
        FillMissing();
        Preview = await mediator.Send(
            new PreviewRate
            {
                Slug = Slug, Values = Typed(), EffectiveFrom = Input.EffectiveFrom, EffectiveUntil = Input.EffectiveUntil,
                LegalBasis = Input.LegalBasis, Note = Input.Note,
            },
            cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostAddAsync(CancellationToken cancellationToken)
    {
        FillMissing();
        var key = await mediator.Send(
            new AddRate
            {
                Id = Input.Id, Slug = Slug, Values = Typed(), EffectiveFrom = Input.EffectiveFrom, EffectiveUntil = Input.EffectiveUntil,
                LegalBasis = Input.LegalBasis, Note = Input.Note,
            },
            cancellationToken);
        TempData.Flash($"Đã thêm dòng áp dụng từ {Show.Date(Input.EffectiveFrom)}.");
        return Redirect(RateWords.HistoryUrl(Slug, key));
    }

    // A request made by hand may leave fields out; the page still has one for each column.
    private void FillMissing() =>
        Input.Values =
        [.. Table.Columns.Select(c => new ValueField { Name = c.Name, Text = Input.Values.Find(v => v.Name == c.Name)?.Text })];

    private IReadOnlyList<string?> Typed() => [.. Input.Values.Select(v => v.Text)];

    /// <summary>What the user filled in.</summary>
    public sealed class Form
    {
        /// <summary>Identity of the row to be.</summary>
        public Guid Id { get; set; }

        /// <summary>Ngày áp dụng.</summary>
        public DateOnly? EffectiveFrom { get; set; }

        /// <summary>Ngày hết hiệu lực.</summary>
        public DateOnly? EffectiveUntil { get; set; }

        /// <summary>Văn bản quy định.</summary>
        public string? LegalBasis { get; set; }

        /// <summary>Ghi chú.</summary>
        public string? Note { get; set; }

        /// <summary>The values, one for each column.</summary>
        public List<ValueField> Values { get; set; } = [];
    }

    /// <summary>One value.</summary>
    public sealed class ValueField
    {
        /// <summary>Name of the column.</summary>
        public string Name { get; set; } = "";

        /// <summary>As typed.</summary>
        public string? Text { get; set; }
    }
}
