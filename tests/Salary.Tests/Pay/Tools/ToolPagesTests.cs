using System.Net;
using HoSoCanBo.Testing;

namespace HoSoCanBo.Salary.Tests.Pay.Tools;

public sealed class ToolPagesTests(HostFixture host)
{
    private const string Pay = "/tien-luong/tinh-thu";

    [Theory, InlineData(Pay), InlineData($"{Pay}/nang-bac"), InlineData($"{Pay}/truy-linh"), InlineData($"{Pay}/xep-luong"),
        InlineData($"{Pay}/tham-nien-nha-giao")]
    public async Task Get_ByAnOfficer_ShowsTheForm_AndIsForbiddenToOthers(string url)
    {
        using var officer = await host.SignInAsAsync("QUAN_TRI_DON_VI", Guid.CreateVersion7());
        using var other = await host.SignInAsAsync("SNV_NGHIEP_VU");

        AssertEx.Shows(await officer.GetPageAsync(url), "Tính thử");
        Assert.Equal(HttpStatusCode.Forbidden,
            (await other.GetAsync(new Uri(url, UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task Post_HeadOfDivision_ShowsTheLinesOfV03()
    {
        var page = await PostAsync(Pay, new()
        {
            ["Input.Month"] = "08/2026", ["Input.Kind"] = "CONG_CHUC", ["Input.UnitFunding"] = "FullStateBudget",
            ["Input.GradeCode"] = "01.002", ["Input.Step"] = "4",
            ["Input.Allowances[0].Code"] = "PCCV", ["Input.Allowances[0].Coefficient"] = "0,50",
            ["Input.Allowances[1].Code"] = "CV25", ["Input.Allowances[1].Percent"] = "25",
        });

        AssertEx.Shows(page, "13.712.600");
        AssertEx.Shows(page, "(13.712.600 + 1.265.000) x 25% = 14.977.600 x 25%");
        AssertEx.Shows(page, "21.792.408");
    }

    [Fact]
    public async Task Post_CoefficientOffTheScale_IsRefusedInWords()
    {
        var page = await PostAsync(
            Pay,
            new() { ["Input.Month"] = "08/2026", ["Input.Kind"] = "CONG_CHUC", ["Input.UnitFunding"] = "FullStateBudget",
                ["Input.GradeCode"] = "01.003", ["Input.Coefficient"] = "3,10" },
            HttpStatusCode.BadRequest);

        AssertEx.Shows(page, "Hệ số 3,10 không có trong thang A1");
    }

    [Fact]
    public async Task Post_Step_ShowsTheDateAndTheReason()
    {
        var page = await PostAsync($"{Pay}/nang-bac", new()
        {
            ["Input.Kind"] = "CONG_CHUC", ["Input.GradeCode"] = "01.003", ["Input.Step"] = "3", ["Input.Since"] = "01/09/2022",
            ["Input.Extensions[0].Cause"] = "Warning", ["Input.Extensions[0].On"] = "10/06/2024",
        });

        AssertEx.Shows(page, "Bậc 4 từ 01/03/2026");
        AssertEx.Shows(page, "công chức bị cảnh cáo ngày 10/06/2024");
    }

    [Fact]
    public async Task Post_Arrears_ShowsTheTotalsOfV20()
    {
        var page = await PostAsync($"{Pay}/truy-linh", new()
        {
            ["Input.Kind"] = "CONG_CHUC", ["Input.UnitFunding"] = "FullStateBudget", ["Input.PublicDutyPercent"] = "25",
            ["Input.Old.GradeCode"] = "01.003", ["Input.Old.Step"] = "3", ["Input.New.GradeCode"] = "01.003", ["Input.New.Step"] = "4",
            ["Input.EffectiveFrom"] = "01/05/2026", ["Input.LastMonthPaid"] = "08/2026", ["Input.Decision"] = "QĐ 15/QĐ-SNV",
        });

        AssertEx.Shows(page, "Truy lĩnh, ghi vào bảng lương tháng 09/2026");
        AssertEx.Shows(page, "3.712.400");
    }

    [Fact]
    public async Task Post_Arrears_OfTwoDecisions_CountsEachFromItsDay()
    {
        var page = await PostAsync($"{Pay}/truy-linh", new()
        {
            ["Input.Kind"] = "CONG_CHUC", ["Input.UnitFunding"] = "FullStateBudget", ["Input.PublicDutyPercent"] = "25",
            ["Input.Old.GradeCode"] = "01.003", ["Input.Old.Step"] = "3", ["Input.New.GradeCode"] = "01.003", ["Input.New.Step"] = "4",
            ["Input.LaterFrom"] = "01/07/2026", ["Input.Later.GradeCode"] = "01.003", ["Input.Later.Step"] = "5",
            ["Input.EffectiveFrom"] = "01/05/2026", ["Input.LastMonthPaid"] = "08/2026",
        });

        // (2 x 0,33 x 2.340.000 + 2 x 0,66 x 2.530.000) x (1 + 25 %) - 9,5 %
        AssertEx.Shows(page, "5.641.020");
    }

    private async Task<AngleSharp.Dom.IDocument> PostAsync(
        string url, Dictionary<string, string> fields, HttpStatusCode status = HttpStatusCode.OK)
    {
        using var officer = await host.SignInAsAsync("SO_TAI_CHINH");
        var response = await officer.PostFormAsync(url, fields);
        AssertEx.HasStatus(status, response);
        return await Html.ReadAsync(response);
    }
}
