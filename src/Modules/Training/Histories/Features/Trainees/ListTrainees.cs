using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.SharedRecords.Copies;
using HoSoCanBo.Training.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Training.Histories.Features.Trainees;

/// <summary>Danh sách người học in the user's scope, in order of names.</summary>
[Requires(TrainingPermissions.Use, TrainingPermissions.Manage, TrainingPermissions.Report)]
internal sealed record ListTrainees(PeopleFilter Filter, int Page) : IRequest<PeopleList<PersonRow>>;

internal sealed class ListTraineesHandler(TrainingDbContext db, RequestContext request)
    : IRequestHandler<ListTrainees, PeopleList<PersonRow>>
{
    public async Task<PeopleList<PersonRow>> Handle(ListTrainees query, CancellationToken cancellationToken)
    {
        var scope = request.User.ScopeOfAny(TrainingPermissions.ToSeePeople);
        var people = await db.Trainees.AsNoTracking()
            .InScope(scope, db.KnownUnits)
            .Matching(query.Filter, db.KnownUnits)
            .ToPageByNameAsync(db.KnownUnits, query.Page, cancellationToken);
        return new PeopleList<PersonRow>(people, await db.KnownUnits.ToChoicesAsync(scope, cancellationToken));
    }
}
