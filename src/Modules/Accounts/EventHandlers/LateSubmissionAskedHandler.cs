using HoSoCanBo.Accounts.Features.Notices;
using HoSoCanBo.Accounts.Domain;
using HoSoCanBo.Accounts.Persistence;
using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using HoSoCanBo.Salary.Contracts;
using Wolverine.Attributes;

namespace HoSoCanBo.Accounts.EventHandlers;

/// <summary>A unit asks to send its salary sheet late: tells who decides, the huyện or Sở Tài chính.</summary>
[StickyHandler(AccountsDbContext.SchemaName)]
public static class LateSubmissionAskedHandler
{
    public static Task Handle(LateSubmissionAsked e, AccountsDbContext db, Delivery delivery, TimeProvider clock,
        CancellationToken cancellationToken) =>
        delivery.TellUnitAsync(
            db, e,
            new UnitNews(
                e.UnitId, Notice.SalaryOfficers, unit => $"{unit}: xin nộp muộn bảng lương tháng {e.Month:MM/yyyy}.",
                SheetLink.Of(e.Month, e.SheetId, e.UnitId, e.IsDistrict), "Đã báo cho nơi cho nộp muộn.")
            {
                ToldUnitId = e.AskedUnitId,
                RoleCode = e.AskedUnitId is null ? Role.Finance : null,
            },
            clock, cancellationToken);
}
