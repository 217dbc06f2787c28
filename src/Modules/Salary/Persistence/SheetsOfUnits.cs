using HoSoCanBo.BuildingBlocks.Runtime.Copies;
using HoSoCanBo.Salary.Months.Domain;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Salary.Persistence;

/// <summary>Pay and sheets of units a reorganisation would end.</summary>
internal sealed class SheetsOfUnits(SalaryDbContext db) : IUnitImpact
{
    public async Task<IReadOnlyList<UnitImpact>> FindAsync(IReadOnlyCollection<Guid> unitIds, CancellationToken cancellationToken)
    {
        var people = await db.PaidEmployees.CountAsync(p => p.IsPresent && unitIds.Contains(p.UnitId!.Value), cancellationToken);
        var sheets = await db.Set<PaySheet>().CountAsync(s => unitIds.Contains(s.UnitId) && s.State != SheetState.Locked, cancellationToken);
        return
        [
            new UnitImpact("Tiền lương", "người hưởng lương", people, "lương tính ở đơn vị mới từ ngày chuyển"),
            new UnitImpact("Tiền lương", "bảng lương tháng chưa khóa", sheets, "người đi theo sang bảng của đơn vị mới; đơn vị kế thừa nộp phần còn lại của tháng kết thúc"),
        ];
    }
}
