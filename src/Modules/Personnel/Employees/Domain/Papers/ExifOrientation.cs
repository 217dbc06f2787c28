using System.Buffers.Binary;

namespace HoSoCanBo.Personnel.Employees.Domain.Papers;

/// <summary>How a camera was held (Exif 2.3, tag 0x0112): telephones store the picture as the sensor saw it and note the turn.</summary>
internal static class ExifOrientation
{
    /// <summary>The second byte of the JPEG marker that carries Exif.</summary>
    public const byte Marker = 0xE1;

    private const ushort OrientationTag = 0x0112;
    private const int FirstTurnedByAQuarter = 5; // 5 to 8: turned left or right, some mirrored as well
    private const int LastTurnedByAQuarter = 8;
    private const int HeadLength = 6; // "Exif" and two zeros
    private const int EntryLength = 12;

    /// <summary>Whether the picture has to be turned by a quarter to stand upright.</summary>
    /// <param name="segment">The content of the marker, behind its length.</param>
    public static bool IsOnItsSide(ReadOnlySpan<byte> segment)
    {
        if (segment.Length < HeadLength + 14 || !segment.StartsWith("Exif\0\0"u8))
        {
            return false;
        }

        var tiff = segment[HeadLength..];
        var isLittle = tiff[0] == (byte)'I';
        var at = (int)Math.Min(Number32(tiff[4..], isLittle), int.MaxValue);
        if (at < 8 || at > tiff.Length - 2)
        {
            return false;
        }

        var count = Number16(tiff[at..], isLittle);
        for (var entry = at + 2; count > 0 && entry <= tiff.Length - EntryLength; entry += EntryLength, count--)
        {
            if (Number16(tiff[entry..], isLittle) == OrientationTag)
            {
                return Number16(tiff[(entry + 8)..], isLittle) is >= FirstTurnedByAQuarter and <= LastTurnedByAQuarter;
            }
        }

        return false;
    }

    private static ushort Number16(ReadOnlySpan<byte> bytes, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static uint Number32(ReadOnlySpan<byte> bytes, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);
}
