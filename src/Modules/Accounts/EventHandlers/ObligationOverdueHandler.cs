using HoSoCanBo.Accounts.Features.Notices;
using HoSoCanBo.Accounts.Domain;
using HoSoCanBo.Accounts.Persistence;
using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using HoSoCanBo.Personnel.Contracts;
using Wolverine.Attributes;

namespace HoSoCanBo.Accounts.EventHandlers;

/// <summary>An update is late: tells the officers of the responsible unit, and Sở Nội vụ.</summary>
[StickyHandler(AccountsDbContext.SchemaName)]
public static class ObligationOverdueHandler
{
    public static Task Handle(ObligationOverdue e, AccountsDbContext db, Delivery delivery, TimeProvider clock,
        CancellationToken cancellationToken) =>
        delivery.TellUnitAsync(
            db, e,
            new UnitNews(
                e.UnitId, Notice.RecordOfficers,
                unit => $"{unit}: quá hạn cập nhật hồ sơ theo {e.RuleArticle}, hạn {e.DueOn:dd/MM/yyyy}.",
                "/han-cap-nhat", "Đã báo cho đơn vị chịu trách nhiệm và Sở Nội vụ.")
            {
                RoleCode = Role.InternalAffairs,
                IsUrgent = true,
            },
            clock, cancellationToken);
}
