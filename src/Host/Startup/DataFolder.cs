using System.Text.Json;
using HoSoCanBo.BuildingBlocks.Runtime.Modules;

namespace HoSoCanBo.Host.Startup;

/// <summary>
/// The folder of the SQLite files. One host owns it, a second one refuses to start. A mark made with it names what belongs in it:
/// a start that finds part of that missing stops, for SQLite would begin an empty file in its place and nobody would notice.
/// </summary>
internal sealed class DataFolder : IDisposable
{
    private const string LockName = "host.lock";
    private const string MarkName = "hosocanbo.json";
    private const string ScansName = "attachments";

    private readonly FileStream? held;
    private readonly string path = "";
    private DataFolderMark? mark;

    private DataFolder()
    {
    }

    private DataFolder(string path, FileStream held, DataFolderMark? mark) => (this.path, this.held, this.mark) = (path, held, mark);

    /// <summary>Takes the folder for this process; on SQL Server there is none.</summary>
    /// <param name="database">Where it is.</param>
    /// <param name="modules">Whose files belong in it.</param>
    /// <param name="mayCreate">
    /// Whether a folder without data becomes a new, empty province. A serving host in Production must not: a mistyped folder
    /// would look like one whose data are gone.
    /// </param>
    /// <exception cref="StartException">Another host runs on the folder, it cannot be written, or part of it is missing.</exception>
    public static DataFolder Take(DatabaseOptions database, ModuleRegistry modules, bool mayCreate)
    {
        if (database.Provider != DatabaseProvider.Sqlite)
        {
            return new DataFolder();
        }

        var path = Path.GetFullPath(database.Folder);
        var files = modules.All.Select(m => $"{m.Name}.db").ToList();
        if (!mayCreate && !File.Exists(Path.Combine(path, MarkName)) && !files.Exists(f => File.Exists(Path.Combine(path, f))))
        {
            throw Refuse($"Thư mục dữ liệu {path} không có dữ liệu nào. Kiểm tra lại Database:Folder. Nếu đây là lần cài đặt đầu tiên, chạy lệnh \"migrate\" (hoặc \"admin create\") để tạo thư mục dữ liệu rồi khởi động lại.");
        }

        var held = Hold(path);
        try
        {
            var folder = new DataFolder(path, held, DataFolderMark.Read(Path.Combine(path, MarkName)));
            folder.RequireAllParts(files);
            FileModes.RestrictFolder(path);
            folder.Mark([]);
            return folder;
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>Whether the mark says that the file held data: one without any tables now has been replaced.</summary>
    public bool IsMarked(string module) => mark?.Parts.Contains($"{module}.db") == true;

    /// <summary>All files have their tables: from now on each of them must be there.</summary>
    public void Complete(ModuleRegistry modules)
    {
        if (held is not null)
        {
            Mark([.. modules.All.Select(m => $"{m.Name}.db"),
                .. Directory.Exists(Path.Combine(path, ScansName)) ? [ScansName] : Array.Empty<string>()]);
            FileModes.RestrictFolder(path);
        }
    }

    public void Dispose() => held?.Dispose();

    private static FileStream Hold(string path)
    {
        var file = Path.Combine(path, LockName);
        try
        {
            Directory.CreateDirectory(path);
            return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (File.Exists(file))
        {
            throw Refuse($"another host already runs on the data folder {path}.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Refuse($"the data folder {path} cannot be written: {exception.Message}");
        }
    }

    private static StartException Refuse(string message) => new(message, ExitCodes.DatabaseNotUsable);

    private void RequireAllParts(IReadOnlyList<string> files)
    {
        // A folder from before there were marks: all files or none.
        var expected = mark?.Parts ?? (files.Any(Exists) ? files : []);
        var missing = expected.Where(part => !Exists(part)).ToList();
        if (missing.Count > 0)
        {
            throw Refuse($"Thư mục dữ liệu {path} thiếu {string.Join(", ", missing)}. Phần mềm không khởi động để khỏi tạo dữ liệu trống thay cho dữ liệu đã mất. Chép lại cả thư mục từ bản sao lưu (docs/operations.md, Restore) rồi khởi động lại.");
        }
    }

    private bool Exists(string part)
    {
        var full = Path.Combine(path, part);
        return part == ScansName ? Directory.Exists(full) : new FileInfo(full) is { Exists: true, Length: > 0 };
    }

    private void Mark(IReadOnlyList<string> parts)
    {
        var all = (mark?.Parts ?? []).Union(parts, StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (mark is null || all.Count != mark.Parts.Count)
        {
            mark = new DataFolderMark(all);
            mark.Write(Path.Combine(path, MarkName));
        }
    }
}

/// <summary>What a data folder holds, written beside it.</summary>
/// <param name="Parts">Names of files and folders; none while they are being made.</param>
internal sealed record DataFolderMark(IReadOnlyList<string> Parts)
{
    /// <summary>Null when there is none.</summary>
    /// <exception cref="StartException">It cannot be understood.</exception>
    public static DataFolderMark? Read(string file)
    {
        try
        {
            return File.Exists(file) ? JsonSerializer.Deserialize<DataFolderMark>(File.ReadAllText(file), JsonSerializerOptions.Web) : null;
        }
        catch (JsonException exception)
        {
            throw new StartException($"Tệp đánh dấu {file} bị hỏng ({exception.Message}). Chép lại từ bản sao lưu.",
                ExitCodes.DatabaseNotUsable);
        }
    }

    /// <summary>Replaces the mark as a whole, so that a killed host leaves no half of one.</summary>
    public void Write(string file)
    {
        var whole = $"{file}.new";
        File.WriteAllText(whole, JsonSerializer.Serialize(this, JsonSerializerOptions.Web));
        File.Move(whole, file, overwrite: true);
    }
}
