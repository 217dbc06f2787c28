using HoSoCanBo.BuildingBlocks.People;
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
        delivery.ApplyToPersonAsync<Trainee>(db, e, clock, trainee =>
        {
            if (e.IsConcurrent)
            {
                return Task.FromResult($"Người học: kiêm nhiệm {e.PositionName} từ {e.EffectiveFrom:dd/MM/yyyy}; chức vụ chính giữ nguyên.");
            }

            trainee.JoinUnit(e.UnitId, e.PositionName, e.EffectiveFrom, FactSource.Of(e));
            return Task.FromResult(e.PositionName is null
                ? $"Người học: không còn giữ chức vụ từ {e.EffectiveFrom:dd/MM/yyyy}."
                : $"Người học: chức vụ {e.PositionName} từ {e.EffectiveFrom:dd/MM/yyyy}.");
        }, cancellationToken);
}
