using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HoSoCanBo.BuildingBlocks.Runtime.Persistence;

/// <summary>Nhật ký: one change of one aggregate. Rows are only ever added.</summary>
public sealed class AuditEntry
{
    /// <summary>Order of writing.</summary>
    public long Sequence { get; init; }

    public required DateTime At { get; init; }

    /// <summary>The account; null for the system.</summary>
    public Guid? UserId { get; init; }

    /// <summary>Name of the account at that time.</summary>
    public required string UserName { get; init; }

    /// <summary>Address the request came from.</summary>
    public string? RemoteAddress { get; init; }

    /// <summary>Kind of the aggregate, for instance <c>Employee</c>.</summary>
    public required string SubjectKind { get; init; }

    /// <summary>The aggregate.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>Why, in Vietnamese.</summary>
    public required string Reason { get; init; }

    /// <summary>The decision, when one is registered.</summary>
    public Guid? DecisionId { get; init; }

    public string? DecisionNumber { get; init; }

    /// <summary>JSON list of <see cref="AuditedChange"/>.</summary>
    public required string Changes { get; init; }
}

/// <summary>One field, from what to what; both null when a whole row was added.</summary>
/// <param name="Entity">The row's kind.</param>
/// <param name="Key">The row's key.</param>
/// <param name="Field">The field; null when the row was added.</param>
/// <param name="From">Old value.</param>
/// <param name="To">New value.</param>
public sealed record AuditedChange(string Entity, string Key, string? Field, string? From, string? To);

internal sealed class AuditEntryConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("AuditEntries");
        builder.HasKey(e => e.Sequence);
        builder.Property(e => e.Sequence).ValueGeneratedOnAdd();
        builder.Property(e => e.UserName).HasMaxLength(200);
        builder.Property(e => e.RemoteAddress).HasMaxLength(60);
        builder.Property(e => e.SubjectKind).HasMaxLength(60);
        builder.Property(e => e.Reason).HasMaxLength(500);
        builder.Property(e => e.DecisionNumber).HasMaxLength(100);
        builder.HasIndex(e => new { e.SubjectId, e.Sequence });
        builder.HasIndex(e => e.At);
    }
}
