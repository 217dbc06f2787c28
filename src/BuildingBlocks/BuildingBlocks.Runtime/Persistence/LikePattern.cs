namespace HoSoCanBo.BuildingBlocks.Runtime.Persistence;

/// <summary>
/// Patterns for <c>EF.Functions.Like(column, LikePattern.Containing(text), LikePattern.Escape)</c>: what a user types is looked for
/// as it is, also <c>%</c>, <c>_</c> and, on SQL Server, <c>[</c>.
/// </summary>
public static class LikePattern
{
    /// <summary>Stands before a letter that is meant literally.</summary>
    public const string Escape = "\\";

    /// <summary>Texts with <paramref name="text"/> anywhere in them.</summary>
    public static string Containing(string text) => $"%{Literal(text)}%";

    private static string Literal(string text)
    {
        var escaped = text.Replace(Escape, Escape + Escape, StringComparison.Ordinal);
        foreach (var special in (ReadOnlySpan<string>)["%", "_", "["])
        {
            escaped = escaped.Replace(special, Escape + special, StringComparison.Ordinal);
        }

        return escaped;
    }
}
