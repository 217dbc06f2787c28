using HoSoCanBo.BuildingBlocks.Runtime.Copies;
using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.Salary.Domain;
using HoSoCanBo.Salary.Persistence;
using Wolverine.Attributes;

namespace HoSoCanBo.Salary.EventHandlers;

/// <summary>Bổ nhiệm, bổ nhiệm lại, miễn nhiệm: the employee has another post.</summary>
[StickyHandler(SalaryDbContext.SchemaName)]
public static class EmployeeAppointedHandler
{
    /// <summary>Handles the event.</summary>
    public static Task Handle(EmployeeAppointed e, SalaryDbContext db, Delivery delivery, TimeProvider clock, CancellationToken cancellationToken) =>
        delivery.ApplyPostAsync<PaidEmployee>(
            db, e, clock, new KnownPost(e.UnitId, e.PositionName, e.EffectiveFrom, e.IsConcurrent), "Bảng lương", cancellationToken);
}
