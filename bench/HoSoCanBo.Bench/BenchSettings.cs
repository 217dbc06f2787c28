using System.Globalization;

namespace HoSoCanBo.Bench;

/// <summary>What to measure and on what.</summary>
/// <param name="Part">all, read, transfer, import or reorganisation.</param>
/// <param name="People">Size of the sample province.</param>
/// <param name="Folder">Data folder; made and filled when empty.</param>
internal sealed record BenchSettings(string Part, int People, string Folder)
{
    /// <summary>Demo account that sees every record: Sở Nội vụ, nghiệp vụ.</summary>
    public const string ReaderAccount = "nghiepvu";

    public bool Runs(string part) => Part == "all" || Part == part;

    public static BenchSettings From(string[] args)
    {
        var people = Number(args, "--people", 50_000);
        var folder = Option(args, "--folder", Path.Combine(Path.GetTempPath(), $"hosocanbo-bench-{people}"));
        return new BenchSettings(args is [var part, ..] && !part.StartsWith('-') ? part : "all", people, Path.GetFullPath(folder));
    }

    public static int Number(string[] args, string name, int otherwise) =>
        int.Parse(Option(args, name, otherwise.ToString(CultureInfo.InvariantCulture)), CultureInfo.InvariantCulture);

    public static string Option(string[] args, string name, string otherwise)
    {
        var at = Array.IndexOf(args, name);
        return at >= 0 && at + 1 < args.Length ? args[at + 1] : otherwise;
    }
}
