using HoSoCanBo.Accounts.Features.Notices;
using HoSoCanBo.Accounts.Domain;
using HoSoCanBo.Accounts.Persistence;
using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using HoSoCanBo.Salary.Contracts;
using Wolverine.Attributes;

namespace HoSoCanBo.Accounts.EventHandlers;

/// <summary>A salary sheet came back: tells the salary officers of the unit.</summary>
[StickyHandler(AccountsDbContext.SchemaName)]
public static class SheetReturnedHandler
{
    public static Task Handle(SheetReturned e, AccountsDbContext db, Delivery delivery, TimeProvider clock,
        CancellationToken cancellationToken) =>
        delivery.TellUnitAsync(
            db, e,
            new UnitNews(
                e.UnitId, Notice.SalaryOfficers,
                unit => $"{unit}: bảng lương tháng {e.Month:MM/yyyy} bị trả lại, nộp lại chậm nhất {e.Until:dd/MM/yyyy}.",
                SheetLink.Of(e.Month, e.SheetId, e.UnitId, e.IsDistrict), "Đã báo cho đơn vị."),
            clock, cancellationToken);
}
