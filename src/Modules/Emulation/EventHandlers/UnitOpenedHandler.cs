using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.Emulation.Persistence;
using HoSoCanBo.SharedRecords.Copies;
using Wolverine.Attributes;

namespace HoSoCanBo.Emulation.EventHandlers;

/// <summary>Thành lập đơn vị: a unit this module has to know for names and scopes.</summary>
[StickyHandler(EmulationDbContext.SchemaName)]
public static class UnitOpenedHandler
{
    public static Task Handle(UnitOpened e, EmulationDbContext db, Delivery delivery, CancellationToken cancellationToken) =>
        delivery.ApplyToUnitAsync(db, e, new KnownUnitFacts(e.UnitId, e.ParentUnitId, e.Code, e.Name, e.Kind, e.SalaryBlock),
            cancellationToken);
}
