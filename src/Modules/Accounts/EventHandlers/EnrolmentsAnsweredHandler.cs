using HoSoCanBo.Accounts.Domain;
using HoSoCanBo.Accounts.Persistence;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using HoSoCanBo.SharedRecords.Copies;
using HoSoCanBo.Training.Contracts;
using Wolverine.Attributes;

namespace HoSoCanBo.Accounts.EventHandlers;

/// <summary>The organiser answered a list: tells those who registered.</summary>
[StickyHandler(AccountsDbContext.SchemaName)]
public static class EnrolmentsAnsweredHandler
{
    /// <summary>Handles the event.</summary>
    public static Task Handle(EnrolmentsAnswered e, AccountsDbContext db, Delivery delivery, TimeProvider clock,
        CancellationToken cancellationToken) =>
        delivery.ApplyOnceAsync(db, e, async () =>
        {
            var unit = await db.UnitNameAsync(e.UnitId, cancellationToken);
            (int Count, string Word)[] answers = [(e.Accepted, "được duyệt"), (e.Waiting, "dự bị"), (e.Refused, "không duyệt")];
            db.Notices.Add(new Notice
            {
                Id = e.EventId,
                UnitId = e.UnitId,
                Permission = Notice.TrainingOfficers,
                Text = $"{unit}, khóa “{e.Title}”: {string.Join(", ", answers.Where(a => a.Count > 0).Select(a => $"{a.Count} người {a.Word}"))}.",
                Link = $"/dao-tao/dang-ky/{e.RegistrationId}",
                CreatedAt = clock.UtcNow(),
                IsUrgent = false,
                IsNews = true,
            });
            return "Đã báo cho đơn vị đăng ký.";
        }, cancellationToken);
}
