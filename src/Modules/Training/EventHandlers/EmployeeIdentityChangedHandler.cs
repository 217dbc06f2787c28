using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.SharedRecords.Copies;
using HoSoCanBo.SharedRecords.People;
using HoSoCanBo.Training.Learners.Domain;
using HoSoCanBo.Training.Persistence;
using Wolverine.Attributes;

namespace HoSoCanBo.Training.EventHandlers;

/// <summary>Name, birth date, kind or employee number were corrected.</summary>
[StickyHandler(TrainingDbContext.SchemaName)]
public static class EmployeeIdentityChangedHandler
{
    public static Task Handle(EmployeeIdentityChanged[] events, TrainingDbContext db, Delivery delivery, TimeProvider clock,
        CancellationToken cancellationToken) =>
        delivery.ApplyToPeopleAsync<Trainee, EmployeeIdentityChanged>(db, events, clock, (trainee, e) =>
        {
            trainee.Identify(new PersonParticulars(e.EmployeeNumber, e.FullName, e.BirthDate, e.KindCode), FactSource.Of(e));
            return Task.FromResult("Đã cập nhật họ tên, ngày sinh, số hiệu của người học.");
        }, cancellationToken);
}
