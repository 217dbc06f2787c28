using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Salary.People.Domain;
using HoSoCanBo.Salary.Rates.Domain;
using HoSoCanBo.Salary.StepLists.Domain;
using HoSoCanBo.SharedRecords.Copies;
using HoSoCanBo.SharedRecords.Decisions;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Salary.Persistence;

/// <summary>The database of the module Tiền lương.</summary>
public sealed partial class SalaryDbContext(
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

    /// <summary>Phụ cấp của từng người.</summary>
    public DbSet<PersonAllowance> PersonAllowances => Set<PersonAllowance>();

    /// <summary>Thời gian không hưởng lương.</summary>
    public DbSet<PayAbsence> PayAbsences => Set<PayAbsence>();

    /// <summary>Thay đổi lương chờ người thứ hai.</summary>
    public DbSet<WaitingPayChange> WaitingPayChanges => Set<WaitingPayChange>();

    /// <summary>Người phụ thuộc.</summary>
    public DbSet<DependantCount> DependantCounts => Set<DependantCount>();

    /// <summary>Quyết định về lương.</summary>
    public DbSet<PayDecision> PayDecisions => Set<PayDecision>();

    /// <summary>Nguồn bảo đảm tiền lương của đơn vị.</summary>
    public DbSet<UnitPayTerms> UnitPayTerms => Set<UnitPayTerms>();

    /// <summary>Tham số lương.</summary>
    public DbSet<RateRow> RateRows => Set<RateRow>();

    /// <summary>Danh sách đề nghị nâng bậc.</summary>
    public DbSet<StepList> StepLists => Set<StepList>();

    /// <summary>Người trong danh sách nâng bậc.</summary>
    public DbSet<StepListItem> StepListItems => Set<StepListItem>();

    /// <summary>Kỷ luật, năm không hoàn thành nhiệm vụ kéo dài thời gian giữ bậc.</summary>
    public DbSet<StepExtension> StepExtensions => Set<StepExtension>();

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.HasDecisionFiles();
        modelBuilder.HasKnownPeople<PaidEmployee>("PaidEmployees");
    }
}
