using System.IO.Compression;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using HoSoCanBo.Personnel.Employees.Domain.Papers;
using HoSoCanBo.Personnel.Reports.Features.Printing;

namespace HoSoCanBo.Personnel.Reports.WordFiles;

/// <summary>The small parts of a Word file: styles, the head and the foot of every page, relations, properties.</summary>
internal static class WordPackage
{
    /// <summary>The entry the document itself goes to.</summary>
    public const string DocumentEntry = "word/document.xml";

    /// <summary>Relation of the head of the pages.</summary>
    public const string HeaderId = "rIdHeader";

    /// <summary>Relation of the foot of the pages.</summary>
    public const string FooterId = "rIdFooter";

    private const string RelationsEntry = "word/_rels/document.xml.rels";
    private const string ContentTypesEntry = "[Content_Types].xml";
    private const string PictureRelation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image";

    /// <summary>Copies the parts, all but the document, into an archive; gives the relations of the document, to be added last.</summary>
    /// <param name="archive">The file.</param>
    /// <param name="stamp">What every page carries.</param>
    /// <param name="isOfOnePerson">Pages are counted over the whole file, which every program can; otherwise over each person.</param>
    public static XDocument CopyTo(ZipArchive archive, PrintStamp stamp, bool isOfOnePerson)
    {
        using var memory = new MemoryStream();
        using (var word = WordprocessingDocument.Create(memory, WordprocessingDocumentType.Document))
        {
            word.PackageProperties.Title = "Sơ yếu lý lịch";
            word.PackageProperties.Creator = WordText.Clean(stamp.By);
            word.PackageProperties.Category = PrintStamp.Mark;
            word.PackageProperties.Created = stamp.At;
            var main = word.AddMainDocumentPart();
            main.Document = new Document(new Body());
            main.AddNewPart<StyleDefinitionsPart>().Styles = WordStyles.All();
            main.AddNewPart<HeaderPart>(HeaderId).Header = new Header(HeadLine());
            main.AddNewPart<FooterPart>(FooterId).Footer = new Footer(FootLine(stamp, isOfOnePerson), BasisLine());
        }

        memory.Position = 0;
        using var parts = new ZipArchive(memory, ZipArchiveMode.Read);
        foreach (var part in parts.Entries.Where(e => e.FullName is not (DocumentEntry or RelationsEntry or ContentTypesEntry)))
        {
            using var from = part.Open();
            using var to = archive.CreateEntry(part.FullName).Open();
            from.CopyTo(to);
        }

        var types = Read(parts, ContentTypesEntry);
        var kind = types.Root!.GetDefaultNamespace() + "Default";
        types.Root.AddFirst(
            new XElement(kind, new XAttribute("Extension", "png"), new XAttribute("ContentType", FileContent.Png)),
            new XElement(kind, new XAttribute("Extension", "jpg"), new XAttribute("ContentType", FileContent.Jpeg)));
        Write(archive, ContentTypesEntry, types);
        return Read(parts, RelationsEntry);
    }

    /// <summary>Writes the relations of the document with those of its pictures, as each picture is stored.</summary>
    public static void AddRelations(ZipArchive archive, XDocument relations, IEnumerable<(string Id, string Target)> pictures)
    {
        var relation = relations.Root!.GetDefaultNamespace() + "Relationship";
        foreach (var (id, target) in pictures)
        {
            relations.Root.Add(
                new XElement(relation, new XAttribute("Id", id), new XAttribute("Type", PictureRelation),
                    new XAttribute("Target", target)));
        }

        Write(archive, RelationsEntry, relations);
    }

    private static XDocument Read(ZipArchive archive, string entry)
    {
        using var from = archive.GetEntry(entry)!.Open();
        return XDocument.Load(from);
    }

    private static void Write(ZipArchive archive, string entry, XDocument content)
    {
        using var to = archive.CreateEntry(entry).Open();
        content.Save(to);
    }

    private static Paragraph HeadLine() => WordText.Paragraph(WordStyles.Head, WordText.Run(
        PrintStamp.Mark,
        new RunProperties(new Bold(), new Border { Val = BorderValues.Single, Size = 8, Space = 1 })));

    private static Paragraph FootLine(PrintStamp stamp, bool isOfOnePerson) => WordText.Paragraph(
        WordStyles.Foot, WordText.Run(stamp.Line), new Run(new TabChar()), WordText.Run("Trang "), Field("PAGE"), WordText.Run("/"),
        Field(isOfOnePerson ? "NUMPAGES" : "SECTIONPAGES"));

    private static Paragraph BasisLine() => WordText.Paragraph(WordStyles.Foot, WordText.Run(PrintStamp.Basis));

    private static SimpleField Field(string instruction) => new(WordText.Run("1")) { Instruction = instruction };
}
