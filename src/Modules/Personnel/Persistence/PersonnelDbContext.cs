using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Personnel.Access;
using HoSoCanBo.Personnel.Deadlines.Domain.ComingDue;
using HoSoCanBo.Personnel.Deadlines.Domain.Obligations;
using HoSoCanBo.Personnel.Documents.Decisions;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Employees.Domain.Movements;
using HoSoCanBo.Personnel.Employees.Domain.Papers;
using HoSoCanBo.Personnel.Import.Domain;
using HoSoCanBo.Personnel.Movements.Domain;
using HoSoCanBo.Personnel.Organisation.Domain.Headcounts;
using HoSoCanBo.Personnel.Organisation.Domain.Reorganizations;
using HoSoCanBo.Personnel.Records.Domain.Drafts;
using HoSoCanBo.Personnel.Records.Domain.Exports;
using HoSoCanBo.Personnel.Records.Domain.Planned;
using HoSoCanBo.Personnel.Records.Domain.Quality;
using HoSoCanBo.Personnel.Records.Domain.SelfService;
using HoSoCanBo.Personnel.Reference.Domain;
using HoSoCanBo.Personnel.Reports.Domain.Printing;
using HoSoCanBo.Personnel.Reports.Domain.Search;
using HoSoCanBo.Personnel.Units.Domain;
using HoSoCanBo.SharedRecords.Decisions;
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

    internal DbSet<Assignment> Assignments => Set<Assignment>();

    internal DbSet<StatusPeriod> StatusPeriods => Set<StatusPeriod>();

    internal DbSet<OrganizationUnit> Units => Set<OrganizationUnit>();

    internal DbSet<UnitPeriod> UnitPeriods => Set<UnitPeriod>();

    internal DbSet<UnitLeader> UnitLeaders => Set<UnitLeader>();

    internal DbSet<UnitLineage> UnitLineages => Set<UnitLineage>();

    internal DbSet<QuotaGrant> QuotaGrants => Set<QuotaGrant>();

    internal DbSet<Reorganization> Reorganizations => Set<Reorganization>();

    internal DbSet<ReorganizationLine> ReorganizationLines => Set<ReorganizationLine>();

    internal DbSet<ReorganizationPlacement> ReorganizationPlacements => Set<ReorganizationPlacement>();

    internal DbSet<CountedImpact> CountedImpacts => Set<CountedImpact>();

    internal DbSet<ReorganizationTrace> ReorganizationTraces => Set<ReorganizationTrace>();

    internal DbSet<Decision> Decisions => Set<Decision>();

    internal DbSet<Movement> Movements => Set<Movement>();

    internal DbSet<UpdateObligation> Obligations => Set<UpdateObligation>();

    internal DbSet<MovementBatch> MovementBatches => Set<MovementBatch>();

    internal DbSet<Reminder> Reminders => Set<Reminder>();

    internal DbSet<CatalogueItem> CatalogueItems => Set<CatalogueItem>();

    internal DbSet<EmployeeKind> EmployeeKinds => Set<EmployeeKind>();

    internal DbSet<RecordStatus> RecordStatuses => Set<RecordStatus>();

    internal DbSet<MovementType> MovementTypes => Set<MovementType>();

    internal DbSet<Holiday> Holidays => Set<Holiday>();

    internal DbSet<ImportRun> ImportRuns => Set<ImportRun>();

    internal DbSet<ImportIssue> ImportIssues => Set<ImportIssue>();

    internal DbSet<ImportFilePart> ImportFileParts => Set<ImportFilePart>();

    internal DbSet<RecordView> RecordViews => Set<RecordView>();

    internal DbSet<Attachment> Attachments => Set<Attachment>();

    internal DbSet<AttachmentContent> AttachmentContents => Set<AttachmentContent>();

    internal DbSet<PaperVerification> PaperVerifications => Set<PaperVerification>();

    internal DbSet<PaperDifference> PaperDifferences => Set<PaperDifference>();

    internal DbSet<PlannedChange> PlannedChanges => Set<PlannedChange>();

    internal DbSet<ProfileDraft> ProfileDrafts => Set<ProfileDraft>();

    internal DbSet<CorrectionRequest> CorrectionRequests => Set<CorrectionRequest>();

    internal DbSet<OwnConfirmation> OwnConfirmations => Set<OwnConfirmation>();

    internal DbSet<PrintRun> PrintRuns => Set<PrintRun>();

    internal DbSet<PrintRunPerson> PrintRunPeople => Set<PrintRunPerson>();

    internal DbSet<PrintFilePart> PrintFileParts => Set<PrintFilePart>();

    internal DbSet<ExportRun> ExportRuns => Set<ExportRun>();

    internal DbSet<ExportFilePart> ExportFileParts => Set<ExportFilePart>();

    internal DbSet<RecordQuality> RecordQualities => Set<RecordQuality>();

    internal DbSet<RecordGap> RecordGaps => Set<RecordGap>();

    internal DbSet<DueEntry> DueEntries => Set<DueEntry>();

    internal DbSet<RetirementException> RetirementExceptions => Set<RetirementException>();

    internal DbSet<SavedSearch> SavedSearches => Set<SavedSearch>();

    /// <summary>The same paper registered twice at the same moment: the unique index lets one in, the other is told so in words.</summary>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        try
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        catch (DbUpdateException exception) when (UniqueIndexes.IsBroken(exception, nameof(Decision.IssuerKey)))
        {
            throw new RuleViolationException(
                "personnel.decision-registered-meanwhile",
                "Quyết định này vừa được người khác đăng ký cùng lúc. Chưa lưu gì; bấm Lưu lần nữa để dùng quyết định đã đăng ký.");
        }
    }

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.HasDecisionFiles();
    }
}
