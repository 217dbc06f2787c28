using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.SharedRecords.Copies;
using HoSoCanBo.Training.Learners.Domain;
using HoSoCanBo.Training.Persistence;
using Wolverine.Attributes;

namespace HoSoCanBo.Training.EventHandlers;

/// <summary>Bổ nhiệm, bổ nhiệm lại, miễn nhiệm: the employee has another post.</summary>
[StickyHandler(TrainingDbContext.SchemaName)]
public static class EmployeeAppointedHandler
{
    public static Task Handle(EmployeeAppointed[] events, TrainingDbContext db, Delivery delivery, TimeProvider clock,
        CancellationToken cancellationToken) =>
        delivery.ApplyPostsAsync<Trainee, EmployeeAppointed>(
            db, events, clock, e => new KnownPost(e.UnitId, e.PositionName, e.EffectiveFrom, e.IsConcurrent), "Người học",
            cancellationToken);
}
