using HoSoCanBo.Accounts.Domain;
using HoSoCanBo.Accounts.Persistence;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Copies;
using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using HoSoCanBo.Personnel.Contracts;
using Wolverine.Attributes;

namespace HoSoCanBo.Accounts.EventHandlers;

/// <summary>A record waits to be received: tells the officers of the receiving unit.</summary>
[StickyHandler(AccountsDbContext.SchemaName)]
public static class TransferSentHandler
{
    /// <summary>Handles the event.</summary>
    public static Task Handle(TransferSent e, AccountsDbContext db, Delivery delivery, TimeProvider clock, CancellationToken cancellationToken) =>
        delivery.ApplyOnceAsync(db, e, async () =>
        {
            var from = await db.UnitNameAsync(e.FromUnitId, cancellationToken);
            db.Notices.Add(new Notice
            {
                Id = e.EventId,
                UnitId = e.ToUnitId,
                Permission = Notice.TransferOfficers,
                Text = $"Có hồ sơ chờ tiếp nhận từ {from}, hạn {e.DueOn:dd/MM/yyyy}.",
                Link = $"/bien-dong/{e.MovementId}",
                CreatedAt = clock.UtcNow(),
                IsUrgent = false,
            });
            return $"Đã báo cho đơn vị tiếp nhận: {await db.UnitNameAsync(e.ToUnitId, cancellationToken)}.";
        }, cancellationToken);
}
