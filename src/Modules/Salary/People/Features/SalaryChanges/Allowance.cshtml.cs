using HoSoCanBo.Salary.People.Features.PaidEmployees;
using HoSoCanBo.SharedRecords.Decisions;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace HoSoCanBo.Salary.People.Features.SalaryChanges;

/// <summary>Thôi hưởng hoặc hủy một phụ cấp.</summary>
[Authorize(SalaryPermissions.Edit)]
public sealed class AllowanceModel(IMediator mediator) : ChangePage(mediator)
{
    [FromRoute]
    public Guid AllowanceId { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>The allowance as stored.</summary>
    public AllowanceRow Found => Person.Allowances.First(a => a.Id == AllowanceId);

    public IActionResult OnGet() => Person.Allowances.Any(a => a.Id == AllowanceId && a.WithdrawnReason is null) ? Page() : NotFound();

    public async Task<IActionResult> OnPostEndAsync(CancellationToken cancellationToken) =>
        IsKnown
            ? await SaveAsync(new EndAllowance(Id, AllowanceId, PayDecisionForm.Of(Input.Decision)), "Đã cho thôi hưởng phụ cấp.",
                cancellationToken)
            : NotFound();

    public async Task<IActionResult> OnPostWithdrawAsync(CancellationToken cancellationToken) =>
        IsKnown ? await SaveAsync(new WithdrawAllowance(Id, AllowanceId, Input.Reason), "Đã hủy phụ cấp.", cancellationToken) : NotFound();

    private bool IsKnown => Person.Allowances.Any(a => a.Id == AllowanceId);

    /// <summary>What the user filled in.</summary>
    public sealed class Form
    {
        public DecisionInput Decision { get; set; } = new();

        /// <summary>Lý do hủy.</summary>
        public string? Reason { get; set; }
    }
}
