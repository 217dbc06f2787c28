using System.Diagnostics;
using System.Text.Json;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace HoSoCanBo.BuildingBlocks.Runtime.Persistence;

/// <summary>
/// The database of one module: its own schema on SQL Server, its own file on SQLite. Saving writes, in one transaction,
/// the state, an audit row per changed aggregate, and one outbox row per published event and listening module.
/// </summary>
public abstract class ModuleDbContext(DbContextOptions options, RequestContext? request, EventCatalog? events) : DbContext(options)
{
    private readonly List<IIntegrationEvent> published = [];

    protected internal TimeProvider Clock => request?.Clock ?? TimeProvider.System;

    /// <summary>Schema on SQL Server, file name on SQLite, queue name of the module: <c>personnel</c>, …</summary>
    public abstract string ModuleName { get; }

    /// <summary>Events on their way to listeners.</summary>
    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();

    /// <summary>Events this module has handled.</summary>
    public DbSet<InboxMessage> Inbox => Set<InboxMessage>();

    /// <summary>Who changed what, when and on what basis.</summary>
    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    /// <summary>Which host may do what only one may do.</summary>
    public DbSet<Lease> Leases => Set<Lease>();

    /// <summary>When jobs ran and how they ended.</summary>
    public DbSet<JobRun> JobRuns => Set<JobRun>();

    /// <summary>Why the data is about to change; set before the first save of an audited entity.</summary>
    public ChangeBasis? Basis { get; set; }

    /// <summary>What the saves since the last commit say; told by <see cref="SavedFacts"/>.</summary>
    internal HashSet<SavedFact> FactsToTell { get; } = [];

    /// <summary>Stores the event with the state of the next <c>SaveChangesAsync</c>; the relay then hands it to every listener.</summary>
    public void Publish(IIntegrationEvent integrationEvent) => published.Add(integrationEvent);

    /// <inheritdoc />
    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Use SaveChangesAsync.");

    /// <inheritdoc />
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        // Under a fence each commit asks for the lease, so there has to be a transaction even for one statement.
        Database.AutoTransactionBehavior = WriteFence.Current is null ? AutoTransactionBehavior.WhenNeeded : AutoTransactionBehavior.Always;
        AuditTrail.Record(this, Basis, request);
        foreach (var integrationEvent in published)
        {
            AddToOutbox(integrationEvent);
        }

        published.Clear();
        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcDateTimeConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        configurationBuilder.Conventions.Add(_ => new TextCollations(Database.IsSqlite()));
        configurationBuilder.Properties<Wording>().HaveConversion<WordingConverter>();
    }

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        // SQLite has no schemas and warns about each one.
        if (!Database.IsSqlite())
        {
            modelBuilder.HasDefaultSchema(ModuleName);
        }

        modelBuilder.ApplyConfigurationsFromAssembly(typeof(ModuleDbContext).Assembly);
        modelBuilder.ApplyConfigurationsFromAssembly(GetType().Assembly);
    }

    private void AddToOutbox(IIntegrationEvent integrationEvent)
    {
        if (events is null)
        {
            return;
        }

        var now = request?.Clock.UtcNow() ?? integrationEvent.OccurredAt.UtcDateTime;
        var payload = JsonSerializer.Serialize(integrationEvent, integrationEvent.GetType(), EventCatalog.Json);
        foreach (var destination in events.ListenersOf(integrationEvent.GetType()))
        {
            Outbox.Add(new OutboxMessage
            {
                EventId = integrationEvent.EventId,
                EventName = EventNameAttribute.Of(integrationEvent.GetType()),
                Destination = destination,
                SubjectId = integrationEvent.SubjectId,
                DecisionId = integrationEvent.DecisionId,
                Payload = payload,
                TraceParent = Activity.Current?.Id,
                CreatedAt = now,
                DueAt = now,
            });
        }
    }

    private sealed class WordingConverter()
        : ValueConverter<Wording, string>(value => value.ToStored(), value => Wording.FromStored(value));

    private sealed class UtcDateTimeConverter() : ValueConverter<DateTime, DateTime>(
        value => value.Kind == DateTimeKind.Local ? value.ToUniversalTime() : value,
        value => DateTime.SpecifyKind(value, DateTimeKind.Utc));
}
