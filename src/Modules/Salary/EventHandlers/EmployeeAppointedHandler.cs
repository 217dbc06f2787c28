using HoSoCanBo.BuildingBlocks.People;
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
        delivery.ApplyToPersonAsync<PaidEmployee>(db, e, clock, employee =>
        {
            if (e.IsConcurrent)
            {
                return Task.FromResult($"Bảng lương: kiêm nhiệm {e.PositionName} từ {e.EffectiveFrom:dd/MM/yyyy}; chức vụ chính giữ nguyên.");
            }

            employee.JoinUnit(e.UnitId, e.PositionName, e.EffectiveFrom, FactSource.Of(e));
            return Task.FromResult(e.PositionName is null
                ? $"Bảng lương: không còn giữ chức vụ từ {e.EffectiveFrom:dd/MM/yyyy}."
                : $"Bảng lương: chức vụ {e.PositionName} từ {e.EffectiveFrom:dd/MM/yyyy}.");
        }, cancellationToken);
}
