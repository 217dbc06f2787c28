using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Personnel.Movements.Features.Recording;

/// <summary>Lập biến động: the person, then the kind; its form follows.</summary>
[Authorize(PersonnelPermissions.Transfer)]
public sealed class NewModel(IMediator mediator) : PageModel
{
    /// <summary>The person, once chosen.</summary>
    [FromQuery(Name = "nguoi")]
    public Guid? EmployeeId { get; set; }

    /// <summary>Name or number to look for.</summary>
    [FromQuery(Name = "q")]
    public string? Text { get; set; }

    internal MovementSubject? Person { get; private set; }

    internal IReadOnlyList<PersonToMove> Found { get; private set; } = [];

    /// <summary>Shows what is to be chosen next.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        if (EmployeeId is { } id)
        {
            Person = await mediator.Send(new PrepareMovement(id), cancellationToken);
        }
        else
        {
            Found = await mediator.Send(new FindPeopleToMove(Text), cancellationToken);
        }
    }
}
