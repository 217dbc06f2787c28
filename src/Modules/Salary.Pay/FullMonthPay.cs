namespace HoSoCanBo.Salary.Pay;

/// <summary>
/// The components of pay as they would be for a full month with the facts of one day: steps 1 to 7 of the formulas. The
/// amounts are rounded one by one; percent allowances are taken on the sum of the rounded amounts of their base (R3).
/// </summary>
public sealed class FullMonthPay
{
    private const string KeptDifferenceCode = "HSBL";

    private static readonly Coefficient HighestToppedUp = Coefficient.Of(2.34m);

    private readonly PayTables tables;
    private readonly PayFacts facts;
    private readonly MonthSettings settings;
    private readonly BaseSalary baseSalary;
    private readonly DateOnly day;
    private readonly List<PayComponent> components = [];

    private FullMonthPay(PayTables tables, PayMonth month, DateOnly day, PayFacts facts, MonthSettings settings)
    {
        this.tables = tables;
        this.facts = facts;
        this.settings = settings;
        this.day = day;
        baseSalary = tables.BaseSalaryOf(month);
    }

    /// <summary>Computes the components that the facts give on <paramref name="day"/>.</summary>
    public static IReadOnlyList<PayComponent> Of(PayTables tables, PayMonth month, DateOnly day, PayFacts facts, MonthSettings settings)
    {
        var pay = new FullMonthPay(tables, month, day, facts, settings);
        var allowances = AllowancesInForce.On(day, facts.Allowances, tables);
        pay.AddSalary(month);
        pay.AddTopUp();
        pay.AddKeptDifference();
        pay.AddAllowances(allowances.Where(a => a.Kind.Code == "PCCV"));
        pay.AddBeyondFrame();
        pay.AddAllowances(allowances.Where(a => a.Kind.Code != "PCCV"));
        return pay.components;
    }

    private void AddSalary(PayMonth month)
    {
        if (facts.Salary is { } line)
        {
            AddGradedSalary(line);
        }
        else if (facts.AgreedWageInDong is { } wage)
        {
            AddAgreedWage(wage, month);
        }
    }

    // Step 1. Lương = mức lương cơ sở x hệ số lương x tỷ lệ hưởng (NĐ 204/2004/NĐ-CP; the circular that guides each base salary).
    private void AddGradedSalary(SalaryGrading line)
    {
        var graded = GradedSalary.Of(tables, facts.Kind, line, day);
        var isWhole = facts.PaidPercent == Percent.Whole;
        var amount = (baseSalary.AmountInDong * graded.Coefficient.ToFraction() * facts.PaidPercent.ToFraction()).RoundHalfUp();
        var name = !isWhole ? $"Lương tập sự {facts.PaidPercent}" : graded.TableCode switch
        {
            "B1" => "Lương chuyên gia cao cấp",
            "B3" => "Lương hạng bậc",
            "B4" => "Lương theo Bảng 4",
            "B5" => "Lương chức vụ",
            _ => "Lương ngạch bậc",
        };
        components.Add(new PayComponent(
            "LUONG", name, $"{PayText.Dong(baseSalary.AmountInDong)} x {graded.Coefficient}{(isWhole ? "" : $" x {facts.PaidPercent}")}",
            amount, PayTraits.InPercentBase | PayTraits.Insured | PayTraits.Reduced,
            $"{(isWhole ? graded.LegalBasis : "138/2020/NĐ-CP Điều 22; 115/2020/NĐ-CP Điều 23")}; {baseSalary.LegalBasis}", "6001"));
    }

    // Tiền lương tăng thêm: not insured and in no base of allowances (NĐ 17/2015/NĐ-CP Điều 3, 01/2015 to 04/2016).
    private void AddTopUp()
    {
        if (facts.Salary is null || tables.RuleOrNone(PayRuleKind.LowSalaryTopUp, day) is not { } rule
            || GradedSalary.Of(tables, facts.Kind, facts.Salary, day).Coefficient > HighestToppedUp)
        {
            return;
        }

        var salary = components[0].AmountInDong;
        var percent = Percent.Of(rule.Value);
        components.Add(new PayComponent(
            "TANG_THEM", $"Tiền lương tăng thêm {percent}", $"{PayText.Dong(salary)} x {percent}", (salary * percent.ToFraction())
                .RoundHalfUp(),
            PayTraits.Reduced, rule.LegalBasis, "6001"));
    }

    // Step 7. A wage in đồng does not move with the base salary, and is never under the regional minimum.
    private void AddAgreedWage(long wage, PayMonth month)
    {
        var minimum = tables.RegionalMinimumWage(month);
        var region = facts.WageRegion ?? 4;
        if (minimum is not null && wage < minimum.ByRegionInDong[region - 1])
        {
            throw new RuleViolationException(
                "salary.wage-below-minimum",
                $"Tiền lương thỏa thuận {PayText.Dong(wage)} thấp hơn lương tối thiểu vùng {PayText.Roman(region)} là {PayText.Dong(minimum.ByRegionInDong[region - 1])} ({minimum.LegalBasis}).");
        }

        var isWhole = facts.PaidPercent == Percent.Whole;
        components.Add(new PayComponent(
            "LUONG_TT", "Tiền lương thỏa thuận", isWhole ? "hợp đồng" : $"{PayText.Dong(wage)} x {facts.PaidPercent}",
            (wage * facts.PaidPercent.ToFraction())
                .RoundHalfUp(), PayTraits.Insured | PayTraits.Reduced, "111/2022/NĐ-CP; hợp đồng lao động", "6051"));
    }

    // Step 2. Hệ số chênh lệch bảo lưu (TT 02/2007/TT-BNV Mục II; TT 79/2005/TT-BNV).
    private void AddKeptDifference()
    {
        if (facts.KeptDifference > Coefficient.Zero)
        {
            var traits =
                PayTraits.Insured | PayTraits.Reduced | (settings.KeptDifferenceInPercentBase ? PayTraits.InPercentBase : PayTraits.None);
            components.Add(
                AllowancePay.ByCoefficient(tables.AllowanceKind(KeptDifferenceCode, day)!, facts.KeptDifference, baseSalary.AmountInDong)
                    with { Traits = traits });
        }
    }

    // Step 4. Thâm niên vượt khung: percent of the last step's coefficient, not rounded before the multiplication (R2).
    private void AddBeyondFrame()
    {
        if (facts.BeyondFramePercent.Hundredths == 0)
        {
            return;
        }

        var graded = facts.Salary is null ? null : GradedSalary.Of(tables, facts.Kind, facts.Salary, day);
        if (graded?.Step is not { IsLastStep: true, BeyondFrame: not null } last)
        {
            throw new RuleViolationException(
                "salary.beyond-frame-not-at-last-step",
                "Phụ cấp thâm niên vượt khung chỉ có ở bậc cuối của ngạch có thâm niên vượt khung.");
        }

        var kind = tables.AllowanceKind("TNVK", day)!;
        var amount = baseSalary.AmountInDong * last.Coefficient.ToFraction() * facts.BeyondFramePercent.ToFraction();
        components.Add(new PayComponent(
            kind.Code, AllowancePay.NameOf(kind, facts.BeyondFramePercent.ToString()),
            $"{PayText.Dong(baseSalary.AmountInDong)} x {last.Coefficient} x {facts.BeyondFramePercent}",
            amount.RoundHalfUp(), AllowancePay.TraitsOf(kind), kind.LegalBasis, kind.BudgetItem));
    }

    private void AddAllowances(IEnumerable<AllowanceInForce> allowances)
    {
        // Step 5. No percent allowance enters the base of another.
        var salaryParts = components.ToList();
        components.AddRange(allowances.Select(
            a => AllowancePay.Of(a, baseSalary.AmountInDong, PercentBase(salaryParts, a.Kind), settings.StandardDays)));
    }

    // Some decrees put the kept difference into their own base whatever the others do (NĐ 182/2026/NĐ-CP Điều 5).
    private static List<long> PercentBase(List<PayComponent> parts, AllowanceKind kind) =>
    [
        .. parts.Where(c => c.Is(PayTraits.InPercentBase) || (kind.TakesKeptDifference && c.Code == KeptDifferenceCode))
        .Select(c => c.AmountInDong),
    ];
}
