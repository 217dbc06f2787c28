using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HoSoCanBo.BuildingBlocks.Runtime.Persistence;

/// <summary>An event this module has handled; stored with the handler's own changes, so that handling twice is impossible.</summary>
public sealed class InboxMessage
{
    /// <summary>Longest outcome; longer ones are cut.</summary>
    public const int OutcomeMaxLength = 500;

    public required Guid EventId { get; init; }

    /// <summary>Wire name, for the reader of the table.</summary>
    public required string EventName { get; init; }

    /// <summary>When it was handled.</summary>
    public required DateTime HandledAt { get; init; }

    /// <summary>What changed, in Vietnamese.</summary>
    public required string Outcome { get; init; }
}

internal sealed class InboxMessageConfiguration : IEntityTypeConfiguration<InboxMessage>
{
    public void Configure(EntityTypeBuilder<InboxMessage> builder)
    {
        builder.ToTable("Inbox");
        builder.HasKey(m => m.EventId);
        builder.Property(m => m.EventId).ValueGeneratedNever();
        builder.Property(m => m.EventName).HasMaxLength(100);
        builder.Property(m => m.Outcome).HasMaxLength(InboxMessage.OutcomeMaxLength);
    }
}
