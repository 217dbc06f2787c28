using System.Security.Cryptography;
using HoSoCanBo.BuildingBlocks.Workbooks;
using HoSoCanBo.Personnel.Import.Domain;
using HoSoCanBo.Personnel.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Import.Features.Import;

/// <summary>The files of import runs, kept in parts in the module's own database: alike on both, and backed up with it.</summary>
internal sealed class ImportFiles(PersonnelDbContext db)
{
    /// <summary>SHA-256 of the whole file, hexadecimal; leaves the stream at its start.</summary>
    public static async Task<string> HashAsync(Stream file, CancellationToken cancellationToken)
    {
        file.Position = 0;
        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellationToken));
        file.Position = 0;
        return hash;
    }

    /// <summary>Stores a file, saving after each part so that only one is in memory.</summary>
    public async Task StoreAsync(Guid runId, ImportFileKind kind, Stream file, CancellationToken cancellationToken)
    {
        file.Position = 0;
        var buffer = new byte[ImportFilePart.SizeInBytes];
        int read;
        for (var number =
            0; (read = await file.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken)) > 0; number++)
        {
            var part = new ImportFilePart { RunId = runId, Kind = kind, Number = number, Content = buffer[..read] };
            db.ImportFileParts.Add(part);
            await db.SaveChangesAsync(cancellationToken);
            db.Entry(part).State = EntityState.Detached;
        }
    }

    /// <summary>The file as a temporary one that can be read from any place; null when it is no longer kept.</summary>
    public async Task<Stream?> OpenAsync(Guid runId, ImportFileKind kind, CancellationToken cancellationToken)
    {
        var file = TemporaryFile.New();
        var parts = db.ImportFileParts.AsNoTracking()
            .Where(p => p.RunId == runId && p.Kind == kind)
            .OrderBy(p => p.Number)
            .AsAsyncEnumerable();
        await foreach (var part in parts.WithCancellation(cancellationToken))
        {
            await file.WriteAsync(part.Content, cancellationToken);
        }

        if (file.Length == 0)
        {
            await file.DisposeAsync();
            return null;
        }

        file.Position = 0;
        return file;
    }

    /// <summary>Forgets a file.</summary>
    public Task<int> DeleteAsync(Guid runId, ImportFileKind kind, CancellationToken cancellationToken) =>
        db.ImportFileParts.Where(p => p.RunId == runId && p.Kind == kind).ExecuteDeleteAsync(cancellationToken);
}
