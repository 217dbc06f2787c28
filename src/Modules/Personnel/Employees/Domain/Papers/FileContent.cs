using System.Buffers.Binary;

namespace HoSoCanBo.Personnel.Employees.Domain.Papers;

/// <summary>What a file really is, by its own bytes (rule Q4): neither its name nor what the browser says is believed.</summary>
/// <param name="ContentType">PDF, JPG or PNG.</param>
/// <param name="Extension">The ending its name gets.</param>
/// <param name="Width">Pixels of a picture as it is shown upright; 0 for a PDF or when they cannot be read.</param>
/// <param name="Height">Pixels of a picture.</param>
internal sealed record FileContent(string ContentType, string Extension, int Width, int Height)
{
    public const string Pdf = "application/pdf";
    public const string Jpeg = "image/jpeg";
    public const string Png = "image/png";

    /// <summary>Longest side of a portrait, in pixels: 6 cm scanned at more than 1,200 dots an inch.</summary>
    public const int PictureSideMax = 4000;

    /// <summary>Where the end mark of a file is looked for; some programs write a few bytes after it.</summary>
    private const int TailLength = 2048;

    /// <summary>
    /// Readers look for the head of a PDF this far: some programs put a byte order mark or a line before it (ISO 32000-1, annex H).
    /// </summary>
    private const int PdfHeadLength = 1024;

    /// <summary>Signing and scanning programs append more than a few bytes.</summary>
    private const int PdfTailLength = 64 * 1024;

    private static ReadOnlySpan<byte> PngMark => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Whether it is a picture.</summary>
    public bool IsPicture => ContentType is Jpeg or Png;

    /// <summary>Whether a picture has the shape of a portrait of 4 x 6 cm, give or take the cutting.</summary>
    public bool IsPortrait => IsPicture && Height > 0 && Width * 100L / Height is >= 55 and <= 80;

    /// <summary>Whether a picture is small enough to be opened by every browser and word processor.</summary>
    public bool FitsOnPaper => Width is > 0 and <= PictureSideMax && Height is > 0 and <= PictureSideMax;

    /// <summary>Reads the kind of a file; null when it is none of those that are taken, or cut off.</summary>
    public static FileContent? Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes[..Math.Min(bytes.Length, PdfHeadLength)].IndexOf("%PDF-"u8) >= 0 && !IsOther(bytes))
        {
            return EndsWith(bytes, "%%EOF"u8, PdfTailLength) ? new FileContent(Pdf, ".pdf", 0, 0) : null;
        }

        if (bytes.StartsWith(PngMark) && bytes.Length > 24)
        {
            return EndsWith(bytes, "IEND"u8)
                ? new FileContent(Png, ".png", BinaryPrimitives.ReadInt32BigEndian(bytes[16..]),
                    BinaryPrimitives.ReadInt32BigEndian(bytes[20..]))
                : null;
        }

        return bytes is [0xFF, 0xD8, 0xFF, _, ..] && EndsWith(bytes, [0xFF, 0xD9]) ? ReadJpeg(bytes) : null;
    }

    private static bool EndsWith(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> mark, int tail = TailLength) =>
        bytes[^Math.Min(bytes.Length, tail)..].IndexOf(mark) >= 0;

    /// <summary>A picture or a zip that only mentions a PDF near its start.</summary>
    private static bool IsOther(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith(PngMark) || bytes is [0xFF, 0xD8, 0xFF, ..] or [(byte)'P', (byte)'K', ..];

    /// <summary>
    /// Goes from marker to marker up to the frame header, which holds the size; width and height are those of the upright picture.
    /// </summary>
    private static FileContent ReadJpeg(ReadOnlySpan<byte> bytes)
    {
        var isTurned = false;
        var at = 2;
        while (at + 9 < bytes.Length && bytes[at] == 0xFF)
        {
            var marker = bytes[at + 1];
            isTurned |= marker == ExifOrientation.Marker && ExifOrientation.IsOnItsSide(bytes[(at + 4)..]);
            var isFrame = marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);
            if (isFrame)
            {
                int width = BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 7)..]),
                height = BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 5)..]);
                return isTurned ? new FileContent(Jpeg, ".jpg", height, width) : new FileContent(Jpeg, ".jpg", width, height);
            }

            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
        }

        return new FileContent(Jpeg, ".jpg", 0, 0);
    }
}
