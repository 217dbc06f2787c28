namespace HoSoCanBo.Salary.Pay.Tests;

public sealed class PayEngineExamplesTests
{
    public static TheoryData<string> MonthlyExamples =>
        [.. PayrollExample.All.Select(r => r.Id).Distinct().Where(id => id is not ("V20" or "V21" or "V22" or "V23"))];

    [Theory, MemberData(nameof(MonthlyExamples))]
    public void Compute_WorkedExample_GivesEveryLineWithItsText(string id)
    {
        // Arrange
        var expected = PayrollExample.LinesOf(id);
        var month = PayMonth.Parse(PayrollExample.All.First(r => r.Id == id).Month);

        // Act
        var result = PayEngine.Compute(PayTestFacts.Tables, PayTestFacts.Example(id, month), PaySettings.Default);

        // Assert
        Assert.Equal(expected, result.Lines.Select(l => (l.Code, l.Name, l.Computation, l.AmountInDong)));
        Assert.Empty(result.Warnings);
    }

    [Fact]
    public void Compute_FourHoursOvertime_GivesTheOvertimeLineOfV23()
    {
        var result = PayEngine.Compute(PayTestFacts.Tables, PayTestFacts.Example("V23", new PayMonth(2026, 8)), PaySettings.Default);

        Assert.Equal(PayrollExample.LinesOf("V23").Single().Amount, result.AmountOf("LAMTHEM"));
        Assert.Equal(8_766_450, result.AmountOf("NET_BEFORE_TAX"));
    }
}
