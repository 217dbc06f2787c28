using System.IO.Compression;
using System.Xml;

namespace HoSoCanBo.BuildingBlocks.Workbooks;

/// <summary>
/// Decides whether an uploaded file may be read as a workbook at all: its kind, and that it does not unfold into something
/// that fills the memory. Macros, pictures and links inside are never opened, so they can do no harm.
/// </summary>
public static class WorkbookGuard
{
    /// <summary>Largest file, in megabytes.</summary>
    public const int FileMaxMegabytes = 30;

    /// <summary>Largest file, in bytes.</summary>
    public const long FileMaxBytes = FileMaxMegabytes * 1024L * 1024;

    /// <summary>Most a workbook may unfold to, in bytes; 20,000 people with 80 columns stay below half of it.</summary>
    public const long UnfoldedMaxBytes = 250L * 1024 * 1024;

    /// <summary>A part that unfolds to more than this many times its size is a trap, not a table.</summary>
    public const int RatioMax = 200;

    private const long RatioCountsFrom = 20L * 1024 * 1024;
    private const int EntriesMax = 2000;
    private const int ScanBuffer = 81920;

    private static ReadOnlySpan<byte> ZipSignature => "PK\u0003\u0004"u8;

    private static ReadOnlySpan<byte> OleSignature => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>UTF-16 name of the stream an encrypted workbook keeps its content in.</summary>
    private static ReadOnlySpan<byte> EncryptedStreamName => "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"u8;

    /// <summary>
    /// Checks the whole file and unfolds it once without keeping anything, so that whoever uploads is told at once; the stream
    /// must be seekable and is left at its start. Reading counts again what it unfolds.
    /// </summary>
    /// <exception cref="RuleViolationException">It is no workbook, or one that must not be opened.</exception>
    public static void Check(Stream file)
    {
        using (var workbook = WorkbookReader.Open(file))
        {
            workbook.Unfold();
        }

        file.Position = 0;
    }

    /// <summary>The refusal of a file that looks like a workbook but cannot be read.</summary>
    public static RuleViolationException Broken() => new(
        "workbook.broken", "Tệp bị hỏng nên không đọc được. Mở lại bằng Excel, lưu thành tệp .xlsx mới rồi tải lên lại.");

    /// <summary>Does something with the content of a file; whatever stumbles over it becomes the same refusal.</summary>
    /// <exception cref="RuleViolationException">The file cannot be read.</exception>
    internal static T Reading<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception exception) when (IsFaultOfFile(exception))
        {
            throw Broken();
        }
    }

    /// <summary>Opens the parts of a workbook after a look at its kind and at the sizes its directory gives.</summary>
    /// <exception cref="RuleViolationException">It is no workbook, or one that must not be opened.</exception>
    internal static ZipArchive OpenParts(Stream file)
    {
        CheckSignature(file);
        file.Position = 0;
        var zip = Reading(() => new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true));
        try
        {
            Reading(() => CheckSizes(zip));
            return zip;
        }
        catch
        {
            zip.Dispose();
            throw;
        }
    }

    /// <summary>Whether a file begins as a zip, so that it can be a workbook; leaves the stream at its start.</summary>
    internal static bool LooksLikeZip(Stream file)
    {
        Span<byte> start = stackalloc byte[4];
        file.Position = 0;
        var read = file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        file.Position = 0;
        return read == start.Length && start.SequenceEqual(ZipSignature);
    }

    /// <summary>Whether a part of this size, so strongly folded, is a trap.</summary>
    internal static bool IsTrap(long unfolded, long folded) => unfolded > RatioCountsFrom && unfolded / Math.Max(1, folded) > RatioMax;

    internal static RuleViolationException TooLarge() => new(
        "workbook.unfolds-too-large",
        "Nội dung nén trong tệp lớn bất thường nên không mở. Xóa các hàng, cột trống đã định dạng (hoặc chép dữ liệu sang tệp mẫu mới), lưu lại rồi tải lên.");

    internal static RuleViolationException NotAWorkbook() => new(
        "workbook.not-a-workbook", "Tệp này không phải sổ tính Excel (.xlsx). Tải tệp mẫu về, điền dữ liệu rồi tải lên.");

    internal static RuleViolationException BinaryWorkbook() => new(
        "workbook.binary", "Tệp .xlsb không dùng được. Mở bằng Excel, chọn Lưu thành (Save As) dạng .xlsx rồi tải lên.");

    /// <summary>Not those of this program: a cancelled request and a full memory must be seen as what they are.</summary>
    private static bool IsFaultOfFile(Exception exception) => exception
        is XmlException or InvalidDataException or IOException or FormatException or OverflowException or ArgumentException
        or IndexOutOfRangeException or NotSupportedException or KeyNotFoundException;

    private static void CheckSignature(Stream file)
    {
        file.Position = 0;
        Span<byte> start = stackalloc byte[8];
        var read = file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        if (read >= OleSignature.Length && start.SequenceEqual(OleSignature))
        {
            throw IsEncrypted(file)
                ? new RuleViolationException(
                    "workbook.encrypted", "Tệp có đặt mật khẩu nên không đọc được. Bỏ mật khẩu trong Excel, lưu lại rồi tải lên.")
                : new RuleViolationException(
                    "workbook.old-format",
                    "Tệp .xls kiểu cũ không dùng được. Mở bằng Excel, chọn Lưu thành (Save As) dạng .xlsx rồi tải lên.");
        }

        if (read < ZipSignature.Length || !start[..ZipSignature.Length].SequenceEqual(ZipSignature))
        {
            throw NotAWorkbook();
        }
    }

    private static bool IsEncrypted(Stream file)
    {
        file.Position = 0;
        var whole = new byte[Math.Min(file.Length, FileMaxBytes)];
        file.ReadExactly(whole);
        return whole.AsSpan().IndexOf(EncryptedStreamName) >= 0;
    }

    private static bool CheckSizes(ZipArchive zip)
    {
        var parts = zip.Entries.Where(entry => WorkbookParts.IsRead(entry.FullName)).ToList();
        var isTooLarge = zip.Entries.Count > EntriesMax
            || parts.Sum(entry => entry.Length) > UnfoldedMaxBytes || parts.Exists(entry => IsTrap(entry.Length, entry.CompressedLength));
        return isTooLarge ? throw TooLarge() : true;
    }

    /// <summary>Reads a part to its end and forgets it.</summary>
    internal static void Drain(Stream part)
    {
        var buffer = new byte[ScanBuffer];
        while (part.Read(buffer) > 0)
        {
        }
    }
}
