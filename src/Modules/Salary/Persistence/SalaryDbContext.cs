using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Copies;
using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Salary.Domain;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Salary.Persistence;

/// <summary>The database of the module Tiền lương.</summary>
public sealed class SalaryDbContext(
    DbContextOptions<SalaryDbContext> options, RequestContext? request = null, EventCatalog? events = null)
    : ModuleDbContext(options, request, events)
{
    /// <summary>Name of the module's schema, file and queue.</summary>
    public const string SchemaName = "salary";

    /// <inheritdoc />
    public override string ModuleName => SchemaName;

    /// <summary>Người hưởng lương.</summary>
    public DbSet<PaidEmployee> PaidEmployees => Set<PaidEmployee>();

    /// <summary>The organisation tree as this module knows it.</summary>
    public DbSet<KnownUnit> KnownUnits => Set<KnownUnit>();

    /// <summary>Diễn biến lương.</summary>
    public DbSet<SalaryLine> SalaryLines => Set<SalaryLine>();

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.HasKnownPeople<PaidEmployee>("PaidEmployees");
    }
}
