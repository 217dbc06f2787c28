using HoSoCanBo.Accounts.Features.Notices;
using HoSoCanBo.Accounts.Domain;
using HoSoCanBo.Accounts.Persistence;
using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using HoSoCanBo.Salary.Contracts;
using Wolverine.Attributes;

namespace HoSoCanBo.Accounts.EventHandlers;

/// <summary>A salary window ends soon: reminds the salary officers of the unit.</summary>
[StickyHandler(AccountsDbContext.SchemaName)]
public static class SubmissionDueSoonHandler
{
    public static Task Handle(SubmissionDueSoon e, AccountsDbContext db, Delivery delivery, TimeProvider clock,
        CancellationToken cancellationToken) =>
        delivery.TellUnitAsync(
            db, e,
            new UnitNews(
                e.UnitId, Notice.SalaryOfficers,
                unit => $"{unit}: chưa nộp bảng lương tháng {e.Month:MM/yyyy} ({e.RuleArticle}), hạn {e.DueOn:dd/MM/yyyy}.",
                $"/tien-luong/thang/{e.Month:yyyy-MM}", "Đã nhắc đơn vị."),
            clock, cancellationToken);
}
