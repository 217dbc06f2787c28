using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HoSoCanBo.BuildingBlocks.Runtime.Persistence;

/// <summary>One run of a recurring job. Kept by ourselves because Hangfire's in-memory storage forgets at a restart.</summary>
public sealed class JobRun
{
    public required Guid Id { get; init; }

    /// <summary>The job's id, for instance <c>personnel.update-obligations</c>.</summary>
    public required string JobId { get; init; }

    /// <summary>When it began.</summary>
    public required DateTime StartedAt { get; set; }

    /// <summary>When it ended well; null while running and after a failure.</summary>
    public DateTime? SucceededAt { get; set; }

    /// <summary>What it did, in Vietnamese, or its error.</summary>
    public string? Outcome { get; set; }
}

internal sealed class JobRunConfiguration : IEntityTypeConfiguration<JobRun>
{
    public void Configure(EntityTypeBuilder<JobRun> builder)
    {
        builder.ToTable("JobRuns");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.JobId).HasMaxLength(100);
        builder.Property(r => r.Outcome).HasMaxLength(1000);
        builder.HasIndex(r => new { r.JobId, r.SucceededAt });
    }
}
