using static HoSoCanBo.Salary.Pay.Tests.PayTestFacts;

namespace HoSoCanBo.Salary.Pay.Tests;

/// <summary>The rules behind the worked examples, at their edges.</summary>
public sealed class PayEngineRulesTests
{
    [Theory]
    [InlineData("2026-06", 2_340_000), InlineData("2026-07", 2_530_000), InlineData("2024-06", 1_800_000), InlineData("2023-06", 1_490_000)]
    [InlineData("2013-06", 1_050_000), InlineData("2013-07", 1_150_000), InlineData("2008-01", 540_000)]
    public void BaseSalary_IsThatOfTheFirstDay(string month, long expected) =>
        Assert.Equal(expected * 3, Compute(month, CivilServant("01.003", 3)).AmountOf("LUONG"));

    [Theory]
    [InlineData("2009-12", 5, 15, 1, 2), InlineData("2010-01", 6, 16, 1.5, 3), InlineData("2012-01", 7, 17, 1.5, 3),
        InlineData("2014-01", 8, 18, 1.5, 3)]
    [InlineData("2017-05", 8, 18, 1.5, 3), InlineData("2017-06", 8, 17.5, 1.5, 3), InlineData("2025-07", 8, 17.5, 1.5, 3)]
    public void Insurance_HasTheRatesOfTheMonth(string month, decimal bhxhE, decimal bhxhU, decimal bhytE, decimal bhytU)
    {
        var result = Compute(month, CivilServant("01.003", 3));

        decimal Part(decimal percent) => result.AmountOf("BHXH_BASE") * percent / 100;
        Assert.Equal((Part(bhxhE), Part(bhxhU)), (result.AmountOf("BHXH_E"), result.AmountOf("BHXH_U")));
        Assert.Equal((Part(bhytE), Part(bhytU)), (result.AmountOf("BHYT_E"), result.AmountOf("BHYT_U")));
    }

    [Theory]
    [InlineData("2008-12", UnitFunding.FullStateBudget, 0, 0), InlineData("2009-01", UnitFunding.FullStateBudget, 1, 1)]
    [InlineData("2021-09", UnitFunding.PartStateBudget, 1, 1), InlineData("2021-10", UnitFunding.PartStateBudget, 1, 0)]
    [InlineData("2022-09", UnitFunding.FullStateBudget, 1, 1), InlineData("2022-10", UnitFunding.PartStateBudget, 1, 1)]
    internal void Unemployment_OfPublicEmployees_FollowsTheDates(string month, UnitFunding funding, int employee, int employer)
    {
        var result = Compute(month, Graded(PersonKind.PublicEmployee, "13.095", 3) with { Funding = funding });

        var percent = result.AmountOf("BHXH_BASE") / 100;
        Assert.Equal((employee * percent, employer * percent), (result.AmountOf("BHTN_E"), result.AmountOf("BHTN_U")));
    }

    [Theory]
    [InlineData("2014-12", 11, false), InlineData("2014-12", 12, true), InlineData("2015-01", 3, true), InlineData("2025-12", 2, false),
        InlineData("2026-01", 1, true)]
    public void Unemployment_DependsOnTheLengthOfTheContract(string month, int months, bool isInsured)
    {
        var result =
            Compute(month, new PayFacts { Kind = PersonKind.OtherContract, AgreedWageInDong = 6_000_000, ContractMonths = months });

        Assert.Equal(isInsured ? 60_000 : 0, result.AmountOf("BHTN_E"));
    }

    [Theory]
    [InlineData("2025-05", UnitFunding.FullStateBudget, 2), InlineData("2025-06", UnitFunding.FullStateBudget, 0)]
    [InlineData("2025-06", UnitFunding.PartStateBudget, 2), InlineData("2011-03", UnitFunding.FullStateBudget, 2)]
    internal void UnionFund_EndsForBudgetPaidUnits(string month, UnitFunding funding, int percent)
    {
        var result = Compute(month, CivilServant("01.003", 3) with { Funding = funding });

        Assert.Equal(result.AmountOf("BHXH_BASE") * percent / 100, result.AmountOf("KPCD_U"));
    }

    [Fact]
    public void InsuredBase_IsAtMostTwentyBaseSalaries()
    {
        var result = Compute("2026-08", new PayFacts { Kind = PersonKind.Contract111, AgreedWageInDong = 60_000_000 });

        Assert.Equal(50_600_000, result.AmountOf("BHXH_BASE"));
        Assert.Equal(4_048_000, result.AmountOf("BHXH_E"));
    }

    [Fact]
    public void AgreedAllowance_IsInsured_OtherAmountsAreNot()
    {
        var result = Compute("2026-08", new PayFacts
        {
            Kind = PersonKind.Contract111, AgreedWageInDong = 6_000_000,
            Allowances = [new AllowanceFact("PC_TT") { AmountInDong = 500_000 }, new AllowanceFact("PC_KHAC") { AmountInDong = 300_000 }],
        });

        Assert.Equal((6_800_000, 6_500_000), (result.AmountOf("GROSS"), result.AmountOf("BHXH_BASE")));
    }

    [Fact]
    public void KeptDifference_EntersThePercentBaseOnlyWhenSwitchedOn()
    {
        var facts = new PayMonthFacts(new PayMonth(2026, 8),
            CivilServant("01.003", 3, ByPercent("CV25", 25)) with { KeptDifference = Coefficient.Of(0.40m) });

        var usual = PayEngine.Compute(Tables, facts, PaySettings.Default);
        var switchedOn = PayEngine.Compute(Tables, facts, PaySettings.Default with { KeptDifferenceInPercentBase = true });

        Assert.Equal((1_897_500, 2_150_500), (usual.AmountOf("CV25"), switchedOn.AmountOf("CV25")));
    }

    [Theory, InlineData(13.5, true), InlineData(14, false)]
    public void DaysOff_FourteenOrMore_EndTheInsuranceOfTheMonth(double days, bool isInsured)
    {
        var result = Compute("2026-08", ChuyenVienStep3, new DaysOff { Unpaid = (decimal)days });

        Assert.Equal(isInsured ? 7_590_000 : 0, result.AmountOf("BHXH_BASE"));
    }

    [Theory, InlineData("2025-06", 0), InlineData("2025-07", 7_020_000)]
    public void SickLeave_InTheFirstMonthOfWork_IsInsuredFromJuly2025(string month, long expected)
    {
        var result = Compute(month, ChuyenVienStep3, new DaysOff { Sick = 16, IsFirstMonthOfWorkOrReturn = true });

        Assert.Equal(expected, result.AmountOf("BHXH_BASE"));
    }

    [Theory, InlineData(21), InlineData(22), InlineData(30)]
    public void DaysOff_AllWorkingDays_PayNothing(int days)
    {
        // 08/2026 has 21 working days.
        var result = Compute("2026-08", CivilServant("01.003", 3, ByCoefficient("KV", 0.5m), ByPercent("CV25", 25)),
            new DaysOff { Maternity = days });

        Assert.Equal((0, 0), (result.AmountOf("NET_BEFORE_TAX"), result.AmountOf("COST")));
        Assert.Equal(-result.AmountOf("GROSS"), result.AmountOf("DEDUCT_LEAVE"));
    }

    [Fact]
    public void DaysOff_DoNotReduceWhatIsPaidByDayOrByTerm()
    {
        var hazard = new AllowanceFact("DH") { Coefficient = Coefficient.Of(0.2m), Days = 12.5m };

        var result = Compute("2026-08", CivilServant("01.003", 3, hazard, ByCoefficient("CAPUY", 0.4m)), new DaysOff { Unpaid = 2.5m });

        Assert.Equal(-862_500, result.AmountOf("DEDUCT_LEAVE"));
        Assert.Equal(287_500, result.AmountOf("DH"));
    }

    [Fact]
    public void RaiseInsideAMonth_IsSplitByWorkingDays_AndInsuredOnTheFirstDay()
    {
        var result = PayEngine.Compute(
            Tables,
            new PayMonthFacts(
                new PayMonth(2026, 8),
                [new PayPeriod(DateOnly.MinValue, ChuyenVienStep3),
                    new PayPeriod(new DateOnly(2026, 8, 17), CivilServant("01.003", 4, ByPercent("CV25", 25)))]),
            PaySettings.Default);

        Assert.Equal(7_590_000 + (834_900 / 2), result.AmountOf("LUONG"));
        Assert.Equal(1_897_500 + 104_363, result.AmountOf("CV25")); // 208.725 x 11/22 = 104.362,5
        Assert.Equal(7_590_000, result.AmountOf("BHXH_BASE"));
        Assert.Equal("7.590.000 x 11/22 + 8.424.900 x 11/22", result.Lines[0].Computation);
    }

    [Fact]
    public void PositionAllowance_StartsOnItsDay_AndRunsToTheEndOfTheMonthItEnds()
    {
        var from = ByCoefficient("PCCV", 0.30m) with { From = new DateOnly(2026, 8, 17) };
        var until = ByCoefficient("PCCV", 0.30m) with { Until = new DateOnly(2026, 8, 3) };

        Assert.Equal(379_500, Compute("2026-08", CivilServant("01.003", 5, from)).AmountOf("PCCV"));
        Assert.Equal(759_000, Compute("2026-08", CivilServant("01.003", 5, until)).AmountOf("PCCV"));
        Assert.Equal(0, Compute("2026-09", CivilServant("01.003", 5, until)).AmountOf("PCCV"));
    }

    [Fact]
    public void SeveralPosts_GiveTheHighestAllowanceOnly() =>
        Assert.Equal(1_771_000,
            Compute("2026-08", CivilServant("01.002", 6, ByCoefficient("PCCV", 0.5m), ByCoefficient("PCCV", 0.7m))).AmountOf("PCCV"));

    [Theory, InlineData("2021-08", 0.30), InlineData("2020-09", 0.30)]
    public void KeptPositionAllowance_OnRotation_Stays(string month, double expected)
    {
        var rotated = ByCoefficient("PCCV", 0.20m)
            with { PreviousCoefficient = Coefficient.Of(0.30m), From = new DateOnly(2020, 3, 1), IsRotation = true };

        Assert.Equal((long)(1_490_000 * expected), Compute(month, CivilServant("01.003", 6, rotated)).AmountOf("PCCV"));
    }

    [Fact]
    public void Transfer_IsPaidByBothUnits_AndInsuredOnce()
    {
        var month = new PayMonth(2026, 8);
        var old = new PayMonthFacts(
            month, [new PayPeriod(DateOnly.MinValue, ChuyenVienStep3),
                new PayPeriod(new DateOnly(2026, 8, 5), null)]) { IsTransferredAway = true };
        var next = new PayMonthFacts(month, [new PayPeriod(new DateOnly(2026, 8, 5), ChuyenVienStep3)]) { IsInsuredByOtherUnit = true };

        var (atOld, atNew) = (PayEngine.Compute(Tables, old, PaySettings.Default), PayEngine.Compute(Tables, next, PaySettings.Default));

        Assert.Equal(9_487_500, atOld.AmountOf("GROSS") + atNew.AmountOf("GROSS"));
        Assert.Equal((7_590_000, 0), (atOld.AmountOf("BHXH_BASE"), atNew.AmountOf("BHXH_BASE")));
    }

    [Theory, InlineData("2025-06-20", 0), InlineData("2025-06-13", 7_020_000), InlineData("2025-07-21", 7_020_000)]
    public void Recruit_InsideAMonth_IsInsuredWhenFewerThanFourteenDaysAreMissing(string from, long expected)
    {
        var day = DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture);
        var facts = new PayMonthFacts(PayMonth.Of(day), [new PayPeriod(day, CivilServant("01.003", 3))]);

        Assert.Equal(expected, PayEngine.Compute(Tables, facts, PaySettings.Default).AmountOf("BHXH_BASE"));
    }

    [Fact]
    public void NonSpecialist_IsInsuredOnTheBaseSalary()
    {
        var result = Compute("2024-10", new PayFacts { Kind = PersonKind.NonSpecialist, Allowances = [ByCoefficient("KCT_XA", 1.5m)] });

        Assert.Equal(
            (3_510_000L, 2_340_000L, 187_200L, 35_100L, 0L, 327_600L, 70_200L),
            (result.AmountOf("GROSS"), result.AmountOf("BHXH_BASE"), result.AmountOf("BHXH_E"), result.AmountOf("BHYT_E"),
                result.AmountOf("BHTN_E"),
                result.AmountOf("BHXH_U"), result.AmountOf("BHYT_U")));
    }

    [Theory]
    [InlineData("2012-04", 10), InlineData("2012-05", 25)]
    public void PublicDutyAllowance_WithoutPercent_TakesTheOneInForce(string month, int percent) =>
        Assert.Equal(
            Compute(month, CivilServant("01.003", 3)).AmountOf("LUONG") * percent / 100,
            Compute(month, CivilServant("01.003", 3, new AllowanceFact("CV25"))).AmountOf("CV25"));

    [Theory]
    [InlineData(0, 314_962), InlineData(1, 4_962), InlineData(2, 0)]
    public void IncomeTax_EachDependantLowersIt(int dependants, long expected) =>
        Assert.Equal(expected,
            Compute("2026-08", Example("V19", new PayMonth(2026, 8)).Periods[0].Facts! with { Dependants = dependants }).AmountOf("TNCN"));

    [Fact]
    public void IncomeTax_IsProgressive_AndLeavesExemptAllowancesOut()
    {
        var facts = new PayFacts { Kind = PersonKind.Contract111, AgreedWageInDong = 60_000_000, Dependants = 0 };

        // 60.000.000 - 10,5% of 50.600.000 - 15.500.000 = 39.187.000: 500.000 + 2.000.000 + 1.837.400.
        Assert.Equal(4_337_400, Compute("2026-08", facts).AmountOf("TNCN"));
        var exempt = CivilServant("01.001", 2, ByCoefficient("KV", 1.0m)) with { Dependants = 0 };
        Assert.Equal(Compute("2026-08", exempt with { Allowances = [] }).AmountOf("TNCN"), Compute("2026-08", exempt).AmountOf("TNCN"));
    }

    [Theory]
    [InlineData(ExtraHoursKind.NormalDay, false, 150), InlineData(ExtraHoursKind.WeeklyDayOff, false, 200),
        InlineData(ExtraHoursKind.Holiday, false, 300)]
    [InlineData(ExtraHoursKind.NormalDay, true, 50), InlineData(ExtraHoursKind.Holiday, true, 200)]
    internal void Overtime_HasTheRateOfTheDay(ExtraHoursKind kind, bool inLieu, int percent)
    {
        var facts = new PayMonthFacts(new PayMonth(2026, 8), ChuyenVienStep3) { ExtraHours = [new ExtraHours(kind, 4, inLieu)] };

        var expected = new Fraction(9_487_500L * percent * 4, 176 * 100).RoundHalfUp();
        Assert.Equal(expected, PayEngine.Compute(Tables, facts, PaySettings.Default).AmountOf("LAMTHEM"));
    }

    [Fact]
    public void Overtime_FollowsTheRowOfTheTable()
    {
        var changed = Tables with
        {
            AllowanceRates =
            [
                .. Tables.AllowanceRates.Where(r => r.Code != "LAMTHEM"),
                new AllowanceRate(new Validity(new DateOnly(2004, 10, 1), null), "LAMTHEM", [160, 200, 300], "nghị định mới"),
            ],
        };
        var facts = new PayMonthFacts(new PayMonth(2026, 8),
            ChuyenVienStep3) { ExtraHours = [new ExtraHours(ExtraHoursKind.NormalDay, 4)] };

        var expected = new Fraction(9_487_500L * 160 * 4, 176 * 100).RoundHalfUp();
        Assert.Equal(expected, PayEngine.Compute(changed, facts, PaySettings.Default).AmountOf("LAMTHEM"));
    }

    [Fact]
    public void EstimateExample_OfTheMonthlyProcess_IsExact()
    {
        PayFacts[] people = [ChuyenVienStep3, Example("V03", new PayMonth(2026, 8)).Periods[0].Facts!,
            Example("V05", new PayMonth(2026, 8)).Periods[0].Facts!];

        long Sum(string month, params string[] codes) => people.Sum(p => codes.Sum(c => Compute(month, p).AmountOf(c)));

        Assert.Equal(
            (45_160_622L, 29_203_200L, 1_170_000L, 665_028L, 7_759_557L, 6_362_837L),
            (Sum("2026-06", "COST"), Sum("2026-06", "LUONG"), Sum("2026-06", "PCCV"), Sum("2026-06", "TNVK"), Sum("2026-06", "CV25"),
                Sum("2026-06", "BHXH_U", "BHYT_U")));
        Assert.Equal(
            (48_827_511L, 31_574_400L, 1_265_000L, 719_026L, 8_389_607L, 6_879_478L),
            (Sum("2026-07", "COST"), Sum("2026-07", "LUONG"), Sum("2026-07", "PCCV"), Sum("2026-07", "TNVK"), Sum("2026-07", "CV25"),
                Sum("2026-07", "BHXH_U", "BHYT_U")));
    }
}
