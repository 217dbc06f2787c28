using System.Text.RegularExpressions;

namespace HoSoCanBo.ArchTests;

/// <summary>
/// SQL Server orders keys by their last bytes, which are random, so no order by a key means age (docs/adr/0019-keys-are-uuid7.md). Orders
/// that begin with a key, and those that take the greatest key of a day, are listed here with what they are for.
/// </summary>
public sealed partial class KeyOrderTests
{
    private const string Batches = "worked off in parts; any fixed order will do";
    private const string FixedText = "a hash or a split query wants a fixed order, put right afterwards";
    private const string OnlyCounted = "only how many there are is asked";
    private const string OneAnyway = "one row, or a set nobody sees in order";
    private const string KeyPages = "pages by key, forwards and backwards";
    private const string ListOfPapers = "a list by day; papers of one day stand in any fixed order";

    private static readonly Dictionary<string, string> Looked = new(StringComparer.Ordinal)
    {
        ["AssessQualityJob"] = Batches,
        ["BudgetEstimate"] = FixedText,
        ["ConsolidateMonth"] = FixedText,
        ["DueSources"] = Batches,
        ["DuplicatePeople"] = OneAnyway,
        ["EmployeeKeyPages"] = KeyPages,
        ["FormReader"] = OneAnyway,
        ["ListDecisions"] = ListOfPapers,
        ["NoticeQueries"] = OnlyCounted,
        ["RecalculationWork"] = OnlyCounted,
        ["ReorganizationPlans"] = OneAnyway,
        ["ShowEstimate"] = FixedText,
        ["WholeRecords"] = FixedText,
    };

    [Fact]
    public void OrdersByKey_AreTheseAndMeanNoAge()
    {
        var found = Directory.EnumerateFiles(Solution.PathOf("src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !BuiltFolder().IsMatch(file))
            .Where(file => OrdersByKeyIn(File.ReadAllText(file)).Any())
            .Select(file => Path.GetFileNameWithoutExtension(file)).Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(Looked.Keys.Order(StringComparer.Ordinal), found);
        Assert.All(Looked.Values, reason => Assert.NotEmpty(reason));
    }

    [Fact]
    public void OrderByKey_IsFound()
    {
        var found = OrdersByKeyIn(File.ReadAllText(Solution.PathOf("tests/HoSoCanBo.ArchTests/Controls/KeyOrder.cs"))).ToList();

        Assert.Equal(3, found.Count);
        Assert.Contains(found, f => f.Contains("MaxBy", StringComparison.Ordinal));
    }

    /// <summary>Orders that begin with a key, extremes of keys, and a key taken backwards after anything but an instant.</summary>
    private static IEnumerable<string> OrdersByKeyIn(string source) =>
        FirstByKey().Matches(source).Select(m => m.Value)
            .Concat(LastOfDay().Matches(source).Where(m => !m.Groups["before"].Value.EndsWith("At", StringComparison.Ordinal))
                .Select(m => m.Value));

    [GeneratedRegex(@"[/\\](obj|bin|Migrations|Generated)[/\\]")]
    private static partial Regex BuiltFolder();

    [GeneratedRegex(@"\.(OrderBy|OrderByDescending|MinBy|MaxBy|Min|Max|MinAsync|MaxAsync)\(\s*(?<row>\w+) => \k<row>(\.\w+)*\.Id\s*\)")]
    private static partial Regex FirstByKey();

    [GeneratedRegex(
        @"\.(OrderBy|ThenBy)(Descending)?\(\s*(?<row>\w+) => \k<row>(\.\w+)*\.(?<before>\w+)[^()]*\)\s*\.ThenByDescending\(\s*(?<other>\w+) => \k<other>(\.\w+)*\.Id\)")]
    private static partial Regex LastOfDay();
}
