using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using HoSoCanBo.Salary.Rates.Domain;

namespace HoSoCanBo.Salary.Persistence;

/// <summary>Rows of rates between the files they are seeded from, their stored form, and what the reader of the tables takes.</summary>
internal static class RateRowData
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly string[] OwnColumns = ["effective_from", "effective_to", "legal_basis", "note", "confidence", "source"];

    /// <summary>A row of a file.</summary>
    public static RateEntry FromFile(RateTable table, IReadOnlyDictionary<string, string> row)
    {
        var values = row.Where(c => !OwnColumns.Contains(c.Key)).ToDictionary(c => c.Key, c => c.Value);
        return new RateEntry(
            table.Code, table.KeyOf(values), ToJson(values), Day(row["effective_from"]), Day(row["effective_to"]), row["legal_basis"],
            Filled(row.GetValueOrDefault("note")), row["confidence"], Filled(row.GetValueOrDefault("source")));
    }

    /// <summary>The values as stored.</summary>
    public static string ToJson(IReadOnlyDictionary<string, string> values) => JsonSerializer.Serialize(values, Json);

    /// <summary>The values by column.</summary>
    public static Dictionary<string, string> ValuesOf(RateRow row) =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(row.ValuesJson, Json)!;

    /// <summary>The row as the reader of the tables takes it.</summary>
    public static IReadOnlyDictionary<string, string> ToCells(RateRow row)
    {
        var cells = ValuesOf(row);
        cells["effective_from"] = Text(row.EffectiveFrom);
        cells["effective_to"] = Text(row.EffectiveUntil);
        cells["legal_basis"] = row.LegalBasis;
        return cells;
    }

    private static DateOnly? Day(string text) =>
        text.Length == 0 ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
