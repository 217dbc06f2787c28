namespace HoSoCanBo.Salary.Pay;

/// <summary>
/// Numbers that the law does not forbid and that hardly ever are meant: a slip of the pen is shown before it is paid. Each limit says
/// where it comes from; none stops the pay.
/// </summary>
internal static class UnlikelyFacts
{
    // The highest phụ cấp chức vụ of the tables for a province is 1,25 (Bí thư, Chủ tịch); Bảng 1 of NĐ 204/2004 ends at 1,40.
    private static readonly Coefficient HighestPost = Coefficient.Of(1.40m);

    // Kept differences come from one placement: more than two steps of the highest scale is no such difference.
    private static readonly Coefficient HighestKeptDifference = Coefficient.Of(1.50m);

    // 36 months and 40 more years at the last step.
    private static readonly Percent HighestBeyondFrame = Percent.Of(40);

    // Thâm niên nghề starts at 5% after five years and grows by 1% a year.
    private static readonly Percent LowestSeniority = Percent.Of(5);

    private static readonly Percent HighestSeniority = Percent.Of(45);

    // Bộ luật Lao động 2019 Điều 107: 40 hours of overtime a month, 60 with the consent of the person and for special work.
    private const decimal MostOvertimeHours = 60;

    private const int MostDependants = 8;

    private const long HighestAgreedWage = 150_000_000;

    private const int YearsAhead = 5;

    /// <summary>Vietnamese sentences about the month as a whole.</summary>
    public static IEnumerable<string> OfMonth(PayMonthFacts facts, PayTables tables)
    {
        var workingDays = facts.Month.WorkingDays;
        if (facts.DaysOff.Total > workingDays)
        {
            yield return $"Khai {PayText.Number(facts.DaysOff.Total)} ngày nghỉ nhưng tháng {facts.Month.ToVietnamese()} chỉ có {workingDays} ngày làm việc.";
        }

        var overtime = facts.ExtraHours.Where(e => e.Kind != ExtraHoursKind.Night).Sum(e => e.Hours);
        if (overtime > MostOvertimeHours)
        {
            yield return $"Làm thêm {PayText.Number(overtime)} giờ trong tháng, vượt {PayText.Number(MostOvertimeHours)} giờ (Bộ luật Lao động 2019 Điều 107).";
        }

        if (tables.BaseSalaryOf(facts.Month).Validity.From is { } from && facts.Month.Year > from.Year + YearsAhead)
        {
            yield return $"Tháng {facts.Month.ToVietnamese()} còn xa: mức lương cơ sở dùng ở đây có hiệu lực từ {PayText.Day(from)}.";
        }
    }

    /// <summary>Vietnamese sentences about a set of facts.</summary>
    public static IEnumerable<string> Of(PayFacts facts)
    {
        if (facts.PaidPercent != Percent.Whole && facts.PaidPercent != Percent.Of(85))
        {
            yield return $"Tỷ lệ hưởng lương {facts.PaidPercent}: thường là 100%, hoặc 85% khi tập sự.";
        }

        if (facts.KeptDifference > HighestKeptDifference)
        {
            yield return $"Hệ số chênh lệch bảo lưu {facts.KeptDifference} lớn bất thường.";
        }

        if (facts.BeyondFramePercent > HighestBeyondFrame)
        {
            yield return $"Phụ cấp thâm niên vượt khung {facts.BeyondFramePercent} lớn bất thường.";
        }

        if (facts.Dependants > MostDependants)
        {
            yield return $"Khai {facts.Dependants} người phụ thuộc: cần kiểm tra.";
        }

        if (facts.AgreedWageInDong > HighestAgreedWage)
        {
            yield return $"Tiền lương thỏa thuận {PayText.Dong(facts.AgreedWageInDong.Value)} đồng lớn bất thường.";
        }
    }

    /// <summary>A Vietnamese sentence about an allowance in force; null when nothing is unlikely.</summary>
    public static string? Of(AllowanceInForce allowance, PayMonth month)
    {
        var kind = allowance.Kind;
        if (kind.Code == "PCCV" && allowance.Coefficient > HighestPost)
        {
            return $"Hệ số phụ cấp chức vụ {allowance.Coefficient} cao hơn mức cao nhất {HighestPost} của Nghị định 204/2004/NĐ-CP.";
        }

        if (kind.AlikeGroup == "seniority" && kind.Computation == AllowanceComputation.Percent
            && (allowance.Percent < LowestSeniority || allowance.Percent > HighestSeniority))
        {
            return $"{kind.NameVi} {allowance.Percent}: mức đầu là {LowestSeniority} khi đủ 5 năm, mỗi năm thêm 1%.";
        }

        if (kind.Computation == AllowanceComputation.Percent && allowance.Percent > Percent.Whole)
        {
            return $"{kind.NameVi} {allowance.Percent} cao hơn 100%.";
        }

        return allowance.Fact.Days > month.WorkingDays + 4
            ? $"{kind.NameVi}: khai {PayText.Number(allowance.Fact.Days.Value)} ngày, tháng có {month.WorkingDays} ngày làm việc."
            : null;
    }
}
