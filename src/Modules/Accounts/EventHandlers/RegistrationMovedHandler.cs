using HoSoCanBo.Accounts.Domain;
using HoSoCanBo.Accounts.Persistence;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using HoSoCanBo.SharedRecords.Copies;
using HoSoCanBo.Training.Contracts;
using Wolverine.Attributes;

namespace HoSoCanBo.Accounts.EventHandlers;

/// <summary>A list waits for the head, or came back: tells the head or the officers.</summary>
[StickyHandler(AccountsDbContext.SchemaName)]
public static class RegistrationMovedHandler
{
    /// <summary>Handles the event.</summary>
    public static Task Handle(RegistrationMoved e, AccountsDbContext db, Delivery delivery, TimeProvider clock,
        CancellationToken cancellationToken) =>
        delivery.ApplyOnceAsync(db, e, async () =>
        {
            var unit = await db.UnitNameAsync(e.UnitId, cancellationToken);
            var isSubmitted = e.Step == RegistrationStep.Submitted;
            db.Notices.Add(new Notice
            {
                Id = e.EventId,
                UnitId = e.UnitId,
                Permission = isSubmitted ? Notice.TrainingApprovers : Notice.TrainingOfficers,
                Text = isSubmitted
                    ? $"{unit}: danh sách đăng ký “{e.Title}” chờ xác nhận trước {VietnamTime.InVietnam(e.ClosesAt):HH:mm dd/MM/yyyy}."
                    : $"{unit}: danh sách đăng ký “{e.Title}” bị thủ trưởng trả lại: {e.Reason}",
                Link = $"/dao-tao/dang-ky/{e.RegistrationId}",
                CreatedAt = clock.UtcNow(),
                IsUrgent = false,
            });
            return isSubmitted ? "Đã báo cho thủ trưởng." : "Đã báo cho người lập.";
        }, cancellationToken);
}
