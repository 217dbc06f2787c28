using HoSoCanBo.Salary.Pay;

namespace HoSoCanBo.Salary.People.Domain;

/// <summary>The terms of every unit on every day.</summary>
internal sealed class UnitTermsIndex
{
    private readonly ILookup<Guid, UnitPayTerms> stated;
    private readonly IReadOnlyDictionary<Guid, UnitTerms> byKind;

    /// <summary>Stated rows first, the kind of the unit otherwise.</summary>
    public UnitTermsIndex(IEnumerable<UnitPayTerms> stated, IEnumerable<(Guid UnitId, string KindCode)> units)
    {
        this.stated = stated.OrderByDescending(t => t.EffectiveFrom).ThenByDescending(t => t.RecordedAt).ToLookup(t => t.UnitId);
        byKind = units.ToDictionary(u => u.UnitId, u => UnitTerms.DefaultFor(u.KindCode));
    }

    /// <summary>The terms of a unit on a day.</summary>
    public UnitTerms On(Guid unitId, DateOnly day)
    {
        var row = stated[unitId].FirstOrDefault(t => t.EffectiveFrom <= day);
        if (row is null)
        {
            return byKind.GetValueOrDefault(unitId) ?? UnitTerms.DefaultFor(null);
        }

        return new UnitTerms(
            row.IsFullyBudgetPaid ? UnitFunding.FullStateBudget : UnitFunding.PartStateBudget,
            Enum.TryParse<UnitKind>(row.UnitKind, out var kind) ? kind : null,
            row.WageRegion);
    }

    /// <summary>Days after <paramref name="from"/> up to <paramref name="until"/> on which the terms of a unit change.</summary>
    public IEnumerable<DateOnly> ChangesOf(Guid unitId, DateOnly from, DateOnly until) =>
        stated[unitId].Select(t => t.EffectiveFrom).Where(d => d > from && d <= until);
}
