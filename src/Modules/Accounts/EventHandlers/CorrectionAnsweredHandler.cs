using HoSoCanBo.Accounts.Domain;
using HoSoCanBo.Accounts.Persistence;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using HoSoCanBo.Personnel.Contracts;
using Wolverine.Attributes;

namespace HoSoCanBo.Accounts.EventHandlers;

/// <summary>A reported error was answered: tells the person alone.</summary>
[StickyHandler(AccountsDbContext.SchemaName)]
public static class CorrectionAnsweredHandler
{
    public static Task Handle(CorrectionAnswered e, AccountsDbContext db, Delivery delivery, TimeProvider clock,
        CancellationToken cancellationToken) =>
        delivery.ApplyOnceAsync(db, e, () =>
        {
            db.Notices.Add(new Notice
            {
                Id = e.EventId,
                UnitId = e.UnitId,
                Permission = Notice.OwnRecord,
                EmployeeId = e.EmployeeId,
                Text = e.IsAccepted ? "Báo sai sót của bạn đã được tiếp nhận." : "Báo sai sót của bạn không được tiếp nhận; xem lý do.",
                Link = "/ho-so-cua-toi/bao-sai",
                CreatedAt = clock.UtcNow(),
                IsUrgent = false,
                IsNews = true,
            });
            return Task.FromResult("Đã báo cho người có hồ sơ.");
        }, cancellationToken);
}
