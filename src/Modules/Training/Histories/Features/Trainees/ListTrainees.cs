using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.SharedRecords.Copies;
using HoSoCanBo.Training.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Training.Histories.Features.Trainees;

/// <summary>Danh sách người học the user may see, in order of names.</summary>
[Requires(TrainingPermissions.Use, TrainingPermissions.Manage, TrainingPermissions.Report)]
internal sealed record ListTrainees(PeopleFilter Filter, int Page) : IRequest<PeopleList<PersonRow>>;

internal sealed class ListTraineesHandler(TrainingDbContext db, RequestContext request, TraineeReach reach)
    : IRequestHandler<ListTrainees, PeopleList<PersonRow>>
{
    public async Task<PeopleList<PersonRow>> Handle(ListTrainees query, CancellationToken cancellationToken)
    {
        var people = await reach.People().AsNoTracking()
            .Matching(query.Filter, db.KnownUnits)
            .ToPageByNameAsync(db.KnownUnits, query.Page, cancellationToken);
        return new PeopleList<PersonRow>(
            people, await db.KnownUnits.ToChoicesAsync(request.User.ScopeOfAny(TrainingPermissions.ToSeePeople), cancellationToken));
    }
}
