using HoSoCanBo.Personnel.Organisation.Domain.Reorganizations;
using HoSoCanBo.Personnel.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Organisation.Features.Reorganizations;

/// <summary>Something that hangs on units which a reorganisation would end.</summary>
/// <param name="Part">Part of the software, in Vietnamese: <c>Tài khoản</c>.</param>
/// <param name="What">What is counted: <c>tài khoản có quyền tại đơn vị</c>.</param>
/// <param name="Count">How many.</param>
/// <param name="Consequence">What becomes of it when the reorganisation is played.</param>
internal sealed record UnitImpact(string Part, string What, int Count, string Consequence);

/// <summary>
/// What hangs on the units that end in this module's own tables; the others answer by events (<see cref="GetAnsweredImpacts"/>).
/// </summary>
internal sealed class ReorganizationImpact(PersonnelDbContext db)
{
    /// <summary>One line for each kind of thing that is touched.</summary>
    public async Task<IReadOnlyList<UnitImpact>> FindAsync(ReorganizationPlan plan, CancellationToken cancellationToken)
    {
        var units = plan.Closing.Select(s => s.UnitId).ToList();
        if (units.Count == 0)
        {
            return [];
        }

        var own = new List<UnitImpact>
        {
            new("Biên chế", "dòng chỉ tiêu đang có hiệu lực",
                await db.QuotaGrants.CountAsync(q => units.Contains(q.UnitId) && q.VoidedAt == null, cancellationToken),
                "chuyển sang đơn vị kế thừa; đơn vị giải thể thì thu hồi"),
            new("Điều chuyển", "hồ sơ đang chuyển đi hoặc đến",
                await db.Movements.CountAsync(
                    m => (units.Contains(m.FromUnitId) || units.Contains(m.ToUnitId))
                        && UnitHeirsWriter.OpenStates.Contains(m.State), cancellationToken),
                "đi tiếp với đơn vị kế thừa"),
            new("Hạn cập nhật", "nghĩa vụ chưa xong",
                await db.Obligations.CountAsync(o => units.Contains(o.UnitId) && o.ClosedAt == null, cancellationToken),
                "đơn vị kế thừa, hoặc đơn vị mới của người đó, chịu trách nhiệm"),
            new("Lãnh đạo", "người đang giữ chức vụ",
                await db.UnitLeaders.CountAsync(l => units.Contains(l.UnitId) && l.EffectiveUntil == null, cancellationToken),
                "thôi giữ chức vụ khi đơn vị kết thúc"),
        };
        return [.. own.Where(i => i.Count > 0)];
    }
}
