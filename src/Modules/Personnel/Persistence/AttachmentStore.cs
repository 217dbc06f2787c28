using System.Security.Cryptography;
using HoSoCanBo.BuildingBlocks.Runtime.Modules;
using HoSoCanBo.Personnel.Employees.Domain.Papers;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Persistence;

/// <summary>
/// The content of attachments by its SHA-256, each once: a table on SQL Server, the folder <c>attachments</c> beside the files of
/// embedded databases. Content is only ever added, so that a stored attachment always has its bytes.
/// </summary>
internal sealed class AttachmentStore(PersonnelDbContext db, DatabaseOptions options)
{
    private const string FolderName = "attachments";

    private bool IsEmbedded => options.Provider == DatabaseProvider.Sqlite;

    /// <summary>Stores the bytes; the same bytes again change nothing. Call it before the row that names them is saved.</summary>
    public async Task<string> PutAsync(byte[] content, CancellationToken cancellationToken)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(content));
        if (IsEmbedded)
        {
            await WriteFileAsync(PathOf(hash), content, cancellationToken);
        }
        else if (!await db.AttachmentContents.AnyAsync(c => c.Sha256 == hash, cancellationToken))
        {
            db.AttachmentContents.Add(new AttachmentContent { Sha256 = hash, Content = content });
        }

        return hash;
    }

    /// <summary>The bytes, checked against their hash; null when they are gone or no longer what was stored.</summary>
    public async Task<byte[]?> ReadAsync(string hash, CancellationToken cancellationToken)
    {
        var content = IsEmbedded
            ? await ReadFileAsync(PathOf(hash), cancellationToken)
            : await db.AttachmentContents.AsNoTracking().Where(c => c.Sha256 == hash).Select(c => c.Content)
            .SingleOrDefaultAsync(cancellationToken);
        return content is not null && Convert.ToHexStringLower(SHA256.HashData(content)) == hash ? content : null;
    }

    private static async Task<byte[]?> ReadFileAsync(string path, CancellationToken cancellationToken) =>
        File.Exists(path) ? await File.ReadAllBytesAsync(path, cancellationToken) : null;

    /// <summary>Writes beside and renames, so that a kill in the middle leaves no half file under a good name.</summary>
    private static async Task WriteFileAsync(string path, byte[] content, CancellationToken cancellationToken)
    {
        if (File.Exists(path))
        {
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var beside = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            await File.WriteAllBytesAsync(beside, content, cancellationToken);
            File.Move(beside, path, overwrite: true);
        }
        catch
        {
            File.Delete(beside); // a full disk needs every byte
            throw;
        }
    }

    private string PathOf(string hash) => Path.Combine(options.Folder, FolderName, hash[..2], hash);
}
