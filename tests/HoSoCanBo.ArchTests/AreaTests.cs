using System.Text.RegularExpressions;

namespace HoSoCanBo.ArchTests;

/// <summary>
/// A module of many files is divided into areas of the trade (docs/architecture.md). The face, the persistence and the sample of a
/// module see all its areas and are seen by them, so they are no areas.
/// </summary>
public sealed class AreaTests
{
    private const int MostFilesInFolder = 30;
    private const int MostFoldersBelowArea = 2;

    private static readonly string[] Divided = ["Personnel", "Salary", "Training"];

    private static readonly string[] Shared = ["Persistence", "Sample"];

    public static TheoryData<string> DividedModules => [.. Divided];

    [Theory]
    [MemberData(nameof(DividedModules))]
    public void Areas_ImportOneAnother_WithoutACircle(string module)
    {
        var areas = ImportGraph.Of(
            Solution.Architecture, $@"^HoSoCanBo\.{module}\.(?!(?:{string.Join('|', Shared)}|Contracts|Tests)\b)(\w+)");

        Assert.InRange(areas.Rooms.Count, 6, 14);
        Assert.Empty(areas.FindCycle());
    }

    [Theory]
    [MemberData(nameof(DividedModules))]
    public void Features_ImportOneAnother_WithoutACircle(string module)
    {
        var features = ImportGraph.Of(Solution.Architecture, $@"^HoSoCanBo\.{module}\.(\w+\.Features\.\w+)");

        Assert.InRange(features.Rooms.Count, 8, 40);
        Assert.Empty(features.FindCycle());
    }

    [Fact]
    public void Circle_IsFound()
    {
        var cycle = ImportGraph.Of(Solution.Architecture, @"^HoSoCanBo\.ArchTests\.Controls\.Circle\.(\w+)").FindCycle();

        Assert.Equal(["North -> South: Compass uses Pole", "South -> North: Pole uses Compass"], cycle);
    }

    [Theory]
    [MemberData(nameof(DividedModules))]
    public void Folders_AreShallow(string module)
    {
        var files = FilesOf(module).ToList();

        Assert.Contains(files, f => f.StartsWith("Persistence/", StringComparison.Ordinal));
        Assert.Contains(files, f => f.EndsWith(".cshtml", StringComparison.Ordinal));
        Assert.Empty(DeepIn(files));
    }

    [Fact]
    public void Folders_OfEveryModule_AreSmall() =>
        Assert.Empty(Solution.Modules.SelectMany(module => CrowdedIn(FilesOf(module)).Select(folder => $"{module}/{folder}")));

    [Fact]
    public void CrowdedAndDeepFolder_AreFound()
    {
        var crowded = Enumerable.Range(0, MostFilesInFolder + 1).Select(i => $"Area/Features/Crowd/File{i}.cs");

        Assert.Equal(["Area/Features/Crowd"], CrowdedIn([.. crowded, "Area/Features/Calm/File.cs"]));
        Assert.Equal(["Area/Features/Noun/Deep"], DeepIn(["Area/Features/Noun/Deep/File.cs", "Area/Features/Noun/File.cs"]));
    }

    [Theory]
    [MemberData(nameof(DividedModules))]
    public void Namespaces_FollowFolders(string module) => Assert.DoesNotContain(
        FilesOf(module), file => IsAstray(module, file, File.ReadAllText(Solution.PathOf($"src/Modules/{module}/{file}"))));

    [Fact]
    public void NamespaceOfAnotherFolder_IsFound()
    {
        Assert.True(IsAstray("Salary", "Pay/Domain/File.cs", "namespace HoSoCanBo.Salary.People.Domain;\n"));
        Assert.False(IsAstray("Salary", "Pay/Domain/File.cs", "namespace HoSoCanBo.Salary.Pay.Domain;\n"));
    }

    private static IEnumerable<string> FilesOf(string module)
    {
        var root = Solution.PathOf($"src/Modules/{module}");
        return Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(root, file).Replace('\\', '/'))
            .Where(file => Regex.IsMatch(file, @"^(?!(bin|obj)/).*\.(cs|cshtml|md|csv)$"));
    }

    private static IEnumerable<string> CrowdedIn(IEnumerable<string> files) =>
        files.GroupBy(FolderOf, StringComparer.Ordinal).Where(g => g.Count() > MostFilesInFolder).Select(g => g.Key);

    private static IEnumerable<string> DeepIn(IEnumerable<string> files) =>
        files.Select(FolderOf).Where(f => f.Split('/').Length > 1 + MostFoldersBelowArea).Distinct(StringComparer.Ordinal);

    private static bool IsAstray(string module, string file, string text) =>
        !file.EndsWith("_ViewImports.cshtml", StringComparison.Ordinal) // speaks for the pages below, which say their own
        && Regex.Match(text, @"^@?namespace ([\w.]+);?\r?$", RegexOptions.Multiline) is { Success: true } space
        && space.Groups[1].Value
            != string.Join('.', ["HoSoCanBo", module, .. FolderOf(file).Split('/', StringSplitOptions.RemoveEmptyEntries)]);

    private static string FolderOf(string file) => Path.GetDirectoryName(file)!.Replace('\\', '/');
}
