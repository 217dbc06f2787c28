using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.Salary.People.Features.PaidEmployees;
using HoSoCanBo.SharedRecords.Decisions;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace HoSoCanBo.Salary.People.Features.SalaryChanges;

/// <summary>Nhập quyết định lương của một người.</summary>
[Authorize(SalaryPermissions.Edit)]
public sealed class DecideModel(IMediator mediator) : ChangePage(mediator)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>The first line that starts after the day typed; null: none.</summary>
    internal SalaryLineRow? Later => Input.Decision.EffectiveFrom is { } from
        ? Person.Lines.Where(l => SalaryWords.Counts(l) && l.EffectiveFrom > from).MinBy(l => l.EffectiveFrom)
        : null;

    /// <summary>Starts from the line in force.</summary>
    public void OnGet()
    {
        var line = LineForm.Of(Person.Lines.FirstOrDefault(SalaryWords.Counts));
        line.Change = null;
        Input = new Form { LineId = Guid.CreateVersion7(), Line = line };
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => SaveAsync(
        new RecordSalaryChange(Id, Input.LineId, Input.Line.ToInput(), PayDecisionForm.Of(Input.Decision), Input.AcceptsLaterLines),
        $"Đã ghi dòng lương từ {Show.Date(Input.Decision.EffectiveFrom)}. Hồ sơ được cập nhật theo.", cancellationToken);

    /// <summary>What the user filled in.</summary>
    public sealed class Form
    {
        /// <summary>Identity of the line to be.</summary>
        public Guid LineId { get; set; }

        /// <summary>The later lines were seen and are kept.</summary>
        public bool AcceptsLaterLines { get; set; }

        public LineForm Line { get; set; } = new();

        public DecisionInput Decision { get; set; } = new();
    }
}
