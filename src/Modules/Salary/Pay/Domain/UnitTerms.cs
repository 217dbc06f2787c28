using HoSoCanBo.Salary.People.Domain;
namespace HoSoCanBo.Salary.Pay.Domain;

/// <summary>What pay needs to know of a unit.</summary>
/// <param name="Funding">Nguồn bảo đảm tiền lương.</param>
/// <param name="Kind">Loại đơn vị; null when unknown.</param>
/// <param name="WageRegion">Vùng lương tối thiểu 1 to 4; null when unknown.</param>
internal sealed record UnitTerms(UnitFunding Funding, UnitKind? Kind, int? WageRegion)
{
    /// <summary>What a unit's kind in the organisation tree says, until Sở Tài chính states otherwise.</summary>
    /// <param name="kindCode">Kind of Điều 2.1, for instance <c>so</c>.</param>
    public static UnitTerms DefaultFor(string? kindCode) => new(
        UnitFunding.FullStateBudget,
        kindCode switch
        {
            "mttq" or "to_chuc_ctxh" or "tinh_uy" or "ban_dang" => UnitKind.PartyOrMassOrganisation,
            "truong_chinh_tri" => UnitKind.PublicService,
            "hoi_dac_thu" or "" or null => null,
            _ when kindCode.StartsWith("don_vi_su_nghiep", StringComparison.Ordinal) => UnitKind.PublicService,
            _ => UnitKind.Administrative,
        },
        null);
}

/// <summary>The terms of every unit on every day.</summary>
internal sealed class UnitTermsBook
{
    private readonly ILookup<Guid, UnitPayTerms> stated;
    private readonly IReadOnlyDictionary<Guid, UnitTerms> byKind;

    /// <summary>Stated rows first, the kind of the unit otherwise.</summary>
    public UnitTermsBook(IEnumerable<UnitPayTerms> stated, IEnumerable<(Guid UnitId, string KindCode)> units)
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
