using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.Emulation.Domain;
using HoSoCanBo.Emulation.Persistence;
using HoSoCanBo.SharedRecords.Copies;
using HoSoCanBo.SharedRecords.People;
using Wolverine.Attributes;

namespace HoSoCanBo.Emulation.EventHandlers;

/// <summary>Name, birth date, kind or employee number were corrected.</summary>
[StickyHandler(EmulationDbContext.SchemaName)]
public static class EmployeeIdentityChangedHandler
{
    public static Task Handle(EmployeeIdentityChanged[] events, EmulationDbContext db, Delivery delivery, TimeProvider clock,
        CancellationToken cancellationToken) =>
        delivery.ApplyToPeopleAsync<AwardCandidate, EmployeeIdentityChanged>(db, events, clock, (candidate, e) =>
        {
            candidate.Identify(new PersonParticulars(e.EmployeeNumber, e.FullName, e.BirthDate, e.KindCode), FactSource.Of(e));
            return Task.FromResult("Thi đua, khen thưởng: đã cập nhật họ tên, ngày sinh, số hiệu.");
        }, cancellationToken);
}
