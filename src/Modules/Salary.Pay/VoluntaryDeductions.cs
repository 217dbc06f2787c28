namespace HoSoCanBo.Salary.Pay;

/// <summary>What is taken after tax (step 14): what an earlier month left uncovered, đoàn phí and other voluntary deductions.</summary>
public static class VoluntaryDeductions
{
    /// <summary>The lines TRU_THIEU, DOANPHI and TRU_KHAC; empty when there is nothing to take.</summary>
    public static IReadOnlyList<PayLine> Of(PayMonthFacts facts, PayFacts ruling, PayTables tables, InsuredBase insuredBase, long net)
    {
        var lines = new List<PayLine>();
        if (facts.CarriedShortageInDong > 0)
        {
            var taken = Math.Min(facts.CarriedShortageInDong, net);
            lines.Add(new PayLine(
                PayResult.ShortageTakenCode, "Trừ phần còn thiếu tháng trước",
                taken == facts.CarriedShortageInDong
                    ? "tháng trước chuyển sang" : $"tháng trước chuyển sang {PayText.Dong(facts.CarriedShortageInDong)}", taken, "", null));
        }

        var rate = facts.PaysUnionDues
            ? tables.InsuranceRate(InsuranceScheme.DOANPHI, "salaried", ruling.Funding, facts.Month.First)
            : null;
        if (rate is not null)
        {
            var ceiling = (tables.BaseSalaryOf(facts.Month).AmountInDong
                * Percent.Of(tables.Rule(PayRuleKind.UnionDuesCeiling, facts.Month.First)).ToFraction()).RoundHalfUp();
            var left = net - lines.Sum(l => l.AmountInDong);
            var dues = (insuredBase.AmountInDong * rate.EmployeePercent.ToFraction()).RoundHalfUp();
            var text = $"{PayText.Dong(insuredBase.AmountInDong)} x {rate.EmployeePercent}";
            lines.Add(new PayLine(
                "DOANPHI", $"Đoàn phí công đoàn {rate.EmployeePercent}",
                dues <= ceiling ? text : $"{text}, cao nhất {PayText.Dong(ceiling)}", Math.Min(Math.Min(dues, ceiling), left),
                rate.LegalBasis, null));
        }

        if (facts.VoluntaryDeductionsInDong > 0)
        {
            lines.Add(new PayLine("TRU_KHAC", "Khoản trừ tự nguyện", "theo đăng ký", facts.VoluntaryDeductionsInDong, "", null));
        }

        return lines;
    }
}
