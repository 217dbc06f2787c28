using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.Salary.People.Domain;
using HoSoCanBo.Salary.Persistence;
using Microsoft.EntityFrameworkCore;
using Wolverine.Attributes;

namespace HoSoCanBo.Salary.Months.EventHandlers;

/// <summary>Bảng ngày nghỉ thay đổi: the windows of Điều 15 that are still to end follow; those that have ended stay.</summary>
[StickyHandler(SalaryDbContext.SchemaName)]
public static class WorkingDayChangedHandler
{
    public static Task Handle(WorkingDayChanged e, SalaryDbContext db, Delivery delivery, TimeProvider clock,
        CancellationToken cancellationToken) =>
        delivery.ApplyOnceAsync(db, e, async () =>
        {
            var day = await db.CalendarDays.FindAsync([e.Date], cancellationToken)
                ?? db.CalendarDays.Add(new CalendarDay { Date = e.Date }).Entity;
            (day.IsWorkingDay, day.IsInForce, day.ChangedAt) = (e.IsWorkingDay, e.IsInForce, clock.UtcNow());
            await db.CalendarDays.LoadAsync(cancellationToken);
            var moved = await WindowShifts.ApplyAsync(
                db, e.Date, CurrentWorkingCalendar.With(db.CalendarDays.Local), clock.TodayInVietnam(), cancellationToken);
            return moved == 0 ? "Bảng lương: không thời hạn nào đổi." : $"Bảng lương: {moved} thời hạn nộp, tổng hợp đổi theo ngày nghỉ.";
        }, cancellationToken);
}
