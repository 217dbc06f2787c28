using System.Net;
using System.Text.Json;
using HoSoCanBo.Testing;

namespace HoSoCanBo.Personnel.Tests.Reference.Tools;

/// <summary>Tra cứu nhanh: page and API.</summary>
public sealed class ToolTests(HostFixture host)
{
    private const string Api = "/api/v1/personnel/tools";

    [Theory]
    [InlineData("recruitment", "2020-01-22", "2020-02-21", 30, "calendar")]
    [InlineData("change", "2020-04-15", "2020-05-04", 15, "calendar")]
    [InlineData("transfer", "2020-08-18", "2020-09-03", 15, "calendar")]
    [InlineData("assignment", "2020-01-22", "2020-02-03", 3, "working")]
    public async Task Deadline_IsCountedByTheLaw(string rule, string date, string due, int days, string kind)
    {
        var answer = await GetAsync($"{Api}/deadline?rule={rule}&date={date}");

        Assert.Equal(due, answer.GetProperty("dueOn").GetString());
        Assert.Equal(days, answer.GetProperty("days").GetInt32());
        Assert.Equal(kind, answer.GetProperty("dayKind").GetString());
        Assert.NotEmpty(answer.GetProperty("why").GetString()!);
    }

    [Fact]
    public async Task Deadline_NamesTheDaysThatDidNotCount()
    {
        var answer = await GetAsync($"{Api}/deadline?rule=transfer&date=2020-08-18");

        var off = Assert.Single(answer.GetProperty("daysOff").EnumerateArray());
        Assert.Equal("2020-09-02", off.GetProperty("date").GetString());
        Assert.Contains("Quốc khánh", off.GetProperty("reason").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("22/01/2020", "03/02/2020", "30/01/2020, 31/01/2020, 03/02/2020")] // Tết 23 to 29/01
    [InlineData("31/03/2020", "06/04/2020", "01/04/2020, 03/04/2020, 06/04/2020")] // Giỗ Tổ 02/04
    [InlineData("25/04/2024", "03/05/2024", "26/04/2024, 02/05/2024, 03/05/2024")] // 29/04 swapped off
    [InlineData("02/05/2024", "06/05/2024", "03/05/2024, 04/05/2024, 06/05/2024")] // Saturday 04/05 is worked
    [InlineData("28/08/2025", "04/09/2025", "29/08/2025, 03/09/2025, 04/09/2025")] // 01 and 02/09 off
    public async Task D8_2_AnAssignment_IsDueAtHomeAffairs_OnTheThirdWorkingDayAfterItsIssue(string issued, string due, string counted)
    {
        var page = await PageAsync($"Input.Rule=assignment&Input.Date={issued}");

        Assert.Equal(due, page.QuerySelector("facts strong, .facts strong, dd strong")?.Words());
        AssertEx.Shows(page, $"các ngày làm việc được tính: {counted}.");
        AssertEx.Shows(page, "3 ngày làm việc");
    }

    [Theory]
    [InlineData("29/08/2025", "03/09/2025", "29/08/2025, 03/09/2025")] // down on Friday; weekend and Quốc khánh between
    [InlineData("30/08/2025", "04/09/2025", "03/09/2025, 04/09/2025")] // down on a Saturday: it is no working day
    [InlineData("13/10/2026", "14/10/2026", "13/10/2026, 14/10/2026")]
    public async Task D16_7_AnOutage_IsToBeToldOf_AfterTwoConsecutiveWorkingDays(string down, string told, string counted)
    {
        var page = await PageAsync($"Input.Rule=outage&Input.Date={down}");

        Assert.Equal(told, page.QuerySelector("facts strong, .facts strong, dd strong")?.Words());
        AssertEx.Shows(page, $"các ngày làm việc được tính: {counted}.");
    }

    [Theory]
    [InlineData("male", "1966-03-15", 61, 9, "2027-12-31", "2028-01-01")]
    [InlineData("female", "1970-10-10", 57, 8, "2028-06-30", "2028-07-01")]
    [InlineData("male", "1961", 60, 3, "2021-04-30", "2021-05-01")]
    public async Task Retirement_FollowsTheRoadmap(string sex, string bornOn, int years, int months, string retiresOn, string pensionFrom)
    {
        var answer = await GetAsync($"{Api}/retirement?sex={sex}&bornOn={bornOn}&kind=CONG_CHUC");

        Assert.Equal((years, months), (answer.GetProperty("ageYears").GetInt32(), answer.GetProperty("ageMonths").GetInt32()));
        Assert.Equal(retiresOn, answer.GetProperty("retiresOn").GetString());
        Assert.Equal(pensionFrom, answer.GetProperty("pensionFrom").GetString());
        Assert.Contains("135/2020", answer.GetProperty("basis").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("deadline?rule=never&date=2020-01-22", "api.invalid-input", "rule")]
    [InlineData("deadline?rule=change&date=2020-02-30", "api.invalid-input", "date")]
    [InlineData("deadline", "api.invalid-input", "rule")]
    [InlineData("retirement?sex=other&bornOn=1966-03-15", "api.invalid-input", "sex")]
    [InlineData("retirement?sex=male&bornOn=19660315x", "api.invalid-input", "bornOn")]
    [InlineData("retirement?sex=male&bornOn=2099-01-01", "api.invalid-input", "bornOn")]
    [InlineData("retirement?sex=male&bornOn=1966-03-15&kind=nobody", "api.invalid-input", "kind")]
    public async Task BadInput_IsAProblemThatNamesTheParameter(string query, string code, string parameter)
    {
        var client = await host.SignInAsAsync("CA_NHAN", employeeId: Guid.NewGuid());

        using var response = await client.GetAsync(new Uri($"{Api}/{query}", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = await ReadAsync(response);
        Assert.Equal(code, problem.GetProperty("code").GetString());
        Assert.Contains($"{parameter}: ", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.NotEmpty(problem.GetProperty("errors").GetProperty(parameter)[0].GetString()!);
    }

    [Fact]
    public async Task UnknownRoute_IsAProblem()
    {
        var client = await host.SignInAsAsync("CA_NHAN", employeeId: Guid.NewGuid());

        using var response = await client.GetAsync(new Uri($"{Api}/nothing", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("api.not-found", (await ReadAsync(response)).GetProperty("code").GetString());
    }

    [Fact]
    public async Task OpenApi_DescribesTheTools()
    {
        var client = await host.SignInAsAsync("CA_NHAN", employeeId: Guid.NewGuid());

        using var response = await client.GetAsync(new Uri("/openapi/v1.json", UriKind.Relative), TestContext.Current.CancellationToken);

        var paths = (await ReadAsync(response)).GetProperty("paths");
        var deadline = paths.GetProperty($"{Api}/deadline").GetProperty("get");
        Assert.Contains("80/QĐ-UBND-HC", deadline.GetProperty("description").GetString(), StringComparison.Ordinal);
        Assert.All(deadline.GetProperty("parameters").EnumerateArray(), p => Assert.NotEmpty(p.GetProperty("description").GetString()!));
        foreach (var tool in new[] { $"{Api}/deadline", $"{Api}/retirement" })
        {
            var query = paths.GetProperty(tool).GetProperty("get").GetProperty("parameters").EnumerateArray()
                .Select(p => $"{p.GetProperty("name").GetString()}={p.GetProperty("example").GetString()}");
            using var answer = await client.GetAsync(
                new Uri($"{tool}?{string.Join('&', query)}", UriKind.Relative), TestContext.Current.CancellationToken);
            AssertEx.HasStatus(HttpStatusCode.OK, answer);
        }
    }

    [Fact]
    public async Task Page_AnswersBothQuestions()
    {
        var client = await host.SignInAsAsync("CA_NHAN", employeeId: Guid.NewGuid());

        AssertEx.Shows(await client.GetPageAsync("/tra-cuu-nhanh?Input.Rule=recruitment&Input.Date=25/12/2019"), "30/01/2020");
        AssertEx.Shows(await client.GetPageAsync("/tra-cuu-nhanh?Input.Sex=male&Input.BornOn=15/03/1966"), "31/12/2027");
    }

    [Fact]
    public async Task Page_WithBadInput_SaysWhatToDo()
    {
        var client = await host.SignInAsAsync("CA_NHAN", employeeId: Guid.NewGuid());

        using var response = await client.GetAsync(
            new Uri("/tra-cuu-nhanh?Input.Rule=change&Input.Date=xyz", UriKind.Relative), TestContext.Current.CancellationToken);

        await AssertEx.HasSummaryErrorAsync(response, "Nhập ngày dạng");
    }

    private async Task<AngleSharp.Dom.IDocument> PageAsync(string query) =>
        await (await host.SignInAsAsync("CA_NHAN", employeeId: Guid.NewGuid())).GetPageAsync($"/tra-cuu-nhanh?{query}");

    private async Task<JsonElement> GetAsync(string url)
    {
        var client = await host.SignInAsAsync("CA_NHAN", employeeId: Guid.NewGuid());
        using var response = await client.GetAsync(new Uri(url, UriKind.Relative), TestContext.Current.CancellationToken);
        AssertEx.HasStatus(HttpStatusCode.OK, response);
        return await ReadAsync(response);
    }

    private static async Task<JsonElement> ReadAsync(HttpResponseMessage response) =>
        JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;
}
