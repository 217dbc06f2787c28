using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.Salary.Contracts;
using HoSoCanBo.Salary.Months.Domain;
using HoSoCanBo.Salary.Persistence;
using Microsoft.EntityFrameworkCore;
using Wolverine.Attributes;

namespace HoSoCanBo.Salary.EventHandlers;

/// <summary>A draft would end units: counts their paid people and open sheets, and answers.</summary>
[StickyHandler(SalaryDbContext.SchemaName)]
public static class ClosingUnitsAskedHandler
{
    public static Task Handle(ClosingUnitsAsked e, SalaryDbContext db, Delivery delivery, TimeProvider clock,
        CancellationToken cancellationToken) =>
        delivery.ApplyOnceAsync(
            db,
            e,
            async () =>
            {
                var people = await db.PaidEmployees.CountAsync(p => p.IsPresent && e.UnitIds.Contains(p.UnitId!.Value), cancellationToken);
                var sheets = await db.Set<PaySheet>()
                    .CountAsync(s => e.UnitIds.Contains(s.UnitId) && s.State != SheetState.Locked, cancellationToken);
                db.Publish(new PayOfUnitsCounted(Guid.CreateVersion7(), clock.GetUtcNow(), e.DecisionId, e.ReorganizationId, e.EventId,
                    people, sheets));
                return $"Tiền lương: {people} người hưởng lương, {sheets} bảng lương chưa khóa.";
            },
            cancellationToken);
}
