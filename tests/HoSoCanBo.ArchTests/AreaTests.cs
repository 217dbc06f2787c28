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

    private static readonly string[] Divided = ["Personnel", "Salary"];

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
    public void Folders_AreSmallAndShallow(string module)
    {
        var root = Solution.PathOf($"src/Modules/{module}");
        var folders = Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(root, Path.GetDirectoryName(file)!).Replace('\\', '/'))
            .Where(folder => !Regex.IsMatch(folder, @"^(bin|obj)(/|$)"))
            .GroupBy(folder => folder, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);

        Assert.Contains("Persistence", folders.Keys);
        Assert.DoesNotContain(folders, f => f.Value > MostFilesInFolder);
        Assert.DoesNotContain(folders.Keys, f => f.Split('/').Length > 1 + MostFoldersBelowArea);
    }

    [Theory]
    [MemberData(nameof(DividedModules))]
    public void Namespaces_FollowFolders(string module)
    {
        var root = Solution.PathOf($"src/Modules/{module}");
        var wrong = Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
            .Select(file => (File: Path.GetRelativePath(root, file).Replace('\\', '/'), Text: File.ReadAllText(file)))
            .Where(f => !Regex.IsMatch(f.File, "^(bin|obj)/"))
            .Where(f => Regex.Match(f.Text, @"^namespace ([\w.]+);", RegexOptions.Multiline) is { Success: true } space
                && space.Groups[1].Value != NamespaceOf(module, f.File));

        Assert.Empty(wrong.Select(f => f.File));
    }

    private static string NamespaceOf(string module, string file) =>
        string.Join('.',
            ["HoSoCanBo", module, .. (Path.GetDirectoryName(file)!.Replace('\\', '/')).Split('/', StringSplitOptions.RemoveEmptyEntries)]);
}
