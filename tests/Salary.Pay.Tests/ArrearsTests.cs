using HoSoCanBo.BuildingBlocks;
using static HoSoCanBo.Salary.Pay.Tests.PayTestFacts;

namespace HoSoCanBo.Salary.Pay.Tests;

public sealed class ArrearsTests
{
    private static readonly PayFacts Step5 = CivilServant("01.003", 5, ByPercent("CV25", 25));

    [Fact]
    public void Compute_BackdatedStepAcrossANewBaseSalary_GivesEveryLineOfV20() =>
        AssertExample("V20", Claim(
            ChuyenVienStep3, CivilServant("01.003", 4, ByPercent("CV25", 25)), new DateOnly(2026, 5, 1), "2026-05", "2026-06", "2026-07",
            "2026-08"));

    [Fact]
    public void Compute_AppointmentInsideAMonth_GivesEveryLineOfV21() =>
        AssertExample("V21", Claim(
            Step5, Step5 with { Allowances = [ByCoefficient("PCCV", 0.30m), .. Step5.Allowances] }, new DateOnly(2026, 8, 17), "2026-08",
            "2026-09"));

    [Fact]
    public void Compute_LeftBeforeTheMonthEnded_GivesTheClawbackOfV22AndKeepsTheInsurance()
    {
        var result = AssertExample("V22", Claim(ChuyenVienStep3, null, new DateOnly(2026, 8, 17), "2026-08"));

        Assert.True(result.IsClawback);
        Assert.Equal(0, result.Totals.Single(l => l.Code == "CLAWBACK_BHXH_BASE").AmountInDong);
    }

    [Fact]
    public void Compute_LeftEarlyInTheMonth_TakesTheInsuranceBack()
    {
        var result = Arrears.Compute(Tables, Claim(ChuyenVienStep3, null, new DateOnly(2026, 8, 6), "2026-08"), PaySettings.Default);

        // 18 of 21 working days not worked: 14 or more, so the month is not insured.
        Assert.Equal(-7_590_000, result.Totals.Single(l => l.Code == "CLAWBACK_BHXH_BASE").AmountInDong);
        Assert.Equal(-1_328_250, result.Totals.Single(l => l.Code == "CLAWBACK_BHXH_U").AmountInDong);
    }

    [Fact]
    public void Compute_MonthAfterLeaving_TakesEverythingBack()
    {
        var result =
            Arrears.Compute(Tables, Claim(ChuyenVienStep3, null, new DateOnly(2026, 8, 1), "2026-08", "2026-09"), PaySettings.Default);

        Assert.Equal(-2 * 9_487_500, result.Totals.Single(l => l.Code == "CLAWBACK_TOTAL").AmountInDong);
        Assert.Equal(-2 * 8_766_450, result.Totals.Single(l => l.Code == "CLAWBACK_NET").AmountInDong);
        Assert.Equal(-2 * 11_043_450, result.Totals.Single(l => l.Code == "CLAWBACK_COST").AmountInDong);
    }

    [Fact]
    public void Compute_InsuranceIsTheDifferenceOfTheRoundedAmounts()
    {
        // BHYT 1,5%: 3,33 gives 126.373,5 -> 126.374; 3,66 gives 138.897; the person owes what is missing to 138.897.
        var result = Arrears.Compute(
            Tables, Claim(CivilServant("01.003", 4), CivilServant("01.003", 5), new DateOnly(2026, 8, 1), "2026-08"), PaySettings.Default);

        Assert.Equal(138_897 - 126_374, result.Months.Single().Lines.Single(l => l.Code == "BHYT_E").AmountInDong);
    }

    [Fact]
    public void Compute_UnpaidDaysOfThatMonth_ReduceTheDifference()
    {
        var claim = Claim(CivilServant("01.003", 3), CivilServant("01.003", 4), new DateOnly(2026, 8, 1), "2026-08") with
        {
            Months = [new ArrearsMonth(new PayMonth(2026, 8), new DaysOff { Unpaid = 11 })],
        };

        var result = Arrears.Compute(Tables, claim, PaySettings.Default);

        Assert.Equal(834_900 / 2, result.Totals[0].AmountInDong);
    }

    [Fact]
    public void Compute_UsesTheInsuranceRatesOfEachMonth()
    {
        // BHXH of the unit was 18% until 05/2017 and is 17,5% from 06/2017.
        var claim = Claim(CivilServant("01.003", 3), CivilServant("01.003", 4), new DateOnly(2017, 5, 1), "2017-05", "2017-06")
            with { ListedIn = new PayMonth(2017, 7) };

        var result = Arrears.Compute(Tables, claim, PaySettings.Default);

        Assert.Equal(
            [71_874, 69_878], result.Months.Select(m => m.Lines.Single(l => l.Code == "BHXH_U").AmountInDong));
    }

    [Fact]
    public void Compute_EveryLineNamesItsDecision()
    {
        var claim = Claim(ChuyenVienStep3, CivilServant("01.003", 4), new DateOnly(2026, 8, 1), "2026-08")
            with { Decision = "QĐ 15/QĐ-SNV ngày 20/09/2026" };

        var result = Arrears.Compute(Tables, claim, PaySettings.Default);

        Assert.All(result.Totals.Concat(result.Months.SelectMany(m => m.Lines)),
            l => Assert.EndsWith("QĐ 15/QĐ-SNV ngày 20/09/2026", l.LegalBasis, StringComparison.Ordinal));
    }

    [Fact]
    public void Compute_AMonthTwice_IsRefused()
    {
        var claim = Claim(ChuyenVienStep3, null, new DateOnly(2026, 8, 1), "2026-08", "2026-08");

        Assert.Equal("salary.arrears-month-twice",
            Assert.Throws<RuleViolationException>(() => Arrears.Compute(Tables, claim, PaySettings.Default)).Code);
    }

    private static ArrearsClaim Claim(PayFacts paid, PayFacts? due, DateOnly from, params string[] months)
    {
        var closed = months.Select(m => new ArrearsMonth(PayMonth.Parse(m))).ToList();
        return new ArrearsClaim(
            [new PayPeriod(DateOnly.MinValue, paid)], [new PayPeriod(DateOnly.MinValue, paid), new PayPeriod(from, due)], closed,
            closed[^1].Month.Next);
    }

    private static ArrearsResult AssertExample(string id, ArrearsClaim claim)
    {
        var result = Arrears.Compute(Tables, claim, PaySettings.Default);
        var actual = result.Months.SelectMany(m => m.Lines.Select(l => (Month: m.Month.ToString(), l.Code, l.AmountInDong)))
            .Concat(result.Totals.Select(l => (Month: result.ListedIn.ToString(), l.Code, l.AmountInDong)))
            .ToDictionary(l => (l.Month, l.Code), l => l.AmountInDong);
        Assert.All(PayrollExample.All.Where(r => r.Id == id), row => Assert.Equal(row.Amount, actual[(row.Month, row.Code)]));
        return result;
    }
}
