using HoSoCanBo.Accounts.Features.Notices;
using HoSoCanBo.Accounts.Domain;
using HoSoCanBo.Accounts.Persistence;
using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using HoSoCanBo.Salary.Contracts;
using Wolverine.Attributes;

namespace HoSoCanBo.Accounts.EventHandlers;

/// <summary>A salary sheet is late: tells the salary officers of the unit; Sở Tài chính has the board of who has not sent.</summary>
[StickyHandler(AccountsDbContext.SchemaName)]
public static class SubmissionOverdueHandler
{
    public static Task Handle(SubmissionOverdue e, AccountsDbContext db, Delivery delivery, TimeProvider clock,
        CancellationToken cancellationToken) =>
        delivery.TellUnitAsync(
            db, e,
            new UnitNews(
                e.UnitId, Notice.SalaryOfficers,
                unit => $"{unit}: quá hạn nộp bảng lương tháng {e.Month:MM/yyyy} theo {e.RuleArticle}, hạn {e.DueOn:dd/MM/yyyy}.",
                $"/tien-luong/thang/{e.Month:yyyy-MM}", "Đã báo cho đơn vị.")
            {
                IsUrgent = true,
            },
            clock, cancellationToken);
}
