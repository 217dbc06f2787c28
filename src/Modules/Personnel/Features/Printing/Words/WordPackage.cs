using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace HoSoCanBo.Personnel.Features.Printing.Words;

/// <summary>The small parts of a Word file: styles, the head and the foot of every page, relations, properties.</summary>
internal static class WordPackage
{
    /// <summary>The entry the document itself goes to.</summary>
    public const string DocumentEntry = "word/document.xml";

    /// <summary>Relation of the head of the pages.</summary>
    public const string HeaderId = "rIdHeader";

    /// <summary>Relation of the foot of the pages.</summary>
    public const string FooterId = "rIdFooter";

    /// <summary>Copies the parts, all but the document, into an archive.</summary>
    public static void CopyTo(ZipArchive archive, PrintStamp stamp)
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
            main.AddNewPart<FooterPart>(FooterId).Footer = new Footer(FootLine(stamp), BasisLine());
        }

        memory.Position = 0;
        using var parts = new ZipArchive(memory, ZipArchiveMode.Read);
        foreach (var part in parts.Entries.Where(e => e.FullName != DocumentEntry))
        {
            using var from = part.Open();
            using var to = archive.CreateEntry(part.FullName).Open();
            from.CopyTo(to);
        }
    }

    private static Paragraph HeadLine() => WordText.Paragraph(WordStyles.Head, WordText.Run(
        PrintStamp.Mark,
        new RunProperties(new Bold(), new Border { Val = BorderValues.Single, Size = 8, Space = 1 })));

    private static Paragraph FootLine(PrintStamp stamp) => WordText.Paragraph(
        WordStyles.Foot, WordText.Run(stamp.Line), new Run(new TabChar()), WordText.Run("Trang "), Field("PAGE"), WordText.Run("/"), Field("SECTIONPAGES"));

    private static Paragraph BasisLine() => WordText.Paragraph(WordStyles.Foot, WordText.Run(PrintStamp.Basis));

    private static SimpleField Field(string instruction) => new(WordText.Run("1")) { Instruction = instruction };
}
