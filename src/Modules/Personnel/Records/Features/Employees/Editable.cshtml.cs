using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Modules;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Personnel.Records.Features.Employees;

/// <summary>Phần hồ sơ được cập nhật: for who edits some items of the record without seeing the whole.</summary>
[Authorize(PersonnelPermissions.Edit)]
public sealed class EditableModel(IMediator mediator, RequestContext request, ModuleRegistry modules) : PageModel
{
    /// <summary>The person.</summary>
    [FromRoute]
    public Guid Id { get; set; }

    internal EditableParts Parts { get; private set; } = null!;

    internal IEnumerable<(string Title, string Url)> Fragments => PersonFragments.Of(Id, modules, request.User);

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Parts = await mediator.Send(new GetEditableParts(Id), cancellationToken);
}
