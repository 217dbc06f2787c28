using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.Emulation.Domain;
using HoSoCanBo.Emulation.Persistence;
using HoSoCanBo.SharedRecords.Copies;
using HoSoCanBo.SharedRecords.People;
using Wolverine.Attributes;

namespace HoSoCanBo.Emulation.EventHandlers;

/// <summary>Nghỉ hưu, thôi việc, biệt phái, …: the employee has another status.</summary>
[StickyHandler(EmulationDbContext.SchemaName)]
public static class EmployeeStatusChangedHandler
{
    public static Task Handle(EmployeeStatusChanged[] events, EmulationDbContext db, Delivery delivery, TimeProvider clock,
        CancellationToken cancellationToken) =>
        delivery.ApplyToPeopleAsync<AwardCandidate, EmployeeStatusChanged>(db, events, clock, (candidate, e) =>
        {
            candidate.TakeStatus(e.StatusCode, e.CountsAsPresent, e.EffectiveFrom, FactSource.Of(e));
            return Task.FromResult(e.CountsAsPresent
                ? $"Thi đua, khen thưởng: tiếp tục được xét từ {e.EffectiveFrom:dd/MM/yyyy}."
                : $"Thi đua, khen thưởng: thôi xét từ {e.EffectiveFrom:dd/MM/yyyy}; kết quả đã khen thưởng được giữ nguyên.");
        }, cancellationToken);
}
