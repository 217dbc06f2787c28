using System.Text.RegularExpressions;
using HoSoCanBo.Testing;

namespace HoSoCanBo.BrowserTests.Walk;

/// <summary>One step of a walk: what a user does, and with what.</summary>
/// <param name="Line">Its line in the file.</param>
/// <param name="Does">as, open, follow, type, leave, press, see, refused, download, paper, reload.</param>
/// <param name="With">The rest of the line.</param>
public sealed record FormStep(int Line, string Does, string With);

/// <summary>A walk: the account and its steps, as <c>forms.walk</c> says them.</summary>
/// <param name="Title">What is done.</param>
/// <param name="Steps">How.</param>
public sealed record FormScript(string Title, IReadOnlyList<FormStep> Steps)
{
    /// <summary>Set to parts of titles, a stroke between them, only those walks are walked: for whoever writes one.</summary>
    private const string OnlySetting = "HOSOCANBO_WALK";

    private static string Folder => Path.Combine(SolutionFolder.Path, "tests", "HoSoCanBo.BrowserTests", "Walk");

    /// <summary>Whether the walks are narrowed, so that nothing can be said of all forms.</summary>
    public static bool IsNarrowed => Only.Length > 0;

    private static string Only => Environment.GetEnvironmentVariable(OnlySetting) ?? "";

    /// <summary>The walks in the order of the file: later ones find what earlier ones did.</summary>
    public static IReadOnlyList<FormScript> ReadAll()
    {
        var lines = File.ReadAllLines(Path.Combine(Folder, "forms.walk"))
            .Select((text, i) => (Text: text.Trim(), Number: i + 1))
            .Where(line => line.Text.Length > 0 && line.Text[0] != '#')
            .ToList();
        var walks = new List<(string Title, List<FormStep> Steps)>();
        foreach (var (text, number) in lines)
        {
            var parts = text.Split(' ', 2);
            if (parts[0] == "==")
            {
                walks.Add((parts[1], []));
            }
            else
            {
                walks[^1].Steps.Add(new FormStep(number, parts[0], parts.Length > 1 ? parts[1].Trim() : ""));
            }
        }

        return [.. walks.Where(w => Only.Split('|').Any(part => w.Title.Contains(part, StringComparison.OrdinalIgnoreCase)))
            .Select(w => new FormScript(w.Title, w.Steps))];
    }

    /// <summary>POST handlers no walk goes through, each with its reason: <c>/Page handler – why</c>.</summary>
    public static IReadOnlyDictionary<string, string> ReadReasons() => File.ReadAllLines(Path.Combine(Folder, "not-walked.txt"))
        .Where(line => line.Length > 0 && line[0] != '#')
        .Select(line => Regex.Split(line, " – "))
        .ToDictionary(parts => parts[0].Trim(), parts => parts[1].Trim());
}
