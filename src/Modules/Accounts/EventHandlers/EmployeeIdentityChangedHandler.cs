using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.Accounts.Domain;
using HoSoCanBo.Accounts.Persistence;
using HoSoCanBo.SharedRecords.Copies;
using HoSoCanBo.SharedRecords.People;
using Wolverine.Attributes;

namespace HoSoCanBo.Accounts.EventHandlers;

/// <summary>Name, birth date, kind or employee number were corrected.</summary>
[StickyHandler(AccountsDbContext.SchemaName)]
public static class EmployeeIdentityChangedHandler
{
    public static Task Handle(EmployeeIdentityChanged[] events, AccountsDbContext db, Delivery delivery, TimeProvider clock,
        CancellationToken cancellationToken) =>
        delivery.ApplyToPeopleAsync<Holder, EmployeeIdentityChanged>(db, events, clock, (holder, e) =>
        {
            holder.Identify(new PersonParticulars(e.EmployeeNumber, e.FullName, e.BirthDate, e.KindCode), FactSource.Of(e));
            return Task.FromResult("Đã cập nhật họ tên, ngày sinh, số hiệu của người có thể được cấp tài khoản.");
        }, cancellationToken);
}
