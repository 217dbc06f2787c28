using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.Accounts.Domain;
using HoSoCanBo.Accounts.Persistence;
using HoSoCanBo.SharedRecords.Copies;
using HoSoCanBo.SharedRecords.People;
using Microsoft.EntityFrameworkCore;
using Wolverine.Attributes;

namespace HoSoCanBo.Accounts.EventHandlers;

/// <summary>Điều động, luân chuyển, chuyển công tác: the employee belongs to another unit.</summary>
[StickyHandler(AccountsDbContext.SchemaName)]
public static class EmployeeTransferredHandler
{
    public static Task Handle(EmployeeTransferred[] events, AccountsDbContext db, Delivery delivery, TimeProvider clock,
        CancellationToken cancellationToken) =>
        delivery.ApplyToPeopleAsync<Holder, EmployeeTransferred>(db, events, clock, async (holder, e) =>
        {
            holder.JoinUnit(e.ToUnitId, e.PositionName, e.EffectiveFrom, FactSource.Of(e));
            var ended = await EndOldUnitRolesAsync(e, db, clock.TodayInVietnam(), cancellationToken);
            return ended == 0
                ? "Tài khoản cá nhân (nếu có) giữ nguyên."
                : $"Kết thúc {ended} phân công tại đơn vị cũ từ {e.EffectiveFrom:dd/MM/yyyy} (Điều 11).";
        }, cancellationToken);

    /// <summary>Who left the unit no longer works for it; the own record stays visible.</summary>
    private static async Task<int> EndOldUnitRolesAsync(
        EmployeeTransferred e, AccountsDbContext db, DateOnly today, CancellationToken cancellationToken)
    {
        var accounts = await db.Accounts.Where(a => a.EmployeeId == e.EmployeeId).ToListAsync(cancellationToken);
        if (accounts.Count == 0)
        {
            return 0;
        }

        var left = await db.Units.InScope(new Scope(false, [e.FromUnitId], null)).Select(u => u.Id).ToListAsync(cancellationToken);
        if (e.EffectiveFrom <= today)
        {
            accounts.ForEach(a => a.MoveTo(e.ToUnitId));
        }

        return accounts.Sum(a => a.LeaveUnits(left, e.EffectiveFrom));
    }
}
