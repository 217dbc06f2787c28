using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HoSoCanBo.Migrations.Sqlite.Salary
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ArrearsProposals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    UnitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FullName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false, collation: "NOCASE"),
                    OfMonth = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SheetId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Cause = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    DecisionId = table.Column<Guid>(type: "TEXT", nullable: true),
                    AmountInDong = table.Column<long>(type: "INTEGER", nullable: false),
                    NetInDong = table.Column<long>(type: "INTEGER", nullable: false),
                    ContributionsInDong = table.Column<long>(type: "INTEGER", nullable: false),
                    LinesJson = table.Column<string>(type: "TEXT", nullable: false),
                    ProposedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DismissedReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Problem = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    IsConfirmedUnpaid = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ArrearsProposals", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AuditEntries",
                columns: table => new
                {
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: true),
                    UserName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    RemoteAddress = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    SubjectKind = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    DecisionId = table.Column<Guid>(type: "TEXT", nullable: true),
                    DecisionNumber = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Changes = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditEntries", x => x.Sequence);
                });

            migrationBuilder.CreateTable(
                name: "BudgetEstimates",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false, collation: "NOCASE"),
                    SourceFirst = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    SourceHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    SourceLevelInDong = table.Column<long>(type: "INTEGER", nullable: false),
                    LevelInDong = table.Column<long>(type: "INTEGER", nullable: true),
                    LevelFrom = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CreatedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    SummedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    SummedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BudgetEstimates", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "BudgetLines",
                columns: table => new
                {
                    PartId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FullName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false, collation: "NOCASE"),
                    KindCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    RankCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    CoefficientInTenThousandths = table.Column<int>(type: "INTEGER", nullable: true),
                    Month = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Year = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Raise = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Causes = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    YearInDong = table.Column<long>(type: "INTEGER", nullable: false),
                    RaiseFrom = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Coming = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Problem = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BudgetLines", x => new { x.PartId, x.PersonId });
                });

            migrationBuilder.CreateTable(
                name: "BudgetParts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    EstimateId = table.Column<Guid>(type: "TEXT", nullable: false),
                    UnitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    UnitName = table.Column<string>(type: "TEXT", maxLength: 250, nullable: false, collation: "NOCASE"),
                    UnitKind = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Field = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Block = table.Column<string>(type: "TEXT", maxLength: 250, nullable: false),
                    FundingSource = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    SourceFirst = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Figures = table.Column<string>(type: "TEXT", nullable: false),
                    People = table.Column<int>(type: "INTEGER", nullable: false),
                    Refused = table.Column<int>(type: "INTEGER", nullable: false),
                    PeopleInDong = table.Column<long>(type: "INTEGER", nullable: false),
                    VacanciesInDong = table.Column<long>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SentAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    SentBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    ReturnReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BudgetParts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CalendarDays",
                columns: table => new
                {
                    Date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    IsWorkingDay = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsInForce = table.Column<bool>(type: "INTEGER", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CalendarDays", x => x.Date);
                });

            migrationBuilder.CreateTable(
                name: "ConsolidatedTables",
                columns: table => new
                {
                    MonthId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    ContentJson = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConsolidatedTables", x => new { x.MonthId, x.Code });
                });

            migrationBuilder.CreateTable(
                name: "DecisionFiles",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DecisionId = table.Column<Guid>(type: "TEXT", nullable: true),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ContentType = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    SizeInBytes = table.Column<int>(type: "INTEGER", nullable: false),
                    AddedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AddedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    AddedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DecisionFiles", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DistrictSubmissions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    First = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    UnitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ExtendedUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AskedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AskedReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SubmittedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    SubmittedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    MissingUnits = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    MissingReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    ReturnReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    ReturnCount = table.Column<int>(type: "INTEGER", nullable: false),
                    LateSince = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    RemindedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DistrictSubmissions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Inbox",
                columns: table => new
                {
                    EventId = table.Column<Guid>(type: "TEXT", nullable: false),
                    EventName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    HandledAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Inbox", x => x.EventId);
                });

            migrationBuilder.CreateTable(
                name: "JobRuns",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    JobId = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    StartedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SucceededAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JobRuns", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "KnownQuotas",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    UnitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    QuotaKindCode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    IsWhole = table.Column<bool>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    EffectiveFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsVoided = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KnownQuotas", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "KnownUnits",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ParentId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 250, nullable: false, collation: "NOCASE"),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    SalaryBlock = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Path = table.Column<string>(type: "TEXT", maxLength: 330, nullable: false),
                    ClosedFrom = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    SuccessorId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KnownUnits", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Leases",
                columns: table => new
                {
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Owner = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Leases", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "Outbox",
                columns: table => new
                {
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    EventId = table.Column<Guid>(type: "TEXT", nullable: false),
                    EventName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Destination = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DecisionId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Payload = table.Column<string>(type: "TEXT", nullable: false),
                    TraceParent = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DueAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    CompletedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ParkedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    LastError = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Outbox", x => x.Sequence);
                });

            migrationBuilder.CreateTable(
                name: "PaidEmployees",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RetiresOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    RetirementKnownAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    QuotaKindCode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    QuotaKnownAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EmployeeNumber = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    FullName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true, collation: "NOCASE"),
                    BornOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    KindCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    SearchText = table.Column<string>(type: "TEXT", maxLength: 241, nullable: false),
                    NameSortKey = table.Column<byte[]>(type: "BLOB", maxLength: 400, nullable: false),
                    IdentifiedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    UnitId = table.Column<Guid>(type: "TEXT", nullable: true),
                    PositionName = table.Column<string>(type: "TEXT", maxLength: 250, nullable: true, collation: "NOCASE"),
                    IsPresent = table.Column<bool>(type: "INTEGER", nullable: false),
                    NextChangeOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PaidEmployees", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PayDecisions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    SignedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    EffectiveFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Issuer = table.Column<string>(type: "TEXT", maxLength: 255, nullable: true),
                    Signer = table.Column<string>(type: "TEXT", maxLength: 255, nullable: true),
                    SignerTitle = table.Column<string>(type: "TEXT", maxLength: 255, nullable: true),
                    Summary = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PayDecisions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PaySheets",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    First = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    UnitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FundingSource = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Group = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    GathererId = table.Column<Guid>(type: "TEXT", nullable: true),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ExtendedUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AskedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AskedReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    OpenedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    PaidOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    SubmittedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    SubmittedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    SubmittedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    ReturnReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    ReturnedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    ReturnedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ReturnCount = table.Column<int>(type: "INTEGER", nullable: false),
                    LateSince = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    RemindedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Sums_AllowancesInDong = table.Column<long>(type: "INTEGER", nullable: false),
                    Sums_ArrearsContributionsInDong = table.Column<long>(type: "INTEGER", nullable: false),
                    Sums_ArrearsInDong = table.Column<long>(type: "INTEGER", nullable: false),
                    Sums_ArrearsNetInDong = table.Column<long>(type: "INTEGER", nullable: false),
                    Sums_Blocks = table.Column<int>(type: "INTEGER", nullable: false),
                    Sums_ContributionsInDong = table.Column<long>(type: "INTEGER", nullable: false),
                    Sums_DeductionsInDong = table.Column<long>(type: "INTEGER", nullable: false),
                    Sums_NetInDong = table.Column<long>(type: "INTEGER", nullable: false),
                    Sums_OneOffInDong = table.Column<long>(type: "INTEGER", nullable: false),
                    Sums_People = table.Column<int>(type: "INTEGER", nullable: false),
                    Sums_SalaryInDong = table.Column<long>(type: "INTEGER", nullable: false),
                    Sums_Warnings = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PaySheets", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RateRows",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    RateTable = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    RateKey = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    ValuesJson = table.Column<string>(type: "TEXT", nullable: false),
                    EffectiveFrom = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    EffectiveUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    LegalBasis = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Confidence = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RecordedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    WithdrawnAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    WithdrawnReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RateRows", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Recalculations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FromDay = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Cause = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    DecisionId = table.Column<Guid>(type: "TEXT", nullable: true),
                    AskedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Recalculations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ReformFigures",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ScenarioId = table.Column<Guid>(type: "TEXT", nullable: false),
                    UnitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    UnitName = table.Column<string>(type: "TEXT", maxLength: 250, nullable: false, collation: "NOCASE"),
                    Numbers = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ChangedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReformFigures", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ReformScenarios",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false, collation: "NOCASE"),
                    EffectiveFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    OldLevelInDong = table.Column<long>(type: "INTEGER", nullable: false),
                    NewLevelInDong = table.Column<long>(type: "INTEGER", nullable: false),
                    Months = table.Column<int>(type: "INTEGER", nullable: false),
                    HealthInHundredths = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CreatedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReformScenarios", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SalaryMonths",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    First = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ConsolidationOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    OpenedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    OpeningError = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    ConsolidatedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ConsolidatedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    LockedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    LockedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    LockedWithout = table.Column<int>(type: "INTEGER", nullable: false),
                    LockReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SalaryMonths", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SheetEntries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SheetId = table.Column<Guid>(type: "TEXT", nullable: false),
                    First = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    UnitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FullName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false, collation: "NOCASE"),
                    EmployeeNumber = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    KindCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    RankCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Step = table.Column<int>(type: "INTEGER", nullable: true),
                    CoefficientInTenThousandths = table.Column<int>(type: "INTEGER", nullable: true),
                    SalaryInDong = table.Column<long>(type: "INTEGER", nullable: false),
                    AllowancesInDong = table.Column<long>(type: "INTEGER", nullable: false),
                    InsuredBaseInDong = table.Column<long>(type: "INTEGER", nullable: false),
                    DeductionsInDong = table.Column<long>(type: "INTEGER", nullable: false),
                    NetInDong = table.Column<long>(type: "INTEGER", nullable: false),
                    ContributionsInDong = table.Column<long>(type: "INTEGER", nullable: false),
                    OneOffInDong = table.Column<long>(type: "INTEGER", nullable: false),
                    HalfDaysOff = table.Column<int>(type: "INTEGER", nullable: false),
                    FactsJson = table.Column<string>(type: "TEXT", nullable: true),
                    LinesJson = table.Column<string>(type: "TEXT", nullable: false),
                    Error = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Warnings = table.Column<string>(type: "TEXT", maxLength: 1500, nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SheetEntries", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SheetHeads",
                columns: table => new
                {
                    SheetId = table.Column<Guid>(type: "TEXT", nullable: false),
                    HeadsJson = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SheetHeads", x => x.SheetId);
                });

            migrationBuilder.CreateTable(
                name: "SheetInputs",
                columns: table => new
                {
                    SheetId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    UnpaidHalfDays = table.Column<int>(type: "INTEGER", nullable: false),
                    SickHalfDays = table.Column<int>(type: "INTEGER", nullable: false),
                    OneOffInDong = table.Column<long>(type: "INTEGER", nullable: false),
                    OneOffName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true, collation: "NOCASE"),
                    DeductionInDong = table.Column<long>(type: "INTEGER", nullable: false),
                    HazardHalfDays = table.Column<int>(type: "INTEGER", nullable: true),
                    MobileHalfDays = table.Column<int>(type: "INTEGER", nullable: true),
                    PaysUnionDues = table.Column<bool>(type: "INTEGER", nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SheetInputs", x => new { x.SheetId, x.PersonId });
                });

            migrationBuilder.CreateTable(
                name: "SheetTotals",
                columns: table => new
                {
                    SheetId = table.Column<Guid>(type: "TEXT", nullable: false),
                    KindCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false, collation: "NOCASE"),
                    IsComponent = table.Column<bool>(type: "INTEGER", nullable: false),
                    People = table.Column<int>(type: "INTEGER", nullable: false),
                    AmountInDong = table.Column<long>(type: "INTEGER", nullable: false),
                    InsuredInDong = table.Column<long>(type: "INTEGER", nullable: false),
                    CoefficientInTenThousandths = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SheetTotals", x => new { x.SheetId, x.KindCode, x.Code });
                });

            migrationBuilder.CreateTable(
                name: "StepExtensions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Cause = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Document = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StepExtensions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "StepLists",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    UnitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Month = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ProposedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    ProposedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ReviewedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ReviewNote = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    DecisionId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StepLists", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "UnitPayTerms",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    UnitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    EffectiveFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    IsFullyBudgetPaid = table.Column<bool>(type: "INTEGER", nullable: false),
                    Autonomy = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    UnitKind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    WageRegion = table.Column<int>(type: "INTEGER", nullable: true),
                    LegalBasis = table.Column<string>(type: "TEXT", maxLength: 255, nullable: true),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UnitPayTerms", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "VarianceLines",
                columns: table => new
                {
                    SheetId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FullName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false, collation: "NOCASE"),
                    RankCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Cause = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    FromDay = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Decision = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    OldCoefficient = table.Column<int>(type: "INTEGER", nullable: true),
                    NewCoefficient = table.Column<int>(type: "INTEGER", nullable: true),
                    SalaryInDong = table.Column<long>(type: "INTEGER", nullable: false),
                    AllowancesInDong = table.Column<long>(type: "INTEGER", nullable: false),
                    ContributionsInDong = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VarianceLines", x => new { x.SheetId, x.Number });
                });

            migrationBuilder.CreateTable(
                name: "BudgetVacancies",
                columns: table => new
                {
                    PartId = table.Column<Guid>(type: "TEXT", nullable: false),
                    QuotaKindCode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Assigned = table.Column<int>(type: "INTEGER", nullable: false),
                    Present = table.Column<int>(type: "INTEGER", nullable: false),
                    PlannedPosts = table.Column<int>(type: "INTEGER", nullable: false),
                    Months = table.Column<int>(type: "INTEGER", nullable: false),
                    Post = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    MonthInDong = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BudgetVacancies", x => new { x.PartId, x.QuotaKindCode });
                    table.ForeignKey(
                        name: "FK_BudgetVacancies_BudgetParts_PartId",
                        column: x => x.PartId,
                        principalTable: "BudgetParts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DecisionFileContents",
                columns: table => new
                {
                    FileId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Bytes = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DecisionFileContents", x => x.FileId);
                    table.ForeignKey(
                        name: "FK_DecisionFileContents_DecisionFiles_FileId",
                        column: x => x.FileId,
                        principalTable: "DecisionFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "DependantCounts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Count = table.Column<int>(type: "INTEGER", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    EffectiveFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    EffectiveUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DecisionId = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DependantCounts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DependantCounts_PaidEmployees_PersonId",
                        column: x => x.PersonId,
                        principalTable: "PaidEmployees",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PayAbsences",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    EffectiveFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    EffectiveUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    DecisionId = table.Column<Guid>(type: "TEXT", nullable: true),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    WithdrawnAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    WithdrawnReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PayAbsences", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PayAbsences_PaidEmployees_PersonId",
                        column: x => x.PersonId,
                        principalTable: "PaidEmployees",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PersonAllowances",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    CoefficientInTenThousandths = table.Column<int>(type: "INTEGER", nullable: true),
                    PositionCoefficientInTenThousandths = table.Column<int>(type: "INTEGER", nullable: true),
                    PercentInHundredths = table.Column<int>(type: "INTEGER", nullable: true),
                    AmountInDong = table.Column<long>(type: "INTEGER", nullable: true),
                    UsualHalfDays = table.Column<int>(type: "INTEGER", nullable: true),
                    PreviousCoefficientInTenThousandths = table.Column<int>(type: "INTEGER", nullable: true),
                    IsRotation = table.Column<bool>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true, collation: "NOCASE"),
                    Origin = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    EffectiveFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    EffectiveUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DecisionId = table.Column<Guid>(type: "TEXT", nullable: true),
                    EndDecisionId = table.Column<Guid>(type: "TEXT", nullable: true),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    WithdrawnAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    WithdrawnReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PersonAllowances", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PersonAllowances_PaidEmployees_PersonId",
                        column: x => x.PersonId,
                        principalTable: "PaidEmployees",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SalaryLines",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    KindCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    RankCode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    RankName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true, collation: "NOCASE"),
                    ScaleCode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    TableCode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Step = table.Column<int>(type: "INTEGER", nullable: true),
                    CoefficientInHundredths = table.Column<int>(type: "INTEGER", nullable: true),
                    PaidPercentInHundredths = table.Column<int>(type: "INTEGER", nullable: false),
                    BeyondFramePercent = table.Column<int>(type: "INTEGER", nullable: true),
                    KeptDifferenceInTenThousandths = table.Column<int>(type: "INTEGER", nullable: true),
                    AgreedWageInDong = table.Column<long>(type: "INTEGER", nullable: true),
                    ContractMonths = table.Column<int>(type: "INTEGER", nullable: true),
                    StepHeldSince = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    NextStepOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Origin = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Change = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    WithdrawnAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    WithdrawnReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    EffectiveFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    EffectiveUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DecisionId = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SalaryLines", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SalaryLines_PaidEmployees_PersonId",
                        column: x => x.PersonId,
                        principalTable: "PaidEmployees",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "StatusPeriods",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    StatusCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    CountsAsPresent = table.Column<bool>(type: "INTEGER", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    EffectiveFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    EffectiveUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DecisionId = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StatusPeriods", x => x.Id);
                    table.ForeignKey(
                        name: "FK_StatusPeriods_PaidEmployees_PersonId",
                        column: x => x.PersonId,
                        principalTable: "PaidEmployees",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "UnitMemberships",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    UnitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PositionName = table.Column<string>(type: "TEXT", maxLength: 250, nullable: true, collation: "NOCASE"),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    EffectiveFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    EffectiveUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DecisionId = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UnitMemberships", x => x.Id);
                    table.ForeignKey(
                        name: "FK_UnitMemberships_PaidEmployees_PersonId",
                        column: x => x.PersonId,
                        principalTable: "PaidEmployees",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "StepListItems",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ListId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FullName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false, collation: "NOCASE"),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    LineId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RankCode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    FromStep = table.Column<int>(type: "INTEGER", nullable: true),
                    FromCoefficientInHundredths = table.Column<int>(type: "INTEGER", nullable: true),
                    HeldSince = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ToStep = table.Column<int>(type: "INTEGER", nullable: true),
                    ToCoefficientInHundredths = table.Column<int>(type: "INTEGER", nullable: true),
                    FromBeyondFramePercent = table.Column<int>(type: "INTEGER", nullable: true),
                    ToBeyondFramePercent = table.Column<int>(type: "INTEGER", nullable: true),
                    EffectiveFrom = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    IsEligible = table.Column<bool>(type: "INTEGER", nullable: false),
                    Findings = table.Column<string>(type: "TEXT", nullable: false),
                    IsIncluded = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StepListItems", x => x.Id);
                    table.ForeignKey(
                        name: "FK_StepListItems_StepLists_ListId",
                        column: x => x.ListId,
                        principalTable: "StepLists",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ArrearsProposals_PersonId_OfMonth",
                table: "ArrearsProposals",
                columns: new[] { "PersonId", "OfMonth" });

            migrationBuilder.CreateIndex(
                name: "IX_ArrearsProposals_SheetId",
                table: "ArrearsProposals",
                column: "SheetId");

            migrationBuilder.CreateIndex(
                name: "IX_ArrearsProposals_UnitId_State",
                table: "ArrearsProposals",
                columns: new[] { "UnitId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_At",
                table: "AuditEntries",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_SubjectId_Sequence",
                table: "AuditEntries",
                columns: new[] { "SubjectId", "Sequence" });

            migrationBuilder.CreateIndex(
                name: "IX_BudgetEstimates_Year_CreatedAt",
                table: "BudgetEstimates",
                columns: new[] { "Year", "CreatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_BudgetParts_EstimateId_UnitId",
                table: "BudgetParts",
                columns: new[] { "EstimateId", "UnitId" });

            migrationBuilder.CreateIndex(
                name: "IX_BudgetParts_UnitId",
                table: "BudgetParts",
                column: "UnitId");

            migrationBuilder.CreateIndex(
                name: "IX_DecisionFiles_DecisionId",
                table: "DecisionFiles",
                column: "DecisionId");

            migrationBuilder.CreateIndex(
                name: "IX_DependantCounts_DecisionId",
                table: "DependantCounts",
                column: "DecisionId");

            migrationBuilder.CreateIndex(
                name: "IX_DependantCounts_PersonId_EffectiveFrom",
                table: "DependantCounts",
                columns: new[] { "PersonId", "EffectiveFrom" });

            migrationBuilder.CreateIndex(
                name: "IX_DistrictSubmissions_First_UnitId",
                table: "DistrictSubmissions",
                columns: new[] { "First", "UnitId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_JobRuns_JobId_SucceededAt",
                table: "JobRuns",
                columns: new[] { "JobId", "SucceededAt" });

            migrationBuilder.CreateIndex(
                name: "IX_KnownQuotas_UnitId",
                table: "KnownQuotas",
                column: "UnitId");

            migrationBuilder.CreateIndex(
                name: "IX_KnownUnits_ParentId",
                table: "KnownUnits",
                column: "ParentId");

            migrationBuilder.CreateIndex(
                name: "IX_KnownUnits_Path",
                table: "KnownUnits",
                column: "Path");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_DecisionId",
                table: "Outbox",
                column: "DecisionId");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_Destination_SubjectId_DueAt",
                table: "Outbox",
                columns: new[] { "Destination", "SubjectId", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_DueAt",
                table: "Outbox",
                column: "DueAt");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_ParkedAt",
                table: "Outbox",
                column: "ParkedAt");

            migrationBuilder.CreateIndex(
                name: "IX_PaidEmployees_NameSortKey_Id_IsPresent_SearchText",
                table: "PaidEmployees",
                columns: new[] { "NameSortKey", "Id", "IsPresent", "SearchText" });

            migrationBuilder.CreateIndex(
                name: "IX_PaidEmployees_NextChangeOn",
                table: "PaidEmployees",
                column: "NextChangeOn");

            migrationBuilder.CreateIndex(
                name: "IX_PaidEmployees_UnitId_NameSortKey_Id_IsPresent_SearchText",
                table: "PaidEmployees",
                columns: new[] { "UnitId", "NameSortKey", "Id", "IsPresent", "SearchText" });

            migrationBuilder.CreateIndex(
                name: "IX_PayAbsences_DecisionId",
                table: "PayAbsences",
                column: "DecisionId");

            migrationBuilder.CreateIndex(
                name: "IX_PayAbsences_PersonId_EffectiveFrom",
                table: "PayAbsences",
                columns: new[] { "PersonId", "EffectiveFrom" });

            migrationBuilder.CreateIndex(
                name: "IX_PayDecisions_Number",
                table: "PayDecisions",
                column: "Number");

            migrationBuilder.CreateIndex(
                name: "IX_PaySheets_First_UnitId_FundingSource_Kind",
                table: "PaySheets",
                columns: new[] { "First", "UnitId", "FundingSource", "Kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PaySheets_UnitId_First",
                table: "PaySheets",
                columns: new[] { "UnitId", "First" });

            migrationBuilder.CreateIndex(
                name: "IX_PersonAllowances_DecisionId",
                table: "PersonAllowances",
                column: "DecisionId");

            migrationBuilder.CreateIndex(
                name: "IX_PersonAllowances_PersonId_EffectiveFrom",
                table: "PersonAllowances",
                columns: new[] { "PersonId", "EffectiveFrom" });

            migrationBuilder.CreateIndex(
                name: "IX_RateRows_ChangedAt",
                table: "RateRows",
                column: "ChangedAt");

            migrationBuilder.CreateIndex(
                name: "IX_RateRows_RateTable_RateKey_EffectiveFrom",
                table: "RateRows",
                columns: new[] { "RateTable", "RateKey", "EffectiveFrom" });

            migrationBuilder.CreateIndex(
                name: "IX_Recalculations_Attempts_AskedAt",
                table: "Recalculations",
                columns: new[] { "Attempts", "AskedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_ReformFigures_ScenarioId_UnitId",
                table: "ReformFigures",
                columns: new[] { "ScenarioId", "UnitId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReformScenarios_CreatedAt",
                table: "ReformScenarios",
                column: "CreatedAt");

            migrationBuilder.CreateIndex(
                name: "IX_SalaryLines_DecisionId",
                table: "SalaryLines",
                column: "DecisionId");

            migrationBuilder.CreateIndex(
                name: "IX_SalaryLines_PersonId_EffectiveFrom",
                table: "SalaryLines",
                columns: new[] { "PersonId", "EffectiveFrom" });

            migrationBuilder.CreateIndex(
                name: "IX_SalaryMonths_First",
                table: "SalaryMonths",
                column: "First",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SheetEntries_PersonId_First",
                table: "SheetEntries",
                columns: new[] { "PersonId", "First" });

            migrationBuilder.CreateIndex(
                name: "IX_SheetEntries_SheetId_PersonId",
                table: "SheetEntries",
                columns: new[] { "SheetId", "PersonId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_StatusPeriods_DecisionId",
                table: "StatusPeriods",
                column: "DecisionId");

            migrationBuilder.CreateIndex(
                name: "IX_StatusPeriods_PersonId_EffectiveFrom",
                table: "StatusPeriods",
                columns: new[] { "PersonId", "EffectiveFrom" });

            migrationBuilder.CreateIndex(
                name: "IX_StepExtensions_PersonId",
                table: "StepExtensions",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_StepListItems_ListId",
                table: "StepListItems",
                column: "ListId");

            migrationBuilder.CreateIndex(
                name: "IX_StepListItems_PersonId",
                table: "StepListItems",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_StepLists_Month",
                table: "StepLists",
                column: "Month");

            migrationBuilder.CreateIndex(
                name: "IX_StepLists_UnitId_Month",
                table: "StepLists",
                columns: new[] { "UnitId", "Month" });

            migrationBuilder.CreateIndex(
                name: "IX_UnitMemberships_DecisionId",
                table: "UnitMemberships",
                column: "DecisionId");

            migrationBuilder.CreateIndex(
                name: "IX_UnitMemberships_PersonId_EffectiveFrom",
                table: "UnitMemberships",
                columns: new[] { "PersonId", "EffectiveFrom" });

            migrationBuilder.CreateIndex(
                name: "IX_UnitMemberships_UnitId_EffectiveFrom",
                table: "UnitMemberships",
                columns: new[] { "UnitId", "EffectiveFrom" });

            migrationBuilder.CreateIndex(
                name: "IX_UnitPayTerms_UnitId_EffectiveFrom",
                table: "UnitPayTerms",
                columns: new[] { "UnitId", "EffectiveFrom" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ArrearsProposals");

            migrationBuilder.DropTable(
                name: "AuditEntries");

            migrationBuilder.DropTable(
                name: "BudgetEstimates");

            migrationBuilder.DropTable(
                name: "BudgetLines");

            migrationBuilder.DropTable(
                name: "BudgetVacancies");

            migrationBuilder.DropTable(
                name: "CalendarDays");

            migrationBuilder.DropTable(
                name: "ConsolidatedTables");

            migrationBuilder.DropTable(
                name: "DecisionFileContents");

            migrationBuilder.DropTable(
                name: "DependantCounts");

            migrationBuilder.DropTable(
                name: "DistrictSubmissions");

            migrationBuilder.DropTable(
                name: "Inbox");

            migrationBuilder.DropTable(
                name: "JobRuns");

            migrationBuilder.DropTable(
                name: "KnownQuotas");

            migrationBuilder.DropTable(
                name: "KnownUnits");

            migrationBuilder.DropTable(
                name: "Leases");

            migrationBuilder.DropTable(
                name: "Outbox");

            migrationBuilder.DropTable(
                name: "PayAbsences");

            migrationBuilder.DropTable(
                name: "PayDecisions");

            migrationBuilder.DropTable(
                name: "PaySheets");

            migrationBuilder.DropTable(
                name: "PersonAllowances");

            migrationBuilder.DropTable(
                name: "RateRows");

            migrationBuilder.DropTable(
                name: "Recalculations");

            migrationBuilder.DropTable(
                name: "ReformFigures");

            migrationBuilder.DropTable(
                name: "ReformScenarios");

            migrationBuilder.DropTable(
                name: "SalaryLines");

            migrationBuilder.DropTable(
                name: "SalaryMonths");

            migrationBuilder.DropTable(
                name: "SheetEntries");

            migrationBuilder.DropTable(
                name: "SheetHeads");

            migrationBuilder.DropTable(
                name: "SheetInputs");

            migrationBuilder.DropTable(
                name: "SheetTotals");

            migrationBuilder.DropTable(
                name: "StatusPeriods");

            migrationBuilder.DropTable(
                name: "StepExtensions");

            migrationBuilder.DropTable(
                name: "StepListItems");

            migrationBuilder.DropTable(
                name: "UnitMemberships");

            migrationBuilder.DropTable(
                name: "UnitPayTerms");

            migrationBuilder.DropTable(
                name: "VarianceLines");

            migrationBuilder.DropTable(
                name: "BudgetParts");

            migrationBuilder.DropTable(
                name: "DecisionFiles");

            migrationBuilder.DropTable(
                name: "StepLists");

            migrationBuilder.DropTable(
                name: "PaidEmployees");
        }
    }
}
