using System.IO.Compression;
using HoSoCanBo.BuildingBlocks.Workbooks;
using HoSoCanBo.Personnel.Employees.Domain.Papers;

namespace HoSoCanBo.Personnel.Reports.WordFiles;

/// <summary>
/// The pictures of a Word file. An archive takes one entry at a time and the document is still being written, so pictures wait in
/// a temporary file: memory does not grow with their number.
/// </summary>
internal sealed class WordPictures : IDisposable
{
    private readonly FileStream waiting = TemporaryFile.New();
    private readonly List<(WordPicture Picture, string Extension, int Length)> pictures = [];

    /// <summary>Takes a picture; null when it is none.</summary>
    public WordPicture? Add(byte[] content)
    {
        if (FileContent.Read(content) is not { FitsOnPaper: true } kind)
        {
            return null;
        }

        var picture = new WordPicture(pictures.Count + 1, kind.Width, kind.Height);
        waiting.Write(content);
        pictures.Add((picture, kind.Extension, content.Length));
        return picture;
    }

    /// <summary>Writes the pictures into the archive; gives the relations the document needs.</summary>
    public IEnumerable<(string Id, string Target)> WriteTo(ZipArchive archive)
    {
        waiting.Position = 0;
        foreach (var (picture, extension, length) in pictures)
        {
            var target = $"media/image{picture.Number}{extension}";
            var content = new byte[length];
            waiting.ReadExactly(content);
            using (var entry = archive.CreateEntry($"word/{target}", CompressionLevel.NoCompression).Open())
            {
                entry.Write(content);
            }

            yield return (picture.RelationId, target);
        }
    }

    /// <summary>Removes the temporary file.</summary>
    public void Dispose() => waiting.Dispose();
}

/// <summary>A picture of the file.</summary>
/// <param name="Number">From 1, once in the file.</param>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
internal sealed record WordPicture(int Number, int Width, int Height)
{
    /// <summary>By which the document names it.</summary>
    public string RelationId => $"rIdPicture{Number}";
}
