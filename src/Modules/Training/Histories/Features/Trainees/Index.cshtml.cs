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

    /// <summary>Whether the reader sees the learners of the own courses alone, and there are none yet.</summary>
    public bool HasNoCourse => request.User.ScopeOfAny(TrainingPermissions.ToSeePeople).IsEmpty && People.TotalCount == 0 && Name is null;

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        (People, Units) = await mediator.Send(new ListTrainees(Filter, PageNumber), cancellationToken);
}
