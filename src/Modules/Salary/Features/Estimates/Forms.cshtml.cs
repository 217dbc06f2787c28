using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Salary.Features.Estimates;

/// <summary>Biểu 2b, 2c, 4a: typed by Sở Tài chính, computed, printed; the address of the page holds the figures.</summary>
[Authorize(SalaryPermissions.Report)]
public sealed class FormsModel(IMediator mediator) : PageModel
{
    private const int HalfYear = 6;

    // Mức khoán of NĐ 33/2023/NĐ-CP Điều 34 for xã loại I, II, III; thôn as the province lays down.
    private static readonly decimal[] UsualLumps = [21.0m, 18.0m, 15.0m, 0, 0, 0];

    /// <summary>The figures.</summary>
    [BindProperty(SupportsGet = true)]
    public Form Input { get; set; } = new();

    internal ReformFormsView? View { get; private set; }

    /// <summary>Computes.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Fill(Input.People, GetReformForms.FormerRows.Count);
        Fill(Input.OldFunds, GetReformForms.FormerRows.Count);
        Fill(Input.Units, GetReformForms.LumpRows.Count);
        Fill(Input.Sources, GetReformForms.SourceRows.Count);
        Fill(Input.Needs, GetReformForms.NeedRows.Count);
        while (Input.Lumps.Count < UsualLumps.Length)
        {
            Input.Lumps.Add(UsualLumps[Input.Lumps.Count]);
        }

        if (ModelState.IsValid)
        {
            View = await mediator.Send(
                new GetReformForms(
                    Input.OldLevel, Input.NewLevel, Input.Months,
                    [.. GetReformForms.FormerRows.Select((_, i) => (Input.People[i] ?? 0, Input.OldFunds[i] ?? 0))],
                    [.. GetReformForms.LumpRows.Select((_, i) => (Input.Units[i] ?? 0, Input.Lumps[i] ?? 0))],
                    [.. GetReformForms.SourceRows.Select((_, i) => Input.Sources[i] ?? 0)], [.. GetReformForms.NeedRows.Select((_, i) => Input.Needs[i] ?? 0)]),
                cancellationToken);
        }
    }

    private static void Fill(List<long?> list, int count)
    {
        while (list.Count < count)
        {
            list.Add(null);
        }
    }

    /// <summary>What the user filled in.</summary>
    public sealed class Form
    {
        /// <summary>Mức lương cơ sở cũ.</summary>
        public long? OldLevel { get; set; }

        /// <summary>Mức lương cơ sở mới.</summary>
        public long? NewLevel { get; set; }

        /// <summary>Số tháng.</summary>
        public int Months { get; set; } = HalfYear;

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
    }
}
