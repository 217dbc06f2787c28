using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.SharedRecords.Copies;
using HoSoCanBo.Training.Persistence;
using Wolverine.Attributes;

namespace HoSoCanBo.Training.EventHandlers;

/// <summary>Sáp nhập: the copy ends, and whoever is in charge of the successor reaches its records.</summary>
[StickyHandler(TrainingDbContext.SchemaName)]
public static class UnitMergedHandler
{
    public static Task Handle(UnitMerged e, TrainingDbContext db, Delivery delivery, CancellationToken cancellationToken) =>
        delivery.CloseUnitAsync(db, e, new KnownUnitEnd(e.UnitId, e.EffectiveFrom, e.IntoUnitId), cancellationToken);
}
