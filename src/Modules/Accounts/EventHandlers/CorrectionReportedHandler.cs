using HoSoCanBo.Accounts.Domain;
using HoSoCanBo.Accounts.Persistence;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.SharedRecords.Copies;
using Wolverine.Attributes;

namespace HoSoCanBo.Accounts.EventHandlers;

/// <summary>A person reported an error in the own record: tells the officers of the unit.</summary>
[StickyHandler(AccountsDbContext.SchemaName)]
public static class CorrectionReportedHandler
{
    public static Task Handle(CorrectionReported e, AccountsDbContext db, Delivery delivery, TimeProvider clock,
        CancellationToken cancellationToken) =>
        delivery.ApplyOnceAsync(db, e, async () =>
        {
            db.Notices.Add(new Notice
            {
                Id = e.EventId,
                UnitId = e.UnitId,
                Permission = Notice.RecordOfficers,
                Text = $"{await db.UnitNameAsync(e.UnitId, cancellationToken)}: có người báo sai sót trong hồ sơ, chờ trả lời.",
                Link = $"/bao-sai-sot/{e.CorrectionId}",
                CreatedAt = clock.UtcNow(),
                IsUrgent = false,
            });
            return "Đã báo cho người cập nhật hồ sơ của đơn vị.";
        }, cancellationToken);
}
