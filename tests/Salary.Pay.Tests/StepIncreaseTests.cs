using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Salary.Pay.StepIncreases;

namespace HoSoCanBo.Salary.Pay.Tests;

/// <summary>The worked dates N01 to N14.</summary>
public sealed class StepIncreaseTests
{
    private static readonly WorkingCalendar Calendar = WorkingCalendarReader.ReadEmbedded();

    [Fact]
    public void Regular_A1_TakesThirtySixMonths_N01() =>
        AssertNext(new DateOnly(2026, 5, 1), Facts(PersonKind.CivilServant, "A1", 3, new DateOnly(2023, 5, 1)));

    [Fact]
    public void Regular_B_TakesTwentyFourMonths_N02() =>
        AssertNext(new DateOnly(2026, 3, 15), Facts(PersonKind.CivilServant, "B", 5, new DateOnly(2024, 3, 15)));

    [Theory, InlineData(12, 2026, 4), InlineData(11, 2026, 4), InlineData(10, 2026, 3)]
    public void Regular_UnpaidLeave_CountsElevenDaysAsAMonth_N03_N04(int days, int year, int month)
    {
        var facts = Facts(PersonKind.CivilServant, "A1", 3, new DateOnly(2023, 1, 1)) with
        {
            NotCounted =
            [
                new NotCountedPeriod(NotCountedKind.UnpaidLeave, new DateOnly(2024, 3, 1), new DateOnly(2024, 4, 30)),
                new NotCountedPeriod(NotCountedKind.UnpaidLeave, new DateOnly(2024, 9, 1), null, WorkingDays: days),
            ],
        };

        AssertNext(new DateOnly(year, month, 1), facts);
    }

    [Fact]
    public void Regular_NotCountedByDates_LeavesOutHolidays()
    {
        // From Monday 09/02/2026 to Friday 27/02/2026 are 15 weekdays, 10 of them working days because of Tết Bính Ngọ.
        var facts = Facts(PersonKind.CivilServant, "A1", 3, new DateOnly(2024, 1, 1)) with
        {
            NotCounted = [new NotCountedPeriod(NotCountedKind.UnpaidLeave, new DateOnly(2026, 2, 9), new DateOnly(2026, 2, 27))],
        };

        AssertNext(new DateOnly(2027, 1, 1), facts);
    }

    [Fact]
    public void Regular_CivilServantWarned_WaitsSixMonths_N05() =>
        AssertNext(new DateOnly(2026, 3, 1),
            Disciplined(PersonKind.CivilServant, new DateOnly(2022, 9, 1), DisciplineForm.Warning, new DateOnly(2024, 6, 10)));

    [Fact]
    public void Regular_ReprimandAndAnotherYearNotCompleted_AreAdded_N06() =>
        AssertNext(
            new DateOnly(2027, 2, 1),
            Disciplined(PersonKind.CivilServant, new DateOnly(2023, 2, 1), DisciplineForm.Reprimand, new DateOnly(2024, 5, 5)) with
            {
                YearsNotCompleted = [new YearNotCompleted(2025)],
            });

    [Fact]
    public void Regular_YearNotCompletedBecauseOfTheDiscipline_CountsOnce() =>
        AssertNext(
            new DateOnly(2026, 8, 1),
            Disciplined(PersonKind.CivilServant, new DateOnly(2023, 2, 1), DisciplineForm.Reprimand, new DateOnly(2024, 5, 5)) with
            {
                YearsNotCompleted = [new YearNotCompleted(2024, IsBecauseOfDiscipline: true)],
            });

    [Fact]
    public void Regular_PublicEmployeeReprimanded_WaitsThreeMonths_N07() =>
        AssertNext(new DateOnly(2027, 10, 1),
            Disciplined(PersonKind.PublicEmployee, new DateOnly(2024, 7, 1), DisciplineForm.Reprimand, new DateOnly(2025, 11, 20)));

    [Theory, InlineData(2021, 8, 14, 3), InlineData(2021, 8, 15, 6)]
    public void Regular_ContractWorkerReprimanded_DependsOnTheAmendment(int year, int month, int day, int extension) =>
        AssertNext(
            new DateOnly(2021, 1, 1).AddMonths(36 + extension),
            Disciplined(PersonKind.Contract68, new DateOnly(2021, 1, 1), DisciplineForm.Reprimand, new DateOnly(year, month, day)));

    [Theory, InlineData(PersonKind.Cadre), InlineData(PersonKind.CivilServant), InlineData(PersonKind.PublicEmployee),
        InlineData(PersonKind.Contract111)]
    internal void Regular_Dismissed_WaitsTwelveMonths(PersonKind kind) =>
        AssertNext(new DateOnly(2027, 1, 1),
            Disciplined(kind, new DateOnly(2023, 1, 1), DisciplineForm.Dismissal, new DateOnly(2024, 5, 5)));

    [Fact]
    public void Regular_DisciplineBeforeTheStep_DoesNotMoveTheDate() =>
        AssertNext(new DateOnly(2026, 1, 1),
            Disciplined(PersonKind.CivilServant, new DateOnly(2023, 1, 1), DisciplineForm.Warning, new DateOnly(2022, 12, 31)));

    [Fact]
    public void Regular_DisciplineAfterTheDate_DoesNotMoveIt() =>
        AssertNext(new DateOnly(2026, 1, 1),
            Disciplined(PersonKind.CivilServant, new DateOnly(2023, 1, 1), DisciplineForm.Warning, new DateOnly(2026, 1, 1)));

    [Fact]
    public void Regular_DayThatDoesNotExist_BecomesTheLastOfTheMonth() =>
        AssertNext(new DateOnly(2026, 2, 28), Facts(PersonKind.CivilServant, "B", 2, new DateOnly(2024, 2, 29)));

    [Fact]
    public void Regular_DemotionOfAPublicEmployee_IsRefused()
    {
        var facts = Disciplined(PersonKind.PublicEmployee, new DateOnly(2023, 1, 1), DisciplineForm.Demotion, new DateOnly(2024, 1, 1));

        var refused = Assert.Throws<RuleViolationException>(() => Regular(facts));

        Assert.Equal("salary.discipline-form", refused.Code);
    }

    [Fact]
    public void Regular_SuspendedSentenceShorterThanTheExtension_GivesWay()
    {
        var facts = Disciplined(PersonKind.CivilServant, new DateOnly(2023, 1, 1), DisciplineForm.Dismissal, new DateOnly(2024, 1, 10)) with
        {
            NotCounted = [new NotCountedPeriod(NotCountedKind.SuspendedSentence, new DateOnly(2024, 1, 1), new DateOnly(2024, 9, 30))],
        };

        AssertNext(new DateOnly(2027, 1, 1), facts);
    }

    [Fact]
    public void Regular_EveryShiftHasItsReason()
    {
        var regular =
            Regular(Disciplined(PersonKind.CivilServant, new DateOnly(2022, 9, 1), DisciplineForm.Warning, new DateOnly(2024, 6, 10)));

        var shift = Assert.Single(regular.Shifts);
        Assert.Equal(6, shift.Months);
        Assert.StartsWith("Kéo dài 6 tháng: công chức bị cảnh cáo ngày 10/06/2024", shift.Reason, StringComparison.Ordinal);
        Assert.Contains(regular.Conditions,
            c => c is { Code: "time-in-step", IsMet: true, Explanation: "36 + 6 = 42 tháng từ 01/09/2022: 01/03/2026." });
    }

    [Fact]
    public void Early_FiveMonthsMissing_IsRaisedTwelveMonthsBefore_N08()
    {
        var facts = Facts(PersonKind.CivilServant, "A1", 4, new DateOnly(2024, 6, 1));

        var early = EarlyStepIncrease.ForAchievement(
            facts, Regular(facts), PayTestFacts.Tables, new AchievementCase(2026, 12, [2025], false, null));

        Assert.Equal(5, early.MonthsMissing);
        Assert.Equal(new DateOnly(2026, 6, 1), early.EffectiveFrom);
        Assert.Equal(new DateOnly(2029, 6, 1), early.NextRegularOn);
    }

    [Fact]
    public void Early_FourteenMonthsMissing_IsNotEligible_N09()
    {
        var facts = Facts(PersonKind.CivilServant, "A1", 4, new DateOnly(2025, 3, 1));

        var early = EarlyStepIncrease.ForAchievement(
            facts, Regular(facts), PayTestFacts.Tables, new AchievementCase(2026, 12, [2025], false, null));

        Assert.Equal(14, early.MonthsMissing);
        Assert.Null(early.EffectiveFrom);
        Assert.Equal("twelve-months-or-less", Assert.Single(early.Conditions, c => !c.IsMet).Code);
    }

    [Theory]
    [InlineData(true, null, 2025, "not-twice-in-a-row")]
    [InlineData(false, null, 2020, "recent-achievement")]
    [InlineData(false, 2025, 2025, "recent-achievement")]
    public void Early_FailedCondition_IsNamed(bool lastWasEarly, int? lastEarlyYear, int achievementYear, string failed)
    {
        var facts = Facts(PersonKind.CivilServant, "A1", 4, new DateOnly(2024, 6, 1));

        var early = EarlyStepIncrease.ForAchievement(
            facts, Regular(facts), PayTestFacts.Tables, new AchievementCase(2026, 12, [achievementYear], lastWasEarly, lastEarlyYear));

        Assert.Equal(failed, Assert.Single(early.Conditions, c => !c.IsMet).Code);
    }

    [Fact]
    public void Early_OnRetirement_IsTwelveMonthsBeforeTheRegularDate_N10()
    {
        var facts = Facts(PersonKind.CivilServant, "A1", 4, new DateOnly(2024, 5, 1));

        var early = EarlyStepIncrease.ForRetirement(
            facts, Regular(facts), PayTestFacts.Tables, new RetirementCase(new DateOnly(2026, 4, 1), new DateOnly(2026, 10, 1)));

        Assert.Equal(7, early.MonthsMissing);
        Assert.Equal(new DateOnly(2026, 5, 1), early.EffectiveFrom);
        Assert.Null(early.Note);
    }

    [Fact]
    public void BeyondFrame_A1_IsFivePercentAfterThreeYears_N11()
    {
        var levels = BeyondFrameSeniority.Timetable(
            Facts(PersonKind.CivilServant, "A1", 9, new DateOnly(2020, 2, 1)), PayTestFacts.Tables, Calendar, new DateOnly(2026, 2, 1));

        Assert.Equal(
            [(5, new DateOnly(2023, 2, 1)), (6, new DateOnly(2024, 2, 1)), (7, new DateOnly(2025, 2, 1)), (8, new DateOnly(2026, 2, 1)),
                (9, new DateOnly(2027, 2, 1))],
            levels.Select(l => (l.Percent, l.From)));
    }

    [Fact]
    public void BeyondFrame_Reprimand_DelaysTheNextPercentOnly_N12()
    {
        var facts = Facts(PersonKind.CivilServant, "B", 12, new DateOnly(2022, 7, 1)) with
        {
            Disciplines = [new StepDiscipline(DisciplineForm.Reprimand, new DateOnly(2025, 10, 15))],
        };

        var levels = BeyondFrameSeniority.Timetable(facts, PayTestFacts.Tables, Calendar, new DateOnly(2026, 12, 31));

        Assert.Equal(
            [(5, new DateOnly(2024, 7, 1)), (6, new DateOnly(2025, 7, 1)), (7, new DateOnly(2027, 1, 1))],
            levels.Select(l => (l.Percent, l.From)));
        Assert.Equal(6, BeyondFrameSeniority.PercentOn(new DateOnly(2026, 12, 31), facts, PayTestFacts.Tables, Calendar));
    }

    [Theory, InlineData("CGCC", 3), InlineData("XA1", 2)]
    public void BeyondFrame_ScaleWithoutIt_IsRefused(string scale, int step)
    {
        var facts = Facts(PersonKind.Cadre, scale, step, new DateOnly(2020, 1, 1));

        var refused = Assert.Throws<RuleViolationException>(
            () => BeyondFrameSeniority.Timetable(facts, PayTestFacts.Tables, Calendar, new DateOnly(2026, 1, 1)));

        Assert.Equal("salary.no-beyond-frame", refused.Code);
    }

    [Fact]
    public void Quota_FortySevenPersons_GivesFourAndReportsSeven_N13() =>
    Assert.Equal((4, 7), EarlyStepIncrease.Quota(47, PayTestFacts.Tables, new DateOnly(2026, 1, 1)));

    [Fact]
    public void GradeChange_WithBeyondFrame_TakesTheNearestHigher_N14()
    {
        var change = GradeChange.Of(Step("A1", 9), Percent.Of(6), PayTestFacts.Tables.Scale("B2", "A1", new DateOnly(2026, 8, 1)),
            PayTestFacts.Tables.Scale("B2", "A2.1", new DateOnly(2026, 8, 1)));

        Assert.Equal((4, "5,42"), (change.NewStep.Step, change.NewStep.Coefficient.ToString()));
        Assert.True(change.CountsFromDecision);
    }

    [Theory, InlineData(5, "4,40", true), InlineData(8, "4,74", false)]
    public void GradeChange_WithoutBeyondFrame_CountsFromTheDecisionWhenTheGainIsAStep(int oldStep, string coefficient, bool fromDecision)
    {
        var change = GradeChange.Of(Step("A1", oldStep), default, PayTestFacts.Tables.Scale("B2", "A1", new DateOnly(2026, 8, 1)),
            PayTestFacts.Tables.Scale("B2", "A2.1", new DateOnly(2026, 8, 1)));

        Assert.Equal((coefficient, fromDecision), (change.NewStep.Coefficient.ToString(), change.CountsFromDecision));
    }

    [Fact]
    public void GradeChange_AboveTheLastStep_KeepsTheDifference()
    {
        var change = GradeChange.Of(Step("A2.1", 8), Percent.Of(10), PayTestFacts.Tables.Scale("B2", "A2.1", new DateOnly(2026, 8, 1)),
            PayTestFacts.Tables.Scale("B2", "A2.2", new DateOnly(2026, 8, 1)));

        Assert.Equal(("6,38", "1,0780"), (change.NewStep.Coefficient.ToString(), change.KeptDifference.ToString()));
    }

    private static void AssertNext(DateOnly expected, StepFacts facts) => Assert.Equal(expected, Regular(facts).NextOn);

    private static RegularStepIncrease Regular(StepFacts facts) =>
        RegularStepIncrease.Of(facts, PayTestFacts.Tables, Calendar, new DateOnly(2026, 11, 23));

    private static StepFacts Disciplined(PersonKind kind, DateOnly since, DisciplineForm form, DateOnly decidedOn) =>
        Facts(kind, "A1", 3, since) with { Disciplines = [new StepDiscipline(form, decidedOn)] };

    private static StepFacts Facts(PersonKind kind, string scale, int step, DateOnly since) => new(kind, Step(scale, step), since);

    private static ScaleStep Step(string scale, int step) =>
        PayTestFacts.Tables.ScaleSteps.First(s => s.ScaleCode == scale && s.Step == step);
}
