using System.Runtime.InteropServices;

namespace HoSoCanBo.Host.Startup;

/// <summary>
/// Who may read what the software writes: its own account everything, the group only to read (for the backup), others nothing.
/// On Windows the rights of the folder decide.
/// </summary>
internal static class FileModes
{
    private const UnixFileMode OfFiles = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead;
    private const UnixFileMode OfFolders = OfFiles | UnixFileMode.UserExecute | UnixFileMode.GroupExecute;
    private const int GroupWriteAndOthers = 0b_000_010_111;

    /// <summary>
    /// Everything this process makes from now on: files 0640, folders 0750. SQLite makes its logs like the file they belong to.
    /// </summary>
    public static void RestrictWhatIsMade()
    {
        if (!OperatingSystem.IsWindows())
        {
            _ = SetMask(GroupWriteAndOthers);
        }
    }

    /// <summary>Takes away from a folder, the files in it and the folders below what was given too much before; nothing is given.</summary>
    public static void RestrictFolder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        try
        {
            File.SetUnixFileMode(path, File.GetUnixFileMode(path) & OfFolders);
            foreach (var folder in Directory.EnumerateDirectories(path))
            {
                File.SetUnixFileMode(folder, File.GetUnixFileMode(folder) & OfFolders);
            }

            foreach (var file in Directory.EnumerateFiles(path))
            {
                File.SetUnixFileMode(file, File.GetUnixFileMode(file) & OfFiles);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Somebody else's folder that this account may write: its rights are that one's business.
        }
    }

    [DllImport("libc", EntryPoint = "umask")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetMask(int mask);
}
