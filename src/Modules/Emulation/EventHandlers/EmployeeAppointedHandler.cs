using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.Emulation.Domain;
using HoSoCanBo.Emulation.Persistence;
using HoSoCanBo.SharedRecords.Copies;
using Wolverine.Attributes;

namespace HoSoCanBo.Emulation.EventHandlers;

/// <summary>Bổ nhiệm, bổ nhiệm lại, miễn nhiệm: the employee has another post.</summary>
[StickyHandler(EmulationDbContext.SchemaName)]
public static class EmployeeAppointedHandler
{
    public static Task Handle(EmployeeAppointed[] events, EmulationDbContext db, Delivery delivery, TimeProvider clock,
        CancellationToken cancellationToken) =>
        delivery.ApplyPostsAsync<AwardCandidate, EmployeeAppointed>(
            db, events, clock, e => new KnownPost(e.UnitId, e.PositionName, e.EffectiveFrom, e.IsConcurrent), "Thi đua, khen thưởng",
            cancellationToken);
}
