using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.Salary.Pay;
using HoSoCanBo.Salary.Pay.Tests;
using HoSoCanBo.Salary.People.Domain.History;
using HoSoCanBo.Salary.Persistence;
using HoSoCanBo.Testing;

namespace HoSoCanBo.Salary.Tests.Persistence;

public sealed class PayRecordReaderTests(HostFixture host)
{
    private static readonly PayMonth August = new(2026, 8);

    [Fact]
    public async Task OfUnits_PersonWhoMovedInTheMonth_IsFoundAtBothUnitsWithTheFactsOfEvents()
    {
        // Arrange
        var (here, there, person) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        foreach (var unit in new[] { here, there })
        {
            await HandleAsync(
                new UnitOpened(Guid.CreateVersion7(), TestClock.Start, null, unit, null, $"T.{unit:N}"[..20], "Sở Thử nghiệm", "so", null,
                    null));
        }

        await HandleAsync(new EmployeeRecruited(
            Guid.CreateVersion7(), TestClock.Start, null, person, "000777", "Lê Văn Tám", null, "CONG_CHUC", "DANG_LAM_VIEC", here, null,
            new DateOnly(2015, 1, 1)));
        await HandleAsync(new OpeningFactsRecorded(
            Guid.CreateVersion7(), TestClock.Start, null, person,
            new OpeningSalary(
                "01.003", "Chuyên viên", 3, 300, null, 50, new DateOnly(2024, 1, 1),
                Allowances: [new OpeningAllowance("KV", CoefficientInHundredths: 20)]), null));
        await HandleAsync(new EmployeeTransferred(
            Guid.CreateVersion7(), TestClock.Start.AddMinutes(1), null, person, "DIEU_DONG", here, there, null, new DateOnly(2026, 8, 17)));

        // Act
        var (atHere, atThere, units) = await host.InDbAsync(async (SalaryDbContext db) =>
        {
            var reader = new PayRecordReader(db);
            var ct = TestContext.Current.CancellationToken;
            return (
                Assert.Single(await reader.OfUnitsAsync([here], August, ct)),
                Assert.Single(await reader.OfUnitsAsync([there], August, ct)),
                await reader.UnitTermsAsync(ct));
        });

        // Assert
        Assert.Equal((person, "Lê Văn Tám"), (atThere.PersonId, atThere.FullName));
        var months = PayMonthOfPerson.Of(atHere, August, units);
        Assert.Equal([here, there], months.Select(m => m.UnitId));
        var gross = months.Sum(m => PayEngine.Compute(PayTestFacts.Tables, m.Facts!, PaySettings.Default).AmountOf("GROSS"));
        Assert.Equal(7_590_000 + 1_265_000 + 506_000 + 2_213_750, gross);
    }

    private Task<string> HandleAsync(HoSoCanBo.BuildingBlocks.IIntegrationEvent integrationEvent) =>
        host.HandleAsync<SalaryDbContext>(integrationEvent);
}
