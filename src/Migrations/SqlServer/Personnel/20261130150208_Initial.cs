using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HoSoCanBo.Migrations.SqlServer.Personnel
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "personnel");

            migrationBuilder.CreateTable(
                name: "AttachmentContents",
                schema: "personnel",
                columns: table => new
                {
                    Sha256 = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Content = table.Column<byte[]>(type: "varbinary(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AttachmentContents", x => x.Sha256);
                });

            migrationBuilder.CreateTable(
                name: "AuditEntries",
                schema: "personnel",
                columns: table => new
                {
                    Sequence = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    UserId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    UserName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    RemoteAddress = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true, collation: "Latin1_General_100_BIN2"),
                    SubjectKind = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    SubjectId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false, collation: "Latin1_General_100_BIN2"),
                    DecisionId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    DecisionNumber = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Changes = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditEntries", x => x.Sequence);
                });

            migrationBuilder.CreateTable(
                name: "CatalogueItems",
                schema: "personnel",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    Catalogue = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Code = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Name = table.Column<string>(type: "nvarchar(250)", maxLength: 250, nullable: false, collation: "Vietnamese_100_CI_AS"),
                    Order = table.Column<int>(type: "int", nullable: false),
                    Group = table.Column<string>(type: "nvarchar(250)", maxLength: 250, nullable: true, collation: "Latin1_General_100_BIN2"),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    ValidUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    Note = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CatalogueItems", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DecisionFiles",
                schema: "personnel",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DecisionId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    FileName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ContentType = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    SizeInBytes = table.Column<int>(type: "int", nullable: false),
                    AddedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    AddedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    AddedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DecisionFiles", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Decisions",
                schema: "personnel",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Latin1_General_100_BIN2"),
                    SignedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    EffectiveFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    IssuedBy = table.Column<string>(type: "nvarchar(255)", maxLength: 255, nullable: false, collation: "Latin1_General_100_BIN2"),
                    IssuerKey = table.Column<string>(type: "nvarchar(255)", maxLength: 255, nullable: false, collation: "Latin1_General_100_BIN2"),
                    SignedBy = table.Column<string>(type: "nvarchar(255)", maxLength: 255, nullable: true, collation: "Latin1_General_100_BIN2"),
                    SignerTitle = table.Column<string>(type: "nvarchar(255)", maxLength: 255, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Summary = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Latin1_General_100_BIN2"),
                    RecordedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    RecordedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Decisions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "EmployeeKinds",
                schema: "personnel",
                columns: table => new
                {
                    Code = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Name = table.Column<string>(type: "nvarchar(250)", maxLength: 250, nullable: false, collation: "Vietnamese_100_CI_AS"),
                    Order = table.Column<int>(type: "int", nullable: false),
                    DefaultForm = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EmployeeKinds", x => x.Code);
                });

            migrationBuilder.CreateTable(
                name: "Employees",
                schema: "personnel",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    EmployeeNumber = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    FullName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Vietnamese_100_CI_AS"),
                    FullNameSearch = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Latin1_General_100_BIN2"),
                    FullNameSortKey = table.Column<byte[]>(type: "varbinary(400)", maxLength: 400, nullable: false),
                    KindCode = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    StatusCode = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    UnitId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PositionName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Vietnamese_100_CI_AS"),
                    InTransitMovementId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    HostUnitId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    OtherName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true, collation: "Vietnamese_100_CI_AS"),
                    BirthDate = table.Column<DateOnly>(type: "date", nullable: true),
                    BirthDatePrecision = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Sex = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true, collation: "Latin1_General_100_BIN2"),
                    EthnicGroupCode = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true, collation: "Latin1_General_100_BIN2"),
                    ReligionCode = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true, collation: "Latin1_General_100_BIN2"),
                    OccupationAtRecruitment = table.Column<string>(type: "nvarchar(255)", maxLength: 255, nullable: true, collation: "Latin1_General_100_BIN2"),
                    RecruitedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    RecruitingBody = table.Column<string>(type: "nvarchar(255)", maxLength: 255, nullable: true, collation: "Latin1_General_100_BIN2"),
                    MainWork = table.Column<string>(type: "nvarchar(255)", maxLength: 255, nullable: true, collation: "Latin1_General_100_BIN2"),
                    RankCode = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true, collation: "Latin1_General_100_BIN2"),
                    RankName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true, collation: "Vietnamese_100_CI_AS"),
                    SalaryStep = table.Column<int>(type: "int", nullable: true),
                    CoefficientInHundredths = table.Column<int>(type: "int", nullable: true),
                    BeyondFramePercent = table.Column<int>(type: "int", nullable: true),
                    SalaryFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    PositionAllowanceInHundredths = table.Column<int>(type: "int", nullable: true),
                    OtherAllowances = table.Column<string>(type: "nvarchar(255)", maxLength: 255, nullable: true, collation: "Latin1_General_100_BIN2"),
                    GeneralEducationCode = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true, collation: "Latin1_General_100_BIN2"),
                    ProfessionalLevelCode = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true, collation: "Latin1_General_100_BIN2"),
                    ProfessionalMajor = table.Column<string>(type: "nvarchar(255)", maxLength: 255, nullable: true, collation: "Latin1_General_100_BIN2"),
                    PoliticalTheoryCode = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true, collation: "Latin1_General_100_BIN2"),
                    StateManagementCode = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true, collation: "Latin1_General_100_BIN2"),
                    ForeignLanguage = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true, collation: "Latin1_General_100_BIN2"),
                    ForeignLanguageLevelCode = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true, collation: "Latin1_General_100_BIN2"),
                    ItLevelCode = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true, collation: "Latin1_General_100_BIN2"),
                    SectorTraining = table.Column<string>(type: "nvarchar(255)", maxLength: 255, nullable: true, collation: "Latin1_General_100_BIN2"),
                    AcademicRankCode = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true, collation: "Latin1_General_100_BIN2"),
                    AcademicRankYear = table.Column<int>(type: "int", nullable: true),
                    PartyJoinedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    PartyJoinedOnPrecision = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    PartyOfficialOn = table.Column<DateOnly>(type: "date", nullable: true),
                    PartyOfficialOnPrecision = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    EnlistedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    EnlistedOnPrecision = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    DischargedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    DischargedOnPrecision = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    MilitaryRankCode = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true, collation: "Latin1_General_100_BIN2"),
                    TitleAwardedCode = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true, collation: "Latin1_General_100_BIN2"),
                    TitleAwardedYear = table.Column<int>(type: "int", nullable: true),
                    TitleAwardedDecision = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true, collation: "Latin1_General_100_BIN2"),
                    WorkStrength = table.Column<string>(type: "nvarchar(255)", maxLength: 255, nullable: true, collation: "Latin1_General_100_BIN2"),
                    HighestAward = table.Column<string>(type: "nvarchar(255)", maxLength: 255, nullable: true, collation: "Latin1_General_100_BIN2"),
                    HighestDiscipline = table.Column<string>(type: "nvarchar(255)", maxLength: 255, nullable: true, collation: "Latin1_General_100_BIN2"),
                    HealthStatusCode = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true, collation: "Latin1_General_100_BIN2"),
                    HeightInCm = table.Column<int>(type: "int", nullable: true),
                    WeightInTenthsOfKg = table.Column<int>(type: "int", nullable: true),
                    BloodTypeCode = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true, collation: "Latin1_General_100_BIN2"),
                    WarInvalidClassCode = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true, collation: "Latin1_General_100_BIN2"),
                    WarInvalidCertificate = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true, collation: "Latin1_General_100_BIN2"),
                    PolicyFamilyCode = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true, collation: "Latin1_General_100_BIN2"),
                    PolicyFamilyPaper = table.Column<string>(type: "nvarchar(255)", maxLength: 255, nullable: true, collation: "Latin1_General_100_BIN2"),
                    IdDocument = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true, collation: "Latin1_General_100_BIN2"),
                    IdNumber = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: true, collation: "Latin1_General_100_BIN2"),
                    IdIssuedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    IdIssuedBy = table.Column<string>(type: "nvarchar(255)", maxLength: 255, nullable: true, collation: "Latin1_General_100_BIN2"),
                    SocialInsuranceNumber = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: true, collation: "Latin1_General_100_BIN2"),
                    HealthInsuranceNumber = table.Column<string>(type: "nvarchar(15)", maxLength: 15, nullable: true, collation: "Latin1_General_100_BIN2"),
                    PersonalHistory = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true, collation: "Latin1_General_100_BIN2"),
                    OldRegimeWork = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true, collation: "Latin1_General_100_BIN2"),
                    ForeignRelations = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true, collation: "Latin1_General_100_BIN2"),
                    RelativesAbroad = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Assessment = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true, collation: "Latin1_General_100_BIN2"),
                    QuotaKindCode = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true, collation: "Latin1_General_100_BIN2"),
                    ContractTypeCode = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Phone = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Email = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true, collation: "Latin1_General_100_BIN2"),
                    TaxCode = table.Column<string>(type: "nvarchar(14)", maxLength: 14, nullable: true, collation: "Latin1_General_100_BIN2"),
                    BankAccount = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true, collation: "Latin1_General_100_BIN2"),
                    BirthPlace_Commune = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true, collation: "Latin1_General_100_BIN2"),
                    BirthPlace_Detail = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    BirthPlace_District = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true, collation: "Latin1_General_100_BIN2"),
                    BirthPlace_Province = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true, collation: "Latin1_General_100_BIN2"),
                    CurrentAddress_Commune = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true, collation: "Latin1_General_100_BIN2"),
                    CurrentAddress_Detail = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    CurrentAddress_District = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true, collation: "Latin1_General_100_BIN2"),
                    CurrentAddress_Province = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true, collation: "Latin1_General_100_BIN2"),
                    HomeTown_Commune = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true, collation: "Latin1_General_100_BIN2"),
                    HomeTown_Detail = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    HomeTown_District = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true, collation: "Latin1_General_100_BIN2"),
                    HomeTown_Province = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true, collation: "Latin1_General_100_BIN2"),
                    PermanentAddress_Commune = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true, collation: "Latin1_General_100_BIN2"),
                    PermanentAddress_Detail = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    PermanentAddress_District = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true, collation: "Latin1_General_100_BIN2"),
                    PermanentAddress_Province = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Employees", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Holidays",
                schema: "personnel",
                columns: table => new
                {
                    Date = table.Column<DateOnly>(type: "date", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(250)", maxLength: 250, nullable: false, collation: "Vietnamese_100_CI_AS"),
                    IsWorkingDay = table.Column<bool>(type: "bit", nullable: false),
                    IsConfirmed = table.Column<bool>(type: "bit", nullable: false),
                    Note = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Holidays", x => x.Date);
                });

            migrationBuilder.CreateTable(
                name: "ImportRuns",
                schema: "personnel",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    FileName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    FileLength = table.Column<long>(type: "bigint", nullable: false),
                    FileHash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    CreatedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OwnRecordId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Scope = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    HasMoreIssues = table.Column<bool>(type: "bit", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true, collation: "Latin1_General_100_BIN2"),
                    SkipsRowsWithErrors = table.Column<bool>(type: "bit", nullable: false),
                    Added = table.Column<int>(type: "int", nullable: false),
                    Updated = table.Column<int>(type: "int", nullable: false),
                    Unchanged = table.Column<int>(type: "int", nullable: false),
                    Skipped = table.Column<int>(type: "int", nullable: false),
                    Counts_Changed = table.Column<int>(type: "int", nullable: false),
                    Counts_Errors = table.Column<int>(type: "int", nullable: false),
                    Counts_New = table.Column<int>(type: "int", nullable: false),
                    Counts_Rows = table.Column<int>(type: "int", nullable: false),
                    Counts_RowsWithErrors = table.Column<int>(type: "int", nullable: false),
                    Counts_Unchanged = table.Column<int>(type: "int", nullable: false),
                    Counts_Warnings = table.Column<int>(type: "int", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CreatedByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Vietnamese_100_CI_AS"),
                    Attempts = table.Column<int>(type: "int", nullable: false),
                    FinishedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    FailureMessage = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Latin1_General_100_BIN2"),
                    ProgressStep = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true, collation: "Latin1_General_100_BIN2"),
                    ProgressDone = table.Column<int>(type: "int", nullable: false),
                    ProgressTotal = table.Column<int>(type: "int", nullable: false),
                    ProgressStartedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    CancelRequestedAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportRuns", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Inbox",
                schema: "personnel",
                columns: table => new
                {
                    EventId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EventName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Latin1_General_100_BIN2"),
                    HandledAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Outcome = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Inbox", x => x.EventId);
                });

            migrationBuilder.CreateTable(
                name: "JobRuns",
                schema: "personnel",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    JobId = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Latin1_General_100_BIN2"),
                    StartedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    SucceededAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Outcome = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JobRuns", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Leases",
                schema: "personnel",
                columns: table => new
                {
                    Name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Owner = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ExpiresAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Leases", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "MovementBatches",
                schema: "personnel",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TypeCode = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Decision = table.Column<string>(type: "nvarchar(max)", maxLength: 8000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Answers = table.Column<string>(type: "nvarchar(max)", maxLength: 8000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Scope = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    CreatedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    People = table.Column<int>(type: "int", nullable: false),
                    Problems = table.Column<int>(type: "int", nullable: false),
                    DecisionId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CreatedByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Vietnamese_100_CI_AS"),
                    Attempts = table.Column<int>(type: "int", nullable: false),
                    FinishedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    FailureMessage = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Latin1_General_100_BIN2"),
                    ProgressStep = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true, collation: "Latin1_General_100_BIN2"),
                    ProgressDone = table.Column<int>(type: "int", nullable: false),
                    ProgressTotal = table.Column<int>(type: "int", nullable: false),
                    ProgressStartedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    CancelRequestedAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MovementBatches", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "MovementTypes",
                schema: "personnel",
                columns: table => new
                {
                    Code = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Name = table.Column<string>(type: "nvarchar(250)", maxLength: 250, nullable: false, collation: "Vietnamese_100_CI_AS"),
                    Order = table.Column<int>(type: "int", nullable: false),
                    Category = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Document = table.Column<string>(type: "nvarchar(250)", maxLength: 250, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ResultingStatusCode = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true, collation: "Latin1_General_100_BIN2"),
                    MovesRecord = table.Column<bool>(type: "bit", nullable: false),
                    DeadlineDays = table.Column<int>(type: "int", nullable: false),
                    CountsFromDecision = table.Column<bool>(type: "bit", nullable: false),
                    Article = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MovementTypes", x => x.Code);
                });

            migrationBuilder.CreateTable(
                name: "OrganizationUnits",
                schema: "personnel",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    Code = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Name = table.Column<string>(type: "nvarchar(250)", maxLength: 250, nullable: false, collation: "Vietnamese_100_CI_AS"),
                    NameSearch = table.Column<string>(type: "nvarchar(250)", maxLength: 250, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Kind = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Level = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ParentId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    SalaryBlock = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Path = table.Column<string>(type: "nvarchar(330)", maxLength: 330, nullable: false, collation: "Latin1_General_100_BIN2"),
                    EffectiveFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    EffectiveUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    SuccessorId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Note = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Contact_Address = table.Column<string>(type: "nvarchar(250)", maxLength: 250, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Contact_Email = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Contact_Functions = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Contact_IdentificationCode = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Contact_Phone = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Contact_ShortName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true, collation: "Vietnamese_100_CI_AS")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OrganizationUnits", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OrganizationUnits_OrganizationUnits_ParentId",
                        column: x => x.ParentId,
                        principalSchema: "personnel",
                        principalTable: "OrganizationUnits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Outbox",
                schema: "personnel",
                columns: table => new
                {
                    Sequence = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    EventId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EventName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Destination = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    SubjectId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DecisionId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Payload = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    TraceParent = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true, collation: "Latin1_General_100_BIN2"),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    DueAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Attempts = table.Column<int>(type: "int", nullable: false),
                    CompletedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ParkedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Outcome = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Latin1_General_100_BIN2"),
                    LastError = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Outbox", x => x.Sequence);
                });

            migrationBuilder.CreateTable(
                name: "PrintRuns",
                schema: "personnel",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CreatedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CreatedByUserName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ViewScope = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    PayScope = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Form = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Description = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false, collation: "Latin1_General_100_BIN2"),
                    PeopleCount = table.Column<int>(type: "int", nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    PrintedCount = table.Column<int>(type: "int", nullable: false),
                    FileLength = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CreatedByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Vietnamese_100_CI_AS"),
                    Attempts = table.Column<int>(type: "int", nullable: false),
                    FinishedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    FailureMessage = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Latin1_General_100_BIN2"),
                    ProgressStep = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true, collation: "Latin1_General_100_BIN2"),
                    ProgressDone = table.Column<int>(type: "int", nullable: false),
                    ProgressTotal = table.Column<int>(type: "int", nullable: false),
                    ProgressStartedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    CancelRequestedAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PrintRuns", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ProfileDrafts",
                schema: "personnel",
                columns: table => new
                {
                    UserId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EmployeeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Place = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Values = table.Column<string>(type: "nvarchar(max)", maxLength: 60000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    SavedAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProfileDrafts", x => new { x.UserId, x.EmployeeId, x.Place });
                });

            migrationBuilder.CreateTable(
                name: "RecordStatuses",
                schema: "personnel",
                columns: table => new
                {
                    Code = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Name = table.Column<string>(type: "nvarchar(250)", maxLength: 250, nullable: false, collation: "Vietnamese_100_CI_AS"),
                    Order = table.Column<int>(type: "int", nullable: false),
                    StatusScope = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    CountsAsPresent = table.Column<bool>(type: "bit", nullable: false),
                    IsTerminal = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RecordStatuses", x => x.Code);
                });

            migrationBuilder.CreateTable(
                name: "RecordViews",
                schema: "personnel",
                columns: table => new
                {
                    Sequence = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    UserId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    UserName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    RemoteAddress = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true, collation: "Latin1_General_100_BIN2"),
                    EmployeeId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Count = table.Column<int>(type: "int", nullable: false),
                    Detail = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RecordViews", x => x.Sequence);
                });

            migrationBuilder.CreateTable(
                name: "Reminders",
                schema: "personnel",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    UnitId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ObligationId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Text = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false, collation: "Latin1_General_100_BIN2"),
                    OpenThen = table.Column<int>(type: "int", nullable: false),
                    OverdueThen = table.Column<int>(type: "int", nullable: false),
                    SentAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    SentBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    SentByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Vietnamese_100_CI_AS")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Reminders", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SavedSearches",
                schema: "personnel",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    OwnerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false, collation: "Vietnamese_100_CI_AS"),
                    Query = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    SavedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    RetiredAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SavedSearches", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "UnitLineages",
                schema: "personnel",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ReorganizationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    FromUnitId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    FromCode = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    FromName = table.Column<string>(type: "nvarchar(250)", maxLength: 250, nullable: false, collation: "Vietnamese_100_CI_AS"),
                    ToUnitId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ToCode = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true, collation: "Latin1_General_100_BIN2"),
                    ToName = table.Column<string>(type: "nvarchar(250)", maxLength: 250, nullable: true, collation: "Vietnamese_100_CI_AS"),
                    Share = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    EffectiveFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    DecisionId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    LegalBasis = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true, collation: "Latin1_General_100_BIN2"),
                    IsWithdrawn = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UnitLineages", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DecisionFileContents",
                schema: "personnel",
                columns: table => new
                {
                    FileId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Bytes = table.Column<byte[]>(type: "varbinary(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DecisionFileContents", x => x.FileId);
                    table.ForeignKey(
                        name: "FK_DecisionFileContents_DecisionFiles_FileId",
                        column: x => x.FileId,
                        principalSchema: "personnel",
                        principalTable: "DecisionFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Reorganizations",
                schema: "personnel",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Title = table.Column<string>(type: "nvarchar(250)", maxLength: 250, nullable: false, collation: "Latin1_General_100_BIN2"),
                    DecisionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EffectiveOn = table.Column<DateOnly>(type: "date", nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    CreatedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Scope = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ConfirmedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ConfirmedByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Vietnamese_100_CI_AS"),
                    ConfirmedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    PlaysOn = table.Column<DateOnly>(type: "date", nullable: true),
                    UndoneAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    UnitsOpened = table.Column<int>(type: "int", nullable: false),
                    UnitsChanged = table.Column<int>(type: "int", nullable: false),
                    UnitsClosed = table.Column<int>(type: "int", nullable: false),
                    PeopleMoved = table.Column<int>(type: "int", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CreatedByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Vietnamese_100_CI_AS"),
                    Attempts = table.Column<int>(type: "int", nullable: false),
                    FinishedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    FailureMessage = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true, collation: "Latin1_General_100_BIN2"),
                    ProgressStep = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true, collation: "Latin1_General_100_BIN2"),
                    ProgressDone = table.Column<int>(type: "int", nullable: false),
                    ProgressTotal = table.Column<int>(type: "int", nullable: false),
                    ProgressStartedAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Reorganizations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Reorganizations_Decisions_DecisionId",
                        column: x => x.DecisionId,
                        principalSchema: "personnel",
                        principalTable: "Decisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AbroadStays",
                schema: "personnel",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Country = table.Column<string>(type: "nvarchar(255)", maxLength: 255, nullable: false, collation: "Latin1_General_100_BIN2"),
                    FromDay = table.Column<DateOnly>(type: "date", nullable: true),
                    UntilDay = table.Column<DateOnly>(type: "date", nullable: true),
                    Purpose = table.Column<string>(type: "nvarchar(255)", maxLength: 255, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Sponsor = table.Column<string>(type: "nvarchar(255)", maxLength: 255, nullable: true, collation: "Latin1_General_100_BIN2"),
                    EmployeeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DecisionId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    StruckAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    StruckReason = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AbroadStays", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AbroadStays_Decisions_DecisionId",
                        column: x => x.DecisionId,
                        principalSchema: "personnel",
                        principalTable: "Decisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AbroadStays_Employees_EmployeeId",
                        column: x => x.EmployeeId,
                        principalSchema: "personnel",
                        principalTable: "Employees",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Assignments",
                schema: "personnel",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EmployeeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    UnitId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PositionName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Vietnamese_100_CI_AS"),
                    EffectiveFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    EffectiveUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    DecisionId = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Assignments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Assignments_Employees_EmployeeId",
                        column: x => x.EmployeeId,
                        principalSchema: "personnel",
                        principalTable: "Employees",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Attachments",
                schema: "personnel",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EmployeeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    KindCode = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Title = table.Column<string>(type: "nvarchar(255)", maxLength: 255, nullable: true, collation: "Latin1_General_100_BIN2"),
                    FileName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ContentType = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Latin1_General_100_BIN2"),
                    SizeInBytes = table.Column<long>(type: "bigint", nullable: false),
                    Sha256 = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    DocumentNumber = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true, collation: "Latin1_General_100_BIN2"),
                    DocumentDate = table.Column<DateOnly>(type: "date", nullable: true),
                    AddedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    AddedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    StruckAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    StruckReason = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Attachments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Attachments_Employees_EmployeeId",
                        column: x => x.EmployeeId,
                        principalSchema: "personnel",
                        principalTable: "Employees",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AwardRecords",
                schema: "personnel",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(255)", maxLength: 255, nullable: false, collation: "Vietnamese_100_CI_AS"),
                    LevelCode = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Year = table.Column<int>(type: "int", nullable: true),
                    DecisionNumber = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true, collation: "Latin1_General_100_BIN2"),
                    DecidedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Issuer = table.Column<string>(type: "nvarchar(255)", maxLength: 255, nullable: true, collation: "Latin1_General_100_BIN2"),
                    EmployeeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DecisionId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    StruckAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    StruckReason = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AwardRecords", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AwardRecords_Decisions_DecisionId",
                        column: x => x.DecisionId,
                        principalSchema: "personnel",
                        principalTable: "Decisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AwardRecords_Employees_EmployeeId",
                        column: x => x.EmployeeId,
                        principalSchema: "personnel",
                        principalTable: "Employees",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CorrectionRequests",
                schema: "personnel",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    EmployeeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    FieldKey = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    FieldLabel = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    CurrentValue = table.Column<string>(type: "nvarchar(1010)", maxLength: 1010, nullable: true, collation: "Latin1_General_100_BIN2"),
                    ProposedValue = table.Column<string>(type: "nvarchar(1010)", maxLength: 1010, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Explanation = table.Column<string>(type: "nvarchar(1010)", maxLength: 1010, nullable: false, collation: "Latin1_General_100_BIN2"),
                    AttachmentId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    AnsweredAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    AnsweredBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    AnswerReason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CorrectionRequests", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CorrectionRequests_Employees_EmployeeId",
                        column: x => x.EmployeeId,
                        principalSchema: "personnel",
                        principalTable: "Employees",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DisciplineRecords",
                schema: "personnel",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AreaCode = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Form = table.Column<string>(type: "nvarchar(255)", maxLength: 255, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Content = table.Column<string>(type: "nvarchar(255)", maxLength: 255, nullable: true, collation: "Latin1_General_100_BIN2"),
                    DecisionNumber = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true, collation: "Latin1_General_100_BIN2"),
                    EffectiveFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    EffectiveUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    Issuer = table.Column<string>(type: "nvarchar(255)", maxLength: 255, nullable: true, collation: "Latin1_General_100_BIN2"),
                    EmployeeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DecisionId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    StruckAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    StruckReason = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DisciplineRecords", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DisciplineRecords_Decisions_DecisionId",
                        column: x => x.DecisionId,
                        principalSchema: "personnel",
                        principalTable: "Decisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DisciplineRecords_Employees_EmployeeId",
                        column: x => x.EmployeeId,
                        principalSchema: "personnel",
                        principalTable: "Employees",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DueEntries",
                schema: "personnel",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Month = table.Column<DateOnly>(type: "date", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    EmployeeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    UnitId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Title = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false, collation: "Latin1_General_100_BIN2"),
                    UnmetCount = table.Column<int>(type: "int", nullable: false),
                    Conditions = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    MadeAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DueEntries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DueEntries_Employees_EmployeeId",
                        column: x => x.EmployeeId,
                        principalSchema: "personnel",
                        principalTable: "Employees",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "EducationRecords",
                schema: "personnel",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    School = table.Column<string>(type: "nvarchar(255)", maxLength: 255, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Major = table.Column<string>(type: "nvarchar(255)", maxLength: 255, nullable: true, collation: "Latin1_General_100_BIN2"),
                    FromMonth = table.Column<DateOnly>(type: "date", nullable: true),
                    UntilMonth = table.Column<DateOnly>(type: "date", nullable: true),
                    TrainingFormCode = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Degree = table.Column<string>(type: "nvarchar(255)", maxLength: 255, nullable: true, collation: "Latin1_General_100_BIN2"),
                    KindCode = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true, collation: "Latin1_General_100_BIN2"),
                    LevelCode = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true, collation: "Latin1_General_100_BIN2"),
                    CertificateNumber = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true, collation: "Latin1_General_100_BIN2"),
                    CertificateIssuedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    CertificateExpiresOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Grade = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true, collation: "Latin1_General_100_BIN2"),
                    EmployeeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DecisionId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    StruckAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    StruckReason = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EducationRecords", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EducationRecords_Decisions_DecisionId",
                        column: x => x.DecisionId,
                        principalSchema: "personnel",
                        principalTable: "Decisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_EducationRecords_Employees_EmployeeId",
                        column: x => x.EmployeeId,
                        principalSchema: "personnel",
                        principalTable: "Employees",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FamilyMembers",
                schema: "personnel",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Side = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    RelationCode = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    FullName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Vietnamese_100_CI_AS"),
                    BirthYear = table.Column<int>(type: "int", nullable: true),
                    Detail = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true, collation: "Latin1_General_100_BIN2"),
                    SituationCode = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true, collation: "Latin1_General_100_BIN2"),
                    EmployeeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DecisionId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    StruckAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    StruckReason = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FamilyMembers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FamilyMembers_Decisions_DecisionId",
                        column: x => x.DecisionId,
                        principalSchema: "personnel",
                        principalTable: "Decisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FamilyMembers_Employees_EmployeeId",
                        column: x => x.EmployeeId,
                        principalSchema: "personnel",
                        principalTable: "Employees",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "HeldPosts",
                schema: "personnel",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AreaCode = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    PositionName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Vietnamese_100_CI_AS"),
                    Organization = table.Column<string>(type: "nvarchar(255)", maxLength: 255, nullable: true, collation: "Latin1_General_100_BIN2"),
                    FromDay = table.Column<DateOnly>(type: "date", nullable: true),
                    UntilDay = table.Column<DateOnly>(type: "date", nullable: true),
                    EmployeeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DecisionId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    StruckAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    StruckReason = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HeldPosts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_HeldPosts_Decisions_DecisionId",
                        column: x => x.DecisionId,
                        principalSchema: "personnel",
                        principalTable: "Decisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_HeldPosts_Employees_EmployeeId",
                        column: x => x.EmployeeId,
                        principalSchema: "personnel",
                        principalTable: "Employees",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LanguageSkills",
                schema: "personnel",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Language = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Latin1_General_100_BIN2"),
                    LevelCode = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true, collation: "Latin1_General_100_BIN2"),
                    CertificateNumber = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true, collation: "Latin1_General_100_BIN2"),
                    CertificateIssuedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    CertificateExpiresOn = table.Column<DateOnly>(type: "date", nullable: true),
                    EmployeeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DecisionId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    StruckAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    StruckReason = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LanguageSkills", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LanguageSkills_Decisions_DecisionId",
                        column: x => x.DecisionId,
                        principalSchema: "personnel",
                        principalTable: "Decisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_LanguageSkills_Employees_EmployeeId",
                        column: x => x.EmployeeId,
                        principalSchema: "personnel",
                        principalTable: "Employees",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Movements",
                schema: "personnel",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    TypeCode = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    EmployeeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DecisionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    FromUnitId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ToUnitId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PositionName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Vietnamese_100_CI_AS"),
                    EffectiveFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    EndsOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Details = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    SentAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    SentBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    AnsweredAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    AnsweredBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    AnswerReason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Latin1_General_100_BIN2"),
                    AppliedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Change = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true, collation: "Latin1_General_100_BIN2"),
                    CancelledAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    CancelledBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    CancelDecisionId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    CancelReason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Movements", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Movements_Decisions_DecisionId",
                        column: x => x.DecisionId,
                        principalSchema: "personnel",
                        principalTable: "Decisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Movements_Employees_EmployeeId",
                        column: x => x.EmployeeId,
                        principalSchema: "personnel",
                        principalTable: "Employees",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "OrganizationMemberships",
                schema: "personnel",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    JoinedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Organization = table.Column<string>(type: "nvarchar(255)", maxLength: 255, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Role = table.Column<string>(type: "nvarchar(255)", maxLength: 255, nullable: true, collation: "Latin1_General_100_BIN2"),
                    LeftOn = table.Column<DateOnly>(type: "date", nullable: true),
                    EmployeeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DecisionId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    StruckAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    StruckReason = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OrganizationMemberships", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OrganizationMemberships_Decisions_DecisionId",
                        column: x => x.DecisionId,
                        principalSchema: "personnel",
                        principalTable: "Decisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_OrganizationMemberships_Employees_EmployeeId",
                        column: x => x.EmployeeId,
                        principalSchema: "personnel",
                        principalTable: "Employees",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "OwnConfirmations",
                schema: "personnel",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EmployeeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ConfirmedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    RecordVersion = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OwnConfirmations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OwnConfirmations_Employees_EmployeeId",
                        column: x => x.EmployeeId,
                        principalSchema: "personnel",
                        principalTable: "Employees",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PaperDifferences",
                schema: "personnel",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EmployeeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    FieldKey = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    FieldLabel = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    SoftwareValue = table.Column<string>(type: "nvarchar(510)", maxLength: 510, nullable: true, collation: "Latin1_General_100_BIN2"),
                    PaperValue = table.Column<string>(type: "nvarchar(510)", maxLength: 510, nullable: false, collation: "Latin1_General_100_BIN2"),
                    FoundAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    FoundBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    SettledAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    SettledBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Settlement = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PaperDifferences", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PaperDifferences_Employees_EmployeeId",
                        column: x => x.EmployeeId,
                        principalSchema: "personnel",
                        principalTable: "Employees",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PaperVerifications",
                schema: "personnel",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EmployeeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    VerifiedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    VerifiedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    VerifiedByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Vietnamese_100_CI_AS"),
                    RecordVersion = table.Column<int>(type: "int", nullable: false),
                    Note = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PaperVerifications", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PaperVerifications_Employees_EmployeeId",
                        column: x => x.EmployeeId,
                        principalSchema: "personnel",
                        principalTable: "Employees",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PastIdentityPapers",
                schema: "personnel",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Document = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Number = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: false, collation: "Latin1_General_100_BIN2"),
                    IssuedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    IssuedBy = table.Column<string>(type: "nvarchar(255)", maxLength: 255, nullable: true, collation: "Latin1_General_100_BIN2"),
                    UntilDay = table.Column<DateOnly>(type: "date", nullable: true),
                    EmployeeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DecisionId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    StruckAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    StruckReason = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PastIdentityPapers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PastIdentityPapers_Decisions_DecisionId",
                        column: x => x.DecisionId,
                        principalSchema: "personnel",
                        principalTable: "Decisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PastIdentityPapers_Employees_EmployeeId",
                        column: x => x.EmployeeId,
                        principalSchema: "personnel",
                        principalTable: "Employees",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RecordQualities",
                schema: "personnel",
                columns: table => new
                {
                    EmployeeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Score = table.Column<int>(type: "int", nullable: false),
                    Completeness = table.Column<int>(type: "int", nullable: false),
                    MissingCount = table.Column<int>(type: "int", nullable: false),
                    ContradictionCount = table.Column<int>(type: "int", nullable: false),
                    DoubtCount = table.Column<int>(type: "int", nullable: false),
                    CheckedAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RecordQualities", x => x.EmployeeId);
                    table.ForeignKey(
                        name: "FK_RecordQualities_Employees_EmployeeId",
                        column: x => x.EmployeeId,
                        principalSchema: "personnel",
                        principalTable: "Employees",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RetirementExceptions",
                schema: "personnel",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    RetiresOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Ground = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Reason = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false, collation: "Latin1_General_100_BIN2"),
                    IsInForce = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RetirementExceptions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RetirementExceptions_Employees_Id",
                        column: x => x.Id,
                        principalSchema: "personnel",
                        principalTable: "Employees",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SalaryPeriods",
                schema: "personnel",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    FromMonth = table.Column<DateOnly>(type: "date", nullable: false),
                    RankCode = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Step = table.Column<int>(type: "int", nullable: true),
                    CoefficientInHundredths = table.Column<int>(type: "int", nullable: true),
                    BeyondFramePercent = table.Column<int>(type: "int", nullable: true),
                    KindCode = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true, collation: "Latin1_General_100_BIN2"),
                    EmployeeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DecisionId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    StruckAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    StruckReason = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SalaryPeriods", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SalaryPeriods_Decisions_DecisionId",
                        column: x => x.DecisionId,
                        principalSchema: "personnel",
                        principalTable: "Decisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SalaryPeriods_Employees_EmployeeId",
                        column: x => x.EmployeeId,
                        principalSchema: "personnel",
                        principalTable: "Employees",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "StatusPeriods",
                schema: "personnel",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EmployeeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    StatusCode = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    EffectiveFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    EffectiveUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    DecisionId = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StatusPeriods", x => x.Id);
                    table.ForeignKey(
                        name: "FK_StatusPeriods_Employees_EmployeeId",
                        column: x => x.EmployeeId,
                        principalSchema: "personnel",
                        principalTable: "Employees",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "UpdateObligations",
                schema: "personnel",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    Rule = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    EmployeeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    UnitId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DecisionId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    MovementId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    StartsOn = table.Column<DateOnly>(type: "date", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Note = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true, collation: "Latin1_General_100_BIN2"),
                    FirstDueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ExtensionReason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Latin1_General_100_BIN2"),
                    EscalatedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ClosedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ClosedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ClosedByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Vietnamese_100_CI_AS"),
                    AnsweredById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    SoonToldAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UpdateObligations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_UpdateObligations_Employees_EmployeeId",
                        column: x => x.EmployeeId,
                        principalSchema: "personnel",
                        principalTable: "Employees",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "WorkPeriods",
                schema: "personnel",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    FromMonth = table.Column<DateOnly>(type: "date", nullable: false),
                    UntilMonth = table.Column<DateOnly>(type: "date", nullable: true),
                    Content = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    KindCode = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true, collation: "Latin1_General_100_BIN2"),
                    EmployeeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DecisionId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    StruckAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    StruckReason = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WorkPeriods", x => x.Id);
                    table.ForeignKey(
                        name: "FK_WorkPeriods_Decisions_DecisionId",
                        column: x => x.DecisionId,
                        principalSchema: "personnel",
                        principalTable: "Decisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_WorkPeriods_Employees_EmployeeId",
                        column: x => x.EmployeeId,
                        principalSchema: "personnel",
                        principalTable: "Employees",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ImportFileParts",
                schema: "personnel",
                columns: table => new
                {
                    RunId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Content = table.Column<byte[]>(type: "varbinary(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportFileParts", x => new { x.RunId, x.Kind, x.Number });
                    table.ForeignKey(
                        name: "FK_ImportFileParts_ImportRuns_RunId",
                        column: x => x.RunId,
                        principalSchema: "personnel",
                        principalTable: "ImportRuns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ImportIssues",
                schema: "personnel",
                columns: table => new
                {
                    RunId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Sheet = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Row = table.Column<int>(type: "int", nullable: false),
                    Cell = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Label = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Value = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Rule = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: false, collation: "Latin1_General_100_BIN2"),
                    IsError = table.Column<bool>(type: "bit", nullable: false),
                    Message = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Allowed = table.Column<string>(type: "nvarchar(600)", maxLength: 600, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportIssues", x => new { x.RunId, x.Number });
                    table.ForeignKey(
                        name: "FK_ImportIssues_ImportRuns_RunId",
                        column: x => x.RunId,
                        principalSchema: "personnel",
                        principalTable: "ImportRuns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "MovementBatchLines",
                schema: "personnel",
                columns: table => new
                {
                    BatchId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    EmployeeNumber = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    EmployeeId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    UnitCode = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true, collation: "Latin1_General_100_BIN2"),
                    PositionName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Vietnamese_100_CI_AS"),
                    EndsOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Problem = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Latin1_General_100_BIN2"),
                    IsLeftOut = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MovementBatchLines", x => new { x.BatchId, x.Number });
                    table.ForeignKey(
                        name: "FK_MovementBatchLines_MovementBatches_BatchId",
                        column: x => x.BatchId,
                        principalSchema: "personnel",
                        principalTable: "MovementBatches",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "QuotaGrants",
                schema: "personnel",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    UnitId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    QuotaKindCode = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Year = table.Column<int>(type: "int", nullable: false),
                    Act = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Number = table.Column<int>(type: "int", nullable: false),
                    EffectiveFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    DecisionId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ReorganizationId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Note = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true, collation: "Latin1_General_100_BIN2"),
                    RecordedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    VoidedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    VoidReason = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_QuotaGrants", x => x.Id);
                    table.ForeignKey(
                        name: "FK_QuotaGrants_Decisions_DecisionId",
                        column: x => x.DecisionId,
                        principalSchema: "personnel",
                        principalTable: "Decisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_QuotaGrants_OrganizationUnits_UnitId",
                        column: x => x.UnitId,
                        principalSchema: "personnel",
                        principalTable: "OrganizationUnits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "UnitLeaders",
                schema: "personnel",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    UnitId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EmployeeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PositionName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Vietnamese_100_CI_AS"),
                    IsHead = table.Column<bool>(type: "bit", nullable: false),
                    EffectiveFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    EffectiveUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    DecisionId = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UnitLeaders", x => x.Id);
                    table.ForeignKey(
                        name: "FK_UnitLeaders_Employees_EmployeeId",
                        column: x => x.EmployeeId,
                        principalSchema: "personnel",
                        principalTable: "Employees",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_UnitLeaders_OrganizationUnits_UnitId",
                        column: x => x.UnitId,
                        principalSchema: "personnel",
                        principalTable: "OrganizationUnits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "UnitPeriods",
                schema: "personnel",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    UnitId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Code = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Name = table.Column<string>(type: "nvarchar(250)", maxLength: 250, nullable: false, collation: "Vietnamese_100_CI_AS"),
                    Kind = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Level = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    SalaryBlock = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true, collation: "Latin1_General_100_BIN2"),
                    ParentId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    EffectiveFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    EffectiveUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    DecisionId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ReorganizationId = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UnitPeriods", x => x.Id);
                    table.ForeignKey(
                        name: "FK_UnitPeriods_OrganizationUnits_UnitId",
                        column: x => x.UnitId,
                        principalSchema: "personnel",
                        principalTable: "OrganizationUnits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PrintFileParts",
                schema: "personnel",
                columns: table => new
                {
                    RunId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Content = table.Column<byte[]>(type: "varbinary(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PrintFileParts", x => new { x.RunId, x.Number });
                    table.ForeignKey(
                        name: "FK_PrintFileParts_PrintRuns_RunId",
                        column: x => x.RunId,
                        principalSchema: "personnel",
                        principalTable: "PrintRuns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PrintRunPeople",
                schema: "personnel",
                columns: table => new
                {
                    RunId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    EmployeeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PrintRunPeople", x => new { x.RunId, x.Number });
                    table.ForeignKey(
                        name: "FK_PrintRunPeople_PrintRuns_RunId",
                        column: x => x.RunId,
                        principalSchema: "personnel",
                        principalTable: "PrintRuns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ReorganizationLines",
                schema: "personnel",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ReorganizationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Ref = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true, collation: "Latin1_General_100_BIN2"),
                    EffectiveOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    FromUnitId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    FromCode = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true, collation: "Latin1_General_100_BIN2"),
                    FromName = table.Column<string>(type: "nvarchar(250)", maxLength: 250, nullable: true, collation: "Vietnamese_100_CI_AS"),
                    ToUnitId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ToCode = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true, collation: "Latin1_General_100_BIN2"),
                    ToName = table.Column<string>(type: "nvarchar(250)", maxLength: 250, nullable: true, collation: "Vietnamese_100_CI_AS"),
                    ToKind = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true, collation: "Latin1_General_100_BIN2"),
                    ToParentId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ToParentCode = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Share = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    LegalBasis = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Note = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReorganizationLines", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReorganizationLines_Reorganizations_ReorganizationId",
                        column: x => x.ReorganizationId,
                        principalSchema: "personnel",
                        principalTable: "Reorganizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReorganizationPlacements",
                schema: "personnel",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ReorganizationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EmployeeNumber = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true, collation: "Latin1_General_100_BIN2"),
                    FromCode = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true, collation: "Latin1_General_100_BIN2"),
                    ToCode = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReorganizationPlacements", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReorganizationPlacements_Reorganizations_ReorganizationId",
                        column: x => x.ReorganizationId,
                        principalSchema: "personnel",
                        principalTable: "Reorganizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReorganizationTraces",
                schema: "personnel",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ReorganizationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    SubjectId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    FromUnitId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ToUnitId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    EffectiveOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    EndedAssignmentId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    BegunAssignmentId = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReorganizationTraces", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReorganizationTraces_Reorganizations_ReorganizationId",
                        column: x => x.ReorganizationId,
                        principalSchema: "personnel",
                        principalTable: "Reorganizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RecordGaps",
                schema: "personnel",
                columns: table => new
                {
                    EmployeeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Rule = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    FieldKey = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Message = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RecordGaps", x => new { x.EmployeeId, x.Number });
                    table.ForeignKey(
                        name: "FK_RecordGaps_RecordQualities_EmployeeId",
                        column: x => x.EmployeeId,
                        principalSchema: "personnel",
                        principalTable: "RecordQualities",
                        principalColumn: "EmployeeId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AbroadStays_DecisionId",
                schema: "personnel",
                table: "AbroadStays",
                column: "DecisionId");

            migrationBuilder.CreateIndex(
                name: "IX_AbroadStays_EmployeeId",
                schema: "personnel",
                table: "AbroadStays",
                column: "EmployeeId");

            migrationBuilder.CreateIndex(
                name: "IX_Assignments_EmployeeId_EffectiveFrom",
                schema: "personnel",
                table: "Assignments",
                columns: new[] { "EmployeeId", "EffectiveFrom" });

            migrationBuilder.CreateIndex(
                name: "IX_Assignments_UnitId_EffectiveFrom_EffectiveUntil_EmployeeId",
                schema: "personnel",
                table: "Assignments",
                columns: new[] { "UnitId", "EffectiveFrom", "EffectiveUntil", "EmployeeId" });

            migrationBuilder.CreateIndex(
                name: "IX_Attachments_EmployeeId_KindCode",
                schema: "personnel",
                table: "Attachments",
                columns: new[] { "EmployeeId", "KindCode" });

            migrationBuilder.CreateIndex(
                name: "IX_Attachments_Sha256",
                schema: "personnel",
                table: "Attachments",
                column: "Sha256");

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_At",
                schema: "personnel",
                table: "AuditEntries",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_SubjectId_Sequence",
                schema: "personnel",
                table: "AuditEntries",
                columns: new[] { "SubjectId", "Sequence" });

            migrationBuilder.CreateIndex(
                name: "IX_AwardRecords_DecisionId",
                schema: "personnel",
                table: "AwardRecords",
                column: "DecisionId");

            migrationBuilder.CreateIndex(
                name: "IX_AwardRecords_EmployeeId",
                schema: "personnel",
                table: "AwardRecords",
                column: "EmployeeId");

            migrationBuilder.CreateIndex(
                name: "IX_CatalogueItems_Catalogue_Code",
                schema: "personnel",
                table: "CatalogueItems",
                columns: new[] { "Catalogue", "Code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CorrectionRequests_EmployeeId",
                schema: "personnel",
                table: "CorrectionRequests",
                column: "EmployeeId");

            migrationBuilder.CreateIndex(
                name: "IX_CorrectionRequests_State_CreatedAt",
                schema: "personnel",
                table: "CorrectionRequests",
                columns: new[] { "State", "CreatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_DecisionFiles_DecisionId",
                schema: "personnel",
                table: "DecisionFiles",
                column: "DecisionId");

            migrationBuilder.CreateIndex(
                name: "IX_Decisions_Number_SignedOn_IssuerKey",
                schema: "personnel",
                table: "Decisions",
                columns: new[] { "Number", "SignedOn", "IssuerKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DisciplineRecords_DecisionId",
                schema: "personnel",
                table: "DisciplineRecords",
                column: "DecisionId");

            migrationBuilder.CreateIndex(
                name: "IX_DisciplineRecords_EmployeeId",
                schema: "personnel",
                table: "DisciplineRecords",
                column: "EmployeeId");

            migrationBuilder.CreateIndex(
                name: "IX_DueEntries_EmployeeId",
                schema: "personnel",
                table: "DueEntries",
                column: "EmployeeId");

            migrationBuilder.CreateIndex(
                name: "IX_DueEntries_Month_Kind_DueOn_Id",
                schema: "personnel",
                table: "DueEntries",
                columns: new[] { "Month", "Kind", "DueOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_DueEntries_Month_Kind_UnitId_DueOn",
                schema: "personnel",
                table: "DueEntries",
                columns: new[] { "Month", "Kind", "UnitId", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_EducationRecords_DecisionId",
                schema: "personnel",
                table: "EducationRecords",
                column: "DecisionId");

            migrationBuilder.CreateIndex(
                name: "IX_EducationRecords_EmployeeId",
                schema: "personnel",
                table: "EducationRecords",
                column: "EmployeeId");

            migrationBuilder.CreateIndex(
                name: "IX_Employees_BirthDate_Id_StatusCode_KindCode_UnitId_FullNameSearch_Sex_ProfessionalLevelCode_PoliticalTheoryCode_PartyJoinedOn",
                schema: "personnel",
                table: "Employees",
                columns: new[] { "BirthDate", "Id", "StatusCode", "KindCode", "UnitId", "FullNameSearch", "Sex", "ProfessionalLevelCode", "PoliticalTheoryCode", "PartyJoinedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Employees_EmployeeNumber",
                schema: "personnel",
                table: "Employees",
                column: "EmployeeNumber",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Employees_EmployeeNumber_Id_StatusCode_KindCode_UnitId_FullNameSearch",
                schema: "personnel",
                table: "Employees",
                columns: new[] { "EmployeeNumber", "Id", "StatusCode", "KindCode", "UnitId", "FullNameSearch" });

            migrationBuilder.CreateIndex(
                name: "IX_Employees_FullNameSortKey_Id_StatusCode_KindCode_UnitId_FullNameSearch",
                schema: "personnel",
                table: "Employees",
                columns: new[] { "FullNameSortKey", "Id", "StatusCode", "KindCode", "UnitId", "FullNameSearch" });

            migrationBuilder.CreateIndex(
                name: "IX_Employees_HostUnitId",
                schema: "personnel",
                table: "Employees",
                column: "HostUnitId");

            migrationBuilder.CreateIndex(
                name: "IX_Employees_Id_QuotaKindCode_KindCode",
                schema: "personnel",
                table: "Employees",
                columns: new[] { "Id", "QuotaKindCode", "KindCode" });

            migrationBuilder.CreateIndex(
                name: "IX_Employees_IdNumber",
                schema: "personnel",
                table: "Employees",
                column: "IdNumber",
                unique: true,
                filter: "[IdNumber] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Employees_SocialInsuranceNumber",
                schema: "personnel",
                table: "Employees",
                column: "SocialInsuranceNumber");

            migrationBuilder.CreateIndex(
                name: "IX_Employees_StatusCode_KindCode_UnitId",
                schema: "personnel",
                table: "Employees",
                columns: new[] { "StatusCode", "KindCode", "UnitId" });

            migrationBuilder.CreateIndex(
                name: "IX_Employees_UnitId_FullNameSortKey_Id_StatusCode_KindCode_FullNameSearch",
                schema: "personnel",
                table: "Employees",
                columns: new[] { "UnitId", "FullNameSortKey", "Id", "StatusCode", "KindCode", "FullNameSearch" });

            migrationBuilder.CreateIndex(
                name: "IX_Employees_UnitId_Sex_StatusCode_KindCode_BirthDate_ProfessionalLevelCode_PoliticalTheoryCode_PartyJoinedOn_Id",
                schema: "personnel",
                table: "Employees",
                columns: new[] { "UnitId", "Sex", "StatusCode", "KindCode", "BirthDate", "ProfessionalLevelCode", "PoliticalTheoryCode", "PartyJoinedOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_FamilyMembers_DecisionId",
                schema: "personnel",
                table: "FamilyMembers",
                column: "DecisionId");

            migrationBuilder.CreateIndex(
                name: "IX_FamilyMembers_EmployeeId",
                schema: "personnel",
                table: "FamilyMembers",
                column: "EmployeeId");

            migrationBuilder.CreateIndex(
                name: "IX_HeldPosts_DecisionId",
                schema: "personnel",
                table: "HeldPosts",
                column: "DecisionId");

            migrationBuilder.CreateIndex(
                name: "IX_HeldPosts_EmployeeId",
                schema: "personnel",
                table: "HeldPosts",
                column: "EmployeeId");

            migrationBuilder.CreateIndex(
                name: "IX_ImportRuns_CreatedBy_CreatedAt",
                schema: "personnel",
                table: "ImportRuns",
                columns: new[] { "CreatedBy", "CreatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_ImportRuns_State",
                schema: "personnel",
                table: "ImportRuns",
                column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_JobRuns_JobId_SucceededAt",
                schema: "personnel",
                table: "JobRuns",
                columns: new[] { "JobId", "SucceededAt" });

            migrationBuilder.CreateIndex(
                name: "IX_LanguageSkills_DecisionId",
                schema: "personnel",
                table: "LanguageSkills",
                column: "DecisionId");

            migrationBuilder.CreateIndex(
                name: "IX_LanguageSkills_EmployeeId",
                schema: "personnel",
                table: "LanguageSkills",
                column: "EmployeeId");

            migrationBuilder.CreateIndex(
                name: "IX_MovementBatches_CreatedBy_CreatedAt",
                schema: "personnel",
                table: "MovementBatches",
                columns: new[] { "CreatedBy", "CreatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_MovementBatches_State",
                schema: "personnel",
                table: "MovementBatches",
                column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_Movements_DecisionId",
                schema: "personnel",
                table: "Movements",
                column: "DecisionId");

            migrationBuilder.CreateIndex(
                name: "IX_Movements_EmployeeId",
                schema: "personnel",
                table: "Movements",
                column: "EmployeeId");

            migrationBuilder.CreateIndex(
                name: "IX_Movements_FromUnitId_State",
                schema: "personnel",
                table: "Movements",
                columns: new[] { "FromUnitId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Movements_State_EffectiveFrom",
                schema: "personnel",
                table: "Movements",
                columns: new[] { "State", "EffectiveFrom" });

            migrationBuilder.CreateIndex(
                name: "IX_Movements_State_EndsOn",
                schema: "personnel",
                table: "Movements",
                columns: new[] { "State", "EndsOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Movements_ToUnitId_State",
                schema: "personnel",
                table: "Movements",
                columns: new[] { "ToUnitId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_OrganizationMemberships_DecisionId",
                schema: "personnel",
                table: "OrganizationMemberships",
                column: "DecisionId");

            migrationBuilder.CreateIndex(
                name: "IX_OrganizationMemberships_EmployeeId",
                schema: "personnel",
                table: "OrganizationMemberships",
                column: "EmployeeId");

            migrationBuilder.CreateIndex(
                name: "IX_OrganizationUnits_Code",
                schema: "personnel",
                table: "OrganizationUnits",
                column: "Code");

            migrationBuilder.CreateIndex(
                name: "IX_OrganizationUnits_ParentId",
                schema: "personnel",
                table: "OrganizationUnits",
                column: "ParentId");

            migrationBuilder.CreateIndex(
                name: "IX_OrganizationUnits_Path",
                schema: "personnel",
                table: "OrganizationUnits",
                column: "Path");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_DecisionId",
                schema: "personnel",
                table: "Outbox",
                column: "DecisionId");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_Destination_SubjectId_DueAt",
                schema: "personnel",
                table: "Outbox",
                columns: new[] { "Destination", "SubjectId", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_DueAt",
                schema: "personnel",
                table: "Outbox",
                column: "DueAt");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_ParkedAt",
                schema: "personnel",
                table: "Outbox",
                column: "ParkedAt");

            migrationBuilder.CreateIndex(
                name: "IX_OwnConfirmations_EmployeeId_ConfirmedAt",
                schema: "personnel",
                table: "OwnConfirmations",
                columns: new[] { "EmployeeId", "ConfirmedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_PaperDifferences_EmployeeId_SettledAt",
                schema: "personnel",
                table: "PaperDifferences",
                columns: new[] { "EmployeeId", "SettledAt" });

            migrationBuilder.CreateIndex(
                name: "IX_PaperDifferences_SettledAt_FoundAt",
                schema: "personnel",
                table: "PaperDifferences",
                columns: new[] { "SettledAt", "FoundAt" });

            migrationBuilder.CreateIndex(
                name: "IX_PaperVerifications_EmployeeId_VerifiedOn",
                schema: "personnel",
                table: "PaperVerifications",
                columns: new[] { "EmployeeId", "VerifiedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_PastIdentityPapers_DecisionId",
                schema: "personnel",
                table: "PastIdentityPapers",
                column: "DecisionId");

            migrationBuilder.CreateIndex(
                name: "IX_PastIdentityPapers_EmployeeId",
                schema: "personnel",
                table: "PastIdentityPapers",
                column: "EmployeeId");

            migrationBuilder.CreateIndex(
                name: "IX_PrintRuns_CreatedBy_CreatedAt",
                schema: "personnel",
                table: "PrintRuns",
                columns: new[] { "CreatedBy", "CreatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_PrintRuns_State",
                schema: "personnel",
                table: "PrintRuns",
                column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_ProfileDrafts_SavedAt",
                schema: "personnel",
                table: "ProfileDrafts",
                column: "SavedAt");

            migrationBuilder.CreateIndex(
                name: "IX_QuotaGrants_DecisionId",
                schema: "personnel",
                table: "QuotaGrants",
                column: "DecisionId");

            migrationBuilder.CreateIndex(
                name: "IX_QuotaGrants_UnitId_EffectiveFrom",
                schema: "personnel",
                table: "QuotaGrants",
                columns: new[] { "UnitId", "EffectiveFrom" });

            migrationBuilder.CreateIndex(
                name: "IX_RecordGaps_Kind_EmployeeId",
                schema: "personnel",
                table: "RecordGaps",
                columns: new[] { "Kind", "EmployeeId" });

            migrationBuilder.CreateIndex(
                name: "IX_RecordQualities_Score_EmployeeId",
                schema: "personnel",
                table: "RecordQualities",
                columns: new[] { "Score", "EmployeeId" });

            migrationBuilder.CreateIndex(
                name: "IX_RecordViews_At",
                schema: "personnel",
                table: "RecordViews",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_RecordViews_EmployeeId_Sequence",
                schema: "personnel",
                table: "RecordViews",
                columns: new[] { "EmployeeId", "Sequence" });

            migrationBuilder.CreateIndex(
                name: "IX_RecordViews_UserId_Sequence",
                schema: "personnel",
                table: "RecordViews",
                columns: new[] { "UserId", "Sequence" });

            migrationBuilder.CreateIndex(
                name: "IX_Reminders_ObligationId",
                schema: "personnel",
                table: "Reminders",
                column: "ObligationId");

            migrationBuilder.CreateIndex(
                name: "IX_Reminders_UnitId_SentAt",
                schema: "personnel",
                table: "Reminders",
                columns: new[] { "UnitId", "SentAt" });

            migrationBuilder.CreateIndex(
                name: "IX_ReorganizationLines_ReorganizationId_Number",
                schema: "personnel",
                table: "ReorganizationLines",
                columns: new[] { "ReorganizationId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReorganizationPlacements_ReorganizationId",
                schema: "personnel",
                table: "ReorganizationPlacements",
                column: "ReorganizationId");

            migrationBuilder.CreateIndex(
                name: "IX_Reorganizations_CreatedAt",
                schema: "personnel",
                table: "Reorganizations",
                column: "CreatedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Reorganizations_DecisionId",
                schema: "personnel",
                table: "Reorganizations",
                column: "DecisionId");

            migrationBuilder.CreateIndex(
                name: "IX_Reorganizations_State",
                schema: "personnel",
                table: "Reorganizations",
                column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_ReorganizationTraces_ReorganizationId_Kind_Number",
                schema: "personnel",
                table: "ReorganizationTraces",
                columns: new[] { "ReorganizationId", "Kind", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_RetirementExceptions_RetiresOn",
                schema: "personnel",
                table: "RetirementExceptions",
                column: "RetiresOn");

            migrationBuilder.CreateIndex(
                name: "IX_SalaryPeriods_DecisionId",
                schema: "personnel",
                table: "SalaryPeriods",
                column: "DecisionId");

            migrationBuilder.CreateIndex(
                name: "IX_SalaryPeriods_EmployeeId",
                schema: "personnel",
                table: "SalaryPeriods",
                column: "EmployeeId");

            migrationBuilder.CreateIndex(
                name: "IX_SavedSearches_OwnerId_RetiredAt_Name",
                schema: "personnel",
                table: "SavedSearches",
                columns: new[] { "OwnerId", "RetiredAt", "Name" });

            migrationBuilder.CreateIndex(
                name: "IX_StatusPeriods_EmployeeId",
                schema: "personnel",
                table: "StatusPeriods",
                column: "EmployeeId");

            migrationBuilder.CreateIndex(
                name: "IX_StatusPeriods_StatusCode_EffectiveFrom_EffectiveUntil_EmployeeId",
                schema: "personnel",
                table: "StatusPeriods",
                columns: new[] { "StatusCode", "EffectiveFrom", "EffectiveUntil", "EmployeeId" });

            migrationBuilder.CreateIndex(
                name: "IX_UnitLeaders_EmployeeId",
                schema: "personnel",
                table: "UnitLeaders",
                column: "EmployeeId");

            migrationBuilder.CreateIndex(
                name: "IX_UnitLeaders_UnitId_EffectiveFrom",
                schema: "personnel",
                table: "UnitLeaders",
                columns: new[] { "UnitId", "EffectiveFrom" });

            migrationBuilder.CreateIndex(
                name: "IX_UnitLineages_FromUnitId",
                schema: "personnel",
                table: "UnitLineages",
                column: "FromUnitId");

            migrationBuilder.CreateIndex(
                name: "IX_UnitLineages_ReorganizationId",
                schema: "personnel",
                table: "UnitLineages",
                column: "ReorganizationId");

            migrationBuilder.CreateIndex(
                name: "IX_UnitLineages_ToUnitId",
                schema: "personnel",
                table: "UnitLineages",
                column: "ToUnitId");

            migrationBuilder.CreateIndex(
                name: "IX_UnitPeriods_ReorganizationId",
                schema: "personnel",
                table: "UnitPeriods",
                column: "ReorganizationId");

            migrationBuilder.CreateIndex(
                name: "IX_UnitPeriods_UnitId_EffectiveFrom",
                schema: "personnel",
                table: "UnitPeriods",
                columns: new[] { "UnitId", "EffectiveFrom" });

            migrationBuilder.CreateIndex(
                name: "IX_UpdateObligations_AnsweredById",
                schema: "personnel",
                table: "UpdateObligations",
                column: "AnsweredById");

            migrationBuilder.CreateIndex(
                name: "IX_UpdateObligations_ClosedAt_UnitId_State",
                schema: "personnel",
                table: "UpdateObligations",
                columns: new[] { "ClosedAt", "UnitId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_UpdateObligations_DecisionId",
                schema: "personnel",
                table: "UpdateObligations",
                column: "DecisionId");

            migrationBuilder.CreateIndex(
                name: "IX_UpdateObligations_EmployeeId_Rule_StartsOn",
                schema: "personnel",
                table: "UpdateObligations",
                columns: new[] { "EmployeeId", "Rule", "StartsOn" });

            migrationBuilder.CreateIndex(
                name: "IX_UpdateObligations_MovementId",
                schema: "personnel",
                table: "UpdateObligations",
                column: "MovementId");

            migrationBuilder.CreateIndex(
                name: "IX_UpdateObligations_State_DueOn",
                schema: "personnel",
                table: "UpdateObligations",
                columns: new[] { "State", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_UpdateObligations_UnitId_State_DueOn",
                schema: "personnel",
                table: "UpdateObligations",
                columns: new[] { "UnitId", "State", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_WorkPeriods_DecisionId",
                schema: "personnel",
                table: "WorkPeriods",
                column: "DecisionId");

            migrationBuilder.CreateIndex(
                name: "IX_WorkPeriods_EmployeeId",
                schema: "personnel",
                table: "WorkPeriods",
                column: "EmployeeId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AbroadStays",
                schema: "personnel");

            migrationBuilder.DropTable(
                name: "Assignments",
                schema: "personnel");

            migrationBuilder.DropTable(
                name: "AttachmentContents",
                schema: "personnel");

            migrationBuilder.DropTable(
                name: "Attachments",
                schema: "personnel");

            migrationBuilder.DropTable(
                name: "AuditEntries",
                schema: "personnel");

            migrationBuilder.DropTable(
                name: "AwardRecords",
                schema: "personnel");

            migrationBuilder.DropTable(
                name: "CatalogueItems",
                schema: "personnel");

            migrationBuilder.DropTable(
                name: "CorrectionRequests",
                schema: "personnel");

            migrationBuilder.DropTable(
                name: "DecisionFileContents",
                schema: "personnel");

            migrationBuilder.DropTable(
                name: "DisciplineRecords",
                schema: "personnel");

            migrationBuilder.DropTable(
                name: "DueEntries",
                schema: "personnel");

            migrationBuilder.DropTable(
                name: "EducationRecords",
                schema: "personnel");

            migrationBuilder.DropTable(
                name: "EmployeeKinds",
                schema: "personnel");

            migrationBuilder.DropTable(
                name: "FamilyMembers",
                schema: "personnel");

            migrationBuilder.DropTable(
                name: "HeldPosts",
                schema: "personnel");

            migrationBuilder.DropTable(
                name: "Holidays",
                schema: "personnel");

            migrationBuilder.DropTable(
                name: "ImportFileParts",
                schema: "personnel");

            migrationBuilder.DropTable(
                name: "ImportIssues",
                schema: "personnel");

            migrationBuilder.DropTable(
                name: "Inbox",
                schema: "personnel");

            migrationBuilder.DropTable(
                name: "JobRuns",
                schema: "personnel");

            migrationBuilder.DropTable(
                name: "LanguageSkills",
                schema: "personnel");

            migrationBuilder.DropTable(
                name: "Leases",
                schema: "personnel");

            migrationBuilder.DropTable(
                name: "MovementBatchLines",
                schema: "personnel");

            migrationBuilder.DropTable(
                name: "Movements",
                schema: "personnel");

            migrationBuilder.DropTable(
                name: "MovementTypes",
                schema: "personnel");

            migrationBuilder.DropTable(
                name: "OrganizationMemberships",
                schema: "personnel");

            migrationBuilder.DropTable(
                name: "Outbox",
                schema: "personnel");

            migrationBuilder.DropTable(
                name: "OwnConfirmations",
                schema: "personnel");

            migrationBuilder.DropTable(
                name: "PaperDifferences",
                schema: "personnel");

            migrationBuilder.DropTable(
                name: "PaperVerifications",
                schema: "personnel");

            migrationBuilder.DropTable(
                name: "PastIdentityPapers",
                schema: "personnel");

            migrationBuilder.DropTable(
                name: "PrintFileParts",
                schema: "personnel");

            migrationBuilder.DropTable(
                name: "PrintRunPeople",
                schema: "personnel");

            migrationBuilder.DropTable(
                name: "ProfileDrafts",
                schema: "personnel");

            migrationBuilder.DropTable(
                name: "QuotaGrants",
                schema: "personnel");

            migrationBuilder.DropTable(
                name: "RecordGaps",
                schema: "personnel");

            migrationBuilder.DropTable(
                name: "RecordStatuses",
                schema: "personnel");

            migrationBuilder.DropTable(
                name: "RecordViews",
                schema: "personnel");

            migrationBuilder.DropTable(
                name: "Reminders",
                schema: "personnel");

            migrationBuilder.DropTable(
                name: "ReorganizationLines",
                schema: "personnel");

            migrationBuilder.DropTable(
                name: "ReorganizationPlacements",
                schema: "personnel");

            migrationBuilder.DropTable(
                name: "ReorganizationTraces",
                schema: "personnel");

            migrationBuilder.DropTable(
                name: "RetirementExceptions",
                schema: "personnel");

            migrationBuilder.DropTable(
                name: "SalaryPeriods",
                schema: "personnel");

            migrationBuilder.DropTable(
                name: "SavedSearches",
                schema: "personnel");

            migrationBuilder.DropTable(
                name: "StatusPeriods",
                schema: "personnel");

            migrationBuilder.DropTable(
                name: "UnitLeaders",
                schema: "personnel");

            migrationBuilder.DropTable(
                name: "UnitLineages",
                schema: "personnel");

            migrationBuilder.DropTable(
                name: "UnitPeriods",
                schema: "personnel");

            migrationBuilder.DropTable(
                name: "UpdateObligations",
                schema: "personnel");

            migrationBuilder.DropTable(
                name: "WorkPeriods",
                schema: "personnel");

            migrationBuilder.DropTable(
                name: "DecisionFiles",
                schema: "personnel");

            migrationBuilder.DropTable(
                name: "ImportRuns",
                schema: "personnel");

            migrationBuilder.DropTable(
                name: "MovementBatches",
                schema: "personnel");

            migrationBuilder.DropTable(
                name: "PrintRuns",
                schema: "personnel");

            migrationBuilder.DropTable(
                name: "RecordQualities",
                schema: "personnel");

            migrationBuilder.DropTable(
                name: "Reorganizations",
                schema: "personnel");

            migrationBuilder.DropTable(
                name: "OrganizationUnits",
                schema: "personnel");

            migrationBuilder.DropTable(
                name: "Employees",
                schema: "personnel");

            migrationBuilder.DropTable(
                name: "Decisions",
                schema: "personnel");
        }
    }
}
