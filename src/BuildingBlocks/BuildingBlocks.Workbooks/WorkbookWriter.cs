using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace HoSoCanBo.BuildingBlocks.Workbooks;

/// <summary>
/// Writes an .xlsx sheet by sheet and row by row, so that memory does not grow with the list. Values, formulas, days,
/// drop-down lists and print settings; nothing else (docs/adr/0020).
/// </summary>
public sealed class WorkbookWriter : IDisposable
{
    /// <summary>The type of the file.</summary>
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const int NameMaxLength = 31;

    private readonly ZipArchive zip;
    private readonly List<SheetLayout> sheets = [];

    /// <summary>Begins a workbook; <see cref="Complete"/> ends it.</summary>
    /// <param name="target">Where to; stays open.</param>
    public WorkbookWriter(Stream target) => zip = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true);

    /// <summary>Writes a sheet.</summary>
    public void AddSheet(SheetLayout layout, IEnumerable<IReadOnlyList<SheetCell>> rows)
    {
        using var sheet = Begin(layout);
        foreach (var row in rows)
        {
            sheet.WriteRow(row);
        }

        sheet.End();
    }

    /// <summary>Writes a sheet whose rows come one by one, for instance from a database.</summary>
    public async Task AddSheetAsync(SheetLayout layout, IAsyncEnumerable<IReadOnlyList<SheetCell>> rows,
        CancellationToken cancellationToken)
    {
        using var sheet = Begin(layout);
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            sheet.WriteRow(row);
        }

        sheet.End();
    }

    /// <summary>Writes the parts that tie the sheets together.</summary>
    public void Complete()
    {
        WritePart("xl/styles.xml", WorkbookStyles.Xml);
        WritePart("xl/workbook.xml", BookXml());
        WritePart("xl/_rels/workbook.xml.rels", Relations([
            .. sheets.Select((_, i) => ("worksheet", $"worksheets/sheet{i + 1}.xml")), ("styles", "styles.xml")]));
        WritePart("_rels/.rels", Relations([("officeDocument", "xl/workbook.xml")]));
        WritePart("[Content_Types].xml", ContentTypesXml());
    }

    /// <inheritdoc/>
    public void Dispose() => zip.Dispose();

    /// <summary>A name Excel accepts.</summary>
    internal static string SafeName(string name)
    {
        var safe = new string([.. name.Select(l => l is '[' or ']' or ':' or '*' or '?' or '/' or '\\' ? '-' : l)]).Trim('\'', ' ');
        return safe.Length == 0 ? "Sheet" : safe[..Math.Min(safe.Length, NameMaxLength)];
    }

    private SheetPartWriter Begin(SheetLayout layout)
    {
        sheets.Add(layout with { Name = UniqueName(SafeName(layout.Name)) });
        var part = zip.CreateEntry($"xl/worksheets/sheet{sheets.Count}.xml", CompressionLevel.Fastest).Open();
        return new SheetPartWriter(new StreamWriter(part, new UTF8Encoding(false), bufferSize: 1 << 15), layout);
    }

    private string UniqueName(string name)
    {
        var unique = name;
        for (var number = 2; sheets.Exists(s => string.Equals(s.Name, unique, StringComparison.OrdinalIgnoreCase)); number++)
        {
            var tail = $" ({number})";
            unique = name[..Math.Min(name.Length, NameMaxLength - tail.Length)] + tail;
        }

        return unique;
    }

    private string BookXml()
    {
        var book = new StringBuilder(SheetPartWriter.XmlHead)
            .Append("<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>");
        foreach (var (i, sheet) in sheets.Index())
        {
            book.Append(CultureInfo.InvariantCulture, $"<sheet name=\"{Attribute(sheet.Name)}\" sheetId=\"{i + 1}\" r:id=\"rId{i + 1}\"/>");
        }

        book.Append("</sheets>");
        if (sheets.Exists(s => s.IsForPrint))
        {
            book.Append("<definedNames>");
            foreach (var (i, sheet) in sheets.Index().Where(s => s.Item.IsForPrint))
            {
                book.Append(CultureInfo.InvariantCulture, $"<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"{i}\">'{Attribute(sheet.Name.Replace("'", "''", StringComparison.Ordinal))}'!${sheet.HeadRows}:${sheet.HeadRows}</definedName>");
            }

            book.Append("</definedNames>");
        }

        return book.Append("</workbook>").ToString();
    }

    private string ContentTypesXml()
    {
        const string main = "application/vnd.openxmlformats-officedocument.spreadsheetml";
        var types = new StringBuilder(SheetPartWriter.XmlHead)
            .Append("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">")
            .Append("<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>")
            .Append(CultureInfo.InvariantCulture, $"<Override PartName=\"/xl/workbook.xml\" ContentType=\"{main}.sheet.main+xml\"/>")
            .Append(CultureInfo.InvariantCulture, $"<Override PartName=\"/xl/styles.xml\" ContentType=\"{main}.styles+xml\"/>");
        for (var i = 1; i <= sheets.Count; i++)
        {
            types.Append(
                CultureInfo.InvariantCulture, $"<Override PartName=\"/xl/worksheets/sheet{i}.xml\" ContentType=\"{main}.worksheet+xml\"/>");
        }

        return types.Append("</Types>").ToString();
    }

    private static string Relations(IReadOnlyList<(string Kind, string Target)> targets)
    {
        var relations = new StringBuilder(SheetPartWriter.XmlHead)
            .Append("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        foreach (var (i, (kind, target)) in targets.Index())
        {
            relations.Append(
                CultureInfo.InvariantCulture,
                $"<Relationship Id=\"rId{i + 1}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}\" Target=\"{target}\"/>");
        }

        return relations.Append("</Relationships>").ToString();
    }

    private static string Attribute(string text) => WorkbookText.Escaped(text).Replace("\"", "&quot;", StringComparison.Ordinal);

    private void WritePart(string path, string xml)
    {
        using var writer = new StreamWriter(zip.CreateEntry(path, CompressionLevel.Fastest).Open(), new UTF8Encoding(false));
        writer.Write(xml);
    }
}
