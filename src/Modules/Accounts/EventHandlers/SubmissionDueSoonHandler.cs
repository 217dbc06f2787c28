using HoSoCanBo.Accounts.Domain;
using HoSoCanBo.Accounts.Persistence;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using HoSoCanBo.Salary.Contracts;
using HoSoCanBo.SharedRecords.Copies;
using Wolverine.Attributes;

namespace HoSoCanBo.Accounts.EventHandlers;

/// <summary>A salary window ends soon: reminds the salary officers of the unit.</summary>
[StickyHandler(AccountsDbContext.SchemaName)]
public static class SubmissionDueSoonHandler
{
    public static Task Handle(SubmissionDueSoon e, AccountsDbContext db, Delivery delivery, TimeProvider clock,
        CancellationToken cancellationToken) =>
        delivery.ApplyOnceAsync(db, e, async () =>
        {
            var unit = await db.UnitNameAsync(e.UnitId, cancellationToken);
            db.Notices.Add(new Notice
            {
                Id = e.EventId,
                UnitId = e.UnitId,
                Permission = Notice.SalaryOfficers,
                Text = $"{unit}: chưa nộp bảng lương tháng {e.Month:MM/yyyy} ({e.RuleArticle}), hạn {e.DueOn:dd/MM/yyyy}.",
                Link = $"/tien-luong/thang/{e.Month:yyyy-MM}",
                CreatedAt = clock.UtcNow(),
                IsUrgent = false,
            });
            return "Đã nhắc đơn vị.";
        }, cancellationToken);
}
