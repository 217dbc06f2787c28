using HoSoCanBo.Personnel.Deadlines.Domain.ComingDue;
using HoSoCanBo.Personnel.Reference.Domain;
using HoSoCanBo.Personnel.Reference.Domain.Retirement;

namespace HoSoCanBo.Personnel.Tests.Deadlines.ComingDue;

public sealed class DueRulesTests
{
    private static readonly DateOnly Today = new(2026, 10, 15);
    private static readonly DueContext Nothing = new(false, null, 0);

    [Theory]
    [InlineData("Male", 2026, 12, 31)]
    [InlineData("Male", 2028, 4, 30)]
    [InlineData("Male", 2040, 1, 31)]
    [InlineData("Female", 2026, 5, 31)]
    [InlineData("Female", 2035, 5, 31)]
    [InlineData("Female", 2021, 1, 1)]
    public void BornBefore_AnyDay_TurnsTheRoadmapRound(string sexName, int year, int month, int day)
    {
        var (sex, by) = (Enum.Parse<Sex>(sexName), new DateOnly(year, month, day));

        var cutoff = RetirementHorizon.BornBefore(sex, by);

        Assert.True(RetirementAge.Of(sex, cutoff.AddDays(-1)).RetiresOn <= by);
        Assert.True(RetirementAge.Of(sex, cutoff).RetiresOn > by);
    }

    [Fact]
    public void OfRetirement_ElevenMonthsAhead_SaysWhatIsNotYetKnown()
    {
        var person = Person(new DateOnly(1965, 8, 20), recruitedOn: new DateOnly(1990, 1, 1));
        var moment = RetirementAge.Of(Sex.Male, person.BirthDate!.Value);

        var conditions = DueRules.OfRetirement(person, moment, null, Nothing, Today);

        Assert.Equal(new DateOnly(2027, 5, 31), moment.RetiresOn);
        Assert.Equal([false, true, true, null, null], conditions.Select(c => c.Holds));
    }

    [Fact]
    public void OfRetirement_TwoMonthsAheadWithoutPapers_TheyAreLate()
    {
        var person = Person(new DateOnly(1965, 6, 1), recruitedOn: new DateOnly(2015, 1, 1))
            with { BirthDatePrecision = DatePrecision.Year };

        var conditions = DueRules.OfRetirement(person, RetirementAge.Of(Sex.Male, person.BirthDate!.Value), null, Nothing, Today);

        Assert.Equal([false, false, false, false, false], conditions.Select(c => c.Holds));
    }

    [Fact]
    public void OfRetirement_PlannedRetirement_AnswersNoticeAndDecision()
    {
        var person = Person(new DateOnly(1965, 6, 1), recruitedOn: null);

        var conditions = DueRules.OfRetirement(
            person, RetirementAge.Of(Sex.Male, person.BirthDate!.Value), null, Nothing with { NextMovement = "Nghỉ hưu từ 01/01/2027" },
            Today);

        Assert.Equal([false, true, null, true, true], conditions.Select(c => c.Holds));
    }

    [Fact]
    public void OfTerm_LessThanTwoYearsBeforeRetirement_DoesNotHold()
    {
        var person = Person(new DateOnly(1966, 1, 1), recruitedOn: null);

        var conditions = DueRules.OfTerm(person, new DateOnly(2026, 12, 31), Nothing with { HasDiscipline = true });

        Assert.Equal([false, false, null, null, false], conditions.Select(c => c.Holds));
    }

    [Theory]
    [InlineData(2027, 1, 31, true)]
    [InlineData(2027, 2, 1, false)]
    public void OfSecondment_Length_IsThreeYearsAtMost(int year, int month, int day, bool holds)
    {
        var conditions = DueRules.OfSecondment(new DateOnly(2024, 2, 1), new DateOnly(year, month, day), Nothing);

        Assert.Equal(holds, conditions[0].Holds);
    }

    [Fact]
    public void OfContract_ThirdFixedTerm_DoesNotHold()
    {
        var person = Person(new DateOnly(1990, 1, 1), recruitedOn: null) with { ContractTypeCode = "HDLD_XD" };

        var conditions =
            DueRules.OfContract(person, new DateOnly(2024, 1, 1), new DateOnly(2026, 12, 31), Nothing with { FixedTermContracts = 2 });

        Assert.Equal([true, true, false, true, false], conditions.Select(c => c.Holds));
    }

    private static DuePerson Person(DateOnly born, DateOnly? recruitedOn) =>
        new(Guid.NewGuid(), Guid.NewGuid(), Sex.Male, born, DatePrecision.Day, recruitedOn, "DANG_LAM_VIEC", null, null, "CONG_CHUC", null,
            null);
}
