using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.Salary.Persistence;
using HoSoCanBo.SharedRecords.Copies;
using HoSoCanBo.SharedRecords.People;
using Wolverine.Attributes;

namespace HoSoCanBo.Salary.People.EventHandlers;

/// <summary>Bổ nhiệm, bổ nhiệm lại, miễn nhiệm: the employee has another post.</summary>
[StickyHandler(SalaryDbContext.SchemaName)]
public static class EmployeeAppointedHandler
{
    public static Task Handle(EmployeeAppointed[] events, SalaryDbContext db, Delivery delivery, TimeProvider clock,
        CancellationToken cancellationToken) =>
        delivery.ApplyToPaidAsync(
            db, events, clock,
            (employee, e) =>
                Task.FromResult(
                    employee.TakePost(new KnownPost(e.UnitId, e.PositionName, e.EffectiveFrom, e.IsConcurrent), FactSource.Of(e),
                        "Bảng lương")),
            cancellationToken);
}
