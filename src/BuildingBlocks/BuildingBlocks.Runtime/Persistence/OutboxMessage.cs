using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HoSoCanBo.BuildingBlocks.Runtime.Persistence;

/// <summary>The outbox has something new to deliver.</summary>
public sealed record EventsDue : SavedFact;

/// <summary>One event on its way to one listening module.</summary>
public sealed class OutboxMessage : ITellsWhenSaved
{
    /// <summary>Order of storing; events of one subject are delivered in it.</summary>
    public long Sequence { get; init; }

    public required Guid EventId { get; init; }

    /// <summary>Wire name.</summary>
    public required string EventName { get; init; }

    /// <summary>Name of the listening module.</summary>
    public required string Destination { get; init; }

    /// <summary>The employee or unit the event is about.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>The decision that caused it.</summary>
    public Guid? DecisionId { get; init; }

    /// <summary>The event as JSON.</summary>
    public required string Payload { get; init; }

    /// <summary>W3C trace parent of the request that caused it, so that one trace joins request and handlers.</summary>
    public string? TraceParent { get; init; }

    /// <summary>When it was stored.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>
    /// When it is to be delivered next; null when delivery is over (<see cref="CompletedAt"/> or <see cref="ParkedAt"/>).
    /// </summary>
    public DateTime? DueAt { get; set; }

    /// <summary>Failed deliveries so far.</summary>
    public int Attempts { get; set; }

    /// <summary>When the listener had handled it.</summary>
    public DateTime? CompletedAt { get; set; }

    /// <summary>When it was put aside after too many failures; an administrator can retry it.</summary>
    public DateTime? ParkedAt { get; set; }

    /// <summary>The listener's own Vietnamese sentence on what it changed.</summary>
    public string? Outcome { get; set; }

    /// <summary>The last failure, without personal data.</summary>
    public string? LastError { get; set; }

    /// <summary>Begins again after it was parked.</summary>
    public void TryAgain(DateTime now) => (ParkedAt, Attempts, DueAt) = (null, 0, now);

    /// <summary>One that failed waits for its time.</summary>
    SavedFact? ITellsWhenSaved.FactWhenSaved => DueAt is not null && Attempts == 0 ? new EventsDue() : null;
}

internal sealed class OutboxMessageConfiguration : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> builder)
    {
        builder.ToTable("Outbox");
        builder.HasKey(m => m.Sequence);
        builder.Property(m => m.Sequence).ValueGeneratedOnAdd();
        builder.Property(m => m.EventName).HasMaxLength(100);
        builder.Property(m => m.Destination).HasMaxLength(40);
        builder.Property(m => m.TraceParent).HasMaxLength(60);
        builder.Property(m => m.Outcome).HasMaxLength(InboxMessage.OutcomeMaxLength);
        builder.Property(m => m.LastError).HasMaxLength(1000);
        builder.HasIndex(m => m.DueAt);
        builder.HasIndex(m => new { m.Destination, m.SubjectId, m.DueAt });
        builder.HasIndex(m => m.DecisionId);
        builder.HasIndex(m => m.ParkedAt);
    }
}
