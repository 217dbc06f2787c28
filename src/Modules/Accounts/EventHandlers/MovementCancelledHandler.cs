using HoSoCanBo.Accounts.Features.Notices;
using HoSoCanBo.Accounts.Domain;
using HoSoCanBo.Accounts.Persistence;
using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using HoSoCanBo.Personnel.Contracts;
using Wolverine.Attributes;

namespace HoSoCanBo.Accounts.EventHandlers;

/// <summary>Movements that had taken effect were taken back: tells the officers of both units.</summary>
[StickyHandler(AccountsDbContext.SchemaName)]
public static class MovementCancelledHandler
{
    public static Task Handle(MovementCancelled[] events, AccountsDbContext db, Delivery delivery, TimeProvider clock,
        CancellationToken cancellationToken) =>
        delivery.ApplyOnceAsync(db, events, async e =>
        {
            foreach (var unitId in new[] { e.ToUnitId, e.FromUnitId }.Distinct())
            {
                await db.TellAsync(
                    new PeopleNews(
                        unitId == e.ToUnitId ? e.EventId
                            : Guid.CreateVersion7(), unitId, Notice.TransferOfficers, $"cancelled:{e.DecisionId}:{unitId}",
                        e.EmployeeId, $"/bien-dong/{e.MovementId}", "/bien-dong?muc=da-xong", IsNews: true,
                        (count, names) => $"Biến động có hiệu lực từ {e.EffectiveFrom:dd/MM/yyyy} đã được đính chính, hủy: {names}. Hồ sơ trở lại như trước biến động."),
                    clock, cancellationToken);
            }

            return "Đã báo cho các đơn vị liên quan.";
        }, cancellationToken);
}
