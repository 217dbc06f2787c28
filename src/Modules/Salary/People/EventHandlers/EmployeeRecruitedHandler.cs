using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.Salary.Persistence;
using HoSoCanBo.SharedRecords.Copies;
using HoSoCanBo.SharedRecords.People;
using Wolverine.Attributes;

namespace HoSoCanBo.Salary.People.EventHandlers;

/// <summary>A new employee, or one whose paper record entered the software.</summary>
[StickyHandler(SalaryDbContext.SchemaName)]
public static class EmployeeRecruitedHandler
{
    public static Task Handle(EmployeeRecruited[] events, SalaryDbContext db, Delivery delivery, TimeProvider clock,
        CancellationToken cancellationToken) =>
        delivery.ApplyToPaidAsync(db, events, clock, async (employee, e) =>
        {
            var source = FactSource.Of(e);
            employee.Identify(new PersonParticulars(e.EmployeeNumber, e.FullName, e.BirthDate, e.KindCode), source);
            employee.ExpectRetirement(e.RetiresOn, source);
            employee.CountIn(e.QuotaKindCode, source);
            employee.JoinUnit(e.UnitId, e.PositionName, e.EffectiveFrom, source);
            employee.TakeStatus(e.StatusCode, countsAsPresent: true, e.EffectiveFrom, source);
            var unit = await db.UnitNameAsync(e.UnitId, cancellationToken);
            return $"Bảng lương: thêm vào {unit} từ {e.EffectiveFrom:dd/MM/yyyy}.";
        }, cancellationToken);
}
