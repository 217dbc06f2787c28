using HoSoCanBo.Accounts.Domain;
using HoSoCanBo.Accounts.Persistence;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using HoSoCanBo.SharedRecords.Copies;
using HoSoCanBo.Training.Contracts;
using Wolverine.Attributes;

namespace HoSoCanBo.Accounts.EventHandlers;

/// <summary>A sealed list reached the organiser, or was withdrawn: tells who answers there.</summary>
[StickyHandler(AccountsDbContext.SchemaName)]
public static class RegistrationSealedHandler
{
    /// <summary>Handles the event.</summary>
    public static Task Handle(RegistrationSealed e, AccountsDbContext db, Delivery delivery, TimeProvider clock,
        CancellationToken cancellationToken) =>
        delivery.ApplyOnceAsync(db, e, async () =>
        {
            var unit = await db.UnitNameAsync(e.UnitId, cancellationToken);
            db.Notices.Add(new Notice
            {
                Id = e.EventId,
                UnitId = e.OrganizerUnitId,
                Permission = Notice.TrainingApprovers,
                Text = e.IsWithdrawn ? $"{unit} rút danh sách đăng ký “{e.Title}”."
                    : $"{unit} gửi danh sách đăng ký “{e.Title}”: {e.People} người{(e.Number > 1 ? $", lần {e.Number}" : "")}.",
                Link = $"/dao-tao/thong-bao/{e.NoticeId}/nguoi-dang-ky",
                CreatedAt = clock.UtcNow(),
                IsUrgent = false,
            });
            return "Đã báo cho cơ quan tổ chức.";
        }, cancellationToken);
}
