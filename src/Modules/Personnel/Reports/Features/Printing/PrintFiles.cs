using HoSoCanBo.BuildingBlocks.Workbooks;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Reports.Domain.Printing;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Reports.Features.Printing;

/// <summary>The files of print runs, kept in parts in the module's own database: alike on both, and backed up with it.</summary>
internal sealed class PrintFiles(PersonnelDbContext db)
{
    /// <summary>Stores a file in place of an earlier one, saving after each part so that only one is in memory.</summary>
    public async Task StoreAsync(Guid runId, Stream file, CancellationToken cancellationToken)
    {
        await DeleteAsync(runId, cancellationToken);
        file.Position = 0;
        var buffer = new byte[PrintFilePart.SizeInBytes];
        int read;
        for (var number =
            0; (read = await file.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken)) > 0; number++)
        {
            var part = new PrintFilePart { RunId = runId, Number = number, Content = buffer[..read] };
            db.PrintFileParts.Add(part);
            await db.SaveChangesAsync(cancellationToken);
            db.Entry(part).State = EntityState.Detached;
        }
    }

    /// <summary>The file as a temporary one; null when it is no longer kept.</summary>
    public async Task<Stream?> OpenAsync(Guid runId, CancellationToken cancellationToken)
    {
        var file = TemporaryFile.New();
        var parts = db.PrintFileParts.AsNoTracking().Where(p => p.RunId == runId).OrderBy(p => p.Number).AsAsyncEnumerable();
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
    public Task<int> DeleteAsync(Guid runId, CancellationToken cancellationToken) =>
        db.PrintFileParts.Where(p => p.RunId == runId).ExecuteDeleteAsync(cancellationToken);
}
