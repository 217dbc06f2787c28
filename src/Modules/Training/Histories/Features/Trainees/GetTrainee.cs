using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.SharedRecords.Copies;
using HoSoCanBo.Training.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Training.Histories.Features.Trainees;

/// <summary>One người học in the user's scope.</summary>
[Requires(TrainingPermissions.Use, TrainingPermissions.Manage, TrainingPermissions.Report)]
internal sealed record GetTrainee(Guid Id) : IRequest<PersonView>;

internal sealed class GetTraineeHandler(TrainingDbContext db, RequestContext request) : IRequestHandler<GetTrainee, PersonView>
{
    public Task<PersonView> Handle(GetTrainee query, CancellationToken cancellationToken) =>
        db.Trainees.AsNoTracking()
            .InScope(request.User.ScopeOfAny(TrainingPermissions.ToSeePeople), db.KnownUnits)
            .ToViewAsync(db.KnownUnits, query.Id, cancellationToken);
}
