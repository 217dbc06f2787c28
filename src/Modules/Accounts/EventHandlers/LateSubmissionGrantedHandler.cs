using HoSoCanBo.Accounts.Features.Notices;
using HoSoCanBo.Accounts.Domain;
using HoSoCanBo.Accounts.Persistence;
using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using HoSoCanBo.Salary.Contracts;
using Wolverine.Attributes;

namespace HoSoCanBo.Accounts.EventHandlers;

/// <summary>A unit may send its salary sheet late: tells its salary officers.</summary>
[StickyHandler(AccountsDbContext.SchemaName)]
public static class LateSubmissionGrantedHandler
{
    public static Task Handle(LateSubmissionGranted e, AccountsDbContext db, Delivery delivery, TimeProvider clock,
        CancellationToken cancellationToken) =>
        delivery.TellUnitAsync(
            db, e,
            new UnitNews(
                e.UnitId, Notice.SalaryOfficers,
                unit => $"{unit}: được nộp muộn bảng lương tháng {e.Month:MM/yyyy} đến hết ngày {e.Until:dd/MM/yyyy}.",
                SheetLink.Of(e.Month, e.SheetId, e.UnitId, e.IsDistrict), "Đã báo cho đơn vị."),
            clock, cancellationToken);
}
