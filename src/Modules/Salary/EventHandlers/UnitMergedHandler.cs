using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.Salary.Persistence;
using HoSoCanBo.SharedRecords.Copies;
using Wolverine.Attributes;

namespace HoSoCanBo.Salary.EventHandlers;

/// <summary>Sáp nhập: the copy ends, and whoever is in charge of the successor reaches its records.</summary>
[StickyHandler(SalaryDbContext.SchemaName)]
public static class UnitMergedHandler
{
    public static Task Handle(UnitMerged e, SalaryDbContext db, Delivery delivery, CancellationToken cancellationToken) =>
        delivery.CloseUnitAsync(db, e, new KnownUnitEnd(e.UnitId, e.EffectiveFrom, e.IntoUnitId),
            then: () => SheetGathering.FollowAsync(db, cancellationToken), cancellationToken);
}
