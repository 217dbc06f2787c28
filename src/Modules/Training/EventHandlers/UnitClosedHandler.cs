using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.SharedRecords.Copies;
using HoSoCanBo.Training.Persistence;
using Wolverine.Attributes;

namespace HoSoCanBo.Training.EventHandlers;

/// <summary>Giải thể: the copy ends.</summary>
[StickyHandler(TrainingDbContext.SchemaName)]
public static class UnitClosedHandler
{
    public static Task Handle(UnitClosed e, TrainingDbContext db, Delivery delivery, CancellationToken cancellationToken) =>
        delivery.CloseUnitAsync(db, e, new KnownUnitEnd(e.UnitId, e.LastDay.AddDays(1), null), cancellationToken);
}
