using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using HoSoCanBo.Testing;

namespace HoSoCanBo.Salary.Tests.Pay.Tools;

/// <summary>
/// Cases of pay, step increases and arrears, each computed from the text of the formulas and the dated tables by other means than the
/// engine, sent to the address officers use and compared figure by figure.
/// </summary>
public sealed class ToolCasesTests(HostFixture host)
{
    private static readonly IReadOnlyDictionary<string, JsonElement> Cases = Read();

    public static TheoryData<string> Ids => [.. Cases.Keys];

    [Theory, MemberData(nameof(Ids))]
    public async Task D9_6_a_case_has_exactly_the_figures_of_the_text(string id)
    {
        var (tool, source) = (Cases[id].GetProperty("tool").GetString()!, Cases[id].GetProperty("source").GetString());
        using var client = await host.SignInAsAsync("SO_TAI_CHINH");
        using var content = new StringContent(Cases[id].GetProperty("request").GetRawText(), Encoding.UTF8, "application/json");
        using var response = await client.PostAsync(
            new Uri($"/api/v1/salary/tools/{tool}", UriKind.Relative), content, TestContext.Current.CancellationToken);
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{id} ({source}): {answer}");

        var figures = FiguresOf(tool, answer);
        var expected = Cases[id].GetProperty("expected").EnumerateObject().ToDictionary(e => e.Name, e => e.Value.ToString());
        Assert.All(expected,
            e => Assert.True(figures.GetValueOrDefault(e.Key)
                == e.Value, $"{id} ({source}): {e.Key} is {figures.GetValueOrDefault(e.Key)}, not {e.Value}"));
        Assert.True(tool != "pay"
            || figures.Count == expected.Count, $"{id}: {string.Join(", ", figures.Keys.Except(expected.Keys))} are too many");
    }

    private static Dictionary<string, string?> FiguresOf(string tool, JsonElement answer) => tool switch
    {
        "pay" => AmountsOf(answer.GetProperty("lines"), "").ToDictionary(),
        "arrears" => AmountsOf(answer.GetProperty("totals"), "")
            .Concat(answer.GetProperty("months").EnumerateArray()
                .SelectMany(m => AmountsOf(m.GetProperty("lines"), m.GetProperty("month").GetString() + " ")))
            .ToDictionary(),
        _ => StepsOf(answer),
    };

    private static IEnumerable<KeyValuePair<string, string?>> AmountsOf(JsonElement lines, string prefix) =>
        lines.EnumerateArray().Select(l => KeyValuePair.Create(
            prefix + l.GetProperty("code").GetString(), (string?)l.GetProperty("amountInDong").GetInt64()
                .ToString(CultureInfo.InvariantCulture)));

    private static Dictionary<string, string?> StepsOf(JsonElement answer)
    {
        var figures = answer.GetProperty("beyondFrame").EnumerateArray()
            .ToDictionary(l => $"{l.GetProperty("percent").GetInt32()}%", l => l.GetProperty("from").GetString());
        figures["nextOn"] = answer.GetProperty("nextOn").GetString();
        foreach (var early in new[] { "forAchievement", "forRetirement" })
        {
            if (answer.GetProperty(early) is { ValueKind: JsonValueKind.Object } raise)
            {
                figures[early] = raise.GetProperty("effectiveFrom").GetString() ?? "";
                figures["missing"] = raise.GetProperty("monthsMissing").ToString();
            }
        }

        return figures;
    }

    private static Dictionary<string, JsonElement> Read()
    {
        using var file = typeof(ToolCasesTests).Assembly.GetManifestResourceStream(
            typeof(ToolCasesTests).Assembly.GetManifestResourceNames()
                .Single(n => n.EndsWith("tool_cases.json", StringComparison.Ordinal)))!;
        return JsonDocument.Parse(file).RootElement.EnumerateArray().ToDictionary(c => c.GetProperty("id").GetString()!);
    }
}
