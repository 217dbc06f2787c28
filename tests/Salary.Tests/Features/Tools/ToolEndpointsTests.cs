using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using HoSoCanBo.Salary.Features.Tools;
using HoSoCanBo.Salary.Tests.Pay;
using HoSoCanBo.Testing;

namespace HoSoCanBo.Salary.Tests.Features.Tools;

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
            answer.GetProperty("beyondFrame").EnumerateArray().Select(l => (l.GetProperty("percent").GetInt32(), l.GetProperty("from").GetString()!)));
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

        var totals = answer.GetProperty("totals").EnumerateArray().ToDictionary(l => l.GetProperty("code").GetString()!, l => l.GetProperty("amountInDong").GetInt64());
        Assert.Equal((4_017_750, 3_712_400, 4_676_662), (totals["ARREARS_TOTAL"], totals["ARREARS_NET"], totals["ARREARS_COST"]));
        Assert.Equal(4, answer.GetProperty("months").GetArrayLength());
    }

    [Theory]
    [InlineData("""{ "month": "2026-08", "kind": "CONG_CHUC", "gradeCode": "01.003", "coefficient": 3.1 }""", "salary.coefficient-not-on-scale")]
    [InlineData("""{ "month": "2005-03", "kind": "CONG_CHUC", "gradeCode": "01.003", "step": 1 }""", "salary.rate-gap")]
    [InlineData("""{ "month": "2026-08", "kind": "CONG_CHUC", "gradeCode": "01.003", "step": 1, "allowances": [{ "code": "KV", "coefficient": 0.3 }, { "code": "KV", "coefficient": 0.5 }] }""", "salary.allowances-overlap")]
    [InlineData("""{ "month": "2026-08", "kind": "CONG_CHUC", "gradeCode": "01.003", "step": 1, "voluntaryDeductionsInDong": 99000000 }""", "salary.negative-net")]
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

    [Theory, InlineData("SNV_NGHIEP_VU"), InlineData("CO_QUAN_DANG"), InlineData("CA_NHAN")]
    public async Task Pay_ByWhoHasNoSalaryWork_IsForbidden(string role) =>
        Assert.Equal(HttpStatusCode.Forbidden, (await SendAsync(Pay, ToolExamples.Pay.Json, role)).StatusCode);

    [Fact]
    public async Task Description_ShowsTheExamples()
    {
        using var client = await host.SignInAsAsync("SO_TAI_CHINH");

        var description = await client.GetFromJsonAsync<JsonElement>("/openapi/v1.json", Cancel);

        var body = description.GetProperty("paths").GetProperty(Pay).GetProperty("post").GetProperty("requestBody").GetProperty("content").GetProperty("application/json");
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
