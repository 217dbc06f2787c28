using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Training.Contracts;
using Microsoft.EntityFrameworkCore;
using Wolverine.Attributes;

namespace HoSoCanBo.Personnel.Records.EventHandlers;

/// <summary>
/// Somebody finished a course (Điều 13.3): table 27 gets a row with the certificate as its document, the level it gives is raised, never
/// lowered, and the duty of Điều 10.2 that the certificate brings is done.
/// </summary>
[StickyHandler("personnel")]
public static class CourseCompletedHandler
{
    /// <summary>Handles the event.</summary>
    public static Task Handle(CourseCompleted e, PersonnelDbContext db, Delivery delivery, TimeProvider clock,
        CancellationToken cancellationToken) =>
        delivery.ApplyOnceAsync(
            db,
            e,
            async () =>
            {
                var employee = await db.Employees.SingleOrDefaultAsync(p => p.Id == e.EmployeeId, cancellationToken);
                if (employee is null)
                {
                    return "Hồ sơ: chưa có người này.";
                }

                db.Basis = new ChangeBasis(
                    e.IsWithdrawn ? $"Thu hồi kết quả khóa {e.Title} ở phân hệ Đào tạo"
                        : $"Theo chứng chỉ số {e.CertificateNumber} ngày {e.CertificateOn:dd/MM/yyyy}, {e.School}",
                    null, e.CertificateNumber);
                return await CourseItems.ApplyAsync(db, employee, e, clock, cancellationToken);
            },
            cancellationToken);
}
