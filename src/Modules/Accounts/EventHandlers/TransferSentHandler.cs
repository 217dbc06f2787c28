using HoSoCanBo.Accounts.Features.Notices;
using HoSoCanBo.Accounts.Domain;
using HoSoCanBo.Accounts.Persistence;
using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.SharedRecords.Copies;
using Wolverine.Attributes;

namespace HoSoCanBo.Accounts.EventHandlers;

/// <summary>Records wait to be received: tells the officers of the receiving unit, once for what one decision sends.</summary>
[StickyHandler(AccountsDbContext.SchemaName)]
public static class TransferSentHandler
{
    public static Task Handle(TransferSent[] events, AccountsDbContext db, Delivery delivery, TimeProvider clock,
        CancellationToken cancellationToken) =>
        delivery.ApplyOnceAsync(db, events, async e =>
        {
            var from = await db.UnitNameAsync(e.FromUnitId, cancellationToken);
            var limit = e.DueOn is { } due ? $", hạn {due:dd/MM/yyyy}" : "";
            await db.TellAsync(
                new PeopleNews(
                    e.EventId, e.ToUnitId, Notice.TransferOfficers, $"sent:{e.DecisionId}:{e.FromUnitId}:{e.ToUnitId}", e.EmployeeId,
                    $"/bien-dong/{e.MovementId}", "/bien-dong", IsNews: false,
                    (count, names) => $"Có {(count == 1 ? "" : $"{count} ")}hồ sơ chờ tiếp nhận từ {from}{limit}: {names}."),
                clock, cancellationToken);
            return $"Đã báo cho đơn vị tiếp nhận: {await db.UnitNameAsync(e.ToUnitId, cancellationToken)}.";
        }, cancellationToken);
}
