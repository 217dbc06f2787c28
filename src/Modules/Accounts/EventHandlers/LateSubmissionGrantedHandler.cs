using HoSoCanBo.Accounts.Domain;
using HoSoCanBo.Accounts.Persistence;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using HoSoCanBo.Salary.Contracts;
using HoSoCanBo.SharedRecords.Copies;
using Wolverine.Attributes;

namespace HoSoCanBo.Accounts.EventHandlers;

/// <summary>A unit may send its salary sheet late: tells its salary officers.</summary>
[StickyHandler(AccountsDbContext.SchemaName)]
public static class LateSubmissionGrantedHandler
{
    public static Task Handle(LateSubmissionGranted e, AccountsDbContext db, Delivery delivery, TimeProvider clock,
        CancellationToken cancellationToken) =>
        delivery.ApplyOnceAsync(db, e, async () =>
        {
            var unit = await db.UnitNameAsync(e.UnitId, cancellationToken);
            db.Notices.Add(new Notice
            {
                Id = e.EventId,
                UnitId = e.UnitId,
                Permission = Notice.SalaryOfficers,
                Text = $"{unit}: được nộp muộn bảng lương tháng {e.Month:MM/yyyy} đến hết ngày {e.Until:dd/MM/yyyy}.",
                Link = SheetLink.Of(e.Month, e.SheetId, e.UnitId, e.IsDistrict),
                CreatedAt = clock.UtcNow(),
                IsUrgent = false,
            });
            return "Đã báo cho đơn vị.";
        }, cancellationToken);
}
