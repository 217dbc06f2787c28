using HoSoCanBo.Salary.Estimates.Domain;
using HoSoCanBo.Salary.Estimates.Features.Estimates;
using HoSoCanBo.Salary.Months.Domain;
using HoSoCanBo.Salary.Pay;

namespace HoSoCanBo.Salary.Tests.Estimates;

public sealed class EstimateTablesTests
{
    private readonly BudgetEstimate estimate = new(
        new EstimateBasis(Guid.CreateVersion7(), 2027, "Phương án", new PayMonth(2026, 10), "", 2_530_000, null, null),
        new Act("Sở Tài chính", null, new DateTime(2026, 11, 2, 0, 0, 0, DateTimeKind.Utc), new DateOnly(2026, 11, 2)));

    [Fact]
    public void D15_4_the_whole_of_DT_05_is_the_sum_of_its_communes()
    {
        // Averages of 3,333,333.67 and of 4,999,999.86 đồng, for 5 and for 11 posts.
        BudgetPart[] parts =
            [Commune("Xã An Bình", 3, 10_000_001, 5), Commune("Xã Mỹ Hội", 7, 34_999_999, 11), Commune("Xã Trống", 0, 0, 4)];

        var table = new EstimateTables(estimate, parts).Whole("DT-05", []);

        Assert.Equal(["Tổng cộng", "Quản lý nhà nước", "Xã An Bình", "Xã Mỹ Hội", "Xã Trống"], table.Rows.Select(r => r.Label));
        Assert.Equal((20, 10), (table.Rows[0].Cells[0].Value, table.Rows[0].Cells[1].Value));
        Assert.Equal(12L * (16_666_668 + 54_999_998), table.Rows[0].Cells[6].Value);
        foreach (var column in new[] { 0, 1, 5, 6, 7 })
        {
            Assert.Equal(table.Rows[0].Cells[column].Value, table.Rows.Skip(2).Sum(r => r.Cells[column].Value));
        }
    }

    [Fact]
    public void Coefficients_AreShownWithFourDecimals_AndNothingAsNothing()
    {
        Assert.Equal("3.924,3084", EstimateCell.Coefficient(39_243_084, 10_000).Shown);
        Assert.Equal("0,0500", EstimateCell.Coefficient(500, 10_000).Shown);
        Assert.Equal("0", EstimateCell.Coefficient(0, 2_530_000).Shown);
    }

    private BudgetPart Commune(string name, int people, long monthInDong, int posts)
    {
        var owner = new PartOwner(estimate.Id, Guid.CreateVersion7(), name, "ubnd_xa", "Quản lý nhà nước", "NSNN",
            new DateOnly(2026, 10, 1), "Ủy ban nhân dân huyện Cao Lãnh");
        var month = (ReformFund.None with { SalaryInDong = monthInDong }).ToFigures();
        var none = ReformFund.None.ToFigures();
        PartGroup[] groups = people == 0 ? [] : [new PartGroup("CONG_CHUC_XA", people, 0, month, none, new long[6], 0, none)];
        return new BudgetPart(owner, new PartFigures(groups, 0), [new BudgetVacancy(owner.Id, "BC_XA", posts, people, null)]);
    }
}
