using HoSoCanBo.BuildingBlocks.Runtime.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Personnel.Records.Features.Employees;

/// <summary>Hồ sơ của tôi: leads to the user's own record, or says that none is known.</summary>
[Authorize(PersonnelPermissions.View)]
public sealed class OwnModel(RequestContext request) : PageModel
{
    /// <summary>Goes to the record.</summary>
    public IActionResult OnGet() => request.User.EmployeeId is { } id ? Redirect($"/can-bo/{id}") : Page();
}
