namespace HoSoCanBo.BuildingBlocks;

/// <summary>
/// How well something named fits what was typed into a picker; the lower the better, so that Enter takes what was meant. Tone marks
/// do not count, and every typed word begins a word of the name: <c>so noi vu</c> is Sở Nội vụ before any Ban below it.
/// </summary>
public static class SearchRank
{
    /// <summary>The place of a name among the hits: 0 whole name or code, 1 its beginning, 2 the words side by side, 3 in order, 4 in any
    /// order, 5 with the help of <paramref name="path"/>; null: it does not fit. <c>pickers.js</c> orders by the same rules.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="name">The name.</param>
    /// <param name="code">The code; its last part alone is the whole code too (SNV of 87.SNV).</param>
    /// <param name="path">Names of what stands above.</param>
    public static int? Of(string text, string name, string? code = null, string? path = null)
    {
        var asked = WordsOf(text);
        var own = WordsOf(name);
        var ownCode = WordsOf(code);
        return asked.SequenceEqual(own) || asked.SequenceEqual(ownCode)
            || (asked.Length == 1 && ownCode.Length > 0 && ownCode[^1] == asked[0]) ? 0
            : BeginsAt(own, 0, asked) || BeginsAt(ownCode, 0, asked) ? 1
            : Enumerable.Range(0, own.Length).Any(at => BeginsAt(own, at, asked)) ? 2
            : StandInOrder(own, asked) ? 3
            : asked.All(word => Holds(own, word)) ? 4
            : asked.All(word => Holds(own, word) || Holds(ownCode, word) || Holds(WordsOf(path), word)) ? 5
            : null;
    }

    private static bool BeginsAt(string[] own, int at, string[] asked) =>
        at + asked.Length <= own.Length && asked.Select((word, i) => own[at + i].StartsWith(word, StringComparison.Ordinal))
        .All(fits => fits);

    private static bool StandInOrder(string[] own, string[] asked)
    {
        var at = 0;
        foreach (var word in own)
        {
            at += at < asked.Length && word.StartsWith(asked[at], StringComparison.Ordinal) ? 1 : 0;
        }

        return at == asked.Length;
    }

    private static bool Holds(string[] own, string word) => own.Any(o => o.StartsWith(word, StringComparison.Ordinal));

    private static string[] WordsOf(string? text)
    {
        var key = VietnameseText.SearchKey(text).Select(letter => char.IsLetterOrDigit(letter) ? letter : ' ').ToArray();
        return new string(key).Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }
}
