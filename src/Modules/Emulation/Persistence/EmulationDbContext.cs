using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Emulation.Domain;
using HoSoCanBo.SharedRecords.Copies;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Emulation.Persistence;

/// <summary>The database of the module Thi đua, khen thưởng.</summary>
public sealed class EmulationDbContext(
    DbContextOptions<EmulationDbContext> options, RequestContext? request = null, EventCatalog? events = null)
    : ModuleDbContext(options, request, events)
{
    /// <summary>Name of the module's schema, file and queue.</summary>
    public const string SchemaName = "emulation";

    /// <inheritdoc />
    public override string ModuleName => SchemaName;

    /// <summary>Đối tượng thi đua, khen thưởng.</summary>
    public DbSet<AwardCandidate> AwardCandidates => Set<AwardCandidate>();

    /// <summary>The organisation tree as this module knows it.</summary>
    public DbSet<KnownUnit> KnownUnits => Set<KnownUnit>();

    /// <summary>Khen thưởng cao nhất theo hồ sơ giấy.</summary>
    public DbSet<StatedAward> StatedAwards => Set<StatedAward>();

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.HasKnownPeople<AwardCandidate>("AwardCandidates");
    }
}
