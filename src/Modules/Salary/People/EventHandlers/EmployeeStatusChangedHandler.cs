using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.Salary.Persistence;
using HoSoCanBo.SharedRecords.People;
using Wolverine.Attributes;

namespace HoSoCanBo.Salary.People.EventHandlers;

/// <summary>Nghỉ hưu, thôi việc, biệt phái, …: the employee has another status.</summary>
[StickyHandler(SalaryDbContext.SchemaName)]
public static class EmployeeStatusChangedHandler
{
    public static Task Handle(EmployeeStatusChanged[] events, SalaryDbContext db, Delivery delivery, TimeProvider clock,
        CancellationToken cancellationToken) =>
        delivery.ApplyToPaidAsync(db, events, clock, (employee, e) =>
        {
            employee.TakeStatus(e.StatusCode, e.CountsAsPresent, e.EffectiveFrom, FactSource.Of(e));
            return Task.FromResult(e.CountsAsPresent
                ? $"Bảng lương: tiếp tục trong danh sách có mặt từ {e.EffectiveFrom:dd/MM/yyyy}."
                : $"Bảng lương: ra khỏi danh sách có mặt từ {e.EffectiveFrom:dd/MM/yyyy}.");
        }, cancellationToken);
}
