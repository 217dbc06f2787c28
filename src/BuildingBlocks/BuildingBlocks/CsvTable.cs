using System.Reflection;
using System.Text;

namespace HoSoCanBo.BuildingBlocks;

/// <summary>Reference data kept beside the code: a CSV file (RFC 4180, UTF-8, header line) embedded in a module.</summary>
public static class CsvTable
{
    /// <summary>Reads the embedded file whose name ends in <paramref name="fileName"/>; each row by column name.</summary>
    /// <exception cref="InvalidOperationException">The assembly has no such file.</exception>
    public static IEnumerable<IReadOnlyDictionary<string, string>> ReadEmbedded(Assembly assembly, string fileName)
    {
        var resource = Array.Find(assembly.GetManifestResourceNames(), n => n.EndsWith("." + fileName, StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"{assembly.GetName().Name} embeds no file {fileName}.");
        using var stream = assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        foreach (var row in Read(reader))
        {
            yield return row;
        }
    }

    /// <summary>Reads rows by column name from any reader.</summary>
    public static IEnumerable<IReadOnlyDictionary<string, string>> Read(TextReader reader)
    {
        var header = ReadRecord(reader);
        while (header is not null && ReadRecord(reader) is { } record)
        {
            if (record.Count > 1 || record[0].Length > 0)
            {
                yield return header.Zip(record).ToDictionary(cell => cell.First, cell => cell.Second, StringComparer.Ordinal);
            }
        }
    }

    private static List<string>? ReadRecord(TextReader reader)
    {
        if (reader.Peek() < 0)
        {
            return null;
        }

        var fields = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        while (reader.Read() is var read && read >= 0)
        {
            var letter = (char)read;
            if (letter == '"' && quoted && reader.Peek() == '"')
            {
                field.Append((char)reader.Read());
            }
            else if (letter == '"')
            {
                quoted = !quoted;
            }
            else if (letter == ',' && !quoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else if (letter == '\n' && !quoted)
            {
                break;
            }
            else if (letter != '\r' || quoted)
            {
                field.Append(letter);
            }
        }

        fields.Add(field.ToString());
        return fields;
    }
}
