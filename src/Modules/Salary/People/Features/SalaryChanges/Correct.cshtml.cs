using HoSoCanBo.Salary.People.Features.PaidEmployees;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace HoSoCanBo.Salary.People.Features.SalaryChanges;

/// <summary>Đính chính hoặc hủy một dòng lương.</summary>
[Authorize(SalaryPermissions.Edit)]
public sealed class CorrectModel(IMediator mediator) : ChangePage(mediator)
{
    /// <summary>The wrong line.</summary>
    [FromRoute]
    public Guid LineId { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>Starts from the wrong line.</summary>
    public IActionResult OnGet()
    {
        if (Person.Lines.FirstOrDefault(l => l.Id == LineId && SalaryWords.Counts(l)) is not { } wrong)
        {
            return NotFound();
        }

        Input = new Form { LineId = Guid.CreateVersion7(), EffectiveFrom = wrong.EffectiveFrom, Line = LineForm.Of(wrong) };
        return Page();
    }

    /// <summary>Puts the right line in its place.</summary>
    public Task<IActionResult> OnPostCorrectAsync(CancellationToken cancellationToken) => SaveAsync(
        new CorrectSalaryLine(Id, LineId, Input.LineId, Input.Line.ToInput(), Input.EffectiveFrom, Input.Reason),
        "Đã đính chính dòng lương.", cancellationToken);

    public Task<IActionResult> OnPostWithdrawAsync(CancellationToken cancellationToken) =>
        SaveAsync(new WithdrawSalaryLine(Id, LineId, Input.Reason), "Đã hủy dòng lương.", cancellationToken);

    /// <summary>What the user filled in.</summary>
    public sealed class Form
    {
        /// <summary>Identity of the line to be.</summary>
        public Guid LineId { get; set; }

        /// <summary>Ngày hưởng.</summary>
        public DateOnly? EffectiveFrom { get; set; }

        public LineForm Line { get; set; } = new();

        /// <summary>Lý do.</summary>
        public string? Reason { get; set; }
    }
}
