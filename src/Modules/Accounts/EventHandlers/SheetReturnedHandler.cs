using HoSoCanBo.Accounts.Domain;
using HoSoCanBo.Accounts.Persistence;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using HoSoCanBo.Salary.Contracts;
using HoSoCanBo.SharedRecords.Copies;
using Wolverine.Attributes;

namespace HoSoCanBo.Accounts.EventHandlers;

/// <summary>A salary sheet came back: tells the salary officers of the unit.</summary>
[StickyHandler(AccountsDbContext.SchemaName)]
public static class SheetReturnedHandler
{
    public static Task Handle(SheetReturned e, AccountsDbContext db, Delivery delivery, TimeProvider clock,
        CancellationToken cancellationToken) =>
        delivery.ApplyOnceAsync(db, e, async () =>
        {
            var unit = await db.UnitNameAsync(e.UnitId, cancellationToken);
            db.Notices.Add(new Notice
            {
                Id = e.EventId,
                UnitId = e.UnitId,
                Permission = Notice.SalaryOfficers,
                Text = $"{unit}: bảng lương tháng {e.Month:MM/yyyy} bị trả lại, nộp lại chậm nhất {e.Until:dd/MM/yyyy}.",
                Link = SheetLink.Of(e.Month, e.SheetId, e.UnitId, e.IsDistrict),
                CreatedAt = clock.UtcNow(),
                IsUrgent = false, // there is time: it is not late
            });
            return "Đã báo cho đơn vị.";
        }, cancellationToken);
}
