using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.SharedRecords.Copies;
using MediatR;
using Microsoft.AspNetCore.Authorization;

namespace HoSoCanBo.Training.Histories.Features.Trainees;

/// <summary>Danh sách người học.</summary>
[Authorize(TrainingPermissions.View)]
public sealed class IndexModel(IMediator mediator, RequestContext request) : PeopleListPage
{
    public Page<PersonRow> People { get; private set; } = null!;

    /// <summary>Whether the reader holds courses and sees nobody else.</summary>
    public bool SeesOwnCoursesOnly { get; } = request.User.ScopeOfAny(TrainingPermissions.ToSeePeople).IsEmpty;

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        (People, Units) = await mediator.Send(new ListTrainees(Filter, PageNumber), cancellationToken);
}
