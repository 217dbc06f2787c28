using System.Reflection;
using System.Text.RegularExpressions;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using Wolverine.Attributes;

namespace HoSoCanBo.ArchTests;

/// <summary>What the documents say of events, words and rooms is what the code has.</summary>
public sealed partial class DocumentTests
{
    private static readonly string[] Entrances = ["Personnel", "Salary", "Training"];

    [Fact]
    public void Events_NameTheirPublisherAndTheirRealListeners()
    {
        var told = RowsOf("docs/events.md").Where(row => row[0].StartsWith('`'))
            .ToDictionary(row => row[0].Trim('`'), row => Told(row[1], row[4]), StringComparer.Ordinal);

        var real = Solution.Events.ToDictionary(
            e => e.GetCustomAttribute<EventNameAttribute>()!.Name, e => Told(ModuleOf(e.Assembly), ListenersOf(e)), StringComparer.Ordinal);

        Assert.Equal(real.OrderBy(e => e.Key, StringComparer.Ordinal), told.OrderBy(e => e.Key, StringComparer.Ordinal));
    }

    [Fact]
    public void Listener_ThatIsNotTold_IsSeen() =>
        Assert.NotEqual(Told("Salary", "Accounts: a notice"), Told("Salary", "Accounts: a notice; Personnel: item 31"));

    [Fact]
    public void GlossaryWords_AreWordsOfTheCode()
    {
        var words = WordsOfTheCode();

        var unknown = RowsOf("docs/glossary.md").SelectMany(row => Identifier().Matches(row[0]).Select(m => m.Groups[1].Value))
            .Where(word => !words.Contains(word)).ToList();

        Assert.Empty(unknown);
        Assert.DoesNotContain("QualificationLevel2", words);
    }

    [Theory]
    [InlineData("đối chiếu hồ sơ giấy", "Records")]
    [InlineData("gia hạn", "Deadlines")]
    [InlineData("truy lĩnh", "Months")]
    [InlineData("biệt phái", "Movements")]
    [InlineData("sáp nhập", "Organisation")]
    [InlineData("nâng bậc", "StepLists")]
    [InlineData("ngày nghỉ", "Reference")]
    [InlineData("mức lương cơ sở", "Rates")]
    [InlineData("phiếu lương", "Months")]
    [InlineData("dự toán", "Estimates")]
    [InlineData("biểu mẫu", "Reports")]
    [InlineData("nhập từ Excel", "Import")]
    public void Word_LeadsToOneRoom(string word, string room) =>
        Assert.Equal([room], Rooms().Where(r => r.Words.Contains(word, StringComparer.Ordinal)).Select(r => r.Name));

    [Fact]
    public void Map_ShowsTheRoomsThereAre()
    {
        foreach (var module in Entrances)
        {
            var folders = Directory.EnumerateDirectories(Solution.PathOf($"src/Modules/{module}")).Select(f => Path.GetFileName(f)!)
                .Except(["Persistence", "Sample", "Help", "EventHandlers", "bin", "obj", "wwwroot", "Properties"], StringComparer.Ordinal)
                .Order(StringComparer.Ordinal);
            Assert.Equal(folders, Rooms().Where(r => r.Module == module).Select(r => r.Name).Order(StringComparer.Ordinal));
        }
    }

    private static string ListenersOf(Type eventType) => string.Join(", ", Solution.ModuleAssemblies
        .Where(a => a.GetTypes().Any(t => t.IsDefined(typeof(StickyHandlerAttribute), false)
            && EventCatalog.EventTypeOf(t.GetMethod("Handle")!.GetParameters()[0].ParameterType) == eventType))
        .Select(ModuleOf));

    private static string ModuleOf(Assembly assembly) => assembly.GetName().Name!.Split('.')[1];

    /// <summary>
    /// A publisher and its listeners: of a told one what stands before the colon, which says what it does with the event.
    /// </summary>
    private static string Told(string publisher, string listeners)
    {
        var modules = listeners.Split(';').SelectMany(part => part.Split(':')[0].Split(','))
            .Select(name => name.Trim()).Where(name => Solution.Modules.Contains(name)).Distinct().Order(StringComparer.Ordinal);
        return $"{publisher} -> {string.Join(", ", modules)}";
    }

    private static HashSet<string> WordsOfTheCode()
    {
        const BindingFlags every = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static
            | BindingFlags.DeclaredOnly;
        var types = Solution.Own.SelectMany(a => a.GetTypes()).ToList();
        return [.. types.Select(t => t.Name.Split('`')[0]), .. types.SelectMany(t => t.GetMembers(every)).Select(m => m.Name)];
    }

    private static IEnumerable<(string Module, string Name, string[] Words)> Rooms()
    {
        var module = "";
        foreach (var line in File.ReadLines(Solution.PathOf("docs/architecture.md")))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                module = line[3..].Split(' ')[0];
            }
            else if (Entrances.Contains(module) && CellsOf(line) is [var name, _, var words] && name.StartsWith('`'))
            {
                yield return (module, name.Trim('`'), words.Split(',', StringSplitOptions.TrimEntries));
            }
        }
    }

    private static IEnumerable<string[]> RowsOf(string document) =>
        File.ReadLines(Solution.PathOf(document)).Select(CellsOf).Where(cells => cells.Length > 1);

    private static string[] CellsOf(string line) =>
        line.StartsWith('|') ? [.. line.Trim().Trim('|').Split('|').Select(cell => cell.Trim())] : [];

    /// <summary>A name of a type or a member; codes in capitals and names of files are none.</summary>
    [GeneratedRegex("`([A-Z][a-z]\\w*)`")]
    private static partial Regex Identifier();
}
