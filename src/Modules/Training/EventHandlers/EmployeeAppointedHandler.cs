using HoSoCanBo.BuildingBlocks.Runtime.Copies;
using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.Training.Domain;
using HoSoCanBo.Training.Persistence;
using Wolverine.Attributes;

namespace HoSoCanBo.Training.EventHandlers;

/// <summary>Bổ nhiệm, bổ nhiệm lại, miễn nhiệm: the employee has another post.</summary>
[StickyHandler(TrainingDbContext.SchemaName)]
public static class EmployeeAppointedHandler
{
    /// <summary>Handles the event.</summary>
    public static Task Handle(EmployeeAppointed e, TrainingDbContext db, Delivery delivery, TimeProvider clock, CancellationToken cancellationToken) =>
        delivery.ApplyPostAsync<Trainee>(
            db, e, clock, new KnownPost(e.UnitId, e.PositionName, e.EffectiveFrom, e.IsConcurrent), "Người học", cancellationToken);
}
