using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace HoSoCanBo.Personnel.Records.Features.Employees;

/// <summary>Lịch sử thay đổi của một hồ sơ.</summary>
[Authorize(PersonnelPermissions.View)]
public sealed class HistoryModel(IMediator mediator) : PageModel
{
    /// <summary>The person.</summary>
    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>Only this field.</summary>
    [BindProperty(SupportsGet = true, Name = "muc")]
    public string? Field { get; set; }

    internal EmployeeChangesView View { get; private set; } = null!;

    internal IEnumerable<SelectListItem> Fields => View.Fields.Select(f => new SelectListItem(f.Label, f.Key));

    internal string? FieldName => View.Fields.FirstOrDefault(f => f.Key == Field).Label;

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        View = await mediator.Send(new GetEmployeeChanges(Id, Field), cancellationToken);
}
