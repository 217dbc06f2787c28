using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Salary.Pay.Tests;

/// <summary>NĐ 178/2024, 67/2025, 154/2025, 29/2023: amounts worked out by hand from the articles, around every limit.</summary>
public sealed class LeavingBenefitsTests
{
    private const long Wage = 15_000_000;

    // 36 tháng x 1,0; 3 năm x 5; 20 năm đầu 5 tháng; 30 năm 4 tháng = 30,5 năm: 10,5 x 0,5
    [Fact]
    public void D7_leaving_three_years_early_within_a_year_of_the_reorganisation()
    {
        var found = LeavingBenefits.Of(Retire("2025-06-01", "2028-06-01", 364));

        Assert.Equal(
            [("TC_NGHI_SOM", 540_000_000L), ("TC_NAM_NGHI_SOM", 225_000_000L), ("TC_NAM_DAU", 75_000_000L), ("TC_NAM_SAU", 78_750_000L)],
            found.Lines.Select(l => (l.Code, l.AmountInDong)));
        Assert.Equal(918_750_000, found.TotalInDong);
        Assert.All(found.Lines,
            l => Assert.StartsWith("178/2024/NĐ-CP (sửa đổi bởi 67/2025/NĐ-CP) Điều 7", l.LegalBasis, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2025-06-01", "2027-05-01", 23, 345_000_000, 345_000_000)] // dưới 2 năm: chỉ số tháng nghỉ sớm
    [InlineData("2025-06-01", "2027-06-01", 24, 360_000_000, 660_000_000)] // + 2 x 5 + 5 + 10 x 0,5
    [InlineData("2025-06-01", "2027-12-01", 30, 450_000_000, 787_500_000)] // đủ 6 tháng lẻ là nửa năm: 2,5 x 5
    [InlineData("2025-06-01", "2030-06-01", 60, 900_000_000, 1_425_000_000)] // + 5 x 5 + 5 + 5
    [InlineData("2025-06-01", "2030-07-01", 61, 810_000_000, 1_290_000_000)] // 0,9 x 60; 5,5 x 4
    [InlineData("2025-06-01", "2035-06-01", 120, 810_000_000, 1_560_000_000)] // 10 x 4
    [InlineData("2026-03-01", "2029-03-01", 36, 270_000_000, 667_500_000)] // từ tháng 13: 0,5; 15 năm đầu 4 tháng, 15 năm sau 7,5
    [InlineData("2026-03-01", "2032-03-01", 72, 405_000_000, 937_500_000)] // 0,45 x 60
    public void D7_by_how_early_and_when(string leaves, string retires, int months, long first, long total)
    {
        var found = LeavingBenefits.Of(Retire(leaves, retires, 360));

        Assert.Equal((months, first, total), (found.MonthsEarly, found.Lines[0].AmountInDong, found.TotalInDong));
    }

    [Theory]
    [InlineData("2025-06-01", "2035-07-01", 360)] // quá 10 năm
    [InlineData("2025-06-01", "2028-06-01", 239)] // chưa đủ 20 năm trước 01/07/2025
    [InlineData("2025-07-01", "2028-06-01", 179)] // chưa đủ 15 năm
    [InlineData("2025-02-01", "2028-06-01", 360)] // trước quyết định sắp xếp
    public void D7_without_a_condition_there_is_no_amount(string leaves, string retires, int insured)
    {
        var found = LeavingBenefits.Of(Retire(leaves, retires, insured));

        Assert.Single(found.Conditions, c => !c.IsMet);
        Assert.Empty(found.Lines);
    }

    // 0,8 x 60 + 1,5 x 10,5 + 3 = 66,75 tháng; viên chức không có 3 tháng tìm việc
    [Theory, InlineData(true, "2025-06-01", 1_001_250_000), InlineData(false, "2025-06-01", 956_250_000),
        InlineData(true, "2026-06-01", 641_250_000)]
    public void D9_resigning_after_a_reorganisation(bool isOfficial, string leaves, long total)
    {
        var facts = Retire(leaves, "2040-06-01", 124) with { Way = LeavingWay.Resign, IsOfficial = isOfficial };

        Assert.Equal(total, LeavingBenefits.Of(facts).TotalInDong);
        Assert.Equal((long)(Wage * 0.8m * 40) + (long)(Wage * 1.5m * 3.5m) + (3 * Wage),
            LeavingBenefits.Of(facts with { InsuredMonths = 40, LeavesOn = new DateOnly(2025, 6, 1), IsOfficial = true }).TotalInDong);
    }

    // P132: 3 tháng mỗi năm nghỉ sớm, 5 tháng cho 20 năm đầu, 1/2 tháng mỗi năm sau
    [Fact]
    public void P132_streamlining_by_the_decree_of_2023()
    {
        var found = LeavingBenefits.Of(Retire("2024-01-01", "2027-01-01", 360) with { Decree = LeavingDecree.StreamliningBefore2025 });

        Assert.Equal([9 * Wage, 5 * Wage, 5 * Wage], found.Lines.Select(l => l.AmountInDong));
        Assert.All(found.Lines, l => Assert.True(l.IsCertain));
    }

    [Fact]
    public void Streamlining_by_the_decree_of_2025_is_marked_as_not_sure()
    {
        var found = LeavingBenefits.Of(Retire("2026-01-01", "2029-01-01", 360) with { Decree = LeavingDecree.Streamlining });

        Assert.NotEmpty(found.Lines);
        Assert.All(found.Lines, l => Assert.False(l.IsCertain));
        Assert.Contains(found.Notes, n => n.Contains("chưa đối chiếu", StringComparison.Ordinal));
    }

    [Fact]
    public void Facts_that_contradict_are_refused()
    {
        Assert.Equal("salary.leaving-days",
            Assert.Throws<RuleViolationException>(() => LeavingBenefits.Of(Retire("2025-06-01", "2025-06-01", 360))).Code);
        Assert.Equal(
            "salary.leaving-decision",
            Assert.Throws<RuleViolationException>(
                () => LeavingBenefits.Of(Retire("2025-06-01", "2028-06-01", 360) with { ReorganizedOn = null })).Code);
    }

    private static LeavingFacts Retire(string leaves, string retires, int insuredMonths) => new(
        LeavingDecree.Reorganisation, LeavingWay.Retire, Wage, Day(leaves), Day(retires), insuredMonths, IsOfficial: true,
        new DateOnly(2025, 3, 1));

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
