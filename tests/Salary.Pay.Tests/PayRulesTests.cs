using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Salary.Pay.StepIncreases;

namespace HoSoCanBo.Salary.Pay.Tests;

/// <summary>Each number of the law is a row: another row gives another result.</summary>
public sealed class PayRulesTests
{
    private static readonly WorkingCalendar Calendar = WorkingCalendarReader.ReadEmbedded();

    [Fact]
    public void Rule_WithAGapInItsDates_IsRefusedAndNamed()
    {
        var gap = PayTestFacts.Tables with { Rules = [.. PayTestFacts.Tables.Rules.Where(r => r.Kind != PayRuleKind.UninsuredDays)] };

        var refused = Assert.Throws<RuleViolationException>(() => Compute(gap, new DaysOff { Unpaid = 3 }));

        Assert.Equal("salary.rate-gap", refused.Code);
        Assert.Contains("không đóng bảo hiểm", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void UninsuredDays_DecideFromWhichDayAMonthIsNotInsured() =>
        Assert.Equal((7_590_000, 0), (InsuredOf(PayTestFacts.Tables), InsuredOf(With(PayRuleKind.UninsuredDays, 10))));

    [Fact]
    public void StandardDays_DivideTheMonth() =>
        Assert.Equal(-431_250 - 1_725_000, Compute(PayTestFacts.Tables, new DaysOff { Unpaid = 5 }).AmountOf("DEDUCT_LEAVE"));

    [Fact]
    public void StandardDays_OfAnotherRow_DivideTheMonthOtherwise() =>
        Assert.Equal(-(7_590_000 / 4) - (1_897_500 / 4),
            Compute(With(PayRuleKind.StandardDays, 20), new DaysOff { Unpaid = 5 }).AmountOf("DEDUCT_LEAVE"));

    [Theory, InlineData(PayRuleKind.Warning, 9, 2026, 10), InlineData(PayRuleKind.Dismissal, 9, 2026, 7)]
    internal void Extensions_FollowTheirRows(PayRuleKind kind, int months, int year, int month)
    {
        var facts = new StepFacts(PersonKind.CivilServant, PayTestFacts.Tables.ScaleSteps.First(s => s.ScaleCode == "A1" && s.Step == 3),
            new DateOnly(2023, 1, 1))
        {
            Disciplines = [new StepDiscipline(DisciplineForm.Warning, new DateOnly(2024, 5, 5))],
        };

        Assert.Equal(new DateOnly(year, month, 1),
            RegularStepIncrease.Of(facts, With(kind, months), Calendar, new DateOnly(2026, 1, 1)).NextOn);
    }

    [Theory, InlineData(10, 4, 7), InlineData(20, 9, 2), InlineData(0, 0, 47)]
    public void EarlyQuota_FollowsItsRow(int percent, int raises, int rest) =>
        Assert.Equal((raises, rest), EarlyStepIncrease.Quota(47, With(PayRuleKind.EarlyQuota, percent), new DateOnly(2026, 1, 1)));

    private static PayTables With(PayRuleKind kind, decimal value) => PayTestFacts.Tables with
    {
        Rules = [.. PayTestFacts.Tables.Rules.Select(r => r.Kind == kind ? r with { Value = value } : r)],
    };

    private static long InsuredOf(PayTables tables) => Compute(tables, new DaysOff { Unpaid = 10 }).AmountOf("BHXH_BASE");

    private static PayResult Compute(PayTables tables, DaysOff daysOff) =>
        PayEngine.Compute(tables, new PayMonthFacts(new PayMonth(2026, 8), PayTestFacts.ChuyenVienStep3) { DaysOff = daysOff },
            PaySettings.Default);
}
