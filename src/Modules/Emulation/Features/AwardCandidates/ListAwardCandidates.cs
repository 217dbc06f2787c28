using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.Emulation.Persistence;
using HoSoCanBo.SharedRecords.Copies;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Emulation.Features.AwardCandidates;

/// <summary>Danh sách đối tượng thi đua, khen thưởng in the user's scope, in order of names.</summary>
[Requires(EmulationPermissions.Use, EmulationPermissions.Edit, EmulationPermissions.Report)]
internal sealed record ListAwardCandidates(PeopleFilter Filter, int Page) : IRequest<PeopleList<PersonRow>>;

internal sealed class ListAwardCandidatesHandler(EmulationDbContext db, RequestContext request)
    : IRequestHandler<ListAwardCandidates, PeopleList<PersonRow>>
{
    public async Task<PeopleList<PersonRow>> Handle(ListAwardCandidates query, CancellationToken cancellationToken)
    {
        var scope = request.User.ScopeOfAny(EmulationPermissions.ToView);
        var people = await db.AwardCandidates.AsNoTracking()
            .InScope(scope, db.KnownUnits)
            .Matching(query.Filter, db.KnownUnits)
            .ToPageByNameAsync(db.KnownUnits, query.Page, cancellationToken);
        return new PeopleList<PersonRow>(people, await db.KnownUnits.ToChoicesAsync(scope, cancellationToken));
    }
}
