using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace HoSoCanBo.Salary.Features.Outputs;

/// <summary>A cell of a printed table: words, a number, or a formula people check with.</summary>
/// <param name="Text">Words; null for numbers.</param>
/// <param name="Number">A number.</param>
/// <param name="Formula">A formula without the sign of equality; its value stands in <paramref name="Number"/>.</param>
/// <param name="IsExact">Shows four decimals: a coefficient.</param>
internal readonly record struct Cell(string? Text, decimal? Number = null, string? Formula = null, bool IsExact = false)
{
    /// <summary>Words.</summary>
    public static implicit operator Cell(string? text) => new(text);

    /// <summary>An amount.</summary>
    public static implicit operator Cell(long number) => new(null, number);
}

/// <summary>
/// Writes a workbook of one sheet with formulas (Office Open XML, ISO/IEC 29500), row by row: the library used for large
/// exports writes values only, and whoever checks a pay sheet wants to see the sums.
/// </summary>
internal static class Workbook
{
    /// <summary>The type of the file.</summary>
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";

    /// <summary>The file.</summary>
    /// <param name="name">Name of the sheet.</param>
    /// <param name="rows">The rows; <paramref name="boldRows"/> of them, from the top, are bold.</param>
    /// <param name="boldRows">How many.</param>
    public static byte[] Of(string name, IEnumerable<IReadOnlyList<Cell>> rows, int boldRows)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Part(zip, "[Content_Types].xml",
                """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>""");
            Part(zip, "_rels/.rels", $"""<Relationships xmlns="{Package}"><Relationship Id="rId1" Type="{Relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
            Part(zip, "xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{Relations}"><sheets><sheet name="{System.Security.SecurityElement.Escape(name)}" sheetId="1" r:id="rId1"/></sheets></workbook>""");
            Part(zip, "xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="{Package}"><Relationship Id="rId1" Type="{Relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="{Relations}/styles" Target="styles.xml"/></Relationships>""");
            Part(zip, "xl/styles.xml", $"""<styleSheet xmlns="{Main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="#,##0.0000"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Times New Roman"/></font><font><b/><sz val="11"/><name val="Times New Roman"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/><xf numFmtId="3" applyNumberFormat="1"/><xf fontId="1" numFmtId="3" applyFont="1" applyNumberFormat="1"/><xf numFmtId="164" applyNumberFormat="1"/></cellXfs></styleSheet>""");
            using var sheet = zip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).Open();
            WriteSheet(sheet, rows, boldRows);
        }

        return file.ToArray();
    }

    /// <summary>The name of a cell, for formulas: column 0, row 1 is A1.</summary>
    public static string NameOf(int column, int row)
    {
        var letters = "";
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        {
            letters = (char)('A' + ((rest - 1) % 26)) + letters;
        }

        return letters + row.ToString(CultureInfo.InvariantCulture);
    }

    private static void Part(ZipArchive zip, string path, string content)
    {
        using var writer = new StreamWriter(zip.CreateEntry(path, CompressionLevel.Fastest).Open(), new UTF8Encoding(false));
        writer.Write("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""" + content);
    }

    private static void WriteSheet(Stream stream, IEnumerable<IReadOnlyList<Cell>> rows, int boldRows)
    {
        using var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false) });
        xml.WriteStartElement("worksheet", Main);
        xml.WriteStartElement("sheetData", Main);
        var number = 0;
        foreach (var row in rows)
        {
            number++;
            xml.WriteStartElement("row", Main);
            xml.WriteAttributeString("r", number.ToString(CultureInfo.InvariantCulture));
            for (var column = 0; column < row.Count; column++)
            {
                WriteCell(xml, row[column], NameOf(column, number), number <= boldRows);
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteCell(XmlWriter xml, Cell cell, string name, bool isBold)
    {
        if (cell is { Text: null, Number: null })
        {
            return;
        }

        xml.WriteStartElement("c", Main);
        xml.WriteAttributeString("r", name);
        xml.WriteAttributeString("s", isBold ? "2" : cell.IsExact ? "3" : "1");
        if (cell.Text is { } text)
        {
            xml.WriteAttributeString("t", "inlineStr");
            xml.WriteStartElement("is", Main);
            xml.WriteElementString("t", Main, text);
            xml.WriteEndElement();
        }
        else
        {
            if (cell.Formula is { } formula)
            {
                xml.WriteElementString("f", Main, formula);
            }

            xml.WriteElementString("v", Main, cell.Number!.Value.ToString(CultureInfo.InvariantCulture));
        }

        xml.WriteEndElement();
    }
}
