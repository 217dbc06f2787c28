using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.SharedRecords.Copies;
using HoSoCanBo.Training.Domain;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Training.Persistence;

/// <summary>The database of the module Đào tạo, bồi dưỡng.</summary>
public sealed class TrainingDbContext(
    DbContextOptions<TrainingDbContext> options, RequestContext? request = null, EventCatalog? events = null)
    : ModuleDbContext(options, request, events)
{
    /// <summary>Name of the module's schema, file and queue.</summary>
    public const string SchemaName = "training";

    /// <inheritdoc />
    public override string ModuleName => SchemaName;

    /// <summary>Người học.</summary>
    public DbSet<Trainee> Trainees => Set<Trainee>();

    /// <summary>The organisation tree as this module knows it.</summary>
    public DbSet<KnownUnit> KnownUnits => Set<KnownUnit>();

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.HasKnownPeople<Trainee>("Trainees");
    }
}
