using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.SharedRecords.Copies;
using MediatR;
using Microsoft.AspNetCore.Authorization;

namespace HoSoCanBo.Emulation.Features.AwardCandidates;

/// <summary>Danh sách đối tượng thi đua, khen thưởng.</summary>
[Authorize(EmulationPermissions.View)]
public sealed class IndexModel(IMediator mediator) : PeopleListPage
{
    public Page<PersonRow> People { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        (People, Units) = await mediator.Send(new ListAwardCandidates(Filter, PageNumber), cancellationToken);
}
