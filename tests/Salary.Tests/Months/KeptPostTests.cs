using HoSoCanBo.Testing;

namespace HoSoCanBo.Salary.Tests.Months;

/// <summary>
/// The coefficient of an old post, kept to the day the decision on a reorganisation names, entered on screen and seen on the sheets.
/// </summary>
public sealed class KeptPostTests(MonthHost host) : IClassFixture<MonthHost>
{
    private static readonly DateOnly Since = new(2015, 1, 1);

    [Fact]
    public async Task CoefficientOfTheOldPost_OnReorganisation_IsKeptToTheDayTheDecisionNames()
    {
        // Arrange: kept to the end of the term, longer than the usual six months
        var unit = await host.OpenUnitAsync("Sở Sắp Xếp");
        var person = await host.RecruitAsync(unit, "Lâm Văn Cũ", 3, Since);
        host.Clock.SetVietnameseTime(new DateOnly(2026, 1, 5));
        var officer = await host.SignInAsAsync("QUAN_TRI_DON_VI", unit);
        var form = new Dictionary<string, string>
        {
            ["Input.AllowanceId"] = Guid.CreateVersion7().ToString(), ["Input.Code"] = "PCCV", ["Input.Coefficient"] = "0,4",
            ["Input.PreviousCoefficient"] = "0,6", ["Input.PreviousUntil"] = "31/10/2026", ["Input.Decision.Number"] = "7/QĐ-UBND",
            ["Input.Decision.SignedOn"] = "30/12/2025", ["Input.Decision.EffectiveFrom"] = "01/01/2026",
            ["Input.Decision.Issuer"] = "Ủy ban nhân dân Tỉnh",
        };

        // Act
        AssertEx.RedirectsTo(await officer.PostFormAsync($"/tien-luong/can-bo/{person}/phu-cap", form), $"/tien-luong/can-bo/{person}");

        // Assert: 0,60 in the tenth month after, 0,40 in the month after the term
        AssertEx.Shows(await EntryPageAsync(unit, person, 10), "1.518.000");
        AssertEx.Shows(await EntryPageAsync(unit, person, 11), "1.012.000");
    }

    [Fact]
    public async Task KeptDay_WithoutAnOldCoefficient_IsRefused()
    {
        var unit = await host.OpenUnitAsync("Sở Thiếu Hệ Số");
        var person = await host.RecruitAsync(unit, "Lâm Văn Thiếu", 3, Since);
        var officer = await host.SignInAsAsync("QUAN_TRI_DON_VI", unit);

        var response = await officer.PostFormAsync($"/tien-luong/can-bo/{person}/phu-cap", new Dictionary<string, string>
        {
            ["Input.AllowanceId"] = Guid.CreateVersion7()
                .ToString(), ["Input.Code"] = "PCCV", ["Input.Coefficient"] = "0,4", ["Input.PreviousUntil"] = "31/10/2026",
            ["Input.Decision.Number"] = "8/QĐ-UBND", ["Input.Decision.SignedOn"] = "30/12/2025",
            ["Input.Decision.EffectiveFrom"] = "01/01/2026", ["Input.Decision.Issuer"] = "UBND",
        });

        AssertEx.Shows(await Html.ReadAsync(response), "Ngày giữ hệ số cũ chỉ ghi khi có hệ số chức vụ cũ");
    }

    private async Task<AngleSharp.Dom.IDocument> EntryPageAsync(Guid unit, Guid person, int month)
    {
        await host.OpenMonthAsync(2026, month);
        using var officer = await host.SignInAsAsync("QUAN_TRI_DON_VI", unit);
        return await officer.GetPageAsync($"/tien-luong/thang/bang-luong/{(await host.SheetAsync(unit, 2026, month)).Id}/nguoi/{person}");
    }
}
