using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Copies;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Accounts.Persistence;

/// <summary>Accounts whose rights lie at units a reorganisation would end.</summary>
internal sealed class AccountsOfUnits(AccountsDbContext db, TimeProvider clock) : IUnitImpact
{
    public async Task<IReadOnlyList<UnitImpact>> FindAsync(IReadOnlyCollection<Guid> unitIds, CancellationToken cancellationToken)
    {
        var today = clock.TodayInVietnam();
        var count = await db.RoleAssignments
            .Where(a => unitIds.Contains(a.UnitId) && a.ValidFrom <= today && (a.ValidUntil == null || a.ValidUntil >= today))
            .Select(a => a.AccountId)
            .Distinct()
            .CountAsync(cancellationToken);
        return [new UnitImpact("Tài khoản", "tài khoản có quyền tại đơn vị", count, "quyền theo sang đơn vị kế thừa; vai trò mỗi đơn vị một tài khoản chỉ theo khi nơi đó còn trống")];
    }
}
