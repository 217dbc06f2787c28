using HoSoCanBo.Testing;

namespace HoSoCanBo.Salary.Tests.Months;

/// <summary>Làm đêm, làm thêm giờ as the unit enters it on the sheet, paid at the combined rates.</summary>
public sealed class SheetOvertimeTests(MonthHost host) : IClassFixture<MonthHost>
{
    private static readonly DateOnly Since = new(2015, 1, 1);

    [Fact]
    public async Task Overtime_AtNight_HasTheRatesOfBoth_AndOnlyTheDifferenceWithTimeOff()
    {
        // Arrange
        var unit = await host.OpenUnitAsync("Sở Làm Đêm");
        var person = await host.RecruitAsync(unit, "Đinh Thị Đêm", 3, Since);
        await host.OpenMonthAsync(2026, 9);
        var officer = await host.SignInAsAsync("QUAN_TRI_DON_VI", unit);
        var address = $"/tien-luong/thang/bang-luong/{(await host.SheetAsync(unit, 2026, 9)).Id}/nguoi/{person}";

        // Act
        AssertEx.RedirectsTo(await officer.PostFormAsync(address, await FormAsync(unit, isInLieu: false)), address);
        var paid = await officer.GetPageAsync(address);
        AssertEx.RedirectsTo(await officer.PostFormAsync(address, await FormAsync(unit, isInLieu: true)), address);
        var inLieu = await officer.GetPageAsync(address);

        // Assert: 130 % of 150, 200 and 300 %; time off takes 100 points of the overtime first
        AssertEx.Shows(paid, "x 130% x 8");
        AssertEx.Shows(paid, "x 195% x 4");
        AssertEx.Shows(paid, "x 390% x 2,5");
        AssertEx.Shows(inLieu, "x 65% x 4");
        AssertEx.Shows(inLieu, "x 130% x 8"); // work at night is no overtime
        Assert.Equal("2,5", inLieu.QuerySelector("[name='Input.Overtime.HolidayNight']")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("4,3")]
    [InlineData("301")]
    public async Task Overtime_OfOddHours_IsRefused(string hours)
    {
        var unit = await host.OpenUnitAsync("Sở Giờ Lạ");
        var person = await host.RecruitAsync(unit, "Đinh Thị Lạ", 3, Since);
        await host.OpenMonthAsync(2026, 9);
        var officer = await host.SignInAsAsync("QUAN_TRI_DON_VI", unit);
        var form = await FormAsync(unit, isInLieu: false);
        form["Input.Overtime.Workday"] = hours;

        var response =
            await officer.PostFormAsync($"/tien-luong/thang/bang-luong/{(await host.SheetAsync(unit, 2026, 9)).Id}/nguoi/{person}", form);

        AssertEx.Shows(await Html.ReadAsync(response), "Số giờ làm đêm, làm thêm từ 0 đến 300, làm tròn nửa giờ.");
    }

    private async Task<Dictionary<string, string>> FormAsync(Guid unit, bool isInLieu) => new()
    {
        ["Input.Version"] = $"{(await host.SheetAsync(unit, 2026, 9)).Version}", ["Input.Overtime.Night"] = "8",
        ["Input.Overtime.WorkdayNight"] = "4",
        ["Input.Overtime.HolidayNight"] = "2,5", ["Input.Overtime.HasTimeOffInLieu"] = isInLieu
            ? "true" : "false", ["Input.Note"] = "Bảng chấm công làm thêm tháng 9",
    };
}
