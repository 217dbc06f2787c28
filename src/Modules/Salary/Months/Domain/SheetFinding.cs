namespace HoSoCanBo.Salary.Months.Domain;

/// <summary>What a check found; kept as one line of text, <c>C03|Hệ số …</c>.</summary>
/// <param name="RuleId">The rule (<see cref="SheetRules"/>).</param>
/// <param name="Text">The sentence for the user.</param>
internal sealed record SheetFinding(string RuleId, string Text)
{
    private const char Separator = '|';

    /// <summary>Whether it stops the sheet from being sent.</summary>
    public bool Blocks => RuleId.StartsWith('C');

    /// <summary>Findings as they are kept; null when there are none.</summary>
    public static string? Write(IEnumerable<SheetFinding> findings, int maxLength)
    {
        var text = string.Join('\n', findings.Select(f => $"{f.RuleId}{Separator}{f.Text.ReplaceLineEndings(" ")}").Distinct());
        return text.Length == 0 ? null : text.Length <= maxLength ? text : $"{text[..(maxLength - 1)]}…";
    }

    /// <summary>What <see cref="Write"/> kept.</summary>
    public static IReadOnlyList<SheetFinding> Read(string? stored) =>
        [.. (stored ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Parse)];

    /// <summary>Only the sentences.</summary>
    public static string Words(string? stored) => string.Join(' ', Read(stored).Select(f => f.Text));

    private static SheetFinding Parse(string line)
    {
        var at = line.IndexOf(Separator, StringComparison.Ordinal);
        return at < 0 ? new SheetFinding(SheetRules.Unusual.Id, line) : new SheetFinding(line[..at], line[(at + 1)..]);
    }
}
