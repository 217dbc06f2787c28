using System.IO.Compression;
using System.Text;

namespace HoSoCanBo.BuildingBlocks.Tests.Workbooks;

/// <summary>Workbooks put together part by part, to make them odd in one place.</summary>
internal sealed class SheetParts
{
    private const string Main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly Dictionary<string, string> parts = new()
    {
        ["_rels/.rels"] = Relations(("rId1", "officeDocument", "xl/workbook.xml")),
        ["xl/_rels/workbook.xml.rels"] = Relations(("rId1", "worksheet", "worksheets/sheet1.xml"),
            ("rId2", "sharedStrings", "sharedStrings.xml"), ("rId3", "styles", "styles.xml")),
        ["xl/workbook.xml"] = $"<workbook {Main} xmlns:r=\"{Office}\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>",
        ["xl/sharedStrings.xml"] = $"<sst {Main}><si><t>một</t></si><si><r><t>h</t></r><r><t>ai</t></r></si></sst>",
        ["xl/styles.xml"] = Styles("dd/mm/yyyy"),
    };

    /// <summary>One row as the content of its <c>row</c> element.</summary>
    public SheetParts Row(string cells, string attributes = "r=\"1\"") =>
        Part("xl/worksheets/sheet1.xml", $"<worksheet {Main}><sheetData><row {attributes}>{cells}</row></sheetData></worksheet>");

    public SheetParts Part(string path, string? content)
    {
        parts.Remove(path);
        if (content is not null)
        {
            parts[path] = content;
        }

        return this;
    }

    public SheetParts Renamed(string path, string newPath)
    {
        parts[newPath] = parts[path];
        parts.Remove(path);
        return this;
    }

    public SheetParts Replaced(string path, string old, string replacement)
    {
        Assert.Contains(old, parts[path], StringComparison.Ordinal);
        return Part(path, parts[path].Replace(old, replacement, StringComparison.Ordinal));
    }

    /// <summary>Style 0 is general, style 1 has the format.</summary>
    public static string Styles(string format) =>
        $"<styleSheet {Main}><numFmts><numFmt numFmtId=\"164\" formatCode=\"{System.Security.SecurityElement.Escape(format)}\"/></numFmts>"
        + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>";

    public static string Relations(params (string Id, string Kind, string Target)[] targets) =>
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + string.Concat(targets.Select(t => $"<Relationship Id=\"{t.Id}\" Type=\"{Office}/{t.Kind}\" Target=\"{t.Target}\"/>"))
        + "</Relationships>";

    public MemoryStream ToFile()
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, content) in parts)
            {
                using var part = zip.CreateEntry(path).Open();
                part.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        file.Position = 0;
        return file;
    }
}
