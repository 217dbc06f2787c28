namespace HoSoCanBo.Salary.Pay;

/// <summary>What pay needs to know of a unit.</summary>
/// <param name="Funding">Nguồn bảo đảm tiền lương.</param>
/// <param name="Kind">Loại đơn vị; null when unknown.</param>
/// <param name="WageRegion">Vùng lương tối thiểu 1 to 4; null when unknown.</param>
public sealed record UnitTerms(UnitFunding Funding, UnitKind? Kind, int? WageRegion)
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
