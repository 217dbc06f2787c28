using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Salary.Pay.StepIncreases;
using static HoSoCanBo.Salary.Pay.Tests.PayTestFacts;

namespace HoSoCanBo.Salary.Pay.Tests;

/// <summary>Rules that published cases showed to be wrong or missing, with their neighbours: other levels, days, kinds.</summary>
public sealed class LawRulesTests
{
    private static readonly WorkingCalendar Calendar = WorkingCalendarReader.ReadEmbedded();

    // NĐ 182/2026/NĐ-CP Điều 5: (2,86 + 0,17) x 2.530.000 x level, for every level; before it the kept difference was left out.
    [Theory]
    [InlineData("2026-08", 45, 3_449_655), InlineData("2026-08", 20, 1_533_180), InlineData("2026-08", 80, 6_132_720),
        InlineData("2026-08", 30, 2_299_770)]
    [InlineData("2026-06", 45, 3_011_580), InlineData("2025-12", 35, 2_342_340)]
    public void PreferentialAllowance_OfATeacher_HasTheBaseOfItsDecree(string month, int percent, long amount) =>
        Assert.Equal(amount, Compute(month, Teacher(percent) with { KeptDifference = Coefficient.Of(0.17m) }).AmountOf("UD_GD"));

    [Fact]
    public void SeniorityOfTeachers_KeepsItsOwnBase() =>
        Assert.Equal(868_296,
            Compute("2026-08", Teacher(45, ByPercent("TNN_GD", 12)) with { KeptDifference = Coefficient.Of(0.17m) }).AmountOf("TNN_GD"));

    [Theory, InlineData(20), InlineData(55), InlineData(60), InlineData(80)]
    public void PreferentialAllowance_OfALevelOfTheDecree_GivesNoWarningFrom2026(int percent)
    {
        Assert.Empty(Compute("2026-02", Teacher(percent)).Warnings);
        Assert.NotEmpty(Compute("2025-12", Teacher(percent)).Warnings);
    }

    // 2,86 x 2.530.000 x 45% = 3.256.110
    [Theory]
    [InlineData(5, 0, false, 3_256_110), InlineData(15, 0, false, 3_256_110), InlineData(5, 0, true, 2_516_085),
        InlineData(0, 5, false, 2_516_085), InlineData(21, 0, false, 0)]
    public void PreferentialAllowance_ForUnpaidLeave_IsOnlyCutFromAMonthOnEnd(int unpaid, int sick, bool isForAMonth, long paid)
    {
        var result = Compute("2026-08", Teacher(45), new DaysOff { Unpaid = unpaid, Sick = sick, IsUnpaidForAMonth = isForAMonth });

        Assert.Equal(paid, result.Components.Single(c => c.Component.Code == "UD_GD").PaidInDong);
    }

    [Theory, InlineData(21, "21/22"), InlineData(22, "22/23")]
    public void DaysOff_OfALongMonth_LeaveTheDayThatWasWorked(int unpaid, string share) =>
        Assert.Contains(
            share, Compute("2026-07", ChuyenVienStep3, new DaysOff { Unpaid = unpaid }).Lines.Single(
                l => l.Code == "DEDUCT_LEAVE").Computation, StringComparison.Ordinal);

    [Fact]
    public void DaysOff_OfAllWorkingDays_LeaveNothing() =>
        Assert.Equal(0, Compute("2026-07", ChuyenVienStep3, new DaysOff { Unpaid = 23 }).AmountOf("NET_BEFORE_TAX"));

    [Fact]
    public void MonthWithOnePaidDay_IsPaidAndItsShortageCarried()
    {
        var facts = new PayMonthFacts(new PayMonth(2026, 9), [new PayPeriod(new DateOnly(2026, 9, 30), ChuyenVienStep3)]);

        var result = PayEngine.Compute(Tables, facts, PaySettings.Default);

        Assert.Equal((345_000, 7_590_000, 0), (result.AmountOf("LUONG"), result.AmountOf("BHXH_BASE"), result.AmountOf("NET_BEFORE_TAX")));
        Assert.Equal(607_200 + 113_850 - 345_000 - 86_250, result.ShortageInDong);
        Assert.Contains(result.Warnings, w => w.Text.Contains("không đủ trừ bảo hiểm", StringComparison.Ordinal));
    }

    [Theory, InlineData(289_800, 289_800, 0), InlineData(9_000_000, 8_766_450, 233_550)]
    public void CarriedShortage_IsTakenAsFarAsThePayGoes(long carried, long taken, long left)
    {
        var result =
            PayEngine.Compute(Tables, new PayMonthFacts(new PayMonth(2026, 10), ChuyenVienStep3) { CarriedShortageInDong = carried },
                PaySettings.Default);

        Assert.Equal((taken, 8_766_450 - taken, left),
            (result.AmountOf("TRU_THIEU"), result.AmountOf("NET_AFTER_DEDUCTIONS"), result.ShortageInDong));
    }

    // Luật Việc làm 38/2013/QH13 Điều 58.2: 20 x 4.960.000, 20 x 3.450.000; without a region the ceiling of BHXH.
    [Theory]
    [InlineData(120_000_000, 1, 992_000), InlineData(60_000_000, 1, 600_000), InlineData(80_000_000, 4, 690_000),
        InlineData(60_000_000, null, 468_000)]
    public void UnemploymentInsurance_OfAnAgreedWage_HasACeilingByRegion(long wage, int? region, long amount) =>
        Assert.Equal(
            amount, Compute("2025-08", new PayFacts { Kind = PersonKind.Contract111, AgreedWageInDong = wage, WageRegion = region })
                .AmountOf("BHTN_E"));

    [Theory, InlineData("2004-10", 290_000), InlineData("2006-12", 450_000)]
    public void MonthsSinceTheCoefficients_CanBeComputed(string month, long baseSalary)
    {
        var result = Compute(month, CivilServant("01.003", 3));

        Assert.Equal((baseSalary * 3, baseSalary * 3 * 5 / 100), (result.AmountOf("LUONG"), result.AmountOf("BHXH_E")));
    }

    [Theory, InlineData("2015-06", 1, 215_280), InlineData("2016-04", 1, 215_280), InlineData("2015-06", 2, 0), InlineData("2016-05", 1, 0)]
    public void LowSalary_IsToppedUpFor16Months(string month, int step, long amount)
    {
        var result = Compute(month, CivilServant("01.003", step, ByPercent("CV25", 25)));

        Assert.Equal(amount, result.AmountOf("TANG_THEM"));
        Assert.Equal(result.AmountOf("LUONG"), result.AmountOf("BHXH_BASE"));
    }

    // TTLT 08/2005/TTLT-BNV-BTC: 9.487.500 / 176 x 4 hours x 150% x 130%; with time off in lieu 50% x 130%.
    [Theory]
    [InlineData(ExtraHoursKind.NormalDay, false, 420_469), InlineData(ExtraHoursKind.NormalDay, true, 140_156)]
    [InlineData(ExtraHoursKind.WeeklyDayOff, false, 560_625), InlineData(ExtraHoursKind.Holiday, false, 840_938)]
    public void OvertimeAtNight_HasBothRates(ExtraHoursKind kind, bool isOff, long amount)
    {
        var facts = new PayMonthFacts(new PayMonth(2026, 8),
            ChuyenVienStep3) { ExtraHours = [new ExtraHours(kind, 4, isOff, IsAtNight: true)] };

        Assert.Equal(amount, PayEngine.Compute(Tables, facts, PaySettings.Default).AmountOf("LAMTHEM"));
    }

    // NĐ 178/2024/NĐ-CP Điều 11: to the end of the term, at least six months.
    [Theory]
    [InlineData("2026-05-31", "2026-05", 0.5), InlineData("2026-05-31", "2026-06", 0.2), InlineData("2025-08-31", "2025-12", 0.5),
        InlineData("2025-08-31", "2026-01", 0.2)]
    public void PostAllowance_OnReorganisation_IsKeptToTheEndOfTheTerm(string until, string month, double coefficient)
    {
        var post = ByCoefficient("PCCV", 0.2m) with
        {
            From = new DateOnly(2025, 7, 1), PreviousCoefficient = Coefficient.Of(0.5m),
            PreviousUntil = DateOnly.Parse(until, System.Globalization.CultureInfo.InvariantCulture),
        };

        var result = Compute(month, CivilServant("01.003", 3, post));

        Assert.Equal((long)(result.BaseSalaryInDong * (decimal)coefficient), result.AmountOf("PCCV"));
    }

    [Theory]
    [InlineData("V.07.03.29", 4, "2020-09-01", "2023-09-01"), InlineData("V.05.01.03", 3, "2013-05-01", "2016-05-01"),
        InlineData("V.06.04.12", 3, "2015-08-01", "2017-08-01")]
    [InlineData("V.07.03.29", 4, "2003-09-01", "2006-09-01")]
    public void StepHeldLongerThanItsTitleExists_IsCounted(string grade, int step, string since, string next)
    {
        var day = DateOnly.Parse(since, System.Globalization.CultureInfo.InvariantCulture);
        var held = GradedSalary.HeldSince(Tables, PersonKind.PublicEmployee, new SalaryGrading(grade, Step: step), day,
            new DateOnly(2026, 1, 1)).Step!;

        var regular =
            RegularStepIncrease.Of(new StepFacts(PersonKind.PublicEmployee, held, day), Tables, Calendar, new DateOnly(2026, 1, 1));

        Assert.Equal(DateOnly.Parse(next, System.Globalization.CultureInfo.InvariantCulture), regular.NextOn);
    }

    [Fact]
    public void TitleOfTheFuture_IsRefused() =>
        Assert.Equal("salary.grade-not-in-force", Assert.Throws<RuleViolationException>(() => GradedSalary.HeldSince(
            Tables, PersonKind.PublicEmployee, new SalaryGrading("V.07.03.29", Step: 2), new DateOnly(2020, 1, 1),
            new DateOnly(2020, 6, 1))).Code);

    // The leave began before the step: only what lies in the step counts.
    [Theory, InlineData("2022-05-01", 3, 0, "2026-01-01"), InlineData("2022-11-01", 4, 0, "2026-03-01"),
        InlineData("2022-12-01", 0, 40, "2026-02-01"), InlineData("2023-05-01", 3, 0, "2026-04-01")]
    public void TimeNotCounted_BeforeTheStep_IsLeftOut(string from, int months, int days, string next)
    {
        var period = new NotCountedPeriod(NotCountedKind.UnpaidLeave,
            DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture), null, months, days);

        Assert.Equal(DateOnly.Parse(next, System.Globalization.CultureInfo.InvariantCulture),
            NextOn(Step(PersonKind.CivilServant, "2023-01-01") with { NotCounted = [period] }));
    }

    [Fact]
    public void CauseToldTwice_IsRefused()
    {
        var year = Step(PersonKind.CivilServant, "2023-01-01")
            with { YearsNotCompleted = [new YearNotCompleted(2024), new YearNotCompleted(2024)] };
        var warning = new StepDiscipline(DisciplineForm.Warning, new DateOnly(2024, 5, 5));
        var discipline = Step(PersonKind.CivilServant, "2023-01-01") with { Disciplines = [warning, warning] };

        Assert.Equal("salary.extension-twice", Assert.Throws<RuleViolationException>(() => NextOn(year)).Code);
        Assert.Equal("salary.extension-twice", Assert.Throws<RuleViolationException>(() => NextOn(discipline)).Code);
    }

    [Fact]
    public void Demotion_FromJuly2025_IsNoForm()
    {
        var facts = Step(PersonKind.CivilServant, "2023-01-01");

        Assert.Equal(new DateOnly(2027, 1, 1),
            NextOn(facts with { Disciplines = [new StepDiscipline(DisciplineForm.Demotion, new DateOnly(2025, 6, 30))] }));
        Assert.Equal("salary.discipline-form", Assert.Throws<RuleViolationException>(
            () => NextOn(facts with { Disciplines = [new StepDiscipline(DisciplineForm.Demotion, new DateOnly(2025, 7, 1))] })).Code);
    }

    // TT 03/2005/TT-BNV: 12 months; Luật CBCC 2008: 6 from 2010; Luật Viên chức 2010: 3 from 2012.
    [Theory]
    [InlineData(PersonKind.CivilServant, "2009-12-31", 12), InlineData(PersonKind.CivilServant, "2010-01-01", 6)]
    [InlineData(PersonKind.PublicEmployee, "2011-12-31", 12), InlineData(PersonKind.PublicEmployee, "2012-01-01", 3)]
    [InlineData(PersonKind.Contract68, "2013-09-14", 12), InlineData(PersonKind.Contract68, "2013-09-15", 3),
        InlineData(PersonKind.Contract68, "2021-08-15", 6)]
    public void Reprimand_ExtendsAsTheLawOfItsDaySays(PersonKind kind, string on, int months)
    {
        var day = DateOnly.Parse(on, System.Globalization.CultureInfo.InvariantCulture);
        var facts = Step(kind, day.AddYears(-1).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal(facts.Since.AddMonths(36 + months),
            NextOn(facts with { Disciplines = [new StepDiscipline(DisciplineForm.Reprimand, day)] }));
    }

    [Theory, InlineData("2012-08-01", false), InlineData("2013-09-15", true)]
    public void EarlyRaiseOnRetirement_LooksAtTheNoticeBeforeSeptember2013(string notified, bool isEligible)
    {
        var notice = DateOnly.Parse(notified, System.Globalization.CultureInfo.InvariantCulture);
        var facts = Step(PersonKind.CivilServant,
            notice.AddMonths(-20).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        var regular = RegularStepIncrease.Of(facts, Tables, Calendar, notice);

        Assert.Equal(isEligible,
            EarlyStepIncrease.ForRetirement(facts, regular, Tables, new RetirementCase(notice, notice.AddMonths(6))).IsEligible);
    }

    [Fact]
    public void UnlikelyNumbers_AreComputedWithAWarning()
    {
        var facts = CivilServant("01.003", 3, ByCoefficient("PCCV", 5m), ByPercent("TNN_KHAC", 90))
            with { Dependants = 12, KeptDifference = Coefficient.Of(3m) };
        var month = new PayMonthFacts(new PayMonth(2026, 8), facts) { ExtraHours = [new ExtraHours(ExtraHoursKind.NormalDay, 200)],
            DaysOff = new DaysOff { Unpaid = 30 } };

        var texts = PayEngine.Compute(Tables, month, PaySettings.Default).Warnings.Where(w => w.Kind == PayWarningKind.Unlikely)
            .Select(w => w.Text).ToList();

        Assert.All(
            ["ngày làm việc", "200 giờ", "người phụ thuộc", "bảo lưu 3", "chức vụ 5", "90%"],
            part => Assert.Contains(texts, t => t.Contains(part, StringComparison.Ordinal)));
    }

    private static PayFacts Teacher(int percent, params AllowanceFact[] others) => new()
    {
        Kind = PersonKind.PublicEmployee, UnitKind = UnitKind.PublicService, Salary = new SalaryGrading(null, "B", "B3", 6),
        Allowances = [ByPercent("UD_GD", percent), .. others],
    };

    private static StepFacts Step(PersonKind kind, string since) => new(
        kind, Tables.ScaleSteps.First(s => s is { ScaleCode: "A1", Step: 3 }),
        DateOnly.Parse(since, System.Globalization.CultureInfo.InvariantCulture));

    private static DateOnly? NextOn(StepFacts facts) => RegularStepIncrease.Of(facts, Tables, Calendar, new DateOnly(2026, 1, 1)).NextOn;
}
