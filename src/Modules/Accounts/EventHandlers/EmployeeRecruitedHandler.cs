using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.Accounts.Domain;
using HoSoCanBo.Accounts.Persistence;
using HoSoCanBo.SharedRecords.Copies;
using HoSoCanBo.SharedRecords.People;
using Wolverine.Attributes;

namespace HoSoCanBo.Accounts.EventHandlers;

/// <summary>A new employee, or one whose paper record entered the software.</summary>
[StickyHandler(AccountsDbContext.SchemaName)]
public static class EmployeeRecruitedHandler
{
    public static Task Handle(EmployeeRecruited[] events, AccountsDbContext db, Delivery delivery, TimeProvider clock,
        CancellationToken cancellationToken) =>
        delivery.ApplyToPeopleAsync<Holder, EmployeeRecruited>(db, events, clock, async (holder, e) =>
        {
            var source = FactSource.Of(e);
            holder.Identify(new PersonParticulars(e.EmployeeNumber, e.FullName, e.BirthDate, e.KindCode), source);
            holder.JoinUnit(e.UnitId, e.PositionName, e.EffectiveFrom, source);
            holder.TakeStatus(e.StatusCode, countsAsPresent: true, e.EffectiveFrom, source);
            var unit = await db.UnitNameAsync(e.UnitId, cancellationToken);
            return $"Có thể cấp tài khoản cá nhân cho người của {unit} từ {e.EffectiveFrom:dd/MM/yyyy}.";
        }, cancellationToken);
}
