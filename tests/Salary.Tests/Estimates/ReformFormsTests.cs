using HoSoCanBo.Salary.Estimates.Domain;

namespace HoSoCanBo.Salary.Tests.Estimates;

public sealed class ReformFormsTests
{
    private static readonly LevelChange Rise = new(2_340_000, 2_530_000, 6);

    [Fact]
    public void D15_4_form_2b_moves_the_fund_with_the_base_salary_and_adds_health_insurance()
    {
        var row = FormerCadres.Of(3, 6_000_000, null, Percent.Of(4.5m), Rise);

        Assert.Equal((6_487_179L, 487_179L, 25_650L, 3_076_974L), (row.NewInDong, row.DifferenceInDong, row.HealthInDong, row.NeedInDong));
    }

    [Fact]
    public void D15_4_form_2c_is_the_lump_coefficient_of_each_commune()
    {
        var row = LumpFund.Of(2, Coefficient.Of(21), Rise);

        Assert.Equal((98_280_000L, 106_260_000L, 47_880_000L), (row.OldInDong, row.NewInDong, row.NeedInDong));
    }

    [Theory]
    [InlineData(100, 40, 0, 60)]
    [InlineData(40, 100, 60, 0)]
    public void D15_4_form_4a_says_what_is_missing_or_left(long source, long need, long missing, long left)
    {
        var balance = new ReformSources([source], [need]);

        Assert.Equal((missing, left), (balance.MissingInDong, balance.LeftInDong));
    }
}
