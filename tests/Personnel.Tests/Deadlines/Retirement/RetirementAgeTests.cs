using System.Globalization;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Reference.Domain;
using HoSoCanBo.Personnel.Reference.Domain.Retirement;

namespace HoSoCanBo.Personnel.Tests.Deadlines.Retirement;

/// <summary>NĐ 135/2020/NĐ-CP Phụ lục I, month by month.</summary>
public sealed class RetirementAgeTests
{
    [Fact]
    public void EveryMonthOfTheRoadmap_Agrees()
    {
        var rows = CsvTable.ReadEmbedded(typeof(PersonnelDbContext).Assembly, "retirement_roadmap.csv").ToList();

        Assert.Equal(192, rows.Count);
        Assert.All(rows, row =>
        {
            var moment = RetirementAge.Of(row["sex"] == "M" ? Sex.Male : Sex.Female, Day(row["birth_month"] + "-15"));
            Assert.Equal((row["age_years"], row["age_months"]), (Text(moment.AgeYears), Text(moment.AgeMonths)));
            Assert.Equal(row["retirement_month"], moment.RetiresOn.ToString("yyyy-MM", CultureInfo.InvariantCulture));
            Assert.Equal(Day(row["pension_from"]), moment.PensionFrom);
            Assert.Equal(moment.PensionFrom.AddDays(-1), moment.RetiresOn);
        });
    }

    [Theory]
    [InlineData("1961-09-20", 60, 3, "2021-12-31")]
    [InlineData("1961-10-05", 60, 6, "2022-04-30")]
    [InlineData("1966-03-15", 61, 9, "2027-12-31")]
    [InlineData("1966-04-01", 62, 0, "2028-04-30")]
    [InlineData("1980-02-29", 62, 0, "2042-02-28")]
    [InlineData("1960-12-31", 60, 0, "2020-12-31")] // before the roadmap
    public void Men_RetireAtTheEndOfTheMonthTheAgeIsReached(string bornOn, int years, int months, string retiresOn) =>
        AssertRetires(Sex.Male, bornOn, years, months, retiresOn);

    [Theory]
    [InlineData("1966-08-31", 55, 4, "2021-12-31")]
    [InlineData("1966-09-01", 55, 8, "2022-05-31")]
    [InlineData("1970-10-10", 57, 8, "2028-06-30")]
    [InlineData("1975-05-01", 60, 0, "2035-05-31")]
    [InlineData("1990-12-31", 60, 0, "2050-12-31")]
    [InlineData("1965-12-31", 55, 0, "2020-12-31")] // before the roadmap
    public void Women_RetireAtTheEndOfTheMonthTheAgeIsReached(string bornOn, int years, int months, string retiresOn) =>
        AssertRetires(Sex.Female, bornOn, years, months, retiresOn);

    private static void AssertRetires(Sex sex, string bornOn, int years, int months, string retiresOn)
    {
        var moment = RetirementAge.Of(sex, Day(bornOn));

        Assert.Equal((years, months), (moment.AgeYears, moment.AgeMonths));
        Assert.Equal(Day(retiresOn), moment.RetiresOn);
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
