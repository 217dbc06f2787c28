using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Salary.Contracts;
using Microsoft.EntityFrameworkCore;
using Wolverine.Attributes;

namespace HoSoCanBo.Personnel.Records.EventHandlers;

/// <summary>Ngạch, bậc, hệ số were decided in Salary: the profile's item 31, and item 14 when it holds today, follow.</summary>
[StickyHandler("personnel")]
public static class SalaryChangedHandler
{
    /// <summary>What the history says of a line that rests on no decision: among others the one that a new record came in with.</summary>
    internal const string WithoutDecision = "Theo dòng lương ở phân hệ Tiền lương";

    public static Task Handle(SalaryChanged e, PersonnelDbContext db, Delivery delivery, TimeProvider clock,
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
                    e.DecisionNumber is { } number ? $"Theo quyết định lương số {number}" : WithoutDecision, null, e.DecisionNumber);
                await SalaryItems.ApplyAsync(db, employee, e, clock.TodayInVietnam(), clock.UtcNow(), cancellationToken);
                // The sentence stands on a page that people without a right to salary figures read.
                return e.IsWithdrawn
                    ? $"Hồ sơ: đã gạch dòng diễn biến lương hưởng từ {e.EffectiveFrom:dd/MM/yyyy}."
                    : $"Hồ sơ: đã ghi diễn biến lương hưởng từ {e.EffectiveFrom:dd/MM/yyyy}.";
            },
            cancellationToken);
}
