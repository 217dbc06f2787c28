using HoSoCanBo.Accounts.Domain;
using HoSoCanBo.Accounts.Persistence;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using HoSoCanBo.Salary.Contracts;
using HoSoCanBo.SharedRecords.Copies;
using Wolverine.Attributes;

namespace HoSoCanBo.Accounts.EventHandlers;

/// <summary>A unit asks to send its salary sheet late: tells who decides, the huyện or Sở Tài chính.</summary>
[StickyHandler(AccountsDbContext.SchemaName)]
public static class LateSubmissionAskedHandler
{
    public static Task Handle(LateSubmissionAsked e, AccountsDbContext db, Delivery delivery, TimeProvider clock,
        CancellationToken cancellationToken) =>
        delivery.ApplyOnceAsync(db, e, async () =>
        {
            var unit = await db.UnitNameAsync(e.UnitId, cancellationToken);
            db.Notices.Add(new Notice
            {
                Id = e.EventId,
                UnitId = e.AskedUnitId ?? e.UnitId,
                Permission = Notice.SalaryOfficers,
                RoleCode = e.AskedUnitId is null ? Role.Finance : null,
                Text = $"{unit}: xin nộp muộn bảng lương tháng {e.Month:MM/yyyy}.",
                Link = SheetLink.Of(e.Month, e.SheetId, e.UnitId, e.IsDistrict),
                CreatedAt = clock.UtcNow(),
                IsUrgent = false,
            });
            return "Đã báo cho nơi cho nộp muộn.";
        }, cancellationToken);
}
