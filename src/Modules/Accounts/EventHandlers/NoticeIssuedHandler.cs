using HoSoCanBo.Accounts.Domain;
using HoSoCanBo.Accounts.Persistence;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using HoSoCanBo.SharedRecords.Copies;
using HoSoCanBo.Training.Contracts;
using Wolverine.Attributes;

namespace HoSoCanBo.Accounts.EventHandlers;

/// <summary>An enrolment notice reached units, or was corrected: tells those who register people there.</summary>
[StickyHandler(AccountsDbContext.SchemaName)]
public static class NoticeIssuedHandler
{
    /// <summary>Handles the event.</summary>
    public static Task Handle(NoticeIssued e, AccountsDbContext db, Delivery delivery, TimeProvider clock,
        CancellationToken cancellationToken) =>
        delivery.ApplyOnceAsync(db, e, async () =>
        {
            var organizer = await db.UnitNameAsync(e.OrganizerUnitId, cancellationToken);
            var until = $"{VietnamTime.InVietnam(e.ClosesAt):HH:mm dd/MM/yyyy}";
            db.Notices.AddRange(e.UnitIds.Select(unit => new Notice
            {
                Id = StableId.From($"notice-issued:{e.EventId}:{unit}"),
                UnitId = unit,
                Permission = Notice.TrainingOfficers,
                Text = e.IsCorrection
                    ? $"{organizer} sửa thông báo chiêu sinh “{e.Title}”. Đăng ký trước {until}."
                    : $"{organizer} thông báo chiêu sinh “{e.Title}”. Đăng ký trước {until}.",
                Link = $"/dao-tao/thong-bao/{e.NoticeId}",
                CreatedAt = clock.UtcNow(),
                IsUrgent = false,
            }));
            return $"Đã báo cho {e.UnitIds.Count} đơn vị.";
        }, cancellationToken);
}
