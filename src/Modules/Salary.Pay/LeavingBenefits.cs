namespace HoSoCanBo.Salary.Pay;

/// <summary>By which decree a person leaves.</summary>
public enum LeavingDecree
{
    /// <summary>Sắp xếp tổ chức bộ máy: NĐ 178/2024/NĐ-CP, amended by NĐ 67/2025/NĐ-CP.</summary>
    Reorganisation,

    /// <summary>Tinh giản biên chế from 16/06/2025: NĐ 154/2025/NĐ-CP.</summary>
    Streamlining,

    /// <summary>Tinh giản biên chế from 20/07/2023 to 15/06/2025: NĐ 29/2023/NĐ-CP.</summary>
    StreamliningBefore2025,
}

/// <summary>How a person leaves.</summary>
public enum LeavingWay
{
    /// <summary>Nghỉ hưu trước tuổi.</summary>
    Retire,

    /// <summary>Thôi việc.</summary>
    Resign,
}

/// <summary>What decides about the benefits of somebody who leaves.</summary>
/// <param name="Decree">The decree.</param>
/// <param name="Way">Retirement before the age, or resignation.</param>
/// <param name="WageInDong">Tiền lương tháng hiện hưởng (NĐ 178, 154) or tiền lương bình quân (NĐ 29).</param>
/// <param name="LeavesOn">First day without work, which is the first day of the pension of who retires.</param>
/// <param name="RetiresOn">First day of the pension at the age of Phụ lục I (or II) of NĐ 135/2020/NĐ-CP.</param>
/// <param name="InsuredMonths">Whole months with compulsory social insurance.</param>
/// <param name="IsOfficial">Cán bộ, công chức; others have unemployment insurance instead of the three months to look for work.</param>
/// <param name="ReorganizedOn">The day of the decision to reorganise (NĐ 178 only).</param>
public sealed record LeavingFacts(
    LeavingDecree Decree, LeavingWay Way, long WageInDong, DateOnly LeavesOn, DateOnly RetiresOn, int InsuredMonths, bool IsOfficial,
    DateOnly? ReorganizedOn = null);

/// <summary>One condition and whether it is met.</summary>
/// <param name="Text">What the decree asks.</param>
/// <param name="Found">What is the case.</param>
/// <param name="IsMet">Whether it is met.</param>
public sealed record LeavingCondition(string Text, string Found, bool IsMet);

/// <summary>One benefit.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Computation">How the amount comes about.</param>
/// <param name="AmountInDong">Whole đồng, a half goes up.</param>
/// <param name="LegalBasis">Decree and article.</param>
/// <param name="IsCertain">False: the figure has not been compared with the text of the decree.</param>
public sealed record LeavingLine(string Code, string Name, string Computation, long AmountInDong, string LegalBasis, bool IsCertain);

/// <summary>
/// Chế độ khi nghỉ hưu trước tuổi, thôi việc: conditions, and each benefit with its article. Amounts only when every condition is met.
/// </summary>
/// <param name="MonthsEarly">Whole months before the age.</param>
/// <param name="YearsEarly">The same in years: up to 6 months count half a year, more a year.</param>
/// <param name="InsuredYears">Years of insurance, rounded the same way.</param>
/// <param name="Conditions">Each condition.</param>
/// <param name="Lines">The benefits; none while a condition is not met.</param>
/// <param name="Notes">What else follows, or is not sure.</param>
public sealed record LeavingBenefits(
    int MonthsEarly, decimal YearsEarly, decimal InsuredYears, IReadOnlyList<LeavingCondition> Conditions,
    IReadOnlyList<LeavingLine> Lines, IReadOnlyList<string> Notes)
{
    private const int TwoYears = 24;
    private const int FiveYears = 60;
    private const int TenYears = 120;

    /// <summary>Luật BHXH 2024: fifteen years are enough for a pension.</summary>
    private static readonly DateOnly FifteenYearsSuffice = new(2025, 7, 1);

    private static readonly DateOnly Streamlining2025 = new(2025, 6, 16);

    public long TotalInDong => Lines.Sum(l => l.AmountInDong);

    /// <summary>Computes the benefits.</summary>
    /// <exception cref="RuleViolationException">The facts contradict one another.</exception>
    public static LeavingBenefits Of(LeavingFacts facts)
    {
        if (facts.RetiresOn <= facts.LeavesOn)
        {
            throw new RuleViolationException("salary.leaving-days",
                "Ngày đủ tuổi nghỉ hưu phải sau ngày nghỉ: không nghỉ sớm thì không có chế độ này.");
        }

        if (facts is { Decree: LeavingDecree.Reorganisation, ReorganizedOn: null })
        {
            throw new RuleViolationException("salary.leaving-decision",
                "Nhập ngày quyết định sắp xếp tổ chức bộ máy: mức trợ cấp tùy nghỉ trong 12 tháng đầu hay sau đó.");
        }

        var early = MonthsBetween(facts.LeavesOn, facts.RetiresOn);
        var found = new LeavingBenefits(early, InYears(early), InYears(facts.InsuredMonths), [], [], []);
        var conditions = found.ConditionsOf(facts);
        return found with
        {
            Conditions = conditions,
            Lines = conditions.All(c => c.IsMet) ? [.. found.LinesOf(facts)] : [],
            Notes = [.. NotesOf(facts)],
        };
    }

    private static bool IsEarlyInReorganisation(LeavingFacts facts) => facts.LeavesOn < facts.ReorganizedOn!.Value.AddMonths(12);

    private static string DecreeOf(LeavingFacts facts) => facts.Decree switch
    {
        LeavingDecree.Reorganisation => "178/2024/NĐ-CP (sửa đổi bởi 67/2025/NĐ-CP)",
        LeavingDecree.Streamlining => "154/2025/NĐ-CP",
        _ => "29/2023/NĐ-CP",
    };

    private static int MonthsBetween(DateOnly from, DateOnly until)
    {
        var months = ((until.Year - from.Year) * 12) + until.Month - from.Month;
        return until.Day < from.Day ? months - 1 : months;
    }

    // NĐ 29/2023 Điều 3, TT 01/2025/TT-BNV Điều 3: từ đủ 1 tháng đến đủ 6 tháng là nửa năm, trên 6 tháng là một năm.
    private static decimal InYears(int months) => (months / 12) + ((months % 12) switch { 0 => 0m, <= 6 => 0.5m, _ => 1m });

    private List<LeavingCondition> ConditionsOf(LeavingFacts facts)
    {
        var conditions = new List<LeavingCondition>();
        if (facts.Decree != LeavingDecree.Reorganisation)
        {
            var isNew = facts.Decree == LeavingDecree.Streamlining;
            conditions.Add(new LeavingCondition(
                isNew ? "Nghỉ từ 16/06/2025 đến 31/12/2030" : "Nghỉ từ 20/07/2023 đến 15/06/2025", $"nghỉ từ {PayText.Day(facts.LeavesOn)}",
                isNew ? facts.LeavesOn >= Streamlining2025 && facts.LeavesOn.Year <= 2030 : facts.LeavesOn >= new DateOnly(2023, 7, 20)
                    && facts.LeavesOn < Streamlining2025));
        }
        else
        {
            conditions.Add(
                new LeavingCondition("Nghỉ từ 01/01/2025, sau quyết định sắp xếp", $"nghỉ từ {PayText.Day(facts.LeavesOn)}",
                    facts.LeavesOn >= new DateOnly(2025, 1, 1) && facts.LeavesOn >= facts.ReorganizedOn));
        }

        if (facts.Way == LeavingWay.Resign)
        {
            conditions.Add(
                new LeavingCondition("Tuổi còn từ đủ 2 năm trở lên đến tuổi nghỉ hưu", $"còn {MonthsEarly} tháng",
                    MonthsEarly >= TwoYears));
            conditions.Add(
                new LeavingCondition("Có thời gian đóng BHXH bắt buộc", $"{facts.InsuredMonths} tháng", facts.InsuredMonths > 0));
            return conditions;
        }

        var (least, most) = facts.Decree == LeavingDecree.Reorganisation ? (1, TenYears) : (TwoYears, FiveYears);
        conditions.Add(new LeavingCondition(
            facts.Decree == LeavingDecree.Reorganisation
                ? "Tuổi còn không quá 10 năm đến tuổi nghỉ hưu" : "Tuổi còn từ đủ 2 năm đến đủ 5 năm đến tuổi nghỉ hưu",
            $"còn {MonthsEarly} tháng", MonthsEarly >= least && MonthsEarly <= most));
        var years = facts.LeavesOn < FifteenYearsSuffice ? 20 : 15;
        conditions.Add(
            new LeavingCondition($"Đóng BHXH bắt buộc đủ {years} năm để hưởng lương hưu", $"{facts.InsuredMonths} tháng",
                facts.InsuredMonths >= years * 12));
        return conditions;
    }

    private IEnumerable<LeavingLine> LinesOf(LeavingFacts facts) => (facts.Decree, facts.Way) switch
    {
        (LeavingDecree.Reorganisation, LeavingWay.Retire) => OfRetirementAfterReorganisation(facts),
        (LeavingDecree.Reorganisation, _) => OfResignationAfterReorganisation(facts),
        (_, LeavingWay.Retire) => OfStreamlinedRetirement(facts),
        _ => OfStreamlinedResignation(facts),
    };

    /// <summary>Điều 7.</summary>
    private IEnumerable<LeavingLine> OfRetirementAfterReorganisation(LeavingFacts facts)
    {
        var (whole, isLong) = (IsEarlyInReorganisation(facts), MonthsEarly > FiveYears);
        var factor = (isLong ? 0.9m : 1m) * (whole ? 1m : 0.5m);
        yield return Line(
            facts, "TC_NGHI_SOM", "Trợ cấp hưu trí một lần cho thời gian nghỉ sớm",
            isLong ? [factor, FiveYears] : [factor, MonthsEarly], $"Điều 7 khoản 1 ({(whole ? "trong 12 tháng đầu" : "từ tháng thứ 13")})");
        if (MonthsEarly < TwoYears)
        {
            yield break;
        }

        yield return Line(facts, "TC_NAM_NGHI_SOM", "Trợ cấp theo số năm nghỉ sớm",
            [isLong ? 4 : 5, YearsEarly], $"Điều 7 khoản 2 điểm {(isLong ? "b" : "a")}");
        foreach (var line in OfInsuredYears(facts,
            facts.LeavesOn < FifteenYearsSuffice ? 20 : 15, $"Điều 7 khoản 2 điểm {(isLong ? "b" : "a")}", isCertain: true))
        {
            yield return line;
        }
    }

    /// <summary>Điều 9, 10.</summary>
    private IEnumerable<LeavingLine> OfResignationAfterReorganisation(LeavingFacts facts)
    {
        var article = facts.IsOfficial ? "Điều 9" : "Điều 10";
        var whole = IsEarlyInReorganisation(facts);
        var months = Math.Min(Math.Min(MonthsEarly, FiveYears), facts.InsuredMonths);
        yield return Line(facts, "TC_THOI_VIEC", "Trợ cấp thôi việc",
            [whole ? 0.8m : 0.4m, months], $"{article} khoản 1 ({(whole ? "trong 12 tháng đầu" : "từ tháng thứ 13")})");
        yield return Line(facts, "TC_NAM_BHXH", "Trợ cấp theo năm đóng BHXH bắt buộc", [1.5m, InsuredYears], $"{article} khoản 2");
        if (facts.IsOfficial)
        {
            yield return Line(facts, "TC_TIM_VIEC", "Trợ cấp tìm việc làm", [3], "Điều 9");
        }
    }

    private IEnumerable<LeavingLine> OfStreamlinedRetirement(LeavingFacts facts)
    {
        var isOld = facts.Decree == LeavingDecree.StreamliningBefore2025;
        var article = isOld ? "Điều 5" : "Điều 6";
        yield return Line(facts, "TC_NAM_NGHI_SOM", "Trợ cấp theo số năm nghỉ sớm", [isOld ? 3 : 5, YearsEarly], article, isOld);
        foreach (var line in OfInsuredYears(facts, isOld || InsuredYears >= 20 ? 20 : 15, article, isOld))
        {
            yield return line;
        }
    }

    private IEnumerable<LeavingLine> OfStreamlinedResignation(LeavingFacts facts)
    {
        var isOld = facts.Decree == LeavingDecree.StreamliningBefore2025;
        yield return Line(facts, "TC_TIM_VIEC", "Trợ cấp tìm việc làm", [3], isOld ? "Điều 7" : "Điều 8", isOld);
        yield return Line(facts, "TC_NAM_BHXH", "Trợ cấp theo năm đóng BHXH bắt buộc", [1.5m, InsuredYears], isOld ? "Điều 7" : "Điều 8",
            isOld);
    }

    /// <summary>Five months for the first twenty years, or four for the first fifteen; half a month for each year after.</summary>
    private IEnumerable<LeavingLine> OfInsuredYears(LeavingFacts facts, int first, string article, bool isCertain)
    {
        yield return Line(facts, "TC_NAM_DAU", $"Trợ cấp {first} năm đầu đóng BHXH bắt buộc", [first == 20 ? 5 : 4], article, isCertain);
        if (InsuredYears > first)
        {
            yield return Line(facts, "TC_NAM_SAU", $"Trợ cấp từ năm thứ {first + 1}", [0.5m, InsuredYears - first], article, isCertain);
        }
    }

    private static IEnumerable<string> NotesOf(LeavingFacts facts)
    {
        if (facts.Way == LeavingWay.Retire)
        {
            yield return "Hưởng lương hưu không bị trừ tỷ lệ do nghỉ trước tuổi; lương hưu do BHXH tính.";
        }
        else if (facts.IsOfficial)
        {
            yield return "Được bảo lưu thời gian đóng BHXH hoặc hưởng BHXH một lần theo luật.";
        }
        else
        {
            yield return "Được bảo lưu thời gian đóng BHXH và hưởng trợ cấp thất nghiệp theo luật, ngoài các khoản trên.";
        }

        if (facts.Decree == LeavingDecree.Streamlining)
        {
            yield return "Các mức của 154/2025/NĐ-CP chưa đối chiếu được với bản gốc: kiểm tra lại điều, khoản trước khi dùng.";
        }

        if (facts.Decree == LeavingDecree.Reorganisation && facts.Way == LeavingWay.Retire)
        {
            yield return "15 năm đầu hưởng 4 tháng lương khi nghỉ từ 01/07/2025 lấy theo hướng dẫn thực hiện 67/2025/NĐ-CP, chưa đối chiếu bản gốc.";
        }

        yield return "Tiền lương tháng gồm lương ngạch bậc, phụ cấp chức vụ, vượt khung, thâm niên nghề, ưu đãi nghề, trách nhiệm nghề, công vụ, công tác đảng đoàn thể và chênh lệch bảo lưu; không gồm kiêm nhiệm, khu vực, thu hút, độc hại.";
    }

    private static LeavingLine Line(LeavingFacts facts, string code, string name, decimal[] factors, string article, bool isCertain = true)
    {
        var months = factors.Aggregate(1m, (product, factor) => product * factor);
        return new LeavingLine(
            code, name, $"{PayText.Dong(facts.WageInDong)} x {string.Join(" x ", factors.Select(PayText.Number))}",
            (long)Math.Floor((facts.WageInDong * months) + 0.5m), $"{DecreeOf(facts)} {article}", isCertain);
    }
}
