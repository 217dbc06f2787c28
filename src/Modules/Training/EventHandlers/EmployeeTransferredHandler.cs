using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.SharedRecords.Copies;
using HoSoCanBo.SharedRecords.People;
using HoSoCanBo.Training.Learners.Domain;
using HoSoCanBo.Training.Persistence;
using Wolverine.Attributes;

namespace HoSoCanBo.Training.EventHandlers;

/// <summary>Điều động, luân chuyển, chuyển công tác: the employee belongs to another unit.</summary>
[StickyHandler(TrainingDbContext.SchemaName)]
public static class EmployeeTransferredHandler
{
    public static Task Handle(EmployeeTransferred[] events, TrainingDbContext db, Delivery delivery, TimeProvider clock,
        CancellationToken cancellationToken) =>
        delivery.ApplyToPeopleAsync<Trainee, EmployeeTransferred>(db, events, clock, async (trainee, e) =>
        {
            trainee.JoinUnit(e.ToUnitId, e.PositionName, e.EffectiveFrom, FactSource.Of(e));
            var from = await db.UnitNameAsync(e.FromUnitId, cancellationToken);
            var to = await db.UnitNameAsync(e.ToUnitId, cancellationToken);
            return $"Người học chuyển từ {from} sang {to} từ {e.EffectiveFrom:dd/MM/yyyy}; đăng ký khóa học từ ngày đó do {to} thực hiện.";
        }, cancellationToken);
}
