using System.Text.Json;
using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Salary.Pay.Tests.Cases;

/// <summary>A case of pay, step increase or arrears with the figures the law gives, as published or computed by other means.</summary>
/// <param name="Id">P… published, B… an independent calculator, C… an edge.</param>
/// <param name="Tool">pay, step or arrears.</param>
/// <param name="Input">What an officer would send to the calculator.</param>
/// <param name="Expect">Line code or field, and its value.</param>
/// <param name="Law">Article.</param>
/// <param name="Source">Where the figures come from.</param>
public sealed record LawCase(string Id, string Tool, JsonElement Input, JsonElement Expect, string Law, string Source)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>All cases by id.</summary>
    public static IReadOnlyDictionary<string, LawCase> All { get; } = Read();

    /// <summary>
    /// Cases whose figures contradict the text of the law or one another, with the reason why the product answers otherwise.
    /// </summary>
    public static IReadOnlyDictionary<string, string> Doubtful { get; } =
        CsvTable.ReadEmbedded(typeof(LawCase).Assembly, "doubtful.csv").ToDictionary(r => r["id"], r => r["reason"]);

    private static Dictionary<string, LawCase> Read()
    {
        var assembly = typeof(LawCase).Assembly;
        var name = Assert.Single(assembly.GetManifestResourceNames(), n => n.EndsWith("law_cases.jsonl", StringComparison.Ordinal));
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonSerializer.Deserialize<LawCase>(line, Json)!)
            .ToDictionary(c => c.Id);
    }
}
