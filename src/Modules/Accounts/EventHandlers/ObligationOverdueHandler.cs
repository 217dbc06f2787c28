using HoSoCanBo.Accounts.Domain;
using HoSoCanBo.Accounts.Persistence;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.SharedRecords.Copies;
using Wolverine.Attributes;

namespace HoSoCanBo.Accounts.EventHandlers;

/// <summary>An update is late: tells the officers of the responsible unit, and Sở Nội vụ.</summary>
[StickyHandler(AccountsDbContext.SchemaName)]
public static class ObligationOverdueHandler
{
    public static Task Handle(ObligationOverdue e, AccountsDbContext db, Delivery delivery, TimeProvider clock,
        CancellationToken cancellationToken) =>
        delivery.ApplyOnceAsync(db, e, async () =>
        {
            var unit = await db.UnitNameAsync(e.UnitId, cancellationToken);
            db.Notices.Add(new Notice
            {
                Id = e.EventId,
                UnitId = e.UnitId,
                Permission = Notice.RecordOfficers,
                RoleCode = Role.InternalAffairs,
                Text = $"{unit}: quá hạn cập nhật hồ sơ theo {e.RuleArticle}, hạn {e.DueOn:dd/MM/yyyy}.",
                Link = "/han-cap-nhat",
                CreatedAt = clock.UtcNow(),
                IsUrgent = true,
            });
            return "Đã báo cho đơn vị chịu trách nhiệm và Sở Nội vụ.";
        }, cancellationToken);
}
