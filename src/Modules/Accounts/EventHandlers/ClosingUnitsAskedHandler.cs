using HoSoCanBo.Accounts.Contracts;
using HoSoCanBo.Accounts.Persistence;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using HoSoCanBo.Personnel.Contracts;
using Microsoft.EntityFrameworkCore;
using Wolverine.Attributes;

namespace HoSoCanBo.Accounts.EventHandlers;

/// <summary>A draft would end units: counts the accounts with rights there, and answers.</summary>
[StickyHandler(AccountsDbContext.SchemaName)]
public static class ClosingUnitsAskedHandler
{
    public static Task Handle(ClosingUnitsAsked e, AccountsDbContext db, Delivery delivery, TimeProvider clock,
        CancellationToken cancellationToken) =>
        delivery.ApplyOnceAsync(
            db,
            e,
            async () =>
            {
                var today = clock.TodayInVietnam();
                var accounts = await db.RoleAssignments
                    .Where(a => e.UnitIds.Contains(a.UnitId) && a.ValidFrom <= today && (a.ValidUntil == null || a.ValidUntil >= today))
                    .Select(a => a.AccountId)
                    .Distinct()
                    .CountAsync(cancellationToken);
                db.Publish(new AccountsOfUnitsCounted(
                    Guid.CreateVersion7(), clock.GetUtcNow(), e.DecisionId, e.ReorganizationId, e.EventId, accounts));
                return $"Tài khoản: {accounts} tài khoản có quyền tại các đơn vị.";
            },
            cancellationToken);
}
