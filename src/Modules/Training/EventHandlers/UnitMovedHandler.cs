using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.SharedRecords.Copies;
using HoSoCanBo.Training.Persistence;
using Wolverine.Attributes;

namespace HoSoCanBo.Training.EventHandlers;

/// <summary>Chuyển cơ quan chủ quản: the copy takes its new place, and scopes with it.</summary>
[StickyHandler(TrainingDbContext.SchemaName)]
public static class UnitMovedHandler
{
    public static Task Handle(UnitMoved e, TrainingDbContext db, Delivery delivery, CancellationToken cancellationToken) =>
        delivery.ApplyToUnitAsync(db, e, new KnownUnitFacts(e.UnitId, e.ParentUnitId, e.Code, e.Name, e.Kind, e.SalaryBlock),
            cancellationToken);
}
