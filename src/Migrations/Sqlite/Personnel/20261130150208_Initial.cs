using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HoSoCanBo.Migrations.Sqlite.Personnel
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "AttachmentContents",
                columns: table => new
                {
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Content = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AttachmentContents", x => x.Sha256);
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
                name: "CatalogueItems",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Catalogue = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 250, nullable: false, collation: "NOCASE"),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    Group = table.Column<string>(type: "TEXT", maxLength: 250, nullable: true),
                    ValidFrom = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ValidUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CatalogueItems", x => x.Id);
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
                name: "Decisions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    SignedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    EffectiveFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    IssuedBy = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    IssuerKey = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    SignedBy = table.Column<string>(type: "TEXT", maxLength: 255, nullable: true),
                    SignerTitle = table.Column<string>(type: "TEXT", maxLength: 255, nullable: true),
                    Summary = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RecordedBy = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Decisions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "EmployeeKinds",
                columns: table => new
                {
                    Code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 250, nullable: false, collation: "NOCASE"),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    DefaultForm = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EmployeeKinds", x => x.Code);
                });

            migrationBuilder.CreateTable(
                name: "Employees",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    EmployeeNumber = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    FullName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false, collation: "NOCASE"),
                    FullNameSearch = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    FullNameSortKey = table.Column<byte[]>(type: "BLOB", maxLength: 400, nullable: false),
                    KindCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    StatusCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    UnitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PositionName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true, collation: "NOCASE"),
                    InTransitMovementId = table.Column<Guid>(type: "TEXT", nullable: true),
                    HostUnitId = table.Column<Guid>(type: "TEXT", nullable: true),
                    OtherName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true, collation: "NOCASE"),
                    BirthDate = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    BirthDatePrecision = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Sex = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    EthnicGroupCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    ReligionCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    OccupationAtRecruitment = table.Column<string>(type: "TEXT", maxLength: 255, nullable: true),
                    RecruitedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    RecruitingBody = table.Column<string>(type: "TEXT", maxLength: 255, nullable: true),
                    MainWork = table.Column<string>(type: "TEXT", maxLength: 255, nullable: true),
                    RankCode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    RankName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true, collation: "NOCASE"),
                    SalaryStep = table.Column<int>(type: "INTEGER", nullable: true),
                    CoefficientInHundredths = table.Column<int>(type: "INTEGER", nullable: true),
                    BeyondFramePercent = table.Column<int>(type: "INTEGER", nullable: true),
                    SalaryFrom = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    PositionAllowanceInHundredths = table.Column<int>(type: "INTEGER", nullable: true),
                    OtherAllowances = table.Column<string>(type: "TEXT", maxLength: 255, nullable: true),
                    GeneralEducationCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    ProfessionalLevelCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    ProfessionalMajor = table.Column<string>(type: "TEXT", maxLength: 255, nullable: true),
                    PoliticalTheoryCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    StateManagementCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    ForeignLanguage = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    ForeignLanguageLevelCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    ItLevelCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    SectorTraining = table.Column<string>(type: "TEXT", maxLength: 255, nullable: true),
                    AcademicRankCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    AcademicRankYear = table.Column<int>(type: "INTEGER", nullable: true),
                    PartyJoinedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    PartyJoinedOnPrecision = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    PartyOfficialOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    PartyOfficialOnPrecision = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    EnlistedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    EnlistedOnPrecision = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    DischargedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DischargedOnPrecision = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    MilitaryRankCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    TitleAwardedCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    TitleAwardedYear = table.Column<int>(type: "INTEGER", nullable: true),
                    TitleAwardedDecision = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    WorkStrength = table.Column<string>(type: "TEXT", maxLength: 255, nullable: true),
                    HighestAward = table.Column<string>(type: "TEXT", maxLength: 255, nullable: true),
                    HighestDiscipline = table.Column<string>(type: "TEXT", maxLength: 255, nullable: true),
                    HealthStatusCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    HeightInCm = table.Column<int>(type: "INTEGER", nullable: true),
                    WeightInTenthsOfKg = table.Column<int>(type: "INTEGER", nullable: true),
                    BloodTypeCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    WarInvalidClassCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    WarInvalidCertificate = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    PolicyFamilyCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    PolicyFamilyPaper = table.Column<string>(type: "TEXT", maxLength: 255, nullable: true),
                    IdDocument = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    IdNumber = table.Column<string>(type: "TEXT", maxLength: 12, nullable: true),
                    IdIssuedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    IdIssuedBy = table.Column<string>(type: "TEXT", maxLength: 255, nullable: true),
                    SocialInsuranceNumber = table.Column<string>(type: "TEXT", maxLength: 12, nullable: true),
                    HealthInsuranceNumber = table.Column<string>(type: "TEXT", maxLength: 15, nullable: true),
                    PersonalHistory = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    OldRegimeWork = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    ForeignRelations = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    RelativesAbroad = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    Assessment = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    QuotaKindCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    ContractTypeCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Phone = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Email = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    TaxCode = table.Column<string>(type: "TEXT", maxLength: 14, nullable: true),
                    BankAccount = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    BirthPlace_Commune = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    BirthPlace_Detail = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    BirthPlace_District = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    BirthPlace_Province = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    CurrentAddress_Commune = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    CurrentAddress_Detail = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    CurrentAddress_District = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    CurrentAddress_Province = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    HomeTown_Commune = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    HomeTown_Detail = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    HomeTown_District = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    HomeTown_Province = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    PermanentAddress_Commune = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    PermanentAddress_Detail = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    PermanentAddress_District = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    PermanentAddress_Province = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Employees", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Holidays",
                columns: table => new
                {
                    Date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 250, nullable: false, collation: "NOCASE"),
                    IsWorkingDay = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsConfirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Holidays", x => x.Date);
                });

            migrationBuilder.CreateTable(
                name: "ImportRuns",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    FileLength = table.Column<long>(type: "INTEGER", nullable: false),
                    FileHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    CreatedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    OwnRecordId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Scope = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    HasMoreIssues = table.Column<bool>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    SkipsRowsWithErrors = table.Column<bool>(type: "INTEGER", nullable: false),
                    Added = table.Column<int>(type: "INTEGER", nullable: false),
                    Updated = table.Column<int>(type: "INTEGER", nullable: false),
                    Unchanged = table.Column<int>(type: "INTEGER", nullable: false),
                    Skipped = table.Column<int>(type: "INTEGER", nullable: false),
                    Counts_Changed = table.Column<int>(type: "INTEGER", nullable: false),
                    Counts_Errors = table.Column<int>(type: "INTEGER", nullable: false),
                    Counts_New = table.Column<int>(type: "INTEGER", nullable: false),
                    Counts_Rows = table.Column<int>(type: "INTEGER", nullable: false),
                    Counts_RowsWithErrors = table.Column<int>(type: "INTEGER", nullable: false),
                    Counts_Unchanged = table.Column<int>(type: "INTEGER", nullable: false),
                    Counts_Warnings = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CreatedByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false, collation: "NOCASE"),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    FinishedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    FailureMessage = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    ProgressStep = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    ProgressDone = table.Column<int>(type: "INTEGER", nullable: false),
                    ProgressTotal = table.Column<int>(type: "INTEGER", nullable: false),
                    ProgressStartedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    CancelRequestedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportRuns", x => x.Id);
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
                name: "MovementBatches",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TypeCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Decision = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: false),
                    Answers = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: false),
                    Scope = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    CreatedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    People = table.Column<int>(type: "INTEGER", nullable: false),
                    Problems = table.Column<int>(type: "INTEGER", nullable: false),
                    DecisionId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CreatedByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false, collation: "NOCASE"),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    FinishedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    FailureMessage = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    ProgressStep = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    ProgressDone = table.Column<int>(type: "INTEGER", nullable: false),
                    ProgressTotal = table.Column<int>(type: "INTEGER", nullable: false),
                    ProgressStartedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    CancelRequestedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MovementBatches", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "MovementTypes",
                columns: table => new
                {
                    Code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 250, nullable: false, collation: "NOCASE"),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    Category = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Document = table.Column<string>(type: "TEXT", maxLength: 250, nullable: false),
                    ResultingStatusCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    MovesRecord = table.Column<bool>(type: "INTEGER", nullable: false),
                    DeadlineDays = table.Column<int>(type: "INTEGER", nullable: false),
                    CountsFromDecision = table.Column<bool>(type: "INTEGER", nullable: false),
                    Article = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MovementTypes", x => x.Code);
                });

            migrationBuilder.CreateTable(
                name: "OrganizationUnits",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 250, nullable: false, collation: "NOCASE"),
                    NameSearch = table.Column<string>(type: "TEXT", maxLength: 250, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Level = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    ParentId = table.Column<Guid>(type: "TEXT", nullable: true),
                    SalaryBlock = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Path = table.Column<string>(type: "TEXT", maxLength: 330, nullable: false),
                    EffectiveFrom = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    EffectiveUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    SuccessorId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Contact_Address = table.Column<string>(type: "TEXT", maxLength: 250, nullable: true),
                    Contact_Email = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    Contact_Functions = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Contact_IdentificationCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Contact_Phone = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Contact_ShortName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true, collation: "NOCASE")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OrganizationUnits", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OrganizationUnits_OrganizationUnits_ParentId",
                        column: x => x.ParentId,
                        principalTable: "OrganizationUnits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
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
                name: "PrintRuns",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CreatedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    CreatedByUserName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ViewScope = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    PayScope = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Form = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Description = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    PeopleCount = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    PrintedCount = table.Column<int>(type: "INTEGER", nullable: false),
                    FileLength = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CreatedByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false, collation: "NOCASE"),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    FinishedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    FailureMessage = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    ProgressStep = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    ProgressDone = table.Column<int>(type: "INTEGER", nullable: false),
                    ProgressTotal = table.Column<int>(type: "INTEGER", nullable: false),
                    ProgressStartedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    CancelRequestedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PrintRuns", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ProfileDrafts",
                columns: table => new
                {
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    EmployeeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Place = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Values = table.Column<string>(type: "TEXT", maxLength: 60000, nullable: false),
                    SavedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProfileDrafts", x => new { x.UserId, x.EmployeeId, x.Place });
                });

            migrationBuilder.CreateTable(
                name: "RecordStatuses",
                columns: table => new
                {
                    Code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 250, nullable: false, collation: "NOCASE"),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    StatusScope = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    CountsAsPresent = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsTerminal = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RecordStatuses", x => x.Code);
                });

            migrationBuilder.CreateTable(
                name: "RecordViews",
                columns: table => new
                {
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: true),
                    UserName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    RemoteAddress = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    EmployeeId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Count = table.Column<int>(type: "INTEGER", nullable: false),
                    Detail = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RecordViews", x => x.Sequence);
                });

            migrationBuilder.CreateTable(
                name: "Reminders",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    UnitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ObligationId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Text = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    OpenThen = table.Column<int>(type: "INTEGER", nullable: false),
                    OverdueThen = table.Column<int>(type: "INTEGER", nullable: false),
                    SentAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SentBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    SentByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false, collation: "NOCASE")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Reminders", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SavedSearches",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    OwnerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false, collation: "NOCASE"),
                    Query = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    SavedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RetiredAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SavedSearches", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "UnitLineages",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReorganizationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    FromUnitId = table.Column<Guid>(type: "TEXT", nullable: true),
                    FromCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    FromName = table.Column<string>(type: "TEXT", maxLength: 250, nullable: false, collation: "NOCASE"),
                    ToUnitId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ToCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    ToName = table.Column<string>(type: "TEXT", maxLength: 250, nullable: true, collation: "NOCASE"),
                    Share = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    EffectiveFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DecisionId = table.Column<Guid>(type: "TEXT", nullable: true),
                    LegalBasis = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    IsWithdrawn = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UnitLineages", x => x.Id);
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
                name: "Reorganizations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 250, nullable: false),
                    DecisionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    EffectiveOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    CreatedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    Scope = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    ConfirmedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    ConfirmedByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true, collation: "NOCASE"),
                    ConfirmedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    PlaysOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    UndoneAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    UnitsOpened = table.Column<int>(type: "INTEGER", nullable: false),
                    UnitsChanged = table.Column<int>(type: "INTEGER", nullable: false),
                    UnitsClosed = table.Column<int>(type: "INTEGER", nullable: false),
                    PeopleMoved = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CreatedByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false, collation: "NOCASE"),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    FinishedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    FailureMessage = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    ProgressStep = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    ProgressDone = table.Column<int>(type: "INTEGER", nullable: false),
                    ProgressTotal = table.Column<int>(type: "INTEGER", nullable: false),
                    ProgressStartedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Reorganizations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Reorganizations_Decisions_DecisionId",
                        column: x => x.DecisionId,
                        principalTable: "Decisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AbroadStays",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Country = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    FromDay = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    UntilDay = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Purpose = table.Column<string>(type: "TEXT", maxLength: 255, nullable: true),
                    Sponsor = table.Column<string>(type: "TEXT", maxLength: 255, nullable: true),
                    EmployeeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DecisionId = table.Column<Guid>(type: "TEXT", nullable: true),
                    StruckAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    StruckReason = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AbroadStays", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AbroadStays_Decisions_DecisionId",
                        column: x => x.DecisionId,
                        principalTable: "Decisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AbroadStays_Employees_EmployeeId",
                        column: x => x.EmployeeId,
                        principalTable: "Employees",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Assignments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    EmployeeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    UnitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PositionName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true, collation: "NOCASE"),
                    EffectiveFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    EffectiveUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DecisionId = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Assignments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Assignments_Employees_EmployeeId",
                        column: x => x.EmployeeId,
                        principalTable: "Employees",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Attachments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    EmployeeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    KindCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 255, nullable: true),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ContentType = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    SizeInBytes = table.Column<long>(type: "INTEGER", nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    DocumentNumber = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    DocumentDate = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AddedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AddedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    StruckAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    StruckReason = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Attachments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Attachments_Employees_EmployeeId",
                        column: x => x.EmployeeId,
                        principalTable: "Employees",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AwardRecords",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false, collation: "NOCASE"),
                    LevelCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Year = table.Column<int>(type: "INTEGER", nullable: true),
                    DecisionNumber = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    DecidedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Issuer = table.Column<string>(type: "TEXT", maxLength: 255, nullable: true),
                    EmployeeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DecisionId = table.Column<Guid>(type: "TEXT", nullable: true),
                    StruckAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    StruckReason = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AwardRecords", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AwardRecords_Decisions_DecisionId",
                        column: x => x.DecisionId,
                        principalTable: "Decisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AwardRecords_Employees_EmployeeId",
                        column: x => x.EmployeeId,
                        principalTable: "Employees",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CorrectionRequests",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    EmployeeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FieldKey = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    FieldLabel = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    CurrentValue = table.Column<string>(type: "TEXT", maxLength: 1010, nullable: true),
                    ProposedValue = table.Column<string>(type: "TEXT", maxLength: 1010, nullable: false),
                    Explanation = table.Column<string>(type: "TEXT", maxLength: 1010, nullable: false),
                    AttachmentId = table.Column<Guid>(type: "TEXT", nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    AnsweredAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    AnsweredBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    AnswerReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CorrectionRequests", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CorrectionRequests_Employees_EmployeeId",
                        column: x => x.EmployeeId,
                        principalTable: "Employees",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DisciplineRecords",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AreaCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Form = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    Content = table.Column<string>(type: "TEXT", maxLength: 255, nullable: true),
                    DecisionNumber = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    EffectiveFrom = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    EffectiveUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Issuer = table.Column<string>(type: "TEXT", maxLength: 255, nullable: true),
                    EmployeeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DecisionId = table.Column<Guid>(type: "TEXT", nullable: true),
                    StruckAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    StruckReason = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DisciplineRecords", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DisciplineRecords_Decisions_DecisionId",
                        column: x => x.DecisionId,
                        principalTable: "Decisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DisciplineRecords_Employees_EmployeeId",
                        column: x => x.EmployeeId,
                        principalTable: "Employees",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DueEntries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Month = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    EmployeeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    UnitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    UnmetCount = table.Column<int>(type: "INTEGER", nullable: false),
                    Conditions = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    MadeAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DueEntries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DueEntries_Employees_EmployeeId",
                        column: x => x.EmployeeId,
                        principalTable: "Employees",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "EducationRecords",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    School = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    Major = table.Column<string>(type: "TEXT", maxLength: 255, nullable: true),
                    FromMonth = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    UntilMonth = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    TrainingFormCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Degree = table.Column<string>(type: "TEXT", maxLength: 255, nullable: true),
                    KindCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    LevelCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    CertificateNumber = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    CertificateIssuedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    CertificateExpiresOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Grade = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    EmployeeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DecisionId = table.Column<Guid>(type: "TEXT", nullable: true),
                    StruckAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    StruckReason = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EducationRecords", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EducationRecords_Decisions_DecisionId",
                        column: x => x.DecisionId,
                        principalTable: "Decisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_EducationRecords_Employees_EmployeeId",
                        column: x => x.EmployeeId,
                        principalTable: "Employees",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FamilyMembers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Side = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    RelationCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    FullName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false, collation: "NOCASE"),
                    BirthYear = table.Column<int>(type: "INTEGER", nullable: true),
                    Detail = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    SituationCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    EmployeeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DecisionId = table.Column<Guid>(type: "TEXT", nullable: true),
                    StruckAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    StruckReason = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FamilyMembers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FamilyMembers_Decisions_DecisionId",
                        column: x => x.DecisionId,
                        principalTable: "Decisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FamilyMembers_Employees_EmployeeId",
                        column: x => x.EmployeeId,
                        principalTable: "Employees",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "HeldPosts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AreaCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    PositionName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false, collation: "NOCASE"),
                    Organization = table.Column<string>(type: "TEXT", maxLength: 255, nullable: true),
                    FromDay = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    UntilDay = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    EmployeeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DecisionId = table.Column<Guid>(type: "TEXT", nullable: true),
                    StruckAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    StruckReason = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HeldPosts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_HeldPosts_Decisions_DecisionId",
                        column: x => x.DecisionId,
                        principalTable: "Decisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_HeldPosts_Employees_EmployeeId",
                        column: x => x.EmployeeId,
                        principalTable: "Employees",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LanguageSkills",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    LevelCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    CertificateNumber = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    CertificateIssuedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    CertificateExpiresOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    EmployeeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DecisionId = table.Column<Guid>(type: "TEXT", nullable: true),
                    StruckAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    StruckReason = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LanguageSkills", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LanguageSkills_Decisions_DecisionId",
                        column: x => x.DecisionId,
                        principalTable: "Decisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_LanguageSkills_Employees_EmployeeId",
                        column: x => x.EmployeeId,
                        principalTable: "Employees",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Movements",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    TypeCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    EmployeeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DecisionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FromUnitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ToUnitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PositionName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true, collation: "NOCASE"),
                    EffectiveFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    EndsOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Details = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SentAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SentBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    AnsweredAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    AnsweredBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    AnswerReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    AppliedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Change = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    CancelledAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    CancelledBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    CancelDecisionId = table.Column<Guid>(type: "TEXT", nullable: true),
                    CancelReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Movements", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Movements_Decisions_DecisionId",
                        column: x => x.DecisionId,
                        principalTable: "Decisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Movements_Employees_EmployeeId",
                        column: x => x.EmployeeId,
                        principalTable: "Employees",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "OrganizationMemberships",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    JoinedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Organization = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    Role = table.Column<string>(type: "TEXT", maxLength: 255, nullable: true),
                    LeftOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    EmployeeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DecisionId = table.Column<Guid>(type: "TEXT", nullable: true),
                    StruckAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    StruckReason = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OrganizationMemberships", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OrganizationMemberships_Decisions_DecisionId",
                        column: x => x.DecisionId,
                        principalTable: "Decisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_OrganizationMemberships_Employees_EmployeeId",
                        column: x => x.EmployeeId,
                        principalTable: "Employees",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "OwnConfirmations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    EmployeeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ConfirmedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RecordVersion = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OwnConfirmations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OwnConfirmations_Employees_EmployeeId",
                        column: x => x.EmployeeId,
                        principalTable: "Employees",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PaperDifferences",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    EmployeeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FieldKey = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    FieldLabel = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    SoftwareValue = table.Column<string>(type: "TEXT", maxLength: 510, nullable: true),
                    PaperValue = table.Column<string>(type: "TEXT", maxLength: 510, nullable: false),
                    FoundAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    FoundBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    SettledAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    SettledBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Settlement = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PaperDifferences", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PaperDifferences_Employees_EmployeeId",
                        column: x => x.EmployeeId,
                        principalTable: "Employees",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PaperVerifications",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    EmployeeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    VerifiedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    VerifiedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    VerifiedByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false, collation: "NOCASE"),
                    RecordVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PaperVerifications", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PaperVerifications_Employees_EmployeeId",
                        column: x => x.EmployeeId,
                        principalTable: "Employees",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PastIdentityPapers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Document = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    IssuedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    IssuedBy = table.Column<string>(type: "TEXT", maxLength: 255, nullable: true),
                    UntilDay = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    EmployeeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DecisionId = table.Column<Guid>(type: "TEXT", nullable: true),
                    StruckAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    StruckReason = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PastIdentityPapers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PastIdentityPapers_Decisions_DecisionId",
                        column: x => x.DecisionId,
                        principalTable: "Decisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PastIdentityPapers_Employees_EmployeeId",
                        column: x => x.EmployeeId,
                        principalTable: "Employees",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RecordQualities",
                columns: table => new
                {
                    EmployeeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Score = table.Column<int>(type: "INTEGER", nullable: false),
                    Completeness = table.Column<int>(type: "INTEGER", nullable: false),
                    MissingCount = table.Column<int>(type: "INTEGER", nullable: false),
                    ContradictionCount = table.Column<int>(type: "INTEGER", nullable: false),
                    DoubtCount = table.Column<int>(type: "INTEGER", nullable: false),
                    CheckedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RecordQualities", x => x.EmployeeId);
                    table.ForeignKey(
                        name: "FK_RecordQualities_Employees_EmployeeId",
                        column: x => x.EmployeeId,
                        principalTable: "Employees",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RetirementExceptions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    RetiresOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Ground = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    IsInForce = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RetirementExceptions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RetirementExceptions_Employees_Id",
                        column: x => x.Id,
                        principalTable: "Employees",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SalaryPeriods",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    FromMonth = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    RankCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Step = table.Column<int>(type: "INTEGER", nullable: true),
                    CoefficientInHundredths = table.Column<int>(type: "INTEGER", nullable: true),
                    BeyondFramePercent = table.Column<int>(type: "INTEGER", nullable: true),
                    KindCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    EmployeeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DecisionId = table.Column<Guid>(type: "TEXT", nullable: true),
                    StruckAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    StruckReason = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SalaryPeriods", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SalaryPeriods_Decisions_DecisionId",
                        column: x => x.DecisionId,
                        principalTable: "Decisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SalaryPeriods_Employees_EmployeeId",
                        column: x => x.EmployeeId,
                        principalTable: "Employees",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "StatusPeriods",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    EmployeeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    StatusCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    EffectiveFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    EffectiveUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DecisionId = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StatusPeriods", x => x.Id);
                    table.ForeignKey(
                        name: "FK_StatusPeriods_Employees_EmployeeId",
                        column: x => x.EmployeeId,
                        principalTable: "Employees",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "UpdateObligations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Rule = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    EmployeeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    UnitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DecisionId = table.Column<Guid>(type: "TEXT", nullable: true),
                    MovementId = table.Column<Guid>(type: "TEXT", nullable: true),
                    StartsOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    FirstDueOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ExtensionReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    EscalatedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ClosedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ClosedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    ClosedByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true, collation: "NOCASE"),
                    AnsweredById = table.Column<Guid>(type: "TEXT", nullable: true),
                    SoonToldAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UpdateObligations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_UpdateObligations_Employees_EmployeeId",
                        column: x => x.EmployeeId,
                        principalTable: "Employees",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "WorkPeriods",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    FromMonth = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    UntilMonth = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Content = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    KindCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    EmployeeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DecisionId = table.Column<Guid>(type: "TEXT", nullable: true),
                    StruckAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    StruckReason = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WorkPeriods", x => x.Id);
                    table.ForeignKey(
                        name: "FK_WorkPeriods_Decisions_DecisionId",
                        column: x => x.DecisionId,
                        principalTable: "Decisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_WorkPeriods_Employees_EmployeeId",
                        column: x => x.EmployeeId,
                        principalTable: "Employees",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ImportFileParts",
                columns: table => new
                {
                    RunId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Content = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportFileParts", x => new { x.RunId, x.Kind, x.Number });
                    table.ForeignKey(
                        name: "FK_ImportFileParts_ImportRuns_RunId",
                        column: x => x.RunId,
                        principalTable: "ImportRuns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ImportIssues",
                columns: table => new
                {
                    RunId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Sheet = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Row = table.Column<int>(type: "INTEGER", nullable: false),
                    Cell = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Label = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Value = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Rule = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    IsError = table.Column<bool>(type: "INTEGER", nullable: false),
                    Message = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Allowed = table.Column<string>(type: "TEXT", maxLength: 600, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportIssues", x => new { x.RunId, x.Number });
                    table.ForeignKey(
                        name: "FK_ImportIssues_ImportRuns_RunId",
                        column: x => x.RunId,
                        principalTable: "ImportRuns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "MovementBatchLines",
                columns: table => new
                {
                    BatchId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    EmployeeNumber = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    EmployeeId = table.Column<Guid>(type: "TEXT", nullable: true),
                    UnitCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    PositionName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true, collation: "NOCASE"),
                    EndsOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Problem = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    IsLeftOut = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MovementBatchLines", x => new { x.BatchId, x.Number });
                    table.ForeignKey(
                        name: "FK_MovementBatchLines_MovementBatches_BatchId",
                        column: x => x.BatchId,
                        principalTable: "MovementBatches",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "QuotaGrants",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    UnitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    QuotaKindCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Act = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    EffectiveFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DecisionId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ReorganizationId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    VoidedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    VoidReason = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_QuotaGrants", x => x.Id);
                    table.ForeignKey(
                        name: "FK_QuotaGrants_Decisions_DecisionId",
                        column: x => x.DecisionId,
                        principalTable: "Decisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_QuotaGrants_OrganizationUnits_UnitId",
                        column: x => x.UnitId,
                        principalTable: "OrganizationUnits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "UnitLeaders",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    UnitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    EmployeeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PositionName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false, collation: "NOCASE"),
                    IsHead = table.Column<bool>(type: "INTEGER", nullable: false),
                    EffectiveFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    EffectiveUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DecisionId = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UnitLeaders", x => x.Id);
                    table.ForeignKey(
                        name: "FK_UnitLeaders_Employees_EmployeeId",
                        column: x => x.EmployeeId,
                        principalTable: "Employees",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_UnitLeaders_OrganizationUnits_UnitId",
                        column: x => x.UnitId,
                        principalTable: "OrganizationUnits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "UnitPeriods",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    UnitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 250, nullable: false, collation: "NOCASE"),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Level = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    SalaryBlock = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    ParentId = table.Column<Guid>(type: "TEXT", nullable: true),
                    EffectiveFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    EffectiveUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DecisionId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ReorganizationId = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UnitPeriods", x => x.Id);
                    table.ForeignKey(
                        name: "FK_UnitPeriods_OrganizationUnits_UnitId",
                        column: x => x.UnitId,
                        principalTable: "OrganizationUnits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PrintFileParts",
                columns: table => new
                {
                    RunId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Content = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PrintFileParts", x => new { x.RunId, x.Number });
                    table.ForeignKey(
                        name: "FK_PrintFileParts_PrintRuns_RunId",
                        column: x => x.RunId,
                        principalTable: "PrintRuns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PrintRunPeople",
                columns: table => new
                {
                    RunId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    EmployeeId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PrintRunPeople", x => new { x.RunId, x.Number });
                    table.ForeignKey(
                        name: "FK_PrintRunPeople_PrintRuns_RunId",
                        column: x => x.RunId,
                        principalTable: "PrintRuns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ReorganizationLines",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReorganizationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Ref = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    EffectiveOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    FromUnitId = table.Column<Guid>(type: "TEXT", nullable: true),
                    FromCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    FromName = table.Column<string>(type: "TEXT", maxLength: 250, nullable: true, collation: "NOCASE"),
                    ToUnitId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ToCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    ToName = table.Column<string>(type: "TEXT", maxLength: 250, nullable: true, collation: "NOCASE"),
                    ToKind = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    ToParentId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ToParentCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Share = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    LegalBasis = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReorganizationLines", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReorganizationLines_Reorganizations_ReorganizationId",
                        column: x => x.ReorganizationId,
                        principalTable: "Reorganizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReorganizationPlacements",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReorganizationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    EmployeeNumber = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    FromCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    ToCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReorganizationPlacements", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReorganizationPlacements_Reorganizations_ReorganizationId",
                        column: x => x.ReorganizationId,
                        principalTable: "Reorganizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReorganizationTraces",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReorganizationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FromUnitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ToUnitId = table.Column<Guid>(type: "TEXT", nullable: true),
                    EffectiveOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    EndedAssignmentId = table.Column<Guid>(type: "TEXT", nullable: true),
                    BegunAssignmentId = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReorganizationTraces", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReorganizationTraces_Reorganizations_ReorganizationId",
                        column: x => x.ReorganizationId,
                        principalTable: "Reorganizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RecordGaps",
                columns: table => new
                {
                    EmployeeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Rule = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    FieldKey = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Message = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RecordGaps", x => new { x.EmployeeId, x.Number });
                    table.ForeignKey(
                        name: "FK_RecordGaps_RecordQualities_EmployeeId",
                        column: x => x.EmployeeId,
                        principalTable: "RecordQualities",
                        principalColumn: "EmployeeId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AbroadStays_DecisionId",
                table: "AbroadStays",
                column: "DecisionId");

            migrationBuilder.CreateIndex(
                name: "IX_AbroadStays_EmployeeId",
                table: "AbroadStays",
                column: "EmployeeId");

            migrationBuilder.CreateIndex(
                name: "IX_Assignments_EmployeeId_EffectiveFrom",
                table: "Assignments",
                columns: new[] { "EmployeeId", "EffectiveFrom" });

            migrationBuilder.CreateIndex(
                name: "IX_Assignments_UnitId_EffectiveFrom_EffectiveUntil_EmployeeId",
                table: "Assignments",
                columns: new[] { "UnitId", "EffectiveFrom", "EffectiveUntil", "EmployeeId" });

            migrationBuilder.CreateIndex(
                name: "IX_Attachments_EmployeeId_KindCode",
                table: "Attachments",
                columns: new[] { "EmployeeId", "KindCode" });

            migrationBuilder.CreateIndex(
                name: "IX_Attachments_Sha256",
                table: "Attachments",
                column: "Sha256");

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_At",
                table: "AuditEntries",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_SubjectId_Sequence",
                table: "AuditEntries",
                columns: new[] { "SubjectId", "Sequence" });

            migrationBuilder.CreateIndex(
                name: "IX_AwardRecords_DecisionId",
                table: "AwardRecords",
                column: "DecisionId");

            migrationBuilder.CreateIndex(
                name: "IX_AwardRecords_EmployeeId",
                table: "AwardRecords",
                column: "EmployeeId");

            migrationBuilder.CreateIndex(
                name: "IX_CatalogueItems_Catalogue_Code",
                table: "CatalogueItems",
                columns: new[] { "Catalogue", "Code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CorrectionRequests_EmployeeId",
                table: "CorrectionRequests",
                column: "EmployeeId");

            migrationBuilder.CreateIndex(
                name: "IX_CorrectionRequests_State_CreatedAt",
                table: "CorrectionRequests",
                columns: new[] { "State", "CreatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_DecisionFiles_DecisionId",
                table: "DecisionFiles",
                column: "DecisionId");

            migrationBuilder.CreateIndex(
                name: "IX_Decisions_Number_SignedOn_IssuerKey",
                table: "Decisions",
                columns: new[] { "Number", "SignedOn", "IssuerKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DisciplineRecords_DecisionId",
                table: "DisciplineRecords",
                column: "DecisionId");

            migrationBuilder.CreateIndex(
                name: "IX_DisciplineRecords_EmployeeId",
                table: "DisciplineRecords",
                column: "EmployeeId");

            migrationBuilder.CreateIndex(
                name: "IX_DueEntries_EmployeeId",
                table: "DueEntries",
                column: "EmployeeId");

            migrationBuilder.CreateIndex(
                name: "IX_DueEntries_Month_Kind_DueOn_Id",
                table: "DueEntries",
                columns: new[] { "Month", "Kind", "DueOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_DueEntries_Month_Kind_UnitId_DueOn",
                table: "DueEntries",
                columns: new[] { "Month", "Kind", "UnitId", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_EducationRecords_DecisionId",
                table: "EducationRecords",
                column: "DecisionId");

            migrationBuilder.CreateIndex(
                name: "IX_EducationRecords_EmployeeId",
                table: "EducationRecords",
                column: "EmployeeId");

            migrationBuilder.CreateIndex(
                name: "IX_Employees_BirthDate_Id_StatusCode_KindCode_UnitId_FullNameSearch_Sex_ProfessionalLevelCode_PoliticalTheoryCode_PartyJoinedOn",
                table: "Employees",
                columns: new[] { "BirthDate", "Id", "StatusCode", "KindCode", "UnitId", "FullNameSearch", "Sex", "ProfessionalLevelCode", "PoliticalTheoryCode", "PartyJoinedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Employees_EmployeeNumber",
                table: "Employees",
                column: "EmployeeNumber",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Employees_EmployeeNumber_Id_StatusCode_KindCode_UnitId_FullNameSearch",
                table: "Employees",
                columns: new[] { "EmployeeNumber", "Id", "StatusCode", "KindCode", "UnitId", "FullNameSearch" });

            migrationBuilder.CreateIndex(
                name: "IX_Employees_FullNameSortKey_Id_StatusCode_KindCode_UnitId_FullNameSearch",
                table: "Employees",
                columns: new[] { "FullNameSortKey", "Id", "StatusCode", "KindCode", "UnitId", "FullNameSearch" });

            migrationBuilder.CreateIndex(
                name: "IX_Employees_HostUnitId",
                table: "Employees",
                column: "HostUnitId");

            migrationBuilder.CreateIndex(
                name: "IX_Employees_Id_QuotaKindCode_KindCode",
                table: "Employees",
                columns: new[] { "Id", "QuotaKindCode", "KindCode" });

            migrationBuilder.CreateIndex(
                name: "IX_Employees_IdNumber",
                table: "Employees",
                column: "IdNumber",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Employees_SocialInsuranceNumber",
                table: "Employees",
                column: "SocialInsuranceNumber");

            migrationBuilder.CreateIndex(
                name: "IX_Employees_StatusCode_KindCode_UnitId",
                table: "Employees",
                columns: new[] { "StatusCode", "KindCode", "UnitId" });

            migrationBuilder.CreateIndex(
                name: "IX_Employees_UnitId_FullNameSortKey_Id_StatusCode_KindCode_FullNameSearch",
                table: "Employees",
                columns: new[] { "UnitId", "FullNameSortKey", "Id", "StatusCode", "KindCode", "FullNameSearch" });

            migrationBuilder.CreateIndex(
                name: "IX_Employees_UnitId_Sex_StatusCode_KindCode_BirthDate_ProfessionalLevelCode_PoliticalTheoryCode_PartyJoinedOn_Id",
                table: "Employees",
                columns: new[] { "UnitId", "Sex", "StatusCode", "KindCode", "BirthDate", "ProfessionalLevelCode", "PoliticalTheoryCode", "PartyJoinedOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_FamilyMembers_DecisionId",
                table: "FamilyMembers",
                column: "DecisionId");

            migrationBuilder.CreateIndex(
                name: "IX_FamilyMembers_EmployeeId",
                table: "FamilyMembers",
                column: "EmployeeId");

            migrationBuilder.CreateIndex(
                name: "IX_HeldPosts_DecisionId",
                table: "HeldPosts",
                column: "DecisionId");

            migrationBuilder.CreateIndex(
                name: "IX_HeldPosts_EmployeeId",
                table: "HeldPosts",
                column: "EmployeeId");

            migrationBuilder.CreateIndex(
                name: "IX_ImportRuns_CreatedBy_CreatedAt",
                table: "ImportRuns",
                columns: new[] { "CreatedBy", "CreatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_ImportRuns_State",
                table: "ImportRuns",
                column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_JobRuns_JobId_SucceededAt",
                table: "JobRuns",
                columns: new[] { "JobId", "SucceededAt" });

            migrationBuilder.CreateIndex(
                name: "IX_LanguageSkills_DecisionId",
                table: "LanguageSkills",
                column: "DecisionId");

            migrationBuilder.CreateIndex(
                name: "IX_LanguageSkills_EmployeeId",
                table: "LanguageSkills",
                column: "EmployeeId");

            migrationBuilder.CreateIndex(
                name: "IX_MovementBatches_CreatedBy_CreatedAt",
                table: "MovementBatches",
                columns: new[] { "CreatedBy", "CreatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_MovementBatches_State",
                table: "MovementBatches",
                column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_Movements_DecisionId",
                table: "Movements",
                column: "DecisionId");

            migrationBuilder.CreateIndex(
                name: "IX_Movements_EmployeeId",
                table: "Movements",
                column: "EmployeeId");

            migrationBuilder.CreateIndex(
                name: "IX_Movements_FromUnitId_State",
                table: "Movements",
                columns: new[] { "FromUnitId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Movements_State_EffectiveFrom",
                table: "Movements",
                columns: new[] { "State", "EffectiveFrom" });

            migrationBuilder.CreateIndex(
                name: "IX_Movements_State_EndsOn",
                table: "Movements",
                columns: new[] { "State", "EndsOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Movements_ToUnitId_State",
                table: "Movements",
                columns: new[] { "ToUnitId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_OrganizationMemberships_DecisionId",
                table: "OrganizationMemberships",
                column: "DecisionId");

            migrationBuilder.CreateIndex(
                name: "IX_OrganizationMemberships_EmployeeId",
                table: "OrganizationMemberships",
                column: "EmployeeId");

            migrationBuilder.CreateIndex(
                name: "IX_OrganizationUnits_Code",
                table: "OrganizationUnits",
                column: "Code");

            migrationBuilder.CreateIndex(
                name: "IX_OrganizationUnits_ParentId",
                table: "OrganizationUnits",
                column: "ParentId");

            migrationBuilder.CreateIndex(
                name: "IX_OrganizationUnits_Path",
                table: "OrganizationUnits",
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
                name: "IX_OwnConfirmations_EmployeeId_ConfirmedAt",
                table: "OwnConfirmations",
                columns: new[] { "EmployeeId", "ConfirmedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_PaperDifferences_EmployeeId_SettledAt",
                table: "PaperDifferences",
                columns: new[] { "EmployeeId", "SettledAt" });

            migrationBuilder.CreateIndex(
                name: "IX_PaperDifferences_SettledAt_FoundAt",
                table: "PaperDifferences",
                columns: new[] { "SettledAt", "FoundAt" });

            migrationBuilder.CreateIndex(
                name: "IX_PaperVerifications_EmployeeId_VerifiedOn",
                table: "PaperVerifications",
                columns: new[] { "EmployeeId", "VerifiedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_PastIdentityPapers_DecisionId",
                table: "PastIdentityPapers",
                column: "DecisionId");

            migrationBuilder.CreateIndex(
                name: "IX_PastIdentityPapers_EmployeeId",
                table: "PastIdentityPapers",
                column: "EmployeeId");

            migrationBuilder.CreateIndex(
                name: "IX_PrintRuns_CreatedBy_CreatedAt",
                table: "PrintRuns",
                columns: new[] { "CreatedBy", "CreatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_PrintRuns_State",
                table: "PrintRuns",
                column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_ProfileDrafts_SavedAt",
                table: "ProfileDrafts",
                column: "SavedAt");

            migrationBuilder.CreateIndex(
                name: "IX_QuotaGrants_DecisionId",
                table: "QuotaGrants",
                column: "DecisionId");

            migrationBuilder.CreateIndex(
                name: "IX_QuotaGrants_UnitId_EffectiveFrom",
                table: "QuotaGrants",
                columns: new[] { "UnitId", "EffectiveFrom" });

            migrationBuilder.CreateIndex(
                name: "IX_RecordGaps_Kind_EmployeeId",
                table: "RecordGaps",
                columns: new[] { "Kind", "EmployeeId" });

            migrationBuilder.CreateIndex(
                name: "IX_RecordQualities_Score_EmployeeId",
                table: "RecordQualities",
                columns: new[] { "Score", "EmployeeId" });

            migrationBuilder.CreateIndex(
                name: "IX_RecordViews_At",
                table: "RecordViews",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_RecordViews_EmployeeId_Sequence",
                table: "RecordViews",
                columns: new[] { "EmployeeId", "Sequence" });

            migrationBuilder.CreateIndex(
                name: "IX_RecordViews_UserId_Sequence",
                table: "RecordViews",
                columns: new[] { "UserId", "Sequence" });

            migrationBuilder.CreateIndex(
                name: "IX_Reminders_ObligationId",
                table: "Reminders",
                column: "ObligationId");

            migrationBuilder.CreateIndex(
                name: "IX_Reminders_UnitId_SentAt",
                table: "Reminders",
                columns: new[] { "UnitId", "SentAt" });

            migrationBuilder.CreateIndex(
                name: "IX_ReorganizationLines_ReorganizationId_Number",
                table: "ReorganizationLines",
                columns: new[] { "ReorganizationId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReorganizationPlacements_ReorganizationId",
                table: "ReorganizationPlacements",
                column: "ReorganizationId");

            migrationBuilder.CreateIndex(
                name: "IX_Reorganizations_CreatedAt",
                table: "Reorganizations",
                column: "CreatedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Reorganizations_DecisionId",
                table: "Reorganizations",
                column: "DecisionId");

            migrationBuilder.CreateIndex(
                name: "IX_Reorganizations_State",
                table: "Reorganizations",
                column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_ReorganizationTraces_ReorganizationId_Kind_Number",
                table: "ReorganizationTraces",
                columns: new[] { "ReorganizationId", "Kind", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_RetirementExceptions_RetiresOn",
                table: "RetirementExceptions",
                column: "RetiresOn");

            migrationBuilder.CreateIndex(
                name: "IX_SalaryPeriods_DecisionId",
                table: "SalaryPeriods",
                column: "DecisionId");

            migrationBuilder.CreateIndex(
                name: "IX_SalaryPeriods_EmployeeId",
                table: "SalaryPeriods",
                column: "EmployeeId");

            migrationBuilder.CreateIndex(
                name: "IX_SavedSearches_OwnerId_RetiredAt_Name",
                table: "SavedSearches",
                columns: new[] { "OwnerId", "RetiredAt", "Name" });

            migrationBuilder.CreateIndex(
                name: "IX_StatusPeriods_EmployeeId",
                table: "StatusPeriods",
                column: "EmployeeId");

            migrationBuilder.CreateIndex(
                name: "IX_StatusPeriods_StatusCode_EffectiveFrom_EffectiveUntil_EmployeeId",
                table: "StatusPeriods",
                columns: new[] { "StatusCode", "EffectiveFrom", "EffectiveUntil", "EmployeeId" });

            migrationBuilder.CreateIndex(
                name: "IX_UnitLeaders_EmployeeId",
                table: "UnitLeaders",
                column: "EmployeeId");

            migrationBuilder.CreateIndex(
                name: "IX_UnitLeaders_UnitId_EffectiveFrom",
                table: "UnitLeaders",
                columns: new[] { "UnitId", "EffectiveFrom" });

            migrationBuilder.CreateIndex(
                name: "IX_UnitLineages_FromUnitId",
                table: "UnitLineages",
                column: "FromUnitId");

            migrationBuilder.CreateIndex(
                name: "IX_UnitLineages_ReorganizationId",
                table: "UnitLineages",
                column: "ReorganizationId");

            migrationBuilder.CreateIndex(
                name: "IX_UnitLineages_ToUnitId",
                table: "UnitLineages",
                column: "ToUnitId");

            migrationBuilder.CreateIndex(
                name: "IX_UnitPeriods_ReorganizationId",
                table: "UnitPeriods",
                column: "ReorganizationId");

            migrationBuilder.CreateIndex(
                name: "IX_UnitPeriods_UnitId_EffectiveFrom",
                table: "UnitPeriods",
                columns: new[] { "UnitId", "EffectiveFrom" });

            migrationBuilder.CreateIndex(
                name: "IX_UpdateObligations_AnsweredById",
                table: "UpdateObligations",
                column: "AnsweredById");

            migrationBuilder.CreateIndex(
                name: "IX_UpdateObligations_ClosedAt_UnitId_State",
                table: "UpdateObligations",
                columns: new[] { "ClosedAt", "UnitId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_UpdateObligations_DecisionId",
                table: "UpdateObligations",
                column: "DecisionId");

            migrationBuilder.CreateIndex(
                name: "IX_UpdateObligations_EmployeeId_Rule_StartsOn",
                table: "UpdateObligations",
                columns: new[] { "EmployeeId", "Rule", "StartsOn" });

            migrationBuilder.CreateIndex(
                name: "IX_UpdateObligations_MovementId",
                table: "UpdateObligations",
                column: "MovementId");

            migrationBuilder.CreateIndex(
                name: "IX_UpdateObligations_State_DueOn",
                table: "UpdateObligations",
                columns: new[] { "State", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_UpdateObligations_UnitId_State_DueOn",
                table: "UpdateObligations",
                columns: new[] { "UnitId", "State", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_WorkPeriods_DecisionId",
                table: "WorkPeriods",
                column: "DecisionId");

            migrationBuilder.CreateIndex(
                name: "IX_WorkPeriods_EmployeeId",
                table: "WorkPeriods",
                column: "EmployeeId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AbroadStays");

            migrationBuilder.DropTable(
                name: "Assignments");

            migrationBuilder.DropTable(
                name: "AttachmentContents");

            migrationBuilder.DropTable(
                name: "Attachments");

            migrationBuilder.DropTable(
                name: "AuditEntries");

            migrationBuilder.DropTable(
                name: "AwardRecords");

            migrationBuilder.DropTable(
                name: "CatalogueItems");

            migrationBuilder.DropTable(
                name: "CorrectionRequests");

            migrationBuilder.DropTable(
                name: "DecisionFileContents");

            migrationBuilder.DropTable(
                name: "DisciplineRecords");

            migrationBuilder.DropTable(
                name: "DueEntries");

            migrationBuilder.DropTable(
                name: "EducationRecords");

            migrationBuilder.DropTable(
                name: "EmployeeKinds");

            migrationBuilder.DropTable(
                name: "FamilyMembers");

            migrationBuilder.DropTable(
                name: "HeldPosts");

            migrationBuilder.DropTable(
                name: "Holidays");

            migrationBuilder.DropTable(
                name: "ImportFileParts");

            migrationBuilder.DropTable(
                name: "ImportIssues");

            migrationBuilder.DropTable(
                name: "Inbox");

            migrationBuilder.DropTable(
                name: "JobRuns");

            migrationBuilder.DropTable(
                name: "LanguageSkills");

            migrationBuilder.DropTable(
                name: "Leases");

            migrationBuilder.DropTable(
                name: "MovementBatchLines");

            migrationBuilder.DropTable(
                name: "Movements");

            migrationBuilder.DropTable(
                name: "MovementTypes");

            migrationBuilder.DropTable(
                name: "OrganizationMemberships");

            migrationBuilder.DropTable(
                name: "Outbox");

            migrationBuilder.DropTable(
                name: "OwnConfirmations");

            migrationBuilder.DropTable(
                name: "PaperDifferences");

            migrationBuilder.DropTable(
                name: "PaperVerifications");

            migrationBuilder.DropTable(
                name: "PastIdentityPapers");

            migrationBuilder.DropTable(
                name: "PrintFileParts");

            migrationBuilder.DropTable(
                name: "PrintRunPeople");

            migrationBuilder.DropTable(
                name: "ProfileDrafts");

            migrationBuilder.DropTable(
                name: "QuotaGrants");

            migrationBuilder.DropTable(
                name: "RecordGaps");

            migrationBuilder.DropTable(
                name: "RecordStatuses");

            migrationBuilder.DropTable(
                name: "RecordViews");

            migrationBuilder.DropTable(
                name: "Reminders");

            migrationBuilder.DropTable(
                name: "ReorganizationLines");

            migrationBuilder.DropTable(
                name: "ReorganizationPlacements");

            migrationBuilder.DropTable(
                name: "ReorganizationTraces");

            migrationBuilder.DropTable(
                name: "RetirementExceptions");

            migrationBuilder.DropTable(
                name: "SalaryPeriods");

            migrationBuilder.DropTable(
                name: "SavedSearches");

            migrationBuilder.DropTable(
                name: "StatusPeriods");

            migrationBuilder.DropTable(
                name: "UnitLeaders");

            migrationBuilder.DropTable(
                name: "UnitLineages");

            migrationBuilder.DropTable(
                name: "UnitPeriods");

            migrationBuilder.DropTable(
                name: "UpdateObligations");

            migrationBuilder.DropTable(
                name: "WorkPeriods");

            migrationBuilder.DropTable(
                name: "DecisionFiles");

            migrationBuilder.DropTable(
                name: "ImportRuns");

            migrationBuilder.DropTable(
                name: "MovementBatches");

            migrationBuilder.DropTable(
                name: "PrintRuns");

            migrationBuilder.DropTable(
                name: "RecordQualities");

            migrationBuilder.DropTable(
                name: "Reorganizations");

            migrationBuilder.DropTable(
                name: "OrganizationUnits");

            migrationBuilder.DropTable(
                name: "Employees");

            migrationBuilder.DropTable(
                name: "Decisions");
        }
    }
}
