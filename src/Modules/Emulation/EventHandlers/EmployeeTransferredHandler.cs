using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.Emulation.Domain;
using HoSoCanBo.Emulation.Persistence;
using HoSoCanBo.SharedRecords.Copies;
using HoSoCanBo.SharedRecords.People;
using Wolverine.Attributes;

namespace HoSoCanBo.Emulation.EventHandlers;

/// <summary>Điều động, luân chuyển, chuyển công tác: the employee belongs to another unit.</summary>
[StickyHandler(EmulationDbContext.SchemaName)]
public static class EmployeeTransferredHandler
{
    public static Task Handle(EmployeeTransferred[] events, EmulationDbContext db, Delivery delivery, TimeProvider clock,
        CancellationToken cancellationToken) =>
        delivery.ApplyToPeopleAsync<AwardCandidate, EmployeeTransferred>(db, events, clock, async (candidate, e) =>
        {
            candidate.JoinUnit(e.ToUnitId, e.PositionName, e.EffectiveFrom, FactSource.Of(e));
            var from = await db.UnitNameAsync(e.FromUnitId, cancellationToken);
            var to = await db.UnitNameAsync(e.ToUnitId, cancellationToken);
            return $"Thi đua, khen thưởng: chuyển từ {from} sang xét cùng {to} từ {e.EffectiveFrom:dd/MM/yyyy}.";
        }, cancellationToken);
}
