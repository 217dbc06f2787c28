using HoSoCanBo.Accounts.Domain;
using HoSoCanBo.Accounts.Persistence;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.SharedRecords.Copies;
using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using HoSoCanBo.Salary.Contracts;
using Wolverine.Attributes;

namespace HoSoCanBo.Accounts.EventHandlers;

/// <summary>A grave change of pay waits: tells those who may be the second person, of the unit, above it and at Sở Tài chính.</summary>
[StickyHandler(AccountsDbContext.SchemaName)]
public static class PayChangeAskedHandler
{
    public static Task Handle(PayChangeAsked e, AccountsDbContext db, Delivery delivery, TimeProvider clock,
        CancellationToken cancellationToken) =>
        delivery.ApplyOnceAsync(db, e, async () =>
        {
            var unit = await db.UnitNameAsync(e.UnitId, cancellationToken);
            db.Notices.Add(new Notice
            {
                Id = e.EventId,
                UnitId = e.UnitId,
                Permission = Notice.SalaryOfficers,
                RoleCode = Role.Finance,
                Text = $"{unit}: có thay đổi lương chờ người thứ hai duyệt.",
                Link = "/tien-luong/cho-duyet",
                CreatedAt = clock.UtcNow(),
                IsUrgent = false,
            });
            return "Đã báo cho người có thể duyệt.";
        }, cancellationToken);
}
