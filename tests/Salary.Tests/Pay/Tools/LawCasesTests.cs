using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using HoSoCanBo.Salary.Pay.Tests.Cases;
using HoSoCanBo.Testing;

namespace HoSoCanBo.Salary.Tests.Pay.Tools;

/// <summary>The cases of the pay rules through the addresses officers use; refusals and warnings included.</summary>
public sealed class LawCasesTests(HostFixture host)
{
    [Theory, InlineData("pay"), InlineData("step"), InlineData("arrears")]
    public async Task D9_6_the_calculators_give_the_figures_of_the_law(string tool)
    {
        using var client = await host.SignInAsAsync("SO_TAI_CHINH");
        var asked = LawCase.All.Values.Where(c => c.Tool == tool && !LawCase.Doubtful.ContainsKey(c.Id)).ToList();
        var differences = new List<string>();
        foreach (var one in asked)
        {
            using var content = new StringContent(one.Input.GetRawText(), Encoding.UTF8, "application/json");
            var address = new Uri($"/api/v1/salary/tools/{(tool == "step" ? "step-increase" : tool)}", UriKind.Relative);
            using var response = await client.PostAsync(address, content, TestContext.Current.CancellationToken);
            var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;
            differences.AddRange(one.Expect.EnumerateObject().Where(e => !Agrees(tool, e, response.StatusCode, answer))
                .Select(e => $"{one.Id} {e.Name} ({one.Law})"));
        }

        Assert.NotEmpty(asked);
        Assert.Empty(differences);
    }

    private static bool Agrees(string tool, JsonProperty expected, HttpStatusCode status, JsonElement answer)
    {
        if (expected.Name == "refused")
        {
            return status == HttpStatusCode.BadRequest;
        }

        return status == HttpStatusCode.OK && tool switch
        {
            "step" => OfStep(expected, answer),
            "arrears" => expected.Value.GetInt64() == AmountOf(answer.GetProperty("totals"), expected.Name),
            _ => OfPay(expected, answer),
        };
    }

    private static bool OfPay(JsonProperty expected, JsonElement answer)
    {
        if (expected.Name is "no_warning" or "warning")
        {
            var isFound = answer.GetProperty("warnings").EnumerateArray()
                .Any(w => w.GetString()!.Contains(expected.Value.GetString()!, StringComparison.Ordinal));
            return isFound == (expected.Name == "warning");
        }

        // What is paid of a component is told in the line of the days off only.
        return expected.Name.EndsWith("_PAID", StringComparison.Ordinal)
            || expected.Value.GetInt64() == AmountOf(answer.GetProperty("lines"), expected.Name);
    }

    private static bool OfStep(JsonProperty expected, JsonElement answer) => expected.Name switch
    {
        "achievement" => expected.Value.GetString() == EarlyOf(answer, "forAchievement"),
        "retirement" => expected.Value.GetString() == EarlyOf(answer, "forRetirement"),
        "percentOn" => expected.Value[1].GetInt32() == PercentOn(answer, expected.Value[0].GetString()!),
        _ when expected.Name.StartsWith("bf:", StringComparison.Ordinal) => Levels(answer)
            .Any(l => l.Percent == int.Parse(expected.Name[3..], CultureInfo.InvariantCulture) && l.From == expected.Value.GetString()),
        _ => JsonElement.DeepEquals(expected.Value, answer.GetProperty(expected.Name)),
    };

    private static long AmountOf(JsonElement lines, string code) =>
        lines.EnumerateArray().Where(l => l.GetProperty("code").GetString() == code).Sum(l => l.GetProperty("amountInDong").GetInt64());

    private static string? EarlyOf(JsonElement answer, string name) =>
        answer.GetProperty(name) is { ValueKind: JsonValueKind.Object } early && early.GetProperty("isEligible").GetBoolean()
            ? early.GetProperty("effectiveFrom").GetString()
            : null;

    private static int PercentOn(JsonElement answer, string day) =>
        Levels(answer).LastOrDefault(l => string.CompareOrdinal(l.From, day) <= 0).Percent;

    private static List<(int Percent, string? From)> Levels(JsonElement answer) =>
        [.. answer.GetProperty("beyondFrame").EnumerateArray()
            .Select(l => (l.GetProperty("percent").GetInt32(), l.GetProperty("from").GetString()))];
}
