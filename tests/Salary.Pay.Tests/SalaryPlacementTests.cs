using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Salary.Pay.StepIncreases;

namespace HoSoCanBo.Salary.Pay.Tests;

/// <summary>Xếp lương theo TT 02/2007/TT-BNV Mục II; published answers and their neighbours.</summary>
public sealed class SalaryPlacementTests
{
    private static readonly DateOnly Held = new(2023, 3, 1);

    private static readonly DateOnly Signed = new(2026, 9, 15);

    // 4,98 + 7% = 5,3286: A2.2 bậc 5 5,36 from the decision; A0 2,72: A1 bậc 3 3,00, the gain 0,28 is less than a step of A0 (0,31).
    [Theory]
    [InlineData("A1", 9, 7, "A2.2", 5, "2026-09-15"), InlineData("A1", 9, 6, "A2.1", 4, "2026-09-15")]
    [InlineData("A0", 3, 0, "A1", 3, "2023-03-01"), InlineData("A1", 5, 0, "A2.1", 1, "2026-09-15"),
        InlineData("B", 6, 0, "A0", 4, "2023-03-01")]
    public void Promotion_GivesTheNextHigherCoefficient(
        string oldScale, int step, int beyondFrame, string newScale, int placed, string countsFrom)
    {
        var placement = Place(PlacementCause.Promotion, oldScale, step, newScale, beyondFrame);

        Assert.Equal((placed, Coefficient.Zero), (placement.NewStep.Step, placement.KeptDifference));
        Assert.Equal(DateOnly.Parse(countsFrom, System.Globalization.CultureInfo.InvariantCulture), placement.CountsFrom);
    }

    [Fact]
    public void Promotion_AddsAKeptDifferenceToWhatIsPlaced()
    {
        Assert.Equal(1, Place(PlacementCause.Promotion, "A1", 7, "A2.1").NewStep.Step);
        Assert.Equal(2, Place(PlacementCause.Promotion, "A1", 7, "A2.1", kept: 0.2m).NewStep.Step);
    }

    [Fact]
    public void Promotion_AboveTheLastStep_KeepsTheDifference()
    {
        var placement = Place(PlacementCause.Promotion, "B", 12, "A0", beyondFrame: 30);

        Assert.Equal((10, "0,388"), (placement.NewStep.Step, placement.KeptDifference.ToShortString()));
        Assert.Equal(Signed.AddMonths(36), placement.NextOn);
    }

    // A2.1 bậc 3 5,08 to A2.2 bậc 3 4,68 keeps 0,40 and the time; the other way round it is a promotion; the same scale only changes the
    // title.
    [Theory]
    [InlineData("A2.1", 3, "A2.2", 3, 0.40, "2023-03-01", "02/2007/TT-BNV Mục II.2.b"),
        InlineData("A2.2", 3, "A2.1", 2, 0, "2023-03-01", "02/2007/TT-BNV Mục II.2.c")]
    [InlineData("A1", 4, "A1", 4, 0, "2023-03-01", "02/2007/TT-BNV Mục II.2.a")]
    public void Transfer_GoesBesideAndKeepsWhatIsLost(
        string oldScale, int step, string newScale, int placed, double kept, string countsFrom, string law)
    {
        var placement = Place(PlacementCause.Transfer, oldScale, step, newScale);

        Assert.Equal((placed, Coefficient.Of((decimal)kept), law),
            (placement.NewStep.Step, placement.KeptDifference, placement.LegalBasis));
        Assert.Equal(DateOnly.Parse(countsFrom, System.Globalization.CultureInfo.InvariantCulture), placement.CountsFrom);
    }

    // 5,08 and 0,20 kept before to 4,68: what was kept before is part of what is lost.
    [Fact]
    public void Transfer_KeepsWhatWasKeptBefore() =>
        Assert.Equal(Coefficient.Of(0.6m), Place(PlacementCause.Transfer, "A2.1", 3, "A2.2", kept: 0.2m).KeptDifference);

    // TTLT 26/2015 Điều 15: insured since 01/01/2008, tập sự 6 months: bậc 5 2,66 from 01/07/2014, 2,72 keeps 0,06.
    // TTLT 35/2015 Điều 9: bậc 4 2,46 from 01/07/2014, 3,00 keeps 0,54.
    [Theory, InlineData("2008-01-01", 2.72, 5, "0,06"), InlineData("2010-01-01", 3.00, 4, "0,54"), InlineData("2008-01-01", 2.60, 5, "0")]
    public void ServicePlacement_CountsTheYearsFromTheFirstStep(string since, double old, int step, string kept)
    {
        var service = new ServicePlacement(
            DateOnly.Parse(since, System.Globalization.CultureInfo.InvariantCulture), 2, Coefficient.Of((decimal)old),
            new DateOnly(2015, 12, 1)) { MonthsNotCounted = 6 };

        var placement = service.In(Scale("B"));

        Assert.Equal((step, kept, new DateOnly(2014, 7, 1)),
            (placement.NewStep.Step, placement.KeptDifference.ToShortString(), placement.CountsFrom));
    }

    [Fact]
    public void DecisionBeforeTheStepWasHeld_IsRefused() =>
        Assert.Equal("salary.placement-days", Assert.Throws<RuleViolationException>(() => SalaryPlacement.Of(
            new PlacementFacts(PlacementCause.Promotion, Scale("A1")[2], Signed, Held), Scale("A1"), Scale("A2.1"))).Code);

    [Fact]
    public void BeyondFrameBeforeTheLastStep_IsRefused() =>
        Assert.Equal("salary.beyond-frame-not-at-last-step",
            Assert.Throws<RuleViolationException>(() => Place(PlacementCause.Promotion, "A1", 8, "A2.1", 5)).Code);

    // 11 years 6 months: 11%; 36 years 10 months without tập sự of a year and three years elsewhere: 394 months, 32%.
    [Fact]
    public void TeachingSeniority_AddsUpThePeriods()
    {
        var on = new DateOnly(2026, 8, 31);
        ServicePeriod[] whole = [new(new DateOnly(2015, 3, 1), null)];
        ServicePeriod[] parted = [new(new DateOnly(1989, 11, 1), new DateOnly(2000, 12, 31)), new(new DateOnly(2004, 1, 1), null)];
        ServicePeriod[] probation = [new(new DateOnly(1989, 11, 1), new DateOnly(1990, 10, 31))];

        Assert.Equal(11, TeachingSeniority.PercentOn(whole, [], on));
        Assert.Equal((394, 0), TeachingSeniority.CountedUntil(parted, probation, on));
        Assert.Equal(32, TeachingSeniority.PercentOn(parted, probation, on));
    }

    [Theory]
    [InlineData("2021-08-31", 0), InlineData("2021-09-30", 0), InlineData("2021-10-01", 5), InlineData("2022-09-30", 5),
        InlineData("2022-10-01", 6)]
    public void TeachingSeniority_StartsAfterSixtyMonthsThatCount(string on, int percent)
    {
        ServicePeriod[] teaching = [new(new DateOnly(2016, 8, 1), null)];
        ServicePeriod[] leave = [new(new DateOnly(2018, 5, 1), new DateOnly(2018, 6, 30))];

        Assert.Equal(
            percent, TeachingSeniority.PercentOn(teaching, leave, DateOnly.Parse(on, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void TeachingSeniority_OfDaysBesideMonths_AddsThemUp()
    {
        ServicePeriod[] teaching = [new(new DateOnly(2015, 1, 1), new DateOnly(2019, 11, 20)), new(new DateOnly(2020, 3, 1), null)];

        Assert.Equal(new SeniorityLevel(5, new DateOnly(2020, 4, 11)),
            TeachingSeniority.Timetable(teaching, [], new DateOnly(2020, 12, 31))[0]);
    }

    [Fact]
    public void TeachingPeriodsThatOverlap_AreRefused()
    {
        ServicePeriod[] teaching = [new(new DateOnly(2015, 1, 1), null), new(new DateOnly(2020, 3, 1), null)];

        Assert.Equal(
            "salary.teaching-overlap", Assert.Throws<RuleViolationException>(() => TeachingSeniority.PercentOn(teaching, [], Signed)).Code);
    }

    private static SalaryPlacement Place(PlacementCause cause, string oldScale, int step, string newScale, int beyondFrame = 0,
        decimal kept = 0) => SalaryPlacement.Of(
        new PlacementFacts(cause, Scale(oldScale).Single(s => s.Step == step), Held, Signed) { BeyondFrame = Percent.Of(beyondFrame),
            KeptDifference = Coefficient.Of(kept) },
        Scale(oldScale), Scale(newScale));

    private static IReadOnlyList<ScaleStep> Scale(string code) => PayTestFacts.Tables.Scale("B3", code, Signed);
}
