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
using HoSoCanBo.Personnel.Domain.Reorganizations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace HoSoCanBo.Personnel.Persistence;

/// <summary>The database of the module Hồ sơ.</summary>
public sealed class PersonnelDbContext : ModuleDbContext
{
    private static int referenceStamp;

    private bool hasReferenceChanges;

    /// <summary>Made by the container for each request.</summary>
    public PersonnelDbContext(DbContextOptions<PersonnelDbContext> options, RequestContext? request = null, EventCatalog? events = null)
        : base(options, request, events)
    {
        ChangeTracker.Tracked += (_, e) => NoteReferenceChange(e.Entry, e.Entry.State);
        ChangeTracker.StateChanged += (_, e) => NoteReferenceChange(e.Entry, e.NewState);
    }

    /// <inheritdoc />
    public override string ModuleName => "personnel";

    /// <summary>Moves when units or catalogues change in this process, so that what is kept of them in memory is read again.</summary>
    internal static int ReferenceStamp => referenceStamp;

    internal DbSet<Employee> Employees => Set<Employee>();

    internal DbSet<OrganizationUnit> Units => Set<OrganizationUnit>();

    internal DbSet<UnitPeriod> UnitPeriods => Set<UnitPeriod>();

    internal DbSet<UnitLeader> UnitLeaders => Set<UnitLeader>();

    internal DbSet<UnitLineage> UnitLineages => Set<UnitLineage>();

    internal DbSet<QuotaGrant> QuotaGrants => Set<QuotaGrant>();

    internal DbSet<Reorganization> Reorganizations => Set<Reorganization>();

    internal DbSet<ReorganizationLine> ReorganizationLines => Set<ReorganizationLine>();

    internal DbSet<ReorganizationPlacement> ReorganizationPlacements => Set<ReorganizationPlacement>();

    internal DbSet<ReorganizationTrace> ReorganizationTraces => Set<ReorganizationTrace>();

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

    internal DbSet<RecordView> RecordViews => Set<RecordView>();

    /// <inheritdoc />
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        if (hasReferenceChanges)
        {
            hasReferenceChanges = false;
            Interlocked.Increment(ref referenceStamp);
        }

        return saved;
    }

    private void NoteReferenceChange(EntityEntry entry, EntityState state) =>
        hasReferenceChanges |= state is EntityState.Added or EntityState.Modified
            && entry.Entity is OrganizationUnit or CatalogueItem or EmployeeKind or RecordStatus;
}
