using HoSoCanBo.Accounts.Features.Notices;
using HoSoCanBo.Accounts.Domain;
using HoSoCanBo.Accounts.Persistence;
using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using HoSoCanBo.Salary.Contracts;
using Wolverine.Attributes;

namespace HoSoCanBo.Accounts.EventHandlers;

/// <summary>The second person answered: tells the salary officers of the unit, the one who asked among them.</summary>
[StickyHandler(AccountsDbContext.SchemaName)]
public static class PayChangeAnsweredHandler
{
    public static Task Handle(PayChangeAnswered e, AccountsDbContext db, Delivery delivery, TimeProvider clock,
        CancellationToken cancellationToken) =>
        delivery.TellUnitAsync(
            db, e,
            new UnitNews(
                e.UnitId, Notice.SalaryOfficers,
                unit => e.IsApproved ? $"{unit}: thay đổi lương đã được duyệt và có hiệu lực."
                    : $"{unit}: thay đổi lương không được duyệt; xem lý do.",
                "/tien-luong/cho-duyet", "Đã báo cho đơn vị."),
            clock, cancellationToken);
}
