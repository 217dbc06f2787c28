using HoSoCanBo.Accounts.Features.Notices;
using HoSoCanBo.Accounts.Domain;
using HoSoCanBo.Accounts.Persistence;
using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using HoSoCanBo.Salary.Contracts;
using Wolverine.Attributes;

namespace HoSoCanBo.Accounts.EventHandlers;

/// <summary>A grave change of pay waits: tells those who may be the second person, of the unit, above it and at Sở Tài chính.</summary>
[StickyHandler(AccountsDbContext.SchemaName)]
public static class PayChangeAskedHandler
{
    public static Task Handle(PayChangeAsked e, AccountsDbContext db, Delivery delivery, TimeProvider clock,
        CancellationToken cancellationToken) =>
        delivery.TellUnitAsync(
            db, e,
            new UnitNews(
                e.UnitId, Notice.SalaryOfficers, unit => $"{unit}: có thay đổi lương chờ người thứ hai duyệt.",
                "/tien-luong/cho-duyet", "Đã báo cho người có thể duyệt.")
            {
                RoleCode = Role.Finance,
            },
            clock, cancellationToken);
}
