using HoSoCanBo.Accounts.Domain;
using HoSoCanBo.Accounts.Persistence;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using HoSoCanBo.Salary.Contracts;
using HoSoCanBo.SharedRecords.Copies;
using Wolverine.Attributes;

namespace HoSoCanBo.Accounts.EventHandlers;

/// <summary>A salary sheet is late: tells the salary officers of the unit; Sở Tài chính has the board of who has not sent.</summary>
[StickyHandler(AccountsDbContext.SchemaName)]
public static class SubmissionOverdueHandler
{
    public static Task Handle(SubmissionOverdue e, AccountsDbContext db, Delivery delivery, TimeProvider clock,
        CancellationToken cancellationToken) =>
        delivery.ApplyOnceAsync(db, e, async () =>
        {
            var unit = await db.UnitNameAsync(e.UnitId, cancellationToken);
            db.Notices.Add(new Notice
            {
                Id = e.EventId,
                UnitId = e.UnitId,
                Permission = Notice.SalaryOfficers,
                Text = $"{unit}: quá hạn nộp bảng lương tháng {e.Month:MM/yyyy} theo {e.RuleArticle}, hạn {e.DueOn:dd/MM/yyyy}.",
                Link = $"/tien-luong/thang/{e.Month:yyyy-MM}",
                CreatedAt = clock.UtcNow(),
                IsUrgent = true,
            });
            return "Đã báo cho đơn vị.";
        }, cancellationToken);
}
