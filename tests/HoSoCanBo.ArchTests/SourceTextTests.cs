using System.Text.RegularExpressions;

namespace HoSoCanBo.ArchTests;

/// <summary>What the compiler does not look at: length of lines, comments that say nothing.</summary>
public sealed partial class SourceTextTests
{
    private const int LongestLine = 160;
    private const int LongestSaying = 3;

    // A text in quotation marks this long stays on its line: cut in two, nobody finds it by searching.
    private const int UnbreakableText = 80;

    private static readonly string[] Roots = ["src", "tests", "bench"];

    private static readonly string[] Fillers =
        ["the", "a", "an", "its", "of", "to", "in", "on", "is", "was", "be", "by", "for", "and", "who", "what", "when", "this", "that", "one"];

    [Fact]
    public void Lines_AreReadWithoutScrolling() => Assert.Equal(
        "", string.Join(", ", Files("*.cs").Concat(Files("*.cshtml")).SelectMany(LongLinesOf)));

    [Fact]
    public void LongLine_IsFound()
    {
        Assert.True(IsTooLong("    var sum = " + string.Join(" + ", Enumerable.Range(1, 60).Select(i => $"part{i}")) + ";"));
        Assert.False(IsTooLong($"    const string Sql = \"{new string('x', 200)}\";"));
        Assert.False(IsTooLong("    var sum = one + two;"));
    }

    [Fact]
    public void Summaries_SayMoreThanTheName() => Assert.Equal(
        "", string.Join(", ", Files("*.cs").SelectMany(EmptySummariesOf)));

    [Fact]
    public void EmptySummary_IsFound()
    {
        Assert.Single(EmptySummariesIn(["/// <summary>The decision number.</summary>", "public string DecisionNumber { get; }"]));
        Assert.Single(EmptySummariesIn(["/// <summary>Handles the event.</summary>", "public static Task Handle(Event e) => null;"]));
        Assert.Empty(EmptySummariesIn(["/// <summary>Số quyết định.</summary>", "public string DecisionNumber { get; }"]));
        Assert.Empty(EmptySummariesIn(["/// <summary>In whole đồng.</summary>", "public long Amount { get; }"]));
    }

    private static IEnumerable<string> Files(string pattern) =>
        Roots.SelectMany(root => Directory.EnumerateFiles(Solution.PathOf(root), pattern, SearchOption.AllDirectories))
            .Where(file => !Written().IsMatch(file.Replace('\\', '/')));

    private static IEnumerable<string> LongLinesOf(string file) =>
        File.ReadLines(file).Select((line, i) => (line, i)).Where(l => IsTooLong(l.line)).Select(l => $"{Path.GetFileName(file)}:{l.i + 1}");

    private static bool IsTooLong(string line) => line.Length > LongestLine && line.Length - LongestTextIn(line) > UnbreakableText;

    /// <summary>The longest text in quotation marks; of markup, where expressions and attributes nest them, from the first mark to the last.</summary>
    private static int LongestTextIn(string line) =>
        line.TrimStart().StartsWith('<') || line.Contains("=\"@", StringComparison.Ordinal)
            ? line.LastIndexOf('"') - line.IndexOf('"', StringComparison.Ordinal)
            : Text().Matches(line).Select(m => m.Length).Where(length => length > UnbreakableText).DefaultIfEmpty(0).Max();

    private static IEnumerable<string> EmptySummariesOf(string file) =>
        EmptySummariesIn(File.ReadAllLines(file)).Select(found => $"{Path.GetFileName(file)}: {found}");

    /// <summary>Summaries of members of three words or fewer, each of them a word of the member's line.</summary>
    private static IEnumerable<string> EmptySummariesIn(string[] lines)
    {
        for (var i = 0; i < lines.Length - 1; i++)
        {
            if (Summary().Match(lines[i]) is not { Success: true } summary || lines[i + 1].TrimStart().StartsWith("///", StringComparison.Ordinal))
            {
                continue;
            }

            var member = lines.Skip(i + 1).First(line => !line.TrimStart().StartsWith('['));
            var said = summary.Groups[1].Value.TrimEnd('.').Split(' ');
            if (said.Length <= LongestSaying && !TypeWord().IsMatch(member) && SaysNothing(said, member))
            {
                yield return summary.Groups[1].Value;
            }
        }
    }

    private static bool SaysNothing(string[] said, string member)
    {
        var known = NameWord().Matches(member).Select(m => StemOf(m.Value)).ToHashSet(StringComparer.Ordinal);
        return said.Where(word => !Fillers.Contains(word, StringComparer.OrdinalIgnoreCase)).All(word => known.Contains(StemOf(word)));
    }

    private static string StemOf(string word) => Ending().Replace(word.ToLowerInvariant(), "");

    [GeneratedRegex(@"/(bin|obj|Migrations|Generated|node_modules)/")]
    private static partial Regex Written();

    // Interpolated texts may hold texts in their holes; raw ones begin with three marks.
    [GeneratedRegex("""(?:\"\"\".*\"\"\")|(?:\$"(?:[^"{}\\]|\\.|\{\{|\}\}|\{(?:[^{}"]|\$?"(?:[^"{}]|\{[^{}]*\})*"|\{[^{}]*\})*\})*")|(?:"(?:[^"\\]|\\.)*")""")]
    private static partial Regex Text();

    [GeneratedRegex(@"^\s*/// <summary>([^<]*)</summary>\s*$")]
    private static partial Regex Summary();

    [GeneratedRegex(@"\b(class|record|enum|interface|struct)\b")]
    private static partial Regex TypeWord();

    [GeneratedRegex("[A-Z]?[a-z]+|[A-Z]+(?![a-z])")]
    private static partial Regex NameWord();

    [GeneratedRegex("(ies|es|s|ed|ing|e|y)$")]
    private static partial Regex Ending();
}
