using HoSoCanBo.Accounts.Domain;
using HoSoCanBo.Accounts.Persistence;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.SharedRecords.Copies;
using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using HoSoCanBo.Salary.Contracts;
using Wolverine.Attributes;

namespace HoSoCanBo.Accounts.EventHandlers;

/// <summary>The second person answered: tells the salary officers of the unit, the one who asked among them.</summary>
[StickyHandler(AccountsDbContext.SchemaName)]
public static class PayChangeAnsweredHandler
{
    public static Task Handle(PayChangeAnswered e, AccountsDbContext db, Delivery delivery, TimeProvider clock,
        CancellationToken cancellationToken) =>
        delivery.ApplyOnceAsync(db, e, async () =>
        {
            var unit = await db.UnitNameAsync(e.UnitId, cancellationToken);
            db.Notices.Add(new Notice
            {
                Id = e.EventId,
                UnitId = e.UnitId,
                Permission = Notice.SalaryOfficers,
                Text = e.IsApproved ? $"{unit}: thay đổi lương đã được duyệt và có hiệu lực."
                    : $"{unit}: thay đổi lương không được duyệt; xem lý do.",
                Link = "/tien-luong/cho-duyet",
                CreatedAt = clock.UtcNow(),
                IsUrgent = false,
            });
            return "Đã báo cho đơn vị.";
        }, cancellationToken);
}
