using HoSoCanBo.BuildingBlocks;
using static HoSoCanBo.Salary.Pay.Tests.PayTestFacts;

namespace HoSoCanBo.Salary.Pay.Tests;

/// <summary>Facts that cannot be true, and tables that cannot answer.</summary>
public sealed class PayEngineRefusalsTests
{
    [Fact]
    public void CoefficientOfAnotherStep_IsRefused() =>
        AssertRefused("salary.coefficient-not-on-scale", new PayFacts
        {
            Kind = PersonKind.CivilServant, Salary = new SalaryGrading("01.003", Step: 3, Coefficient: Coefficient.Of(3.33m)),
        });

    [Fact]
    public void CoefficientOffTheScale_IsRefused() =>
        AssertRefused("salary.coefficient-not-on-scale", new PayFacts
        {
            Kind = PersonKind.CivilServant, Salary = new SalaryGrading("01.003", Coefficient: Coefficient.Of(3.10m)),
        });

    [Theory]
    [InlineData("01.003", "A2.1", 3, "salary.grade-not-on-scale"), InlineData("01.003", null, 10, "salary.step-not-on-scale")]
    [InlineData("99.999", null, 1, "salary.unknown-grade"), InlineData(null, "Z9", 1, "salary.unknown-scale"),
        InlineData(null, null, 1, "salary.scale-missing")]
    public void LineThatIsNotOnTheTables_IsRefused(string? grade, string? scale, int step, string code) =>
        AssertRefused(code, new PayFacts { Kind = PersonKind.CivilServant, Salary = new SalaryGrading(grade, scale, Step: step) });

    [Fact]
    public void OverlappingAllowances_AreRefused() =>
        AssertRefused("salary.allowances-overlap", CivilServant("01.003", 3, ByCoefficient("KV", 0.3m), ByCoefficient("KV", 0.5m)));

    [Fact]
    public void AllowancesOneAfterTheOther_AreNotOverlapping()
    {
        var facts = CivilServant(
            "01.003", 3, ByCoefficient("KV", 0.3m) with { Until = new DateOnly(2026, 8, 16) },
            ByCoefficient("KV", 0.5m) with { From = new DateOnly(2026, 8, 17) });

        Assert.Equal(1_012_000, Compute("2026-08", facts).AmountOf("KV"));
    }

    [Theory]
    [InlineData("XYZ", "salary.unknown-allowance"), InlineData("TNVK", "salary.allowance-has-own-field"),
        InlineData("DH", "salary.allowance-days")]
    [InlineData("KV", "salary.allowance-incomplete"), InlineData("UD_GD", "salary.allowance-incomplete"),
        InlineData("PC_LOAIXA", "salary.allowance-not-in-force")]
    [InlineData("PC_KHAC", "salary.allowance-incomplete")]
    public void AllowanceThatCannotBeComputed_IsRefused(string code, string refusal) =>
        AssertRefused(refusal, CivilServant("01.003", 3, new AllowanceFact(code)));

    [Fact]
    public void BeyondFrameBeforeTheLastStep_IsRefused() =>
        AssertRefused("salary.beyond-frame-not-at-last-step", CivilServant("01.003", 8) with { BeyondFramePercent = Percent.Of(5) });

    [Theory, InlineData(null, 3_699_999), InlineData(4, 3_699_999), InlineData(1, 5_309_999)]
    public void WageUnderTheRegionalMinimum_IsRefused(int? region, long wage) =>
        AssertRefused("salary.wage-below-minimum",
            new PayFacts { Kind = PersonKind.Contract111, AgreedWageInDong = wage, WageRegion = region });

    [Fact]
    public void AgreedWageOfACivilServant_IsRefused() =>
        AssertRefused("salary.agreed-wage-kind", new PayFacts { Kind = PersonKind.CivilServant, AgreedWageInDong = 9_000_000 });

    [Fact]
    public void PercentAllowanceOnAnAgreedWage_IsRefused() =>
        AssertRefused("salary.percent-without-grade", new PayFacts
        {
            Kind = PersonKind.Contract111, AgreedWageInDong = 9_000_000, Allowances = [ByPercent("CV25", 25)],
        });

    [Fact]
    public void VoluntaryDeductionsAboveThePay_AreRefused()
    {
        var facts = new PayMonthFacts(new PayMonth(2026, 8), ChuyenVienStep3) { VoluntaryDeductionsInDong = 9_000_000 };

        Assert.Equal(
            "salary.negative-net", Assert.Throws<RuleViolationException>(() => PayEngine.Compute(Tables, facts, PaySettings.Default)).Code);
    }

    [Fact]
    public void MonthWithoutInsuranceRates_IsRefused() =>
        AssertRefused("salary.rate-gap", CivilServant("01.003", 3), tables: Tables with { InsuranceRates = [] });

    [Fact]
    public void GapInTheBaseSalary_IsRefused()
    {
        var tables = Tables with { BaseSalaries = [.. Tables.BaseSalaries.Where(b => b.AmountInDong != 2_340_000)] };

        AssertRefused("salary.rate-gap", CivilServant("01.003", 3), "2025-03", tables);
    }

    [Fact]
    public void TwoBaseSalariesForOneDay_AreRefused()
    {
        var tables = Tables with { BaseSalaries = [.. Tables.BaseSalaries, Tables.BaseSalaries[^1]] };

        AssertRefused("salary.rate-overlap", CivilServant("01.003", 3), "2026-08", tables);
    }

    [Theory, InlineData(-1), InlineData(31.5), InlineData(1.25)]
    public void ImpossibleDaysOff_AreRefused(double days)
    {
        var facts = new PayMonthFacts(new PayMonth(2026, 8), ChuyenVienStep3) { DaysOff = new DaysOff { Unpaid = (decimal)days } };

        Assert.Equal(
            "salary.days-off", Assert.Throws<RuleViolationException>(() => PayEngine.Compute(Tables, facts, PaySettings.Default)).Code);
    }

    [Theory]
    [InlineData(PersonKind.PublicEmployee, "V.07.03.29", "Viên chức không thuộc đối tượng hưởng phụ cấp công vụ (34/2012/NĐ-CP Điều 2).")]
    [InlineData(PersonKind.CommuneCivilServant, "01.003",
        "Từ 01/07/2025 không còn cán bộ, công chức cấp xã riêng: dùng đối tượng cán bộ hoặc công chức.")]
    internal void UnusualFacts_AreComputedWithAWarning(PersonKind kind, string grade, string warning) =>
        Assert.Equal([warning], Compute("2026-08", Graded(kind, grade, 3, ByPercent("CV25", 25))).Warnings.Select(w => w.Text));

    private static void AssertRefused(string code, PayFacts facts, string month = "2026-08", PayTables? tables = null)
    {
        var refused = Assert.Throws<RuleViolationException>(
            () => PayEngine.Compute(tables ?? Tables, new PayMonthFacts(PayMonth.Parse(month), facts), PaySettings.Default));

        Assert.Equal(code, refused.Code);
        Assert.EndsWith(".", refused.Message, StringComparison.Ordinal);
    }
}
