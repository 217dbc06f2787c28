using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Domain;
using HoSoCanBo.Personnel.Domain.Catalogues;
using HoSoCanBo.Personnel.Domain.Deadlines;
using HoSoCanBo.Personnel.Domain.Employees;
using HoSoCanBo.Personnel.Domain.Import;
using HoSoCanBo.Personnel.Domain.Movements;
using HoSoCanBo.Personnel.Domain.Organization;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Persistence;

/// <summary>The database of the module Hồ sơ.</summary>
public sealed class PersonnelDbContext(
    DbContextOptions<PersonnelDbContext> options, RequestContext? request = null, EventCatalog? events = null)
    : ModuleDbContext(options, request, events)
{
    /// <inheritdoc />
    public override string ModuleName => "personnel";

    internal DbSet<Employee> Employees => Set<Employee>();

    internal DbSet<OrganizationUnit> Units => Set<OrganizationUnit>();

    internal DbSet<Decision> Decisions => Set<Decision>();

    internal DbSet<Movement> Movements => Set<Movement>();

    internal DbSet<UpdateObligation> Obligations => Set<UpdateObligation>();

    internal DbSet<CatalogueItem> CatalogueItems => Set<CatalogueItem>();

    internal DbSet<EmployeeKind> EmployeeKinds => Set<EmployeeKind>();

    internal DbSet<RecordStatus> RecordStatuses => Set<RecordStatus>();

    internal DbSet<MovementType> MovementTypes => Set<MovementType>();

    internal DbSet<Holiday> Holidays => Set<Holiday>();

    internal DbSet<ImportRun> ImportRuns => Set<ImportRun>();

    internal DbSet<ImportIssue> ImportIssues => Set<ImportIssue>();

    internal DbSet<ImportFilePart> ImportFileParts => Set<ImportFilePart>();
}
