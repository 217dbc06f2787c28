using FluentValidation;
using FluentValidation.Results;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.SharedRecords.Decisions;

/// <summary>How the scans of decisions are taken in, bound to their paper and found.</summary>
public static class DecisionFiles
{
    private static readonly (byte[] Begins, string ContentType, string Extension)[] Kinds =
    [
        ("%PDF-"u8.ToArray(), "application/pdf", ".pdf"), ([0xFF, 0xD8, 0xFF], "image/jpeg", ".jpg"),
        ([0x89, 0x50, 0x4E, 0x47], "image/png", ".png"),
    ];

    /// <summary>Keeps an upload until its form is saved, and throws away what no form was saved with.</summary>
    /// <param name="db">The module that registers the paper.</param>
    /// <param name="content">The upload; null when none came.</param>
    /// <param name="fileName">Its name on the user's machine.</param>
    /// <param name="request">Who, when.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="ValidationException">No PDF, JPG or PNG, or too large.</exception>
    public static async Task<DecisionFile> StageAsync(
        this ModuleDbContext db, Stream? content, string? fileName, RequestContext request, CancellationToken cancellationToken)
    {
        var bytes = await ReadAsync(content, cancellationToken);
        var kind = Array.Find(Kinds, k => bytes.AsSpan().StartsWith(k.Begins));
        if (kind.Begins is null)
        {
            throw Refused("Tệp không phải PDF, JPG hoặc PNG. Quét lại thành một trong ba loại này.");
        }

        var now = request.Clock.UtcNow();
        var unused = now.AddDays(-DecisionFile.DaysKeptUnused);
        await db.Set<DecisionFile>().Where(f => f.DecisionId == null && f.AddedAt < unused).ExecuteDeleteAsync(cancellationToken);
        var file = new DecisionFile
        {
            Id = Guid.CreateVersion7(),
            FileName = NameOf(fileName, kind.Extension),
            ContentType = kind.ContentType,
            SizeInBytes = bytes.Length,
            AddedAt = now,
            AddedById = request.User.Id,
            AddedBy = request.User.DisplayName,
        };
        db.Set<DecisionFile>().Add(file);
        db.Set<DecisionFileContent>().Add(new DecisionFileContent { FileId = file.Id, Bytes = bytes });
        db.Basis = new ChangeBasis($"Tải lên tệp quyết định {file.FileName}");
        await db.SaveChangesAsync(cancellationToken);
        return file;
    }

    /// <summary>The form with the decision is saved: its scan belongs to the paper from now on. The caller saves.</summary>
    public static async Task AttachFileAsync(this ModuleDbContext db, Guid? fileId, Guid decisionId, CancellationToken cancellationToken)
    {
        if (fileId is { } id && await db.Set<DecisionFile>()
            .SingleOrDefaultAsync(f => f.Id == id && f.DecisionId == null, cancellationToken) is { } file)
        {
            file.DecisionId = decisionId;
        }
    }

    /// <summary>A scan for a reader who reaches its paper, or who has just brought it.</summary>
    /// <param name="db">The module that registers the paper.</param>
    /// <param name="fileId">The scan.</param>
    /// <param name="isReached">Whether the reader reaches the paper of this identity.</param>
    /// <param name="request">Who.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="NotFoundException">There is none, or it is not the reader's business.</exception>
    public static async Task<OpenedDecisionFile> OpenFileAsync(
        this ModuleDbContext db, Guid fileId, Func<Guid, Task<bool>> isReached, RequestContext request, CancellationToken cancellationToken)
    {
        var file = await db.Set<DecisionFile>().AsNoTracking().RequireAsync(f => f.Id == fileId, cancellationToken);
        if (file.DecisionId is { } decisionId ? !await isReached(decisionId) : file.AddedById != request.User.Id)
        {
            throw new NotFoundException();
        }

        var content = await db.Set<DecisionFileContent>().AsNoTracking().SingleAsync(c => c.FileId == file.Id, cancellationToken);
        return new OpenedDecisionFile(file, content.Bytes);
    }

    /// <summary>The newest scan of each of some papers.</summary>
    public static async Task<IReadOnlyDictionary<Guid, DecisionFile>> FilesOfAsync(
        this ModuleDbContext db, IReadOnlyCollection<Guid> decisionIds, CancellationToken cancellationToken) =>
        (await db.Set<DecisionFile>().AsNoTracking().Where(f => f.DecisionId != null && decisionIds.Contains(f.DecisionId.Value))
            .ToListAsync(cancellationToken))
            .GroupBy(f => f.DecisionId!.Value).ToDictionary(g => g.Key, g => g.MaxBy(f => f.AddedAt)!);

    private static async Task<byte[]> ReadAsync(Stream? content, CancellationToken cancellationToken)
    {
        using var memory = new MemoryStream();
        var buffer = new byte[81920];
        int read;
        while (content is not null && (read = await content.ReadAsync(buffer, cancellationToken)) > 0)
        {
            memory.Write(buffer, 0, read);
            if (memory.Length > DecisionFile.MaxBytes)
            {
                throw Refused($"Tệp quá lớn: tối đa {DecisionFile.MaxBytes / 1024 / 1024} MB. Quét với độ phân giải thấp hơn.");
            }
        }

        return memory.Length > 0 ? memory.ToArray() : throw Refused("Chọn tệp PDF, JPG hoặc PNG có nội dung.");
    }

    /// <summary>The user's name for the file without what a path or a header could trip over, with the ending of its real kind.</summary>
    private static string NameOf(string? typed, string extension)
    {
        var name = VietnameseText.Clean(Path.GetFileNameWithoutExtension((typed ?? "").Replace('\\', '/'))) ?? "quyet-dinh";
        var safe = string.Concat(name.Select(c => char.IsControl(c) || "\"<>:|?*/;".Contains(c, StringComparison.Ordinal) ? '-' : c));
        var longest = DecisionFile.FileNameMaxLength - extension.Length;
        return (safe.Length > longest ? safe[..longest] : safe) + extension;
    }

    private static ValidationException Refused(string message) => new([new ValidationFailure("File", message)]);
}
