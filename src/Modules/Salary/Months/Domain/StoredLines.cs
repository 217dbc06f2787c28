using System.Text.Encodings.Web;
using System.Text.Json;
using HoSoCanBo.Salary.Pay;

namespace HoSoCanBo.Salary.Months.Domain;

/// <summary>A line as the sheet keeps it.</summary>
/// <param name="Code">Line code.</param>
/// <param name="Name">What the sheet prints.</param>
/// <param name="Computation">How the amount came about.</param>
/// <param name="AmountInDong">The amount.</param>
/// <param name="LegalBasis">Law and article.</param>
/// <param name="BudgetItem">Tiểu mục.</param>
/// <param name="ReductionInDong">What days without pay take away.</param>
internal sealed record StoredLine(
    string Code, string Name, string Computation, long AmountInDong, string LegalBasis, string? BudgetItem, long ReductionInDong)
{
    /// <summary>Code of a one-off amount.</summary>
    public const string OneOffCode = "MOT_LAN";

    /// <summary>What is paid of it.</summary>
    public long PaidInDong => AmountInDong - ReductionInDong;
}

/// <summary>The part of a line that is the same for many people of a sheet.</summary>
internal sealed record LineHead(string Code, string Name, string LegalBasis, string? BudgetItem);

/// <summary>The line heads of one sheet, each kept once; an entry's lines name them by number.</summary>
internal sealed class LineHeads
{
    private readonly List<LineHead> heads;
    private readonly Dictionary<LineHead, int> numbers;

    private LineHeads(List<LineHead> heads)
    {
        this.heads = heads;
        numbers = heads.Select((head, number) => (head, number)).ToDictionary(h => h.head, h => h.number);
    }

    /// <summary>A sheet without lines.</summary>
    public static LineHeads Empty() => new([]);

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    public static LineHeads Parse(string? json) =>
        new(json is null ? [] : JsonSerializer.Deserialize<List<LineHead>>(json, StoredLines.Json)!);

    /// <summary>The head with a number.</summary>
    public LineHead this[int number] => heads[number];

    /// <summary>The number of a head; a new one is added.</summary>
    public int NumberOf(LineHead head)
    {
        if (!numbers.TryGetValue(head, out var number))
        {
            number = heads.Count;
            heads.Add(head);
            numbers.Add(head, number);
        }

        return number;
    }

    /// <summary>How the sheet keeps them.</summary>
    public string ToJson() => JsonSerializer.Serialize(heads, StoredLines.Json);
}

/// <summary>
/// Lines as JSON: <c>[[head, "computation", amount], …]</c>, with the reduction as a fourth value where there is one. Fifty thousand
/// people a month make a third of a gigabyte a year this way, and several written out in full.
/// </summary>
internal static class StoredLines
{
    /// <summary>No lines.</summary>
    public const string None = "[]";

    /// <summary>Vietnamese stays readable.</summary>
    public static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(IEnumerable<StoredLine> lines, LineHeads heads)
    {
        using var buffer = new MemoryStream(1024);
        using (var writer = new Utf8JsonWriter(buffer, Writing))
        {
            writer.WriteStartArray();
            foreach (var line in lines)
            {
                writer.WriteStartArray();
                writer.WriteNumberValue(heads.NumberOf(new LineHead(line.Code, line.Name, line.LegalBasis, line.BudgetItem)));
                writer.WriteStringValue(line.Computation);
                writer.WriteNumberValue(line.AmountInDong);
                if (line.ReductionInDong != 0)
                {
                    writer.WriteNumberValue(line.ReductionInDong);
                }

                writer.WriteEndArray();
            }

            writer.WriteEndArray();
        }

        return System.Text.Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    public static IReadOnlyList<StoredLine> Read(string json, LineHeads heads)
    {
        using var document = JsonDocument.Parse(json);
        var lines = new List<StoredLine>(document.RootElement.GetArrayLength());
        foreach (var line in document.RootElement.EnumerateArray())
        {
            var head = heads[line[0].GetInt32()];
            lines.Add(new StoredLine(
                head.Code, head.Name, line[1].GetString()!, line[2].GetInt64(), head.LegalBasis, head.BudgetItem,
                line.GetArrayLength() > 3 ? line[3].GetInt64() : 0));
        }

        return lines;
    }

    /// <summary>The lines as a result of the engine, for comparisons: components are what stands before GROSS.</summary>
    public static PayResult ToResult(PayMonth month, IReadOnlyList<StoredLine> lines)
    {
        var components = lines.TakeWhile(l => l.Code != "GROSS")
            .Select(l => new PaidComponent(
                new PayComponent(l.Code, l.Name, l.Computation, l.AmountInDong, PayTraits.None, l.LegalBasis, l.BudgetItem ?? ""),
                l.ReductionInDong, null))
            .ToList();
        var all = lines.Select(l => new PayLine(l.Code, l.Name, l.Computation, l.AmountInDong, l.LegalBasis, l.BudgetItem)).ToList();
        return new PayResult(month, 0, components, all, []);
    }
}
