using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Training.Seals.Domain;

/// <summary>
/// The canonical text of a seal: one <c>name: value</c> a line in the order they are written, line feeds only, UTF-8 in normal form C,
/// days as yyyy-MM-dd, moments with their zone. The same facts always give the same bytes.
/// </summary>
public sealed class SealText
{
    /// <summary>The first line.</summary>
    public const string Format = "HoSoCanBo-con-dau: 1";

    /// <summary>What stands where nothing is.</summary>
    public const string Nothing = "-";

    private readonly StringBuilder lines = new StringBuilder(Format).Append('\n');

    /// <summary>Adds a line.</summary>
    public SealText Line(string name, string? value)
    {
        lines.Append(name).Append(": ").Append(Plain(value)).Append('\n');
        return this;
    }

    /// <summary>Adds a day.</summary>
    public SealText Line(string name, DateOnly? day) => Line(name, day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>Adds a moment, in Vietnamese time with its zone.</summary>
    public SealText Line(string name, DateTime utc) => Line(name, Moment(utc));

    /// <summary>Adds a number.</summary>
    public SealText Line(string name, int number) => Line(name, number.ToString(CultureInfo.InvariantCulture));

    /// <summary>Adds a line of several values, divided by bars.</summary>
    public SealText Row(string name, params IEnumerable<string?> values) =>
        Line(name, string.Join('|', values.Select(v => Plain(v).Replace("|", "/", StringComparison.Ordinal))));

    public byte[] ToBytes() => Encoding.UTF8.GetBytes(lines.ToString());

    /// <summary>The hash of some bytes.</summary>
    public static string HashOf(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>A moment as it stands in the text.</summary>
    public static string Moment(DateTime utc) =>
        VietnamTime.InVietnam(utc).ToString("yyyy-MM-dd'T'HH:mm:ss.fff", CultureInfo.InvariantCulture) + "+07:00";

    /// <summary>The value of a line of a sealed text; null: there is no such line.</summary>
    public static string? ValueOf(byte[] content, string name)
    {
        var start = name + ": ";
        return Encoding.UTF8.GetString(content).Split('\n')
            .FirstOrDefault(l => l.StartsWith(start, StringComparison.Ordinal))?[start.Length..];
    }

    private static string Plain(string? value) =>
        VietnameseText.Clean(value)?.Replace('\n', ' ').Replace('\r', ' ').Normalize(NormalizationForm.FormC) ?? Nothing;
}
