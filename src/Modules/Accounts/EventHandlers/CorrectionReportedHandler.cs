using HoSoCanBo.Accounts.Features.Notices;
using HoSoCanBo.Accounts.Domain;
using HoSoCanBo.Accounts.Persistence;
using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using HoSoCanBo.Personnel.Contracts;
using Wolverine.Attributes;

namespace HoSoCanBo.Accounts.EventHandlers;

/// <summary>A person reported an error in the own record: tells the officers of the unit.</summary>
[StickyHandler(AccountsDbContext.SchemaName)]
public static class CorrectionReportedHandler
{
    public static Task Handle(CorrectionReported e, AccountsDbContext db, Delivery delivery, TimeProvider clock,
        CancellationToken cancellationToken) =>
        delivery.TellUnitAsync(
            db, e,
            new UnitNews(
                e.UnitId, Notice.RecordOfficers,
                unit => $"{unit}: có người báo sai sót trong hồ sơ, chờ trả lời.",
                $"/bao-sai-sot/{e.CorrectionId}", "Đã báo cho người cập nhật hồ sơ của đơn vị."),
            clock, cancellationToken);
}
