using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HoSoCanBo.BuildingBlocks.Runtime.Persistence;

/// <summary>The right of one host to do something for a while; another takes over when it lapses.</summary>
public sealed class Lease
{
    /// <summary>What for: <c>relay</c>, or a job's id.</summary>
    public required string Name { get; init; }

    /// <summary>The holding host.</summary>
    public required string Owner { get; set; }

    /// <summary>Until when, exclusive.</summary>
    public required DateTime ExpiresAt { get; set; }
}

internal sealed class LeaseConfiguration : IEntityTypeConfiguration<Lease>
{
    public void Configure(EntityTypeBuilder<Lease> builder)
    {
        builder.ToTable("Leases");
        builder.HasKey(l => l.Name);
        builder.Property(l => l.Name).HasMaxLength(100);
        builder.Property(l => l.Owner).HasMaxLength(100);
    }
}
