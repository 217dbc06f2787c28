using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.Salary.Persistence;
using HoSoCanBo.SharedRecords.Copies;
using Wolverine.Attributes;

namespace HoSoCanBo.Salary.EventHandlers;

/// <summary>Hoàn tác: the unit exists again.</summary>
[StickyHandler(SalaryDbContext.SchemaName)]
public static class UnitReopenedHandler
{
    public static Task Handle(UnitReopened e, SalaryDbContext db, Delivery delivery, CancellationToken cancellationToken) =>
        delivery.ApplyToUnitAsync(db, e, new KnownUnitFacts(e.UnitId, e.ParentUnitId, e.Code, e.Name, e.Kind, e.SalaryBlock),
            then: () => SheetGathering.FollowAsync(db, cancellationToken), cancellationToken);
}
