using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using HoSoCanBo.Personnel.Reports.Features.Printing;

namespace HoSoCanBo.Personnel.Reports.WordFiles;

/// <summary>
/// A Word file of one or many forms, written straight through: the SDK's own package would keep the whole document in memory
/// until the end, so only its small parts are made by it and the document is streamed into the archive. Each form is a section
/// with page numbers of its own.
/// </summary>
internal sealed class WordFile : IDisposable
{
    /// <summary>Content type of .docx.</summary>
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private readonly ZipArchive archive;
    private readonly XDocument relations;
    private readonly Stream content;
    private readonly OpenXmlWriter writer;
    private readonly WordPictures pictures = new();

    /// <summary>Begins a file.</summary>
    /// <param name="target">Where to; stays open.</param>
    /// <param name="stamp">What every page carries.</param>
    /// <param name="isOfOnePerson">Nobody else follows.</param>
    public WordFile(Stream target, PrintStamp stamp, bool isOfOnePerson = false)
    {
        archive = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true);
        relations = WordPackage.CopyTo(archive, stamp, isOfOnePerson);
        content = archive.CreateEntry(WordPackage.DocumentEntry, CompressionLevel.Fastest).Open();
        writer = OpenXmlWriter.Create(content, Encoding.UTF8);
        writer.WriteStartDocument(standalone: true);
        writer.WriteStartElement(new Document());
        writer.WriteStartElement(new Body());
    }

    /// <summary>Forms written so far.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a form; the second and later ones begin on a new page, numbered from 1.</summary>
    public void Add(FormDocument form)
    {
        if (Count++ > 0)
        {
            writer.WriteElement(WordSection.EndingAfter());
        }

        foreach (var element in form.Blocks.SelectMany(block => WordBlocks.Of(block, pictures)))
        {
            writer.WriteElement(element);
        }
    }

    /// <summary>Ends the file.</summary>
    public void Dispose()
    {
        writer.WriteElement(WordSection.Properties());
        writer.WriteEndElement();
        writer.WriteEndElement();
        writer.Close();
        content.Dispose();
        WordPackage.AddRelations(archive, relations, pictures.WriteTo(archive));
        pictures.Dispose();
        archive.Dispose();
    }
}
