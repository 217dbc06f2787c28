using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.Salary.Persistence;
using HoSoCanBo.SharedRecords.Copies;
using HoSoCanBo.SharedRecords.People;
using Wolverine.Attributes;

namespace HoSoCanBo.Salary.People.EventHandlers;

/// <summary>Điều động, luân chuyển, chuyển công tác: the employee belongs to another unit.</summary>
[StickyHandler(SalaryDbContext.SchemaName)]
public static class EmployeeTransferredHandler
{
    public static Task Handle(EmployeeTransferred[] events, SalaryDbContext db, Delivery delivery, TimeProvider clock,
        CancellationToken cancellationToken) =>
        delivery.ApplyToPaidAsync(db, events, clock, async (employee, e) =>
        {
            employee.JoinUnit(e.ToUnitId, e.PositionName, e.EffectiveFrom, FactSource.Of(e));
            var from = await db.UnitNameAsync(e.FromUnitId, cancellationToken);
            var to = await db.UnitNameAsync(e.ToUnitId, cancellationToken);
            return $"Bảng lương: chuyển từ {from} sang {to} từ {e.EffectiveFrom:dd/MM/yyyy}.";
        }, cancellationToken);
}
