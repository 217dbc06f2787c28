using HoSoCanBo.BuildingBlocks.People;
using HoSoCanBo.BuildingBlocks.Runtime.Copies;
using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.Emulation.Domain;
using HoSoCanBo.Emulation.Persistence;
using Wolverine.Attributes;

namespace HoSoCanBo.Emulation.EventHandlers;

/// <summary>Bổ nhiệm, bổ nhiệm lại, miễn nhiệm: the employee has another post.</summary>
[StickyHandler(EmulationDbContext.SchemaName)]
public static class EmployeeAppointedHandler
{
    /// <summary>Handles the event.</summary>
    public static Task Handle(EmployeeAppointed e, EmulationDbContext db, Delivery delivery, TimeProvider clock, CancellationToken cancellationToken) =>
        delivery.ApplyToPersonAsync<AwardCandidate>(db, e, clock, candidate =>
        {
            if (e.IsConcurrent)
            {
                return Task.FromResult($"Thi đua, khen thưởng: kiêm nhiệm {e.PositionName} từ {e.EffectiveFrom:dd/MM/yyyy}; chức vụ chính giữ nguyên.");
            }

            candidate.JoinUnit(e.UnitId, e.PositionName, e.EffectiveFrom, FactSource.Of(e));
            return Task.FromResult(e.PositionName is null
                ? $"Thi đua, khen thưởng: không còn giữ chức vụ từ {e.EffectiveFrom:dd/MM/yyyy}."
                : $"Thi đua, khen thưởng: chức vụ {e.PositionName} từ {e.EffectiveFrom:dd/MM/yyyy}.");
        }, cancellationToken);
}
