using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.SharedRecords.Copies;
using HoSoCanBo.SharedRecords.People;
using HoSoCanBo.Training.Learners.Domain;
using HoSoCanBo.Training.Persistence;
using Wolverine.Attributes;

namespace HoSoCanBo.Training.EventHandlers;

/// <summary>Nghỉ hưu, thôi việc, biệt phái, …: the employee has another status.</summary>
[StickyHandler(TrainingDbContext.SchemaName)]
public static class EmployeeStatusChangedHandler
{
    public static Task Handle(EmployeeStatusChanged[] events, TrainingDbContext db, Delivery delivery, TimeProvider clock,
        CancellationToken cancellationToken) =>
        delivery.ApplyToPeopleAsync<Trainee, EmployeeStatusChanged>(db, events, clock, (trainee, e) =>
        {
            trainee.TakeStatus(e.StatusCode, e.CountsAsPresent, e.EffectiveFrom, FactSource.Of(e));
            return Task.FromResult(e.CountsAsPresent
                ? $"Người học tiếp tục thuộc diện đào tạo, bồi dưỡng từ {e.EffectiveFrom:dd/MM/yyyy}."
                : $"Người học thôi thuộc diện đào tạo, bồi dưỡng từ {e.EffectiveFrom:dd/MM/yyyy}.");
        }, cancellationToken);
}
