using System.Text.Json;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.Salary.Months.Domain;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Salary.Months.Features.Months;

/// <summary>Nộp hàng loạt: every sheet of the user's scope that waits, with what holds it back.</summary>
[Authorize(SalaryPermissions.Edit + "|" + SalaryPermissions.Use)]
public sealed class SubmitModel(IMediator mediator) : PageModel
{
    private const string RefusedKey = "SubmitManyRefused";
    private const int MostNamed = 5;

    /// <summary>The month, 2026-10.</summary>
    [FromRoute]
    public string? Month { get; set; }

    /// <summary>Only this unit and those below it.</summary>
    [FromQuery(Name = "don-vi")]
    public Guid? UnitId { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    internal SendableView Found { get; private set; } = null!;

    internal IReadOnlyList<string> Refused { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        Refused = TempData[RefusedKey] is string told ? JsonSerializer.Deserialize<string[]>(told)! : [];
    }

    /// <summary>Nộp.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        var done = await mediator.Send(new SubmitMany([.. Input.Sheets.Select(Read).OfType<SeenSheet>()], Input.PaidOn), cancellationToken);
        var refused = InWords(done.Refused).ToList();
        if (done.Sent == 0)
        {
            refused.ForEach(line => ModelState.AddModelError("", line));
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        TempData.Flash($"Đã nộp {done.Sent} bảng lương.");
        if (refused.Count > 0)
        {
            TempData[RefusedKey] = JsonSerializer.Serialize(refused);
        }

        return Redirect($"/tien-luong/thang/{Month}/nop{(UnitId is { } unit ? $"?don-vi={unit}" : "")}");
    }

    /// <summary>What was ticked stays ticked; after a part was sent, nobody sends the rest without looking.</summary>
    internal bool IsTicked(PaySheet sheet) => HttpMethods.IsPost(Request.Method) ? Input.Sheets.Contains(Seen(sheet)) : Refused.Count == 0;

    /// <summary>The sheet and its version, as a value of the form.</summary>
    internal static string Seen(PaySheet sheet) => $"{sheet.Id}:{sheet.Version}";

    /// <summary>One line for one reason: a wrong day is not said thirty times.</summary>
    private static IEnumerable<string> InWords(IReadOnlyList<RefusedSheet> refused) =>
        from sheet in refused
        group sheet.UnitName by sheet.Why into same
        let others = same.Count() - MostNamed
        select $"{same.Key} ({same.Count()} bảng lương: {string.Join("; ", same.Take(MostNamed))}{(others > 0 ? $" và {others} đơn vị khác" : "")})";

    private static SeenSheet? Read(string ticked) =>
        ticked.Split(':') is [var id, var version] && Guid.TryParse(id, out var sheetId) && int.TryParse(version, out var seen)
        ? new SeenSheet(sheetId, seen) : null;

    private async Task LoadAsync(CancellationToken cancellationToken) =>
        Found = await mediator.Send(new ListSendable(Month, UnitId), cancellationToken);

    /// <summary>What is ticked and typed.</summary>
    public sealed class Form
    {
        /// <summary>Identity and version of each sheet ticked.</summary>
        public List<string> Sheets { get; set; } = [];

        /// <summary>Ngày chi trả.</summary>
        public DateOnly? PaidOn { get; set; }
    }
}
