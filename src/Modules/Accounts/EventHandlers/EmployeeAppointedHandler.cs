using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.Accounts.Domain;
using HoSoCanBo.Accounts.Persistence;
using HoSoCanBo.SharedRecords.Copies;
using Wolverine.Attributes;

namespace HoSoCanBo.Accounts.EventHandlers;

/// <summary>Bổ nhiệm, bổ nhiệm lại, miễn nhiệm: the employee has another post.</summary>
[StickyHandler(AccountsDbContext.SchemaName)]
public static class EmployeeAppointedHandler
{
    public static Task Handle(EmployeeAppointed[] events, AccountsDbContext db, Delivery delivery, TimeProvider clock,
        CancellationToken cancellationToken) =>
        delivery.ApplyPostsAsync<Holder, EmployeeAppointed>(
            db, events, clock, e => new KnownPost(e.UnitId, e.PositionName, e.EffectiveFrom, e.IsConcurrent), "Tài khoản",
            cancellationToken);
}
