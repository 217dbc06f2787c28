using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Persistence;

namespace HoSoCanBo.Personnel.Deadlines.Features.Retirements;

/// <summary>Tells the other modules when a person is expected to retire.</summary>
internal static class RetirementNews
{
    /// <summary>Tells the last day of work, beside the particulars the other modules know.</summary>
    public static void PublishRetirement(this PersonnelDbContext db, Employee employee, DateOnly? retiresOn, Guid? decisionId,
        TimeProvider clock) =>
        db.Publish(new EmployeeIdentityChanged(
            Guid.CreateVersion7(), clock.GetUtcNow(), decisionId, employee.Id, employee.EmployeeNumber, employee.FullName,
            employee.BirthDate, employee.KindCode, retiresOn, employee.QuotaKindCode));
}
