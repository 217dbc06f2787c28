using HoSoCanBo.BuildingBlocks.People;
using HoSoCanBo.BuildingBlocks.Runtime.Copies;
using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.Accounts.Domain;
using HoSoCanBo.Accounts.Persistence;
using Wolverine.Attributes;

namespace HoSoCanBo.Accounts.EventHandlers;

/// <summary>Bổ nhiệm, bổ nhiệm lại, miễn nhiệm: the employee has another post.</summary>
[StickyHandler(AccountsDbContext.SchemaName)]
public static class EmployeeAppointedHandler
{
    /// <summary>Handles the event.</summary>
    public static Task Handle(EmployeeAppointed e, AccountsDbContext db, Delivery delivery, TimeProvider clock, CancellationToken cancellationToken) =>
        delivery.ApplyToPersonAsync<Holder>(db, e, clock, holder =>
        {
            if (e.IsConcurrent)
            {
                return Task.FromResult($"Tài khoản: kiêm nhiệm {e.PositionName} từ {e.EffectiveFrom:dd/MM/yyyy}; chức vụ chính giữ nguyên.");
            }

            holder.JoinUnit(e.UnitId, e.PositionName, e.EffectiveFrom, FactSource.Of(e));
            return Task.FromResult(e.PositionName is null
                ? $"Tài khoản: không còn giữ chức vụ từ {e.EffectiveFrom:dd/MM/yyyy}."
                : $"Tài khoản: chức vụ {e.PositionName} từ {e.EffectiveFrom:dd/MM/yyyy}.");
        }, cancellationToken);
}
