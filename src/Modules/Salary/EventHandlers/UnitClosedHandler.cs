using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.Salary.Persistence;
using HoSoCanBo.SharedRecords.Copies;
using Wolverine.Attributes;

namespace HoSoCanBo.Salary.EventHandlers;

/// <summary>Giải thể: the copy ends.</summary>
[StickyHandler(SalaryDbContext.SchemaName)]
public static class UnitClosedHandler
{
    public static Task Handle(UnitClosed e, SalaryDbContext db, Delivery delivery, CancellationToken cancellationToken) =>
        delivery.CloseUnitAsync(db, e, new KnownUnitEnd(e.UnitId, e.LastDay.AddDays(1), null),
            then: () => SheetGathering.FollowAsync(db, cancellationToken), cancellationToken);
}
