using System.IO.Compression;
using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Personnel.Documents.Workbooks;

/// <summary>
/// Decides whether an uploaded file may be read as a workbook at all: its kind, and that it does not unfold into something
/// that fills the memory. Macros, pictures and links inside are never opened, so they can do no harm.
/// </summary>
internal static class WorkbookGuard
{
    /// <summary>Largest file.</summary>
    public const long FileMaxBytes = FileMaxMegabytes * 1024L * 1024;

    public const int FileMaxMegabytes = 30;

    /// <summary>Most a workbook may unfold to; 20,000 people with 80 columns stay below half of it.</summary>
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

    /// <summary>Checks the whole file; the stream must be seekable and is left at its start.</summary>
    /// <exception cref="RuleViolationException">It is no workbook, or one that must not be opened.</exception>
    public static void Check(Stream file)
    {
        CheckSignature(file);
        file.Position = 0;
        try
        {
            using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            CheckParts(zip);
            CheckUnfoldedSize(zip);
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or ArgumentException)
        {
            throw Broken();
        }

        file.Position = 0;
    }

    /// <summary>The refusal of a file that looks like a workbook but cannot be read.</summary>
    public static RuleViolationException Broken() => new(
        "personnel.import-broken-workbook",
        "Tệp bị hỏng nên không đọc được. Mở lại bằng Excel, lưu thành tệp .xlsx mới rồi tải lên lại.");

    private static void CheckSignature(Stream file)
    {
        Span<byte> start = stackalloc byte[8];
        var read = file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        if (read >= OleSignature.Length && start.SequenceEqual(OleSignature))
        {
            throw IsEncrypted(file)
                ? new RuleViolationException(
                    "personnel.import-encrypted", "Tệp có đặt mật khẩu nên không đọc được. Bỏ mật khẩu trong Excel, lưu lại rồi tải lên.")
                : new RuleViolationException(
                    "personnel.import-old-format", "Tệp .xls kiểu cũ không dùng được. Mở bằng Excel, chọn Lưu thành (Save As) dạng .xlsx rồi tải lên.");
        }

        if (read < ZipSignature.Length || !start[..ZipSignature.Length].SequenceEqual(ZipSignature))
        {
            throw new RuleViolationException(
                "personnel.import-not-workbook", "Tệp này không phải sổ tính Excel (.xlsx). Tải tệp mẫu về, điền dữ liệu rồi tải lên.");
        }
    }

    private static bool IsEncrypted(Stream file)
    {
        file.Position = 0;
        var whole = new byte[file.Length];
        file.ReadExactly(whole);
        return whole.AsSpan().IndexOf(EncryptedStreamName) >= 0;
    }

    private static void CheckParts(ZipArchive zip)
    {
        if (zip.Entries.Count > EntriesMax)
        {
            throw TooLarge();
        }

        if (zip.GetEntry("xl/workbook.bin") is not null)
        {
            throw new RuleViolationException(
                "personnel.import-binary-workbook", "Tệp .xlsb không dùng được. Mở bằng Excel, chọn Lưu thành (Save As) dạng .xlsx rồi tải lên.");
        }

        if (zip.GetEntry("xl/workbook.xml") is null)
        {
            throw new RuleViolationException(
                "personnel.import-not-workbook", "Tệp này không phải sổ tính Excel (.xlsx). Tải tệp mẫu về, điền dữ liệu rồi tải lên.");
        }
    }

    /// <summary>The sizes in the zip's directory first; then, because they may lie, the parts to be read are unfolded and counted.</summary>
    private static void CheckUnfoldedSize(ZipArchive zip)
    {
        var parts = zip.Entries.Where(entry => WorkbookReader.IsReadPart(entry.FullName)).ToList();
        if (parts.Sum(entry => entry.Length) > UnfoldedMaxBytes || parts.Exists(entry => IsTrap(entry, entry.Length)))
        {
            throw TooLarge();
        }

        var total = 0L;
        var buffer = new byte[ScanBuffer];
        foreach (var entry in parts)
        {
            using var unfolded = entry.Open();
            var size = 0L;
            int read;
            while ((read = unfolded.Read(buffer)) > 0)
            {
                size += read;
                total += read;
                if (total > UnfoldedMaxBytes || IsTrap(entry, size))
                {
                    throw TooLarge();
                }
            }
        }
    }

    private static bool IsTrap(ZipArchiveEntry entry, long size) =>
        size > RatioCountsFrom && size / Math.Max(1, entry.CompressedLength) > RatioMax;

    private static RuleViolationException TooLarge() => new(
        "personnel.import-unfolds-too-large",
        "Nội dung nén trong tệp lớn bất thường nên không mở. Xóa các hàng, cột trống đã định dạng (hoặc chép dữ liệu sang tệp mẫu mới), lưu lại rồi tải lên.");
}
