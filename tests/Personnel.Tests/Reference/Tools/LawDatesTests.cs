using System.Net;
using System.Text.Json;
using HoSoCanBo.Testing;

namespace HoSoCanBo.Personnel.Tests.Reference.Tools;

/// <summary>Published and independently computed days of retirement and of time limits, through the addresses anybody uses.</summary>
public sealed class LawDatesTests(HostFixture host)
{
    [Theory, InlineData("retirement"), InlineData("deadline")]
    public async Task The_quick_tools_give_the_days_of_the_law(string tool)
    {
        using var client = await host.SignInAsAsync("SNV_NGHIEP_VU");
        var asked = Read().Where(c => c.GetProperty("tool").GetString() == tool).ToList();
        var differences = new List<string>();
        foreach (var one in asked)
        {
            var query = string.Join(
                '&', one.GetProperty("input").EnumerateObject().Select(p => $"{p.Name}={Uri.EscapeDataString(p.Value.ToString())}"));
            using var response = await client.GetAsync(
                new Uri($"/api/v1/personnel/tools/{tool}?{query}", UriKind.Relative), TestContext.Current.CancellationToken);
            var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;
            differences.AddRange(one.GetProperty("expect").EnumerateObject().Where(e => !Agrees(e, response.StatusCode, answer))
                .Select(e => $"{one.GetProperty("id")} {e.Name} is not {e.Value} ({one.GetProperty("law")})"));
        }

        Assert.NotEmpty(asked);
        Assert.Empty(differences);
    }

    private static bool Agrees(JsonProperty expected, HttpStatusCode status, JsonElement answer) => expected.Name == "refused"
        ? status == HttpStatusCode.BadRequest
        : status == HttpStatusCode.OK && JsonElement.DeepEquals(expected.Value, answer.GetProperty(expected.Name));

    private static List<JsonElement> Read()
    {
        var assembly = typeof(LawDatesTests).Assembly;
        var name = Assert.Single(assembly.GetManifestResourceNames(), n => n.EndsWith("law_dates.jsonl", StringComparison.Ordinal));
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement)];
    }
}
