namespace HoSoCanBo.Personnel.Documents.Files;

/// <summary>Files that are only passed on: a workbook or a Word file on its way to the user, a file sent in.</summary>
internal static class TemporaryFile
{
    private const int CopyBuffer = 81920;

    /// <summary>A file that disappears when it is closed.</summary>
    public static FileStream New() => new(
        Path.Combine(Path.GetTempPath(), $"hosocanbo-{Guid.NewGuid():N}.tmp"),
        FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, CopyBuffer, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
}
