using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.Accounts.Persistence;
using HoSoCanBo.SharedRecords.Copies;
using Wolverine.Attributes;

namespace HoSoCanBo.Accounts.EventHandlers;

/// <summary>Sáp nhập: the copy ends, and whoever is in charge of the successor reaches its records.</summary>
[StickyHandler(AccountsDbContext.SchemaName)]
public static class UnitMergedHandler
{
    public static Task Handle(UnitMerged e, AccountsDbContext db, Delivery delivery, CancellationToken cancellationToken) =>
        delivery.CloseUnitAsync(db, e, new KnownUnitEnd(e.UnitId, e.EffectiveFrom, e.IntoUnitId), cancellationToken);
}
