using HoSoCanBo.BuildingBlocks;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.SharedRecords.Decisions;

/// <summary>
/// Tệp quyết định: the scan of one paper, kept once in the module that registers the paper and shown wherever the paper is. It is
/// uploaded while the form is filled in, so that check pages and drafts carry it, and belongs to the decision once that is saved.
/// </summary>
public sealed class DecisionFile : IAudited
{
    /// <summary>Longest name of a file.</summary>
    public const int FileNameMaxLength = 200;

    public const int ContentTypeMaxLength = 60;

    /// <summary>Longest name of an account.</summary>
    public const int UserNameMaxLength = 200;

    /// <summary>Largest scan in bytes.</summary>
    public const int MaxBytes = 10 * 1024 * 1024;

    /// <summary>Largest request with such a scan.</summary>
    public const int UploadMaxBytes = MaxBytes + (1024 * 1024);

    /// <summary>Uploads no form was saved with are thrown away after so many days.</summary>
    public const int DaysKeptUnused = 7;

    public required Guid Id { get; init; }

    /// <summary>The paper; null until a form with it is saved.</summary>
    public Guid? DecisionId { get; set; }

    /// <summary>Name shown and downloaded under.</summary>
    public required string FileName { get; init; }

    /// <summary>As found in the content, never as the browser said.</summary>
    public required string ContentType { get; init; }

    public required int SizeInBytes { get; init; }

    /// <summary>When it came (UTC).</summary>
    public required DateTime AddedAt { get; init; }

    /// <summary>Who brought it; null for the system.</summary>
    public Guid? AddedById { get; init; }

    /// <summary>Name of the account.</summary>
    public required string AddedBy { get; init; }

    /// <inheritdoc />
    public Guid AuditSubjectId => DecisionId ?? Id;
}

/// <summary>The bytes of a <see cref="DecisionFile"/>, apart so that lists never read them.</summary>
public sealed class DecisionFileContent
{
    public required Guid FileId { get; init; }

    /// <summary>The scan.</summary>
    public required byte[] Bytes { get; init; }
}

/// <summary>Adds the tables to the modules that register decisions.</summary>
public static class DecisionFileConfiguration
{
    /// <summary>Maps the files of decisions.</summary>
    public static void HasDecisionFiles(this ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<DecisionFile>(builder =>
        {
            builder.ToTable("DecisionFiles");
            builder.Property(f => f.Id).ValueGeneratedNever();
            builder.Property(f => f.FileName).HasMaxLength(DecisionFile.FileNameMaxLength);
            builder.Property(f => f.ContentType).HasMaxLength(DecisionFile.ContentTypeMaxLength);
            builder.Property(f => f.AddedBy).HasMaxLength(DecisionFile.UserNameMaxLength);
            builder.HasIndex(f => f.DecisionId);
        });
        modelBuilder.Entity<DecisionFileContent>(builder =>
        {
            builder.ToTable("DecisionFileContents");
            builder.HasKey(c => c.FileId);
            builder.Property(c => c.FileId).ValueGeneratedNever();
            builder.HasOne<DecisionFile>().WithOne().HasForeignKey<DecisionFileContent>(c => c.FileId).OnDelete(DeleteBehavior.Cascade);
        });
    }
}
