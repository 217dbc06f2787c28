using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.Salary.People.Domain;
using HoSoCanBo.Salary.Persistence;
using HoSoCanBo.Testing;

namespace HoSoCanBo.Salary.Tests.People;

public sealed class PaidEmployeeListenerTests(HostFixture host) : ListenerTests<SalaryDbContext, PaidEmployee>(host)
{
    private static readonly OpeningSalary StepThree = new("01.003", "Chuyên viên", 3, 300, null, 40, new DateOnly(2024, 6, 1));

    [Fact]
    public async Task OpeningFacts_WithASalaryLine_BecomeTheFirstLine()
    {
        // Act
        var outcome = await HandleAsync(OpeningFacts(StepThree, null));
        await HandleAsync(Recruited());

        // Assert
        var person = await PersonAsync();
        var line = Assert.Single(person.SalaryLines);
        Assert.Equal(("01.003", 3, 300), (line.RankCode, line.Step, line.CoefficientInHundredths));
        var allowance = Assert.Single(person.Allowances);
        Assert.Equal(("PCCV", 4_000, new DateOnly(2024, 6, 1)),
            (allowance.Code, allowance.CoefficientInTenThousandths, allowance.EffectiveFrom));
        Assert.Equal((new DateOnly(2024, 6, 1), SalaryLineOrigin.Imported), (line.EffectiveFrom, line.Origin));
        Assert.Equal("Bảng lương: đã ghi dòng lương theo hồ sơ giấy, hưởng từ 01/06/2024.", outcome);
    }

    [Fact]
    public async Task OpeningFacts_ImportedAgainWithACorrection_LeaveOneLineInForce()
    {
        await HandleAsync(OpeningFacts(StepThree, null));
        await HandleAsync(OpeningFacts(StepThree with { CoefficientInHundredths = 333, EffectiveFrom = new DateOnly(2023, 6, 1) }, null));

        var lines = (await PersonAsync()).SalaryLines;
        Assert.Equal(2, lines.Count);
        Assert.Equal(333, Assert.Single(lines, l => l.EverHolds).CoefficientInHundredths);
    }

    [Fact]
    public async Task OpeningFacts_WithoutASalaryLine_AddNone()
    {
        var outcome = await HandleAsync(OpeningFacts(null, "Bằng khen"));

        Assert.Equal("Bảng lương: hồ sơ giấy không ghi dòng lương.", outcome);
        Assert.Empty((await PersonAsync()).SalaryLines);
    }
}
