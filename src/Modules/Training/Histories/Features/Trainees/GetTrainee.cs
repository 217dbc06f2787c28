using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.SharedRecords.Copies;
using HoSoCanBo.Training.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Training.Histories.Features.Trainees;

/// <summary>One người học the user may see, with the courses.</summary>
[Requires(TrainingPermissions.Use, TrainingPermissions.Manage, TrainingPermissions.Report)]
internal sealed record GetTrainee(Guid Id) : IRequest<TraineeView>;

/// <summary>A person and the courses of the person.</summary>
public sealed record TraineeView(PersonView Person, CourseHistory History);

internal sealed class GetTraineeHandler(TrainingDbContext db, TraineeReach reach, CourseHistoryReader reader)
    : IRequestHandler<GetTrainee, TraineeView>
{
    public async Task<TraineeView> Handle(GetTrainee query, CancellationToken cancellationToken) => new(
        await reach.People().AsNoTracking().ToViewAsync(db.KnownUnits, query.Id, cancellationToken),
        await reader.OfAsync(query.Id, reach.CoursesOf(), cancellationToken));
}
