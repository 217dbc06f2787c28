using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Reference.Domain;
using HoSoCanBo.Personnel.Reference.Domain.Retirement;

namespace HoSoCanBo.Personnel.Tests.Deadlines.Retirement;

/// <summary>The roadmap of the man in these tests ends on 31/12/2026.</summary>
public sealed class RetirementExceptionTests
{
    private static readonly RetirementMoment Roadmap = RetirementAge.Of(Sex.Male, new DateOnly(1965, 6, 10));

    [Theory]
    [InlineData(nameof(RetirementGround.Prolonged), "2026-12-31", "personnel.retirement-not-prolonged")]
    [InlineData(nameof(RetirementGround.Prolonged), "2026-06-30", "personnel.retirement-not-prolonged")]
    [InlineData(nameof(RetirementGround.Prolonged), "2032-03-01", "personnel.retirement-too-far")]
    [InlineData(nameof(RetirementGround.HardWork), "2027-01-31", "personnel.retirement-not-earlier")]
    [InlineData(nameof(RetirementGround.HardWork), "2021-11-29", "personnel.retirement-too-far")]
    [InlineData(nameof(RetirementGround.Streamlining), "2016-11-29", "personnel.retirement-too-far")]
    [InlineData(nameof(RetirementGround.OwnRule), "2026-12-31", "personnel.retirement-by-roadmap")]
    [InlineData(nameof(RetirementGround.OwnRule), "2032-03-01", "personnel.retirement-too-far")]
    public void Set_DayTheGroundDoesNotAllow_IsRefused(string ground, string day, string code)
    {
        var exception = RetirementException.For(Guid.CreateVersion7());

        var refused = Record.Exception(() => exception.Set(Day(day), Enum.Parse<RetirementGround>(ground), "Lý do", Roadmap));

        Assert.Equal(code, Assert.IsType<RuleViolationException>(refused).Code);
        Assert.False(exception.IsInForce);
    }

    [Theory]
    [InlineData(nameof(RetirementGround.Prolonged), "2031-12-31")]
    [InlineData(nameof(RetirementGround.HardWork), "2021-12-31")]
    [InlineData(nameof(RetirementGround.Streamlining), "2017-01-01")]
    [InlineData(nameof(RetirementGround.OwnRule), "2027-06-30")]
    public void Set_DayTheGroundAllows_IsInForce(string ground, string day)
    {
        var exception = RetirementException.For(Guid.CreateVersion7());

        exception.Set(Day(day), Enum.Parse<RetirementGround>(ground), "Lý do", Roadmap);

        Assert.Equal((true, Day(day)), (exception.IsInForce, exception.RetiresOn));
    }

    [Fact]
    public void TakeBack_Twice_IsRefused()
    {
        var exception = RetirementException.For(Guid.CreateVersion7());
        exception.Set(new DateOnly(2027, 6, 30), RetirementGround.OwnRule, "Lý do", Roadmap);
        exception.TakeBack("Ghi nhầm");

        var refused = Record.Exception(() => exception.TakeBack("Ghi nhầm"));

        Assert.Equal("personnel.no-own-retirement-date", Assert.IsType<RuleViolationException>(refused).Code);
    }

    private static DateOnly Day(string day) => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
}
