using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using HoSoCanBo.Salary.Pay.Features.Tools;
using HoSoCanBo.Salary.Pay.Tests;
using HoSoCanBo.Testing;

namespace HoSoCanBo.Salary.Tests.Pay.Tools;

public sealed class ToolEndpointsTests(HostFixture host)
{
    private const string Pay = "/api/v1/salary/tools/pay";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData("SO_TAI_CHINH"), InlineData("QUAN_TRI_DON_VI")]
    public async Task Pay_ByAnOfficer_GivesTheLinesOfTheEngine(string role)
    {
        var answer = await PostAsync(Pay, ToolExamples.Pay.Json, role);

        var expected = PayrollExample.All.Where(r => r.Id == "V03").ToDictionary(r => r.Code, r => r.Amount);
        var lines = answer.GetProperty("lines").EnumerateArray().ToDictionary(l => l.GetProperty("code").GetString()!, l => l);
        Assert.All(expected, line => Assert.Equal(line.Value, lines[line.Key].GetProperty("amountInDong").GetInt64()));
        Assert.Equal("2.530.000 x 5,42", lines["LUONG"].GetProperty("computation").GetString());
        Assert.Contains("204/2004/NĐ-CP", lines["LUONG"].GetProperty("legalBasis").GetString(), StringComparison.Ordinal);
        Assert.Equal(0, lines["TNCN"].GetProperty("amountInDong").GetInt64());
    }

    [Fact]
    public async Task StepIncrease_GivesTheDateAndTheReasonOfEveryShift()
    {
        var answer = await PostAsync("/api/v1/salary/tools/step-increase", ToolExamples.StepIncrease.Json);

        Assert.Equal("2026-10-01", answer.GetProperty("nextOn").GetString());
        Assert.Equal([2, 1, 6, 0], answer.GetProperty("shifts").EnumerateArray().Select(s => s.GetProperty("months").GetInt32()));
        Assert.True(answer.GetProperty("isDue").GetBoolean());
        Assert.Equal(3.33m, answer.GetProperty("nextCoefficient").GetDecimal());
    }

    [Fact]
    public async Task StepIncrease_AtTheLastStep_GivesTheTimetable()
    {
        var answer = await PostAsync(
            "/api/v1/salary/tools/step-increase",
            """{ "kind": "CONG_CHUC", "scaleCode": "B", "coefficient": 4.06, "since": "2022-07-01", "until": "2026-12-31", "extensions": [{ "cause": "Reprimand", "on": "2025-10-15" }] }""");

        Assert.Equal(
            [(5, "2024-07-01"), (6, "2025-07-01"), (7, "2027-01-01")],
            answer.GetProperty("beyondFrame").EnumerateArray()
                .Select(l => (l.GetProperty("percent").GetInt32(), l.GetProperty("from").GetString()!)));
    }

    [Fact]
    public async Task StepIncrease_EarlyCases_NameTheirConditions()
    {
        var answer = await PostAsync(
            "/api/v1/salary/tools/step-increase",
            """
            { "kind": "CONG_CHUC", "scaleCode": "A1", "step": 4, "since": "2024-05-01",
              "achievement": { "consideredYear": 2025, "achievementYears": [2025] },
              "retirement": { "notifiedOn": "2026-04-01", "retiresOn": "2026-10-01" } }
            """);

        Assert.Equal("2026-05-01", answer.GetProperty("forRetirement").GetProperty("effectiveFrom").GetString());
        Assert.False(answer.GetProperty("forAchievement").GetProperty("isEligible").GetBoolean());
    }

    [Fact]
    public async Task Arrears_GivesTheTotalsOfTheExample()
    {
        var answer = await PostAsync("/api/v1/salary/tools/arrears", ToolExamples.Arrears.Json);

        var totals = answer.GetProperty("totals").EnumerateArray()
            .ToDictionary(l => l.GetProperty("code").GetString()!, l => l.GetProperty("amountInDong").GetInt64());
        Assert.Equal((4_017_750, 3_712_400, 4_676_662), (totals["ARREARS_TOTAL"], totals["ARREARS_NET"], totals["ARREARS_COST"]));
        Assert.Equal(4, answer.GetProperty("months").GetArrayLength());
    }

    [Theory]
    [InlineData("""{ "month": "2026-08", "kind": "CONG_CHUC", "gradeCode": "01.003", "coefficient": 3.1 }""",
        "salary.coefficient-not-on-scale")]
    [InlineData("""{ "month": "2004-03", "kind": "CONG_CHUC", "gradeCode": "01.003", "step": 1 }""", "salary.month-too-early")]
    [InlineData("""{ "month": "2026-08", "kind": "CONG_CHUC", "gradeCode": "01.003", "step": 1, "allowances": [{ "code": "KV", "coefficient": 0.3 }, { "code": "KV", "coefficient": 0.5 }] }""", "salary.allowances-overlap")]
    [InlineData("""{ "month": "2026-08", "kind": "CONG_CHUC", "gradeCode": "01.003", "step": 1, "voluntaryDeductionsInDong": 99000000 }""",
        "salary.negative-net")]
    [InlineData("""{ "month": "08/2026", "kind": "CONG_CHUC", "gradeCode": "01.003", "step": 1 }""", "api.invalid-input")]
    [InlineData("""{ "month": "2026-08", "kind": "GIAO_SU" }""", "api.invalid-input")]
    [InlineData("""{ "month": "2026-08", "kind": "CONG_CHUC", "gradeCode": "01.003", "stepp": 1 }""", "api.bad-request")]
    [InlineData("""{ "month": """, "api.bad-request")]
    public async Task Pay_BadInput_IsAProblemInVietnamese(string body, string code)
    {
        var response = await SendAsync(Pay, body, "SO_TAI_CHINH");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>(Cancel);
        Assert.Equal(code, problem.GetProperty("code").GetString());
        Assert.NotEmpty(problem.GetProperty("detail").GetString()!);
    }

    [Theory]
    [InlineData("pay", """{ "month": "9999-12", "kind": "CONG_CHUC", "gradeCode": "01.003", "step": 1 }""", "month")]
    [InlineData("pay", """{ "month": 202608, "kind": "CONG_CHUC", "gradeCode": "01.003", "step": 1 }""", "month")]
    [InlineData("pay", """{ "month": "2026-08", "kind": "CONG_CHUC", "gradeCode": "99.999", "step": 1 }""", "gradeCode")]
    [InlineData("pay", """{ "month": "2026-08", "kind": "CONG_CHUC", "gradeCode": "01.003", "step": 10 }""", "step")]
    [InlineData("pay", """{ "month": "2026-08", "kind": "CONG_CHUC", "gradeCode": "01.003", "scaleCode": "A2.1", "step": 1 }""",
        "scaleCode")]
    [InlineData("pay", """{ "month": "2026-08", "kind": "CONG_CHUC", "gradeCode": "01.003", "coefficient": 7e28 }""", "coefficient")]
    [InlineData("pay", """{ "month": "2026-08", "kind": "CONG_CHUC", "gradeCode": "01.003", "step": 1, "changes": null }""", "changes")]
    [InlineData("pay", """{ "month": "2026-08", "kind": "CONG_CHUC", "gradeCode": "01.003", "step": 1, "extraHours": null }""",
        "extraHours")]
    [InlineData("pay",
        """{ "month": "2026-08", "kind": "CONG_CHUC", "gradeCode": "01.003", "step": 1, "allowances": [{ "code": "KV", "coefficient": -1 }] }""", "allowances[0].coefficient")]
    [InlineData("pay",
        """{ "month": "2026-08", "kind": "CONG_CHUC", "gradeCode": "01.003", "step": 1, "allowances": [{ "code": "PCCV", "coefficient": 0.3, "until": "9999-12-31" }] }""", "allowances[0].until")]
    [InlineData("pay",
        """{ "month": "2026-08", "kind": "CONG_CHUC", "gradeCode": "01.003", "step": 1, "allowances": [{ "code": "XYZ" }] }""",
        "allowances")]
    [InlineData("pay", """{ "month": "2026-08", "kind": "CONG_CHUC", "gradeCode": "01.003", "step": 1, "endsOn": "9999-12-31" }""",
        "endsOn")]
    [InlineData("pay", """{ "month": "2026-08", "kind": "CONG_CHUC", "gradeCode": "01.003", "step": 1, "startsOn": "2026-09-01" }""",
        "startsOn")]
    [InlineData("pay", """{ "month": "2026-08", "kind": "CONG_CHUC", "gradeCode": "01.003", "step": 1, "unpaidDays": -1 }""", "unpaidDays")]
    [InlineData("pay",
        """{ "month": "2026-08", "kind": "CONG_CHUC", "gradeCode": "01.003", "step": 1, "voluntaryDeductionsInDong": 9223372036854775807 }""", "voluntaryDeductionsInDong")]
    [InlineData("step-increase",
        """{ "kind": "CONG_CHUC", "gradeCode": "01.003", "step": 9, "since": "2020-01-01", "asOf": "9999-12-31" }""", "asOf")]
    [InlineData("step-increase",
        """{ "kind": "CONG_CHUC", "gradeCode": "01.003", "step": 3, "since": "2023-01-01", "notCounted": [null] }""", "notCounted[0]")]
    [InlineData("step-increase",
        """{ "kind": "CONG_CHUC", "gradeCode": "01.003", "step": 3, "since": "2023-01-01", "notCounted": [{ "from": "2024-01-01", "until": "9999-12-31" }] }""", "notCounted[0].until")]
    [InlineData("step-increase", """{ "kind": "CONG_CHUC", "gradeCode": "01.003", "step": 3, "since": "2023-01-01", "retirement": {} }""",
        "retirement.retiresOn")]
    [InlineData("step-increase",
        """{ "kind": "VIEN_CHUC", "gradeCode": "V.07.03.29", "step": 3, "since": "2023-01-01", "extensions": [{ "cause": "Demotion", "on": "2024-01-01" }] }""", "extensions")]
    [InlineData("arrears", """{ "monthsPaid": null, "daysOff": [{}] }""", "monthsPaid")]
    [InlineData("arrears",
        """{ "oldFacts": { "kind": "CONG_CHUC", "gradeCode": "01.003", "step": 3 }, "effectiveFrom": "2026-05-01", "monthsPaid": ["2026-05", "2026-05"] }""", "monthsPaid")]
    public async Task A_wrong_field_is_named_in_Vietnamese_and_never_fails_the_server(string tool, string body, string field)
    {
        var response = await SendAsync($"/api/v1/salary/tools/{tool}", body, "SO_TAI_CHINH");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>(Cancel);
        Assert.NotEmpty(problem.GetProperty("errors").GetProperty(field)[0].GetString()!);
        Assert.Equal("Yêu cầu không hợp lệ", problem.GetProperty("title").GetString());
    }

    [Fact]
    public async Task A_body_that_is_no_JSON_is_refused_in_Vietnamese()
    {
        using var client = await host.SignInAsAsync("SO_TAI_CHINH");
        using var content = new StringContent("lương", Encoding.UTF8, "text/plain");

        var response = await client.PostAsync(new Uri(Pay, UriKind.Relative), content, Cancel);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
        Assert.StartsWith("Chỉ nhận nội dung JSON",
            (await response.Content.ReadFromJsonAsync<JsonElement>(Cancel)).GetProperty("title").GetString(), StringComparison.Ordinal);
    }

    [Theory, InlineData("pay"), InlineData("step-increase"), InlineData("arrears")]
    public async Task The_example_of_the_description_works_as_it_stands(string tool)
    {
        using var client = await host.SignInAsAsync("SO_TAI_CHINH");
        var description = await client.GetFromJsonAsync<JsonElement>("/openapi/v1.json", Cancel);
        var example = description.GetProperty("paths").GetProperty($"/api/v1/salary/tools/{tool}").GetProperty("post")
            .GetProperty("requestBody").GetProperty("content").GetProperty("application/json").GetProperty("example").GetRawText();

        Assert.Equal(HttpStatusCode.OK, (await SendAsync($"/api/v1/salary/tools/{tool}", example, "SO_TAI_CHINH")).StatusCode);
    }

    [Fact]
    public async Task Placement_FromTheLastStepBeyondTheFrame_GivesTheNextHigherCoefficient()
    {
        var answer = await PostAsync("/api/v1/salary/tools/placement", ToolExamples.Placement.Json);

        Assert.Equal(
            (4, 5.42m, 0m),
            (answer.GetProperty("step").GetInt32(), answer.GetProperty("coefficient").GetDecimal(),
                answer.GetProperty("keptDifference").GetDecimal()));
        Assert.Equal("2026-09-15", answer.GetProperty("countsFrom").GetString());
        Assert.Contains("02/2007/TT-BNV", answer.GetProperty("legalBasis").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "kind": "VIEN_CHUC", "scaleCode": "A1", "step": 3, "newScaleCode": "A2.1", "signedOn": "2026-09-15" }""", "since")]
    [InlineData("""{ "kind": "VIEN_CHUC", "scaleCode": "A1", "step": 3, "since": "2027-01-01", "newScaleCode": "A2.1", "signedOn": "2026-09-15" }""", "signedOn")]
    [InlineData("""{ "kind": "VIEN_CHUC", "scaleCode": "A1", "step": 19, "since": "2024-01-01", "newScaleCode": "A2.1", "signedOn": "2026-09-15" }""", "step")]
    public async Task Placement_OfWhatCannotBe_IsRefusedAtItsField(string body, string field)
    {
        using var response = await SendAsync("/api/v1/salary/tools/placement", body, "SO_TAI_CHINH");

        AssertEx.HasStatus(HttpStatusCode.BadRequest, response);
        Assert.Contains((await response.Content.ReadFromJsonAsync<JsonElement>(Cancel)).GetProperty("errors").EnumerateObject(),
            e => string.Equals(e.Name, field, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task TeachingSeniority_OfTwoPeriods_GivesThePercentAndItsDays()
    {
        var answer = await PostAsync("/api/v1/salary/tools/teaching-seniority", ToolExamples.Seniority.Json);

        // 60 months from 09/2011, then eight years and three months from 09/2018.
        Assert.Equal((13, 159), (answer.GetProperty("percent").GetInt32(), answer.GetProperty("months").GetInt32()));
        Assert.Equal("2027-09-01", answer.GetProperty("nextOn").GetString());
    }

    [Fact]
    public async Task Leaving_AfterAReorganisation_GivesEveryBenefitWithItsArticle()
    {
        var answer = await PostAsync("/api/v1/salary/tools/leaving", ToolExamples.Leaving.Json);
        using var refused = await SendAsync("/api/v1/salary/tools/leaving",
            ToolExamples.Leaving.Json.Replace("2028-06-01", "2025-06-01", StringComparison.Ordinal), "SO_TAI_CHINH");

        Assert.Equal(918_750_000, answer.GetProperty("totalInDong").GetInt64());
        Assert.Equal(4, answer.GetProperty("lines").GetArrayLength());
        AssertEx.HasStatus(HttpStatusCode.BadRequest, refused);
        Assert.True((await refused.Content.ReadFromJsonAsync<JsonElement>(Cancel)).GetProperty("errors")
            .TryGetProperty("retiresOn", out _));
    }

    [Fact]
    public async Task Arrears_OfTwoDecisions_AreOneClaim()
    {
        var answer = await PostAsync("/api/v1/salary/tools/arrears", """
            { "oldFacts": { "kind": "CONG_CHUC", "gradeCode": "01.003", "step": 3 },
              "newFacts": { "kind": "CONG_CHUC", "gradeCode": "01.003", "step": 4 }, "effectiveFrom": "2026-07-01",
              "laterChanges": [
                { "from": "2026-08-01", "facts": { "kind": "CONG_CHUC", "gradeCode": "01.003", "step": 4,
                "allowances": [{ "code": "PCCV", "coefficient": 0.3 }] } }],
              "monthsPaid": ["2026-07", "2026-08"] }
            """);

        Assert.Equal(
            (834_900 * 2) + 759_000,
            answer.GetProperty("totals").EnumerateArray().Single(l => l.GetProperty("code").GetString() == "ARREARS_TOTAL")
                .GetProperty("amountInDong").GetInt64());
    }

    [Theory, InlineData("SNV_NGHIEP_VU"), InlineData("CO_QUAN_DANG"), InlineData("CA_NHAN")]
    public async Task Pay_ByWhoHasNoSalaryWork_IsForbidden(string role) =>
        Assert.Equal(HttpStatusCode.Forbidden, (await SendAsync(Pay, ToolExamples.Pay.Json, role)).StatusCode);

    [Fact]
    public async Task Description_ShowsTheExamples()
    {
        using var client = await host.SignInAsAsync("SO_TAI_CHINH");

        var description = await client.GetFromJsonAsync<JsonElement>("/openapi/v1.json", Cancel);

        var body = description.GetProperty("paths").GetProperty(Pay).GetProperty("post").GetProperty("requestBody").GetProperty("content")
            .GetProperty("application/json");
        Assert.Equal("01.002", body.GetProperty("example").GetProperty("gradeCode").GetString());
    }

    private async Task<JsonElement> PostAsync(string path, string body, string role = "SO_TAI_CHINH")
    {
        var response = await SendAsync(path, body, role);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(Cancel));
        return await response.Content.ReadFromJsonAsync<JsonElement>(Cancel);
    }

    private async Task<HttpResponseMessage> SendAsync(string path, string body, string role)
    {
        using var client = await host.SignInAsAsync(role, Guid.CreateVersion7(), Guid.CreateVersion7());
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        return await client.PostAsync(new Uri(path, UriKind.Relative), content, Cancel);
    }
}
