using System.IO.Compression;
using System.Xml;

namespace HoSoCanBo.BuildingBlocks.Workbooks;

/// <summary>
/// The parts of an .xlsx and how they refer to one another (ECMA-376 part 2). Names are found in any case, with backslashes,
/// through relative targets, as other programs write them.
/// </summary>
internal sealed class WorkbookParts : IDisposable
{
    private const string UsualPath = "xl/workbook.xml";
    private const string BinaryPath = "xl/workbook.bin";

    private static readonly XmlReaderSettings Xml = new()
    {
        DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true,
        CheckCharacters = false, CloseInput = true,
    };

    private readonly ZipArchive zip;
    private readonly Dictionary<string, ZipArchiveEntry> entries = new(StringComparer.OrdinalIgnoreCase);
    private readonly UnfoldedBytes unfolded = new();
    private readonly List<(string Id, string Type, string Path)> targets;

    private WorkbookParts(ZipArchive zip)
    {
        this.zip = zip;
        foreach (var entry in zip.Entries)
        {
            entries.TryAdd(Plain(entry.FullName), entry);
        }

        WorkbookPath = TargetsOf("").Find(t => t.Type == "officeDocument" && Has(t.Path)).Path ?? UsualPath;
        targets = TargetsOf(WorkbookPath);
    }

    /// <summary>The main part.</summary>
    public string WorkbookPath { get; }

    /// <summary>Finds the parts of an opened file.</summary>
    /// <exception cref="RuleViolationException">It is a zip of something else.</exception>
    public static WorkbookParts Of(ZipArchive zip)
    {
        var parts = new WorkbookParts(zip);
        if (parts.WorkbookPath.EndsWith(".bin", StringComparison.OrdinalIgnoreCase) || parts.Has(BinaryPath))
        {
            throw WorkbookGuard.BinaryWorkbook();
        }

        return parts.Has(parts.WorkbookPath) ? parts : throw WorkbookGuard.NotAWorkbook();
    }

    /// <summary>Whether the reader ever opens a part, so that its size matters.</summary>
    public static bool IsRead(string path) =>
        path.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the file has the part.</summary>
    public bool Has(string path) => entries.ContainsKey(path);

    /// <summary>The part a relation of the main part leads to; null for an unknown relation.</summary>
    public string? PathOf(string relationId) => targets.Find(t => t.Id == relationId).Path;

    /// <summary>The part of a kind the main part refers to, such as <c>styles</c>; else the one at the usual place.</summary>
    public string PathOfKind(string kind, string usual) => targets.Find(t => t.Type == kind && Has(t.Path)).Path ?? usual;

    /// <summary>A reader over a part; null when the file has no such part.</summary>
    public XmlReader? Open(string path) => entries.TryGetValue(path, out var entry)
        ? XmlReader.Create(new CountingStream(entry, unfolded), Xml)
        : null;

    /// <summary>Calls back at every element of a part.</summary>
    public void ForEachElement(string path, Action<XmlReader> act)
    {
        using var reader = Open(path);
        while (reader is not null && reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                act(reader);
            }
        }
    }

    /// <summary>Reads every part to its end without keeping it, counting what it unfolds to.</summary>
    public void Unfold()
    {
        unfolded.Restart();
        foreach (var entry in zip.Entries.Where(e => IsRead(e.FullName)))
        {
            using var part = new CountingStream(entry, unfolded);
            WorkbookGuard.Drain(part);
        }
    }

    /// <summary>Counts anew: a sheet is read from its beginning.</summary>
    public void RestartCount() => unfolded.Restart();

    public void Dispose() => zip.Dispose();

    private static string Plain(string path) => path.Replace('\\', '/').TrimStart('/');

    /// <summary>The relations of a part; of the whole file for an empty path.</summary>
    private List<(string Id, string Type, string Path)> TargetsOf(string path)
    {
        var folder = path[..(path.LastIndexOf('/') + 1)];
        var found = new List<(string, string, string)>();
        ForEachElement($"{folder}_rels/{path[folder.Length..]}.rels", reader =>
        {
            if (reader.LocalName == "Relationship" && reader.GetAttribute("Target") is { } target
                && reader.GetAttribute("TargetMode") != "External")
            {
                var type = reader.GetAttribute("Type") ?? "";
                found.Add((reader.GetAttribute("Id") ?? "", type[(type.LastIndexOf('/') + 1)..], Resolve(folder, target)));
            }
        });
        return found;
    }

    /// <summary>A target as seen from a folder: <c>../xl/a.xml</c>, <c>./a.xml</c>, <c>/xl/a.xml</c>, <c>a%20b.xml</c>.</summary>
    private static string Resolve(string folder, string target)
    {
        var plain = Uri.UnescapeDataString(target.Replace('\\', '/'));
        var steps = new List<string>();
        foreach (var step in (plain.StartsWith('/') ? plain : folder + plain).Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step == ".." && steps.Count > 0)
            {
                steps.RemoveAt(steps.Count - 1);
            }
            else if (step is not ("." or ".."))
            {
                steps.Add(step);
            }
        }

        return string.Join('/', steps);
    }
}
