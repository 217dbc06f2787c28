namespace HoSoCanBo.Salary.Pay;

/// <summary>Refuses facts that cannot be true together, before anything is computed.</summary>
public static class PayFactsCheck
{
    /// <summary>The first month of the coefficients of NĐ 204/2004/NĐ-CP.</summary>
    public static readonly PayMonth FirstMonth = new(2004, 10);

    /// <summary>Checks the month as a whole, then each set of facts.</summary>
    /// <exception cref="RuleViolationException">What is wrong.</exception>
    public static void Check(PayMonthFacts facts, PaySettings settings)
    {
        Require(facts.Month >= FirstMonth,
            "salary.month-too-early", $"Chỉ tính được từ tháng {FirstMonth.ToVietnamese()}, khi có hệ số lương của Nghị định 204/2004/NĐ-CP.");
        Require(settings.StandardDays is null or (>= 1 and <= 31), "salary.standard-days", "Số ngày công chuẩn phải từ 1 đến 31.");
        var days = facts.DaysOff;
        foreach (var count in new[] { days.Unpaid, days.Sick, days.Maternity, days.Suspended })
        {
            Require(
                count is >= 0 and <= AllowanceCheck.MaxDays && count * 2 == decimal.Truncate(count * 2),
                "salary.days-off", $"Số ngày nghỉ phải từ 0 đến {AllowanceCheck.MaxDays}, làm tròn nửa ngày.");
        }

        Require(
            facts.ExtraHours.All(e => e.Hours is > 0 and <= 400 && e.Hours * 100 == decimal.Truncate(e.Hours * 100)),
            "salary.extra-hours", "Số giờ làm thêm, làm đêm phải lớn hơn 0, không quá 400, tối đa 2 chữ số thập phân.");
        Require(
            facts.VoluntaryDeductionsInDong is >= 0
                and <= 1_000_000_000, "salary.deduction-range", "Khoản trừ tự nguyện không được âm và không quá 1.000.000.000 đồng.");
        Require(
            facts.CarriedShortageInDong is >= 0 and <= 1_000_000_000, "salary.shortage-range",
            "Khoản còn thiếu tháng trước không được âm và không quá 1.000.000.000 đồng.");
        Require(
            facts.Periods.DistinctBy(p => p.From).Count() == facts.Periods.Count,
            "salary.periods-overlap", "Hai giai đoạn lương bắt đầu cùng một ngày.");
        foreach (var period in facts.Periods)
        {
            if (period.Facts is not null)
            {
                Check(period.Facts);
            }
        }
    }

    private static void Check(PayFacts facts)
    {
        var isGraded = facts.Salary is not null;
        Require(!isGraded || facts.AgreedWageInDong is null, "salary.graded-and-agreed",
            "Chỉ khai hệ số lương hoặc tiền lương thỏa thuận, không khai cả hai.");
        if (facts.Kind == PersonKind.NonSpecialist)
        {
            Require(
                !isGraded && facts.AgreedWageInDong is null,
                "salary.non-specialist-graded", "Người hoạt động không chuyên trách hưởng phụ cấp KCT_XA, không xếp lương.");
        }
        else
        {
            Require(isGraded || facts.AgreedWageInDong is not null, "salary.line-missing",
                "Thiếu ngạch, bậc, hệ số lương hoặc tiền lương thỏa thuận.");
        }

        Require(
            facts.AgreedWageInDong is null || facts.Kind.IsContract() || facts.Kind == PersonKind.AssociationWorker,
            "salary.agreed-wage-kind", $"{facts.Kind.NameOf()} hưởng lương theo hệ số, không theo tiền lương thỏa thuận.");
        Require(facts.AgreedWageInDong is null or (> 0 and <= 1_000_000_000), "salary.agreed-wage-range",
            "Tiền lương thỏa thuận phải lớn hơn 0 và không quá 1.000.000.000 đồng.");
        Require(isGraded || facts.KeptDifference == Coefficient.Zero, "salary.kept-difference-without-grade",
            "Hệ số chênh lệch bảo lưu chỉ có ở người xếp lương theo hệ số.");
        Require(facts.PaidPercent.Hundredths is > 0 and <= 10_000, "salary.paid-percent",
            "Tỷ lệ hưởng lương phải lớn hơn 0% và không quá 100%.");
        Require(facts.WageRegion is null or (>= 1 and <= 4), "salary.wage-region", "Vùng lương tối thiểu phải từ 1 đến 4.");
        Require(facts.Dependants is null or (>= 0 and <= 30), "salary.dependants", "Số người phụ thuộc phải từ 0 đến 30.");
        Require(facts.ContractMonths is null or > 0, "salary.contract-months", "Thời hạn hợp đồng phải từ 1 tháng.");
        foreach (var allowance in facts.Allowances)
        {
            Require(
                allowance.From is null || allowance.Until is null || allowance.From <= allowance.Until,
                "salary.allowance-dates", $"Phụ cấp {allowance.Code}: ngày kết thúc trước ngày bắt đầu.");
            Require(allowance.AmountInDong is null or <= 1_000_000_000,
                "salary.allowance-amount", $"Phụ cấp {allowance.Code}: mức tiền không quá 1.000.000.000 đồng.");
        }
    }

    private static void Require(bool isTrue, string code, string message)
    {
        if (!isTrue)
        {
            throw new RuleViolationException(code, message);
        }
    }
}
