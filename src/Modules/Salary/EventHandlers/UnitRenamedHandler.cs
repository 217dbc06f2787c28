using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.Salary.Persistence;
using HoSoCanBo.SharedRecords.Copies;
using Wolverine.Attributes;

namespace HoSoCanBo.Salary.EventHandlers;

/// <summary>Đổi tên, đổi loại đơn vị: the copy follows.</summary>
[StickyHandler(SalaryDbContext.SchemaName)]
public static class UnitRenamedHandler
{
    public static Task Handle(UnitRenamed e, SalaryDbContext db, Delivery delivery, CancellationToken cancellationToken) =>
        delivery.ApplyToUnitAsync(db, e, new KnownUnitFacts(e.UnitId, e.ParentUnitId, e.Code, e.Name, e.Kind, e.SalaryBlock),
            cancellationToken);
}
