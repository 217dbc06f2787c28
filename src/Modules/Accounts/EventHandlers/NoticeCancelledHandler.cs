using HoSoCanBo.Accounts.Domain;
using HoSoCanBo.Accounts.Persistence;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using HoSoCanBo.SharedRecords.Copies;
using HoSoCanBo.Training.Contracts;
using Wolverine.Attributes;

namespace HoSoCanBo.Accounts.EventHandlers;

/// <summary>An enrolment notice was cancelled: tells those who register people in the units it had reached.</summary>
[StickyHandler(AccountsDbContext.SchemaName)]
public static class NoticeCancelledHandler
{
    /// <summary>Handles the event.</summary>
    public static Task Handle(NoticeCancelled e, AccountsDbContext db, Delivery delivery, TimeProvider clock,
        CancellationToken cancellationToken) =>
        delivery.ApplyOnceAsync(db, e, async () =>
        {
            var organizer = await db.UnitNameAsync(e.OrganizerUnitId, cancellationToken);
            db.Notices.AddRange(e.UnitIds.Select(unit => new Notice
            {
                Id = StableId.From($"notice-cancelled:{e.EventId}:{unit}"),
                UnitId = unit,
                Permission = Notice.TrainingOfficers,
                Text = $"{organizer} hủy thông báo chiêu sinh “{e.Title}”: {e.Reason}",
                Link = $"/dao-tao/thong-bao/{e.NoticeId}",
                CreatedAt = clock.UtcNow(),
                IsUrgent = true,
            }));
            return $"Đã báo cho {e.UnitIds.Count} đơn vị.";
        }, cancellationToken);
}
