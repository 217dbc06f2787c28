using HoSoCanBo.Personnel.Tests.Organisation.Reorganizations;
using HoSoCanBo.Personnel.Tests.Organisation.Units;
using HoSoCanBo.Personnel.Tests.Records.Employees;
using HoSoCanBo.Testing;

namespace HoSoCanBo.Personnel.Tests.Access;

/// <summary>Ids and numbers of other units, put into forms of the own one, name nobody.</summary>
public sealed class ForeignNumbersTests(HostFixture host)
{
    [Fact]
    public async Task Reorganization_NamingAForeignUnit_IsRefused_AndItsExportNamesNobodyOfIt()
    {
        // Arrange
        var own = await OwnUnits.OpenAsync(host, "Sở Tự lập phương án");
        var foreign = await OwnUnits.OpenAsync(host, "Sở Bị nêu tên");
        var name = $"Nguyễn {TestPeople.UniqueWord()}";
        var person = await TestPeople.AddAsync(host, name, foreign.Id);
        var driver = new ReorganizationDriver(host, await host.SignInAsAsync(TestPeople.Officer, own.Id));
        var plan = await driver.DraftAsync("Nêu đơn vị khác");

        // Act
        var refused = await driver.AddLineAsync(plan, new { Kind = "Merge", FromUnitId = foreign.Id, ToUnitId = own.Id });
        var into = await driver.AddLineAsync(plan, new { Kind = "Merge", FromUnitId = own.Id, ToUnitId = foreign.Id });
        var export = await driver.Client.GetByteArrayAsync(
            new Uri($"{ReorganizationDriver.Page}/{plan}?handler=Export", UriKind.Relative), TestContext.Current.CancellationToken);

        // Assert
        await AssertEx.HasSummaryErrorAsync(refused, "chỉ nêu được đơn vị trong phạm vi bạn quản trị");
        await AssertEx.HasSummaryErrorAsync(into, "chỉ nêu được đơn vị trong phạm vi bạn quản trị");
        using var workbook = HoSoCanBo.BuildingBlocks.Workbooks.WorkbookReader.Open(new MemoryStream(export));
        var cells = workbook.Sheets.SelectMany(workbook.ReadRows).SelectMany(r => r.Cells).Select(c => c.ToString());
        Assert.DoesNotContain(cells, c => c is not null
            && (c.Contains(name, StringComparison.Ordinal) || c.Contains(person.EmployeeNumber, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Leader_ByAForeignNumber_IsAnsweredLikeAnUnknownOne()
    {
        // Arrange
        var own = await OwnUnits.OpenAsync(host, "Sở Ghi lãnh đạo");
        var name = $"Nguyễn {TestPeople.UniqueWord()}";
        var person = await TestPeople.AddAsync(host, name, TestPeople.OtherUnit);
        var administrator = await host.SignInAsAsync(TestPeople.Officer, own.Id);
        var url = $"/to-chuc/{own.Id}/lanh-dao";

        // Act
        var foreign = await administrator.PostFormAsync(url, UnitPagesTests.Leader(person.EmployeeNumber));

        // Assert
        await AssertEx.HasSummaryErrorAsync(foreign, $"Không có hồ sơ mang số hiệu {person.EmployeeNumber}");
        AssertEx.ShowsNot(await administrator.GetPageAsync($"/to-chuc/{own.Id}"), name);
    }
}
