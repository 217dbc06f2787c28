using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.Salary.Persistence;
using HoSoCanBo.SharedRecords.People;
using Wolverine.Attributes;

namespace HoSoCanBo.Salary.People.EventHandlers;

/// <summary>Name, birth date, kind or employee number were corrected.</summary>
[StickyHandler(SalaryDbContext.SchemaName)]
public static class EmployeeIdentityChangedHandler
{
    public static Task Handle(EmployeeIdentityChanged[] events, SalaryDbContext db, Delivery delivery, TimeProvider clock,
        CancellationToken cancellationToken) =>
        delivery.ApplyToPaidAsync(db, events, clock, (employee, e) =>
        {
            var source = FactSource.Of(e);
            employee.Identify(new PersonParticulars(e.EmployeeNumber, e.FullName, e.BirthDate, e.KindCode), source);
            employee.ExpectRetirement(e.RetiresOn, source);
            employee.CountIn(e.QuotaKindCode, source);
            return Task.FromResult("Bảng lương: đã cập nhật họ tên, ngày sinh, số hiệu.");
        }, cancellationToken);
}
