using HoSoCanBo.Salary.Months.Domain;
using HoSoCanBo.Salary.Pay;

namespace HoSoCanBo.Salary.Tests.Months;

/// <summary>Every difference is explained to the last đồng, cause by cause.</summary>
public sealed class MonthVarianceTests
{
    private static readonly PayTables Tables = PayTablesReader.ReadEmbedded();
    private static readonly PayMonth June = new(2026, 6);
    private static readonly PayMonth July = new(2026, 7);

    // The computed unit of monthly-process, section 8: 45.160.622 at 2.340.000, 48.827.511 at 2.530.000.
    private static readonly PayFacts[] Unit =
    [
        Graded("01.003", 3),
        Graded("01.002", 4) with { Allowances = [Cv25, Pccv(0.50m)] },
        Graded("01.005", 12) with { BeyondFramePercent = Percent.Of(7) },
    ];

    private static AllowanceFact Cv25 => new("CV25") { Percent = Percent.Of(25) };

    [Fact]
    public void D15_3_TheUnitOfTheExample_DiffersByTheBaseSalaryAlone()
    {
        var (older, newer) = (Unit.Select(f => Pay(June, f)).ToList(), Unit.Select(f => Pay(July, f)).ToList());

        Assert.Equal(45_160_622, older.Sum(o => o.Amounts.Total));
        Assert.Equal(48_827_511, newer.Sum(n => n.Amounts.Total));
        var causes = older.Zip(newer, Explain).SelectMany(c => c).ToList();
        Assert.All(causes, c => Assert.Equal(VarianceCause.BaseSalary, c.Cause));
        Assert.Equal(3_666_889, causes.Sum(c => c.Amounts.Total));
        Assert.Equal(31_574_400 - 29_203_200, causes.Sum(c => c.Amounts.Salary));
        Assert.Equal(10_373_633 - 9_594_585, causes.Sum(c => c.Amounts.Allowances));
        Assert.Equal(6_879_478 - 6_362_837, causes.Sum(c => c.Amounts.Contributions));
    }

    [Fact]
    public void RaiseAndNewPost_InTheMonthOfANewBaseSalary_AreValuedAtTheNewOne()
    {
        var causes = Explain(Pay(June, Graded("01.003", 3)), Pay(July, Graded("01.003", 4) with { Allowances = [Cv25, Pccv(0.30m)] }));

        Assert.Equal([VarianceCause.BaseSalary, VarianceCause.RegularStep, VarianceCause.Position], causes.Select(c => c.Cause));
        Assert.Equal(570_000, causes[0].Amounts.Salary);
        Assert.Equal(new PayAmounts(834_900, 208_725, 171_155), causes[1].Amounts);
        Assert.Equal(759_000 + 189_750, causes[2].Amounts.Allowances);
    }

    [Fact]
    public void RaiseInTheMiddleOfTheMonth_IsOneCauseInBothMonths()
    {
        var august = new PayMonth(2026, 8);
        var split = new PayMonthFacts(
            July, [new(DateOnly.MinValue, Graded("01.003", 3)), new(new DateOnly(2026, 7, 16), Graded("01.003", 4))]);

        var first = Explain(Pay(July, Graded("01.003", 3)), Pay(split));
        var second = Explain(Pay(split), Pay(august, Graded("01.003", 4)));

        Assert.Equal([VarianceCause.RegularStep], first.Select(c => c.Cause));
        Assert.Equal([VarianceCause.RegularStep], second.Select(c => c.Cause));
        Assert.Equal(834_900, first[0].Amounts.Salary + second[0].Amounts.Salary);
    }

    [Fact]
    public void UnpaidDays_AreTheirOwnCause_AndComeBack()
    {
        var facts = new PayMonthFacts(July, Graded("01.003", 3)) { DaysOff = new DaysOff { Unpaid = 2 } };
        var august = Pay(new PayMonth(2026, 8), Graded("01.003", 3));

        Assert.Equal([VarianceCause.BaseSalary, VarianceCause.DaysOff],
            Explain(Pay(June, Graded("01.003", 3)), Pay(facts)).Select(c => c.Cause));
        var back = Assert.Single(Explain(Pay(facts), august));
        Assert.Equal(VarianceCause.DaysOff, back.Cause);
        Assert.Equal(690_000, back.Amounts.Salary);
    }

    [Fact]
    public void PromotionFromTheLastStep_LeavesTheSeniorityWithIt()
    {
        var older = Pay(July, Unit[2]);
        var newer = Pay(new PayMonth(2026, 8), Graded("01.003", 7));

        var causes = Explain(older, newer);

        Assert.Equal(newer.Amounts.Total - older.Amounts.Total, causes.Sum(c => c.Amounts.Total));
        Assert.DoesNotContain(causes, c => c.Cause == VarianceCause.Unexplained);
        Assert.Contains(causes, c => c.Cause == VarianceCause.GradeChange);
    }

    [Fact]
    public void D15_3_every_combination_of_changes_is_explained_to_the_last_dong()
    {
        // 2.340.000 to 2.530.000 besides: a raise from the 16th, a post, days off then and now, whoever came then or leaves now, a rate.
        var dearer = Tables with
        {
            InsuranceRates =
            [
                .. Tables.InsuranceRates.Select(r => r.Scheme == InsuranceScheme.BHYT && r.Validity.Contains(July.First)
                    ? r with { Validity = new Validity(r.Validity.From, June.Last) } : r),
                .. Tables.InsuranceRates.Where(r => r.Scheme == InsuranceScheme.BHYT && r.Validity.Contains(July.First))
                    .Select(r => r with { Validity = new Validity(July.First, r.Validity.Until), EmployerPercent = Percent.Of(4) }),
            ],
        };
        foreach (var bits in Enumerable.Range(0, 1 << 7))
        {
            bool Has(int bit) => (bits & (1 << bit)) != 0;
            var older = Has(0) ? Unit[1] : Graded("01.003", 3);
            var raised = older with { Salary = older.Salary! with { Step = older.Salary.Step + 1 } };
            PayFacts Post(PayFacts facts) => Has(2) ? facts with { Allowances = [Cv25, Pccv(0.70m)] } : facts;
            var before =
                new PayMonthFacts(
                    June, Has(3) ? [new(DateOnly.MinValue, null), new(new DateOnly(2026, 6, 11), older)] : [new(DateOnly.MinValue, older)])
            {
                DaysOff = new DaysOff { Unpaid = Has(4) ? 3 : 0 }, IsInsuredByOtherUnit = Has(3),
            };
            List<PayPeriod> periods = [new(DateOnly.MinValue, Post(older))];
            if (Has(1))
            {
                periods.Add(new(new DateOnly(2026, 7, 16), Post(raised)));
            }

            if (Has(5))
            {
                periods.Add(new(new DateOnly(2026, 7, 21), null));
            }

            var after = new PayMonthFacts(July, periods) { IsTransferredAway = Has(5),
                DaysOff = new DaysOff { Unpaid = Has(4) ? 1.5m : 0 } };
            var tables = Has(6) ? dearer : Tables;
            var (paidThen, paidNow) = (PayAmounts.Of(PayEngine.Compute(tables, before, PaySettings.Default)),
                PayAmounts.Of(PayEngine.Compute(tables, after, PaySettings.Default)));

            var causes = MonthVariance.Explain(
                tables, PaySettings.Default, (before, paidThen), (after, paidNow), VarianceCause.TransferredOut, VarianceCause.RegularStep);

            Assert.Equal(paidNow - paidThen, causes.Aggregate(default(PayAmounts), (sum, c) => sum + c.Amounts));
            VarianceCause[] expected =
            [
                VarianceCause.BaseSalary, .. Has(6) ? [VarianceCause.ContributionRates] : (VarianceCause[])[], .. Has(1)
                    ? [VarianceCause.RegularStep] : (VarianceCause[])[],
                .. Has(2) ? [VarianceCause.Position] : (VarianceCause[])[], .. Has(3) || Has(5)
                ? [VarianceCause.TransferredOut] : (VarianceCause[])[],
                .. Has(4) ? [VarianceCause.DaysOff] : (VarianceCause[])[],
            ];
            Assert.All(causes, c => Assert.Contains(c.Cause, expected));
        }
    }

    [Fact]
    public void Facts_ReadBackAsTheyWere()
    {
        var facts = new PayMonthFacts(July, [new(DateOnly.MinValue, Unit[1]), new(new DateOnly(2026, 7, 20), null)])
        {
            DaysOff = new DaysOff { Sick = 1.5m }, IsTransferredAway = true,
        };

        var read = MonthFactsJson.Read(MonthFactsJson.Write(facts));

        Assert.Equal(MonthFactsJson.Write(facts), MonthFactsJson.Write(read));
        Assert.Equal(
            PayEngine.Compute(Tables, facts, PaySettings.Default).Lines, PayEngine.Compute(Tables, read, PaySettings.Default).Lines);
    }

    private static IReadOnlyList<CauseAmounts> Explain(
        (PayMonthFacts Facts, PayAmounts Amounts) older, (PayMonthFacts Facts, PayAmounts Amounts) newer)
    {
        var causes = MonthVariance.Explain(Tables, PaySettings.Default, older, newer, VarianceCause.Recruited, VarianceCause.RegularStep);
        Assert.Equal(newer.Amounts - older.Amounts, causes.Aggregate(default(PayAmounts), (sum, c) => sum + c.Amounts));
        return causes;
    }

    private static (PayMonthFacts Facts, PayAmounts Amounts) Pay(PayMonth month, PayFacts facts) => Pay(new PayMonthFacts(month, facts));

    private static (PayMonthFacts Facts, PayAmounts Amounts) Pay(PayMonthFacts facts) =>
        (facts, PayAmounts.Of(PayEngine.Compute(Tables, facts, PaySettings.Default)));

    private static PayFacts Graded(string grade, int step) => new()
    {
        Kind = PersonKind.CivilServant, UnitKind = UnitKind.Administrative, Salary = new SalaryGrading(grade, Step: step),
        Allowances = [Cv25],
    };

    private static AllowanceFact Pccv(decimal coefficient) => new("PCCV") { Coefficient = Coefficient.Of(coefficient) };
}
