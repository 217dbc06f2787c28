using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.SharedRecords.Copies;
using HoSoCanBo.SharedRecords.People;
using HoSoCanBo.Training.Learners.Domain;
using HoSoCanBo.Training.Persistence;
using Wolverine.Attributes;

namespace HoSoCanBo.Training.EventHandlers;

/// <summary>The record says something else of qualifications: who meets the conditions of a course follows.</summary>
[StickyHandler(TrainingDbContext.SchemaName)]
public static class LearningFactsChangedHandler
{
    public static Task Handle(LearningFactsChanged[] events, TrainingDbContext db, Delivery delivery, TimeProvider clock,
        CancellationToken cancellationToken) =>
        delivery.ApplyToPeopleAsync<Trainee, LearningFactsChanged>(db, events, clock, (trainee, e) =>
        {
            trainee.Learn(
                new LearningFacts(e.ProfessionalLevelCode, e.PoliticalTheoryCode, e.StateManagementCode, e.ServesSince, e.IsFemale,
                    e.IsOfMinority),
                FactSource.Of(e).RecordedAt);
            return Task.FromResult("Đã cập nhật trình độ của người học.");
        }, cancellationToken);
}
