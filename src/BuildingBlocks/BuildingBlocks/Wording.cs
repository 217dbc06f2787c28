using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace HoSoCanBo.BuildingBlocks;

/// <summary>
/// A Vietnamese text whose secret parts stay apart from its open ones until somebody reads it. Written as an interpolated string:
/// <code>Wording odd = $"Hệ số {Wording.Secret(Secrecy.Pay, "4,89")} khác bảng lương.";</code>
/// The sentence is made at the output by <see cref="For"/>, with the rights of the reader. <see cref="ToString"/>, and so every page, log
/// or other text the value falls into by accident, shows <see cref="Hidden"/> in place of the secret.
/// </summary>
[InterpolatedStringHandler]
public sealed class Wording : IEquatable<Wording>
{
    /// <summary>What stands for a part the reader may not see.</summary>
    public const string Hidden = "[không hiển thị]";

    private const char Begin = '⟦';
    private const char End = '⟧';
    private const int MarkLength = 4; // begin, kind, colon, end

    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");
    private readonly List<(string Text, Secrecy Kind)> parts;

    /// <summary>Begun by the compiler for an interpolated string.</summary>
    /// <param name="literalLength">Length of the literal parts.</param>
    /// <param name="formattedCount">Number of values.</param>
    public Wording(int literalLength, int formattedCount) => parts = new((formattedCount * 2) + Math.Min(literalLength, 1));

    private Wording(IEnumerable<(string Text, Secrecy Kind)> parts) => this.parts = [.. parts];

    /// <summary>The kinds of secrets in it.</summary>
    public Secrecy Kinds => parts.Aggregate(Secrecy.None, (all, part) => all | part.Kind);

    /// <summary>Whether nothing stands in it.</summary>
    public bool IsEmpty => parts.All(p => p.Text.Length == 0);

    public static implicit operator Wording(string text) => Open(text);

    public static Wording Open(string text) => new([(text, Secrecy.None)]);

    /// <summary>A text only those see who may read <paramref name="kind"/>.</summary>
    public static Wording Secret(Secrecy kind, string text) => new([(text, kind)]);

    /// <summary>The text as a reader with these rights sees it.</summary>
    /// <param name="mayRead">Kinds of secrets the reader may see.</param>
    public string For(Secrecy mayRead) => string.Concat(parts.Select(p => (p.Kind & ~mayRead) == Secrecy.None ? p.Text : Hidden));

    /// <summary>What the database keeps: the secret parts marked, so that they are still apart when it is read again.</summary>
    public string ToStored() => string.Concat(parts.Select(StoredOf));

    /// <summary>Reads <see cref="ToStored"/>; a text without marks is open.</summary>
    public static Wording FromStored(string stored)
    {
        var found = new List<(string, Secrecy)>();
        var rest = stored.AsSpan();
        while (rest.IndexOf(Begin) is >= 0 and var start && rest[start..].IndexOf(End) is >= MarkLength - 1 and var length
            && int.TryParse(rest.Slice(start + 1, 1), NumberStyles.None, CultureInfo.InvariantCulture, out var kind))
        {
            found.Add((rest[..start].ToString(), Secrecy.None));
            found.Add((rest[(start + MarkLength - 1)..(start + length)].ToString(), (Secrecy)kind));
            rest = rest[(start + length + 1)..];
        }

        found.Add((rest.ToString(), Secrecy.None));
        return new Wording(found.Where(p => p.Item1.Length > 0));
    }

    /// <summary>As much of it as <paramref name="length"/> characters of the database hold.</summary>
    public Wording Shortened(int length)
    {
        var kept = new List<(string, Secrecy)>();
        foreach (var part in parts)
        {
            var room = length - (part.Kind == Secrecy.None ? 0 : MarkLength);
            if (room <= 0)
            {
                break;
            }

            kept.Add(part.Text.Length <= room ? part : (part.Text[..room], part.Kind));
            length -= StoredOf(kept[^1]).Length;
        }

        return new Wording(kept);
    }

    /// <summary>Adds a literal part; called by the compiler.</summary>
    public void AppendLiteral(string text) => parts.Add((text, Secrecy.None));

    /// <summary>Adds an open value; called by the compiler.</summary>
    public void AppendFormatted<T>(T value) => AppendFormatted(value, null);

    /// <summary>Adds an open value in a format; called by the compiler.</summary>
    public void AppendFormatted<T>(T value, string? format) =>
        parts.Add((value is IFormattable formattable ? formattable.ToString(format, Vietnamese) : value?.ToString() ?? "", Secrecy.None));

    /// <summary>Adds a text with the secrets in it; called by the compiler.</summary>
    public void AppendFormatted(Wording? value) => parts.AddRange(value?.parts ?? []);

    /// <summary>The open parts alone.</summary>
    public override string ToString() => For(Secrecy.None);

    /// <inheritdoc />
    public bool Equals(Wording? other) => other is not null && ToStored() == other.ToStored();

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as Wording);

    /// <inheritdoc />
    public override int GetHashCode() => ToStored().GetHashCode(StringComparison.Ordinal);

    /// <summary>Marks in the text itself cannot be told from ours, so they become ordinary brackets.</summary>
    private static string StoredOf((string Text, Secrecy Kind) part)
    {
        var text = new StringBuilder(part.Text).Replace(Begin, '[').Replace(End, ']');
        return part.Kind == Secrecy.None ? text.ToString() : $"{Begin}{(int)part.Kind}:{text}{End}";
    }
}
