namespace HoSoCanBo.Salary.Pay.Domain;

/// <summary>What the person lets be taken after tax (step 14): đoàn phí and other voluntary deductions.</summary>
internal static class VoluntaryDeductions
{
    /// <summary>The lines DOANPHI and TRU_KHAC; empty when there is nothing to take.</summary>
    public static IReadOnlyList<PayLine> Of(PayMonthFacts facts, PayFacts ruling, PayTables tables, InsuredBase insuredBase)
    {
        var lines = new List<PayLine>();
        var rate = facts.PaysUnionDues
            ? tables.InsuranceRate(InsuranceScheme.DOANPHI, "salaried", ruling.Funding, facts.Month.First)
            : null;
        if (rate is not null)
        {
            var ceiling = (tables.BaseSalaryOf(facts.Month).AmountInDong * Percent.Of(tables.Rule(PayRuleKind.UnionDuesCeiling, facts.Month.First)).ToFraction()).RoundHalfUp();
            var dues = (insuredBase.AmountInDong * rate.EmployeePercent.ToFraction()).RoundHalfUp();
            var text = $"{PayText.Dong(insuredBase.AmountInDong)} x {rate.EmployeePercent}";
            lines.Add(new PayLine(
                "DOANPHI", $"Đoàn phí công đoàn {rate.EmployeePercent}",
                dues <= ceiling ? text : $"{text}, cao nhất {PayText.Dong(ceiling)}", Math.Min(dues, ceiling), rate.LegalBasis, null));
        }

        if (facts.VoluntaryDeductionsInDong > 0)
        {
            lines.Add(new PayLine("TRU_KHAC", "Khoản trừ tự nguyện", "theo đăng ký", facts.VoluntaryDeductionsInDong, "", null));
        }

        return lines;
    }
}
