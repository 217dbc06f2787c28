using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.Emulation.Domain;
using HoSoCanBo.Emulation.Persistence;
using HoSoCanBo.SharedRecords.Copies;
using HoSoCanBo.SharedRecords.People;
using Wolverine.Attributes;

namespace HoSoCanBo.Emulation.EventHandlers;

/// <summary>A new employee, or one whose paper record entered the software.</summary>
[StickyHandler(EmulationDbContext.SchemaName)]
public static class EmployeeRecruitedHandler
{
    public static Task Handle(EmployeeRecruited[] events, EmulationDbContext db, Delivery delivery, TimeProvider clock,
        CancellationToken cancellationToken) =>
        delivery.ApplyToPeopleAsync<AwardCandidate, EmployeeRecruited>(db, events, clock, async (candidate, e) =>
        {
            var source = FactSource.Of(e);
            candidate.Identify(new PersonParticulars(e.EmployeeNumber, e.FullName, e.BirthDate, e.KindCode), source);
            candidate.JoinUnit(e.UnitId, e.PositionName, e.EffectiveFrom, source);
            candidate.TakeStatus(e.StatusCode, countsAsPresent: true, e.EffectiveFrom, source);
            var unit = await db.UnitNameAsync(e.UnitId, cancellationToken);
            return $"Thi đua, khen thưởng: xét cùng {unit} từ {e.EffectiveFrom:dd/MM/yyyy}.";
        }, cancellationToken);
}
