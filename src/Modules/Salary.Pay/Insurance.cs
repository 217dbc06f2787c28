namespace HoSoCanBo.Salary.Pay;

/// <summary>
/// Steps 11 and 12: each amount is rounded once on the whole base (rounding rule R4), with the rate in force on the first
/// day of the month.
/// </summary>
public sealed class Insurance(PayTables tables, PayMonth month, PayFacts facts, InsuredBase insuredBase)
{
    private string Group => facts.Kind == PersonKind.NonSpecialist ? "non_specialist" : "salaried";

    /// <summary>BHXH_E, BHYT_E, BHTN_E: what the person pays.</summary>
    public IReadOnlyList<PayLine> OfPerson() =>
    [
        Line(InsuranceScheme.BHXH, isPerson: true),
        Line(InsuranceScheme.BHYT, isPerson: true),
        Line(InsuranceScheme.BHTN, isPerson: true),
    ];

    /// <summary>BHXH_U, BHYT_U, BHTN_U, KPCD_U: what the unit pays.</summary>
    public IReadOnlyList<PayLine> OfUnit() =>
    [
        Line(InsuranceScheme.BHXH, isPerson: false),
        Line(InsuranceScheme.BHYT, isPerson: false),
        Line(InsuranceScheme.BHTN, isPerson: false),
        UnionFund(),
    ];

    private PayLine Line(InsuranceScheme scheme, bool isPerson)
    {
        var code = $"{scheme}_{(isPerson ? "E" : "U")}";
        var who = isPerson ? "người lao động" : "đơn vị";
        var rate = RateOf(scheme);
        if (rate is null)
        {
            return new PayLine(code, $"{scheme} {who} (không thuộc đối tượng)", "0", 0, "", BudgetItemOf(scheme, isPerson));
        }

        var percent = isPerson ? rate.EmployeePercent : rate.EmployerPercent;
        var taken = scheme == InsuranceScheme.BHTN ? insuredBase.OfUnemployment ?? insuredBase : insuredBase;
        return new PayLine(
            code, $"{scheme} {who} {percent}", $"{PayText.Dong(taken.AmountInDong)} x {percent}",
            (taken.AmountInDong * percent.ToFraction()).RoundHalfUp(), rate.LegalBasis, BudgetItemOf(scheme, isPerson));
    }

    // Administrative agencies always live on the state budget, so since 01/06/2025 they pay no kinh phí công đoàn.
    private PayLine UnionFund()
    {
        var funding = facts.UnitKind is UnitKind.Administrative or UnitKind.PartyOrMassOrganisation
            ? UnitFunding.FullStateBudget : facts.Funding;
        var rate = tables.InsuranceRate(InsuranceScheme.KPCD, Group, funding, month.First)
            ?? throw PayTables.Gap("tỷ lệ KPCD", month.First);
        return rate.EmployerPercent.Hundredths == 0
            ? new PayLine(
                "KPCD_U", $"KPCĐ đơn vị (0: đơn vị hưởng 100% lương NSNN, từ {PayText.Day(rate.Validity.From!.Value)})", "0", 0,
                rate.LegalBasis, "6303")
            : new PayLine(
                "KPCD_U", $"KPCĐ đơn vị {rate.EmployerPercent}", $"{PayText.Dong(insuredBase.AmountInDong)} x {rate.EmployerPercent}",
                (insuredBase.AmountInDong * rate.EmployerPercent.ToFraction()).RoundHalfUp(), rate.LegalBasis, "6303");
    }

    private InsuranceRate? RateOf(InsuranceScheme scheme)
    {
        if (scheme != InsuranceScheme.BHTN)
        {
            var rate = tables.InsuranceRate(scheme, Group, facts.Funding, month.First);
            return rate is null && facts.Kind != PersonKind.NonSpecialist ? throw PayTables.Gap($"tỷ lệ {scheme}", month.First) : rate;
        }

        var unemployment = facts.Kind.IsUnemploymentInsured()
            ? tables.InsuranceRate(scheme, "unemployment", facts.Funding, month.First)
            : null;
        return unemployment?.MinContractMonths > (facts.ContractMonths ?? int.MaxValue) ? null : unemployment;
    }

    private static string? BudgetItemOf(InsuranceScheme scheme, bool isPerson) => isPerson ? null : scheme switch
    {
        InsuranceScheme.BHXH => "6301",
        InsuranceScheme.BHYT => "6302",
        _ => "6304",
    };
}
