using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.SharedRecords.Copies;
using HoSoCanBo.SharedRecords.People;
using HoSoCanBo.Training.Learners.Domain;
using HoSoCanBo.Training.Persistence;
using Wolverine.Attributes;

namespace HoSoCanBo.Training.EventHandlers;

/// <summary>A new employee, or one whose paper record entered the software.</summary>
[StickyHandler(TrainingDbContext.SchemaName)]
public static class EmployeeRecruitedHandler
{
    public static Task Handle(EmployeeRecruited[] events, TrainingDbContext db, Delivery delivery, TimeProvider clock,
        CancellationToken cancellationToken) =>
        delivery.ApplyToPeopleAsync<Trainee, EmployeeRecruited>(db, events, clock, async (trainee, e) =>
        {
            var source = FactSource.Of(e);
            trainee.Identify(new PersonParticulars(e.EmployeeNumber, e.FullName, e.BirthDate, e.KindCode), source);
            trainee.JoinUnit(e.UnitId, e.PositionName, e.EffectiveFrom, source);
            trainee.TakeStatus(e.StatusCode, countsAsPresent: true, e.EffectiveFrom, source);
            var unit = await db.UnitNameAsync(e.UnitId, cancellationToken);
            return $"Đã thêm người học của {unit} từ {e.EffectiveFrom:dd/MM/yyyy}.";
        }, cancellationToken);
}
