using HoSoCanBo.Salary.People.Domain;
using HoSoCanBo.SharedRecords.People;

namespace HoSoCanBo.Salary.Tests.People;

public sealed class PaidEmployeeTests
{
    private static readonly SalaryTerms StepTwo =
        new() { RankCode = "01.003", RankName = "Chuyên viên", Step = 2, CoefficientInHundredths = 267 };
    private static readonly AllowanceTerms PositionAllowance = new("PCCV") { CoefficientInTenThousandths = 3_000 };
    private static readonly SalaryTerms StepThree = StepTwo with { Step = 3, CoefficientInHundredths = 300 };

    [Fact]
    public void ImportLine_SameEventTwice_AddsOneLine()
    {
        var employee = new PaidEmployee { Id = Guid.CreateVersion7() };
        var source = Source(1);

        employee.ImportLine(StepTwo, [PositionAllowance], new DateOnly(2019, 4, 1), source);
        employee.ImportLine(StepTwo, [PositionAllowance], new DateOnly(2019, 4, 1), source);

        Assert.Equal(267, Assert.Single(employee.SalaryLines).CoefficientInHundredths);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void ImportLine_CorrectedByAnotherImport_LeavesTheLaterOneInForce(bool correctionFirst)
    {
        // Arrange
        var employee = new PaidEmployee { Id = Guid.CreateVersion7() };
        var first = Source(1);
        var correction = Source(2);
        void Import() => employee.ImportLine(StepTwo, [PositionAllowance], new DateOnly(2019, 4, 1), first);
        void Correct() => employee.ImportLine(StepThree, [PositionAllowance], new DateOnly(2018, 10, 1), correction);

        // Act
        (correctionFirst ? (Action)Correct : Import)();
        (correctionFirst ? (Action)Import : Correct)();

        // Assert
        Assert.Equal(2, employee.SalaryLines.Count);
        var inForce = Assert.Single(employee.SalaryLines, l => l.EverHolds);
        Assert.Equal((300, (DateOnly?)null), (inForce.CoefficientInHundredths, inForce.EffectiveUntil));
        Assert.Equal(new DateOnly(2018, 10, 1), Assert.Single(employee.Allowances, a => a.WithdrawnAt is null).EffectiveFrom);
    }

    [Fact]
    public void ImportLine_WithoutADay_HoldsFromTheUnknownDay()
    {
        var employee = new PaidEmployee { Id = Guid.CreateVersion7() };

        employee.ImportLine(StepTwo, [PositionAllowance], effectiveFrom: null, Source(1));

        Assert.Equal(DatedFact.FromUnknownDay, Assert.Single(employee.SalaryLines).EffectiveFrom);
    }

    private static FactSource Source(int minute) =>
        new(Guid.CreateVersion7(), new DateTime(2026, 10, 1, 8, minute, 0, DateTimeKind.Utc), null);
}
