using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.Accounts.Persistence;
using HoSoCanBo.SharedRecords.Copies;
using Wolverine.Attributes;

namespace HoSoCanBo.Accounts.EventHandlers;

/// <summary>Giải thể: the copy ends.</summary>
[StickyHandler(AccountsDbContext.SchemaName)]
public static class UnitClosedHandler
{
    public static Task Handle(UnitClosed e, AccountsDbContext db, Delivery delivery, CancellationToken cancellationToken) =>
        delivery.CloseUnitAsync(db, e, new KnownUnitEnd(e.UnitId, e.LastDay.AddDays(1), null), cancellationToken);
}
