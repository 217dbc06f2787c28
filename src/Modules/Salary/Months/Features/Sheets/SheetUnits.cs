using HoSoCanBo.Salary.Months.Domain;
using HoSoCanBo.Salary.Pay;
using HoSoCanBo.Salary.People.Domain;
using HoSoCanBo.Salary.Persistence;
using HoSoCanBo.SharedRecords.Copies;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Salary.Months.Features.Sheets;

/// <summary>
/// The units of the salary subsystem and where their sheets go. Levels are data: a unit whose salary block is "huyen" sends to the
/// highest unit of that block above it, whatever that level is called.
/// </summary>
internal sealed class SheetUnits
{
    /// <summary>Ngân sách nhà nước.</summary>
    public const string StateBudget = "NSNN";

    /// <summary>Nguồn thu sự nghiệp để lại.</summary>
    public const string OwnRevenue = "THU_DE_LAI";

    private const string DistrictBlock = "huyen";

    private readonly Dictionary<Guid, KnownUnit> units;
    private readonly UnitTermsIndex terms;

    private SheetUnits(List<KnownUnit> units, UnitTermsIndex terms) => (this.units, this.terms) = (units.ToDictionary(u => u.Id), terms);

    /// <summary>All units, by code.</summary>
    public IEnumerable<KnownUnit> All => units.Values.OrderBy(u => u.Code, StringComparer.Ordinal).ThenBy(u => u.Id);

    public static async Task<SheetUnits> ReadAsync(SalaryDbContext db, CancellationToken cancellationToken) => new(
        await db.KnownUnits.AsNoTracking().ToListAsync(cancellationToken), await new PayRecordReader(db).UnitTermsAsync(cancellationToken));

    /// <summary>Units already read, for the tree alone.</summary>
    public static SheetUnits Of(List<KnownUnit> units) => new(units, new UnitTermsIndex([], []));

    /// <summary>A unit; null when unknown.</summary>
    public KnownUnit? Find(Guid id) => units.GetValueOrDefault(id);

    /// <summary>Which window; null outside the salary subsystem (Party organs, Điều 8.7).</summary>
    public static SheetGroup? GroupOf(KnownUnit unit) => unit.SalaryBlock switch
    {
        null or "" => null,
        DistrictBlock => SheetGroup.DistrictUnit,
        _ => SheetGroup.Province,
    };

    /// <summary>The unit that gathers a district unit's sheet.</summary>
    public Guid GathererOf(KnownUnit unit)
    {
        var top = unit;
        for (var at = unit; at.ParentId is { } above && units.TryGetValue(above, out var parent)
            && parent.SalaryBlock == DistrictBlock; at = parent)
        {
            top = parent.ClosedFrom is null ? parent : top; // below one that ended: of what goes on, the highest
        }

        return top.Id;
    }

    /// <summary>Nguồn kinh phí of a unit's sheet.</summary>
    public string SourceOf(KnownUnit unit, PayMonth month) =>
        terms.On(unit.Id, month.First).Funding == UnitFunding.FullStateBudget ? StateBudget : OwnRevenue;
}
