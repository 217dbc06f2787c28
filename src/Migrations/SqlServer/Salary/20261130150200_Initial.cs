using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HoSoCanBo.Migrations.SqlServer.Salary
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "salary");

            migrationBuilder.CreateTable(
                name: "ArrearsProposals",
                schema: "salary",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    UnitId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    FullName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Vietnamese_100_CI_AS"),
                    OfMonth = table.Column<DateOnly>(type: "date", nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    SheetId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Cause = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false, collation: "Latin1_General_100_BIN2"),
                    DecisionId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    AmountInDong = table.Column<long>(type: "bigint", nullable: false),
                    NetInDong = table.Column<long>(type: "bigint", nullable: false),
                    ContributionsInDong = table.Column<long>(type: "bigint", nullable: false),
                    LinesJson = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    ProposedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    DismissedReason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Problem = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Latin1_General_100_BIN2"),
                    IsConfirmedUnpaid = table.Column<bool>(type: "bit", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ArrearsProposals", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AuditEntries",
                schema: "salary",
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
                name: "BudgetEstimates",
                schema: "salary",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Year = table.Column<int>(type: "int", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false, collation: "Vietnamese_100_CI_AS"),
                    SourceFirst = table.Column<DateOnly>(type: "date", nullable: false),
                    SourceHash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    SourceLevelInDong = table.Column<long>(type: "bigint", nullable: false),
                    LevelInDong = table.Column<long>(type: "bigint", nullable: true),
                    LevelFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CreatedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    SummedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    SummedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BudgetEstimates", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "BudgetLines",
                schema: "salary",
                columns: table => new
                {
                    PartId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    FullName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Vietnamese_100_CI_AS"),
                    KindCode = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    RankCode = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true, collation: "Latin1_General_100_BIN2"),
                    CoefficientInTenThousandths = table.Column<int>(type: "int", nullable: true),
                    Month = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Year = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Raise = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Causes = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Latin1_General_100_BIN2"),
                    YearInDong = table.Column<long>(type: "bigint", nullable: false),
                    RaiseFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    Coming = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Problem = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BudgetLines", x => new { x.PartId, x.PersonId });
                });

            migrationBuilder.CreateTable(
                name: "BudgetParts",
                schema: "salary",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EstimateId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    UnitId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    UnitName = table.Column<string>(type: "nvarchar(250)", maxLength: 250, nullable: false, collation: "Vietnamese_100_CI_AS"),
                    UnitKind = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Field = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Block = table.Column<string>(type: "nvarchar(250)", maxLength: 250, nullable: false, collation: "Latin1_General_100_BIN2"),
                    FundingSource = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    SourceFirst = table.Column<DateOnly>(type: "date", nullable: false),
                    Figures = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    People = table.Column<int>(type: "int", nullable: false),
                    Refused = table.Column<int>(type: "int", nullable: false),
                    PeopleInDong = table.Column<long>(type: "bigint", nullable: false),
                    VacanciesInDong = table.Column<long>(type: "bigint", nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    SentAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    SentBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Note = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Latin1_General_100_BIN2"),
                    ReturnReason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BudgetParts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CalendarDays",
                schema: "salary",
                columns: table => new
                {
                    Date = table.Column<DateOnly>(type: "date", nullable: false),
                    IsWorkingDay = table.Column<bool>(type: "bit", nullable: false),
                    IsInForce = table.Column<bool>(type: "bit", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CalendarDays", x => x.Date);
                });

            migrationBuilder.CreateTable(
                name: "ConsolidatedTables",
                schema: "salary",
                columns: table => new
                {
                    MonthId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Code = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ContentJson = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConsolidatedTables", x => new { x.MonthId, x.Code });
                });

            migrationBuilder.CreateTable(
                name: "DecisionFiles",
                schema: "salary",
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
                name: "DistrictSubmissions",
                schema: "salary",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    First = table.Column<DateOnly>(type: "date", nullable: false),
                    UnitId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    ExtendedUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    AskedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    AskedReason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Latin1_General_100_BIN2"),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    SubmittedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    SubmittedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    MissingUnits = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true, collation: "Latin1_General_100_BIN2"),
                    MissingReason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Latin1_General_100_BIN2"),
                    ReturnReason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Latin1_General_100_BIN2"),
                    ReturnCount = table.Column<int>(type: "int", nullable: false),
                    LateSince = table.Column<DateOnly>(type: "date", nullable: true),
                    RemindedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DistrictSubmissions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Inbox",
                schema: "salary",
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
                schema: "salary",
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
                name: "KnownQuotas",
                schema: "salary",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    UnitId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    QuotaKindCode = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    IsWhole = table.Column<bool>(type: "bit", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    EffectiveFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    IsVoided = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KnownQuotas", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "KnownUnits",
                schema: "salary",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ParentId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Code = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Name = table.Column<string>(type: "nvarchar(250)", maxLength: 250, nullable: false, collation: "Vietnamese_100_CI_AS"),
                    Kind = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    SalaryBlock = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Path = table.Column<string>(type: "nvarchar(330)", maxLength: 330, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ClosedFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    SuccessorId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ChangedAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KnownUnits", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Leases",
                schema: "salary",
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
                name: "Outbox",
                schema: "salary",
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
                name: "PaidEmployees",
                schema: "salary",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RetiresOn = table.Column<DateOnly>(type: "date", nullable: true),
                    RetirementKnownAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    QuotaKindCode = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true, collation: "Latin1_General_100_BIN2"),
                    QuotaKnownAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    EmployeeNumber = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true, collation: "Latin1_General_100_BIN2"),
                    FullName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Vietnamese_100_CI_AS"),
                    BornOn = table.Column<DateOnly>(type: "date", nullable: true),
                    KindCode = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true, collation: "Latin1_General_100_BIN2"),
                    SearchText = table.Column<string>(type: "nvarchar(241)", maxLength: 241, nullable: false, collation: "Latin1_General_100_BIN2"),
                    NameSortKey = table.Column<byte[]>(type: "varbinary(400)", maxLength: 400, nullable: false),
                    IdentifiedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    UnitId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    PositionName = table.Column<string>(type: "nvarchar(250)", maxLength: 250, nullable: true, collation: "Vietnamese_100_CI_AS"),
                    IsPresent = table.Column<bool>(type: "bit", nullable: false),
                    NextChangeOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PaidEmployees", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PayDecisions",
                schema: "salary",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Latin1_General_100_BIN2"),
                    SignedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    EffectiveFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    Issuer = table.Column<string>(type: "nvarchar(255)", maxLength: 255, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Signer = table.Column<string>(type: "nvarchar(255)", maxLength: 255, nullable: true, collation: "Latin1_General_100_BIN2"),
                    SignerTitle = table.Column<string>(type: "nvarchar(255)", maxLength: 255, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Summary = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Latin1_General_100_BIN2"),
                    RecordedAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PayDecisions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PaySheets",
                schema: "salary",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    First = table.Column<DateOnly>(type: "date", nullable: false),
                    UnitId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    FundingSource = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Group = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    GathererId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    ExtendedUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    AskedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    AskedReason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Latin1_General_100_BIN2"),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    OpenedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    PaidOn = table.Column<DateOnly>(type: "date", nullable: true),
                    SubmittedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    SubmittedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    SubmittedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true, collation: "Latin1_General_100_BIN2"),
                    ReturnReason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Latin1_General_100_BIN2"),
                    ReturnedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    ReturnedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ReturnCount = table.Column<int>(type: "int", nullable: false),
                    LateSince = table.Column<DateOnly>(type: "date", nullable: true),
                    RemindedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false),
                    Sums_AllowancesInDong = table.Column<long>(type: "bigint", nullable: false),
                    Sums_ArrearsContributionsInDong = table.Column<long>(type: "bigint", nullable: false),
                    Sums_ArrearsInDong = table.Column<long>(type: "bigint", nullable: false),
                    Sums_ArrearsNetInDong = table.Column<long>(type: "bigint", nullable: false),
                    Sums_Blocks = table.Column<int>(type: "int", nullable: false),
                    Sums_ContributionsInDong = table.Column<long>(type: "bigint", nullable: false),
                    Sums_DeductionsInDong = table.Column<long>(type: "bigint", nullable: false),
                    Sums_NetInDong = table.Column<long>(type: "bigint", nullable: false),
                    Sums_OneOffInDong = table.Column<long>(type: "bigint", nullable: false),
                    Sums_People = table.Column<int>(type: "int", nullable: false),
                    Sums_SalaryInDong = table.Column<long>(type: "bigint", nullable: false),
                    Sums_Warnings = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PaySheets", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RateRows",
                schema: "salary",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Ordinal = table.Column<int>(type: "int", nullable: false),
                    RateTable = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    RateKey = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ValuesJson = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    EffectiveFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    EffectiveUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    LegalBasis = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Note = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Confidence = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Source = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    RecordedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    RecordedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ChangedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    WithdrawnAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    WithdrawnReason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RateRows", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Recalculations",
                schema: "salary",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    FromDay = table.Column<DateOnly>(type: "date", nullable: false),
                    Cause = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false, collation: "Latin1_General_100_BIN2"),
                    DecisionId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    AskedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Attempts = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Recalculations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ReformFigures",
                schema: "salary",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ScenarioId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    UnitId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    UnitName = table.Column<string>(type: "nvarchar(250)", maxLength: 250, nullable: false, collation: "Vietnamese_100_CI_AS"),
                    Numbers = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ChangedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ChangedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReformFigures", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ReformScenarios",
                schema: "salary",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false, collation: "Vietnamese_100_CI_AS"),
                    EffectiveFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    OldLevelInDong = table.Column<long>(type: "bigint", nullable: false),
                    NewLevelInDong = table.Column<long>(type: "bigint", nullable: false),
                    Months = table.Column<int>(type: "int", nullable: false),
                    HealthInHundredths = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CreatedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReformScenarios", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SalaryMonths",
                schema: "salary",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    First = table.Column<DateOnly>(type: "date", nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ConsolidationOn = table.Column<DateOnly>(type: "date", nullable: false),
                    OpenedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    OpeningError = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Latin1_General_100_BIN2"),
                    ConsolidatedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ConsolidatedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true, collation: "Latin1_General_100_BIN2"),
                    LockedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    LockedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    LockedWithout = table.Column<int>(type: "int", nullable: false),
                    LockReason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SalaryMonths", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SheetEntries",
                schema: "salary",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SheetId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    First = table.Column<DateOnly>(type: "date", nullable: false),
                    UnitId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    FullName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Vietnamese_100_CI_AS"),
                    EmployeeNumber = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true, collation: "Latin1_General_100_BIN2"),
                    KindCode = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    RankCode = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Step = table.Column<int>(type: "int", nullable: true),
                    CoefficientInTenThousandths = table.Column<int>(type: "int", nullable: true),
                    SalaryInDong = table.Column<long>(type: "bigint", nullable: false),
                    AllowancesInDong = table.Column<long>(type: "bigint", nullable: false),
                    InsuredBaseInDong = table.Column<long>(type: "bigint", nullable: false),
                    DeductionsInDong = table.Column<long>(type: "bigint", nullable: false),
                    NetInDong = table.Column<long>(type: "bigint", nullable: false),
                    ContributionsInDong = table.Column<long>(type: "bigint", nullable: false),
                    OneOffInDong = table.Column<long>(type: "bigint", nullable: false),
                    HalfDaysOff = table.Column<int>(type: "int", nullable: false),
                    FactsJson = table.Column<string>(type: "nvarchar(max)", nullable: true, collation: "Latin1_General_100_BIN2"),
                    LinesJson = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    Error = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Warnings = table.Column<string>(type: "nvarchar(1500)", maxLength: 1500, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Note = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SheetEntries", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SheetHeads",
                schema: "salary",
                columns: table => new
                {
                    SheetId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    HeadsJson = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SheetHeads", x => x.SheetId);
                });

            migrationBuilder.CreateTable(
                name: "SheetInputs",
                schema: "salary",
                columns: table => new
                {
                    SheetId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    UnpaidHalfDays = table.Column<int>(type: "int", nullable: false),
                    SickHalfDays = table.Column<int>(type: "int", nullable: false),
                    OneOffInDong = table.Column<long>(type: "bigint", nullable: false),
                    OneOffName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Vietnamese_100_CI_AS"),
                    DeductionInDong = table.Column<long>(type: "bigint", nullable: false),
                    HazardHalfDays = table.Column<int>(type: "int", nullable: true),
                    MobileHalfDays = table.Column<int>(type: "int", nullable: true),
                    PaysUnionDues = table.Column<bool>(type: "bit", nullable: false),
                    Note = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SheetInputs", x => new { x.SheetId, x.PersonId });
                });

            migrationBuilder.CreateTable(
                name: "SheetTotals",
                schema: "salary",
                columns: table => new
                {
                    SheetId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    KindCode = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Code = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Vietnamese_100_CI_AS"),
                    IsComponent = table.Column<bool>(type: "bit", nullable: false),
                    People = table.Column<int>(type: "int", nullable: false),
                    AmountInDong = table.Column<long>(type: "bigint", nullable: false),
                    InsuredInDong = table.Column<long>(type: "bigint", nullable: false),
                    CoefficientInTenThousandths = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SheetTotals", x => new { x.SheetId, x.KindCode, x.Code });
                });

            migrationBuilder.CreateTable(
                name: "StepExtensions",
                schema: "salary",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Cause = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Document = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false, collation: "Latin1_General_100_BIN2"),
                    RecordedAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StepExtensions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "StepLists",
                schema: "salary",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    UnitId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Month = table.Column<DateOnly>(type: "date", nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ProposedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ProposedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ReviewedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ReviewNote = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Latin1_General_100_BIN2"),
                    DecisionId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StepLists", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "UnitPayTerms",
                schema: "salary",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    UnitId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EffectiveFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    IsFullyBudgetPaid = table.Column<bool>(type: "bit", nullable: false),
                    Autonomy = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true, collation: "Latin1_General_100_BIN2"),
                    UnitKind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true, collation: "Latin1_General_100_BIN2"),
                    WageRegion = table.Column<int>(type: "int", nullable: true),
                    LegalBasis = table.Column<string>(type: "nvarchar(255)", maxLength: 255, nullable: true, collation: "Latin1_General_100_BIN2"),
                    RecordedAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UnitPayTerms", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "VarianceLines",
                schema: "salary",
                columns: table => new
                {
                    SheetId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    FullName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Vietnamese_100_CI_AS"),
                    RankCode = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Cause = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    FromDay = table.Column<DateOnly>(type: "date", nullable: true),
                    Decision = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    OldCoefficient = table.Column<int>(type: "int", nullable: true),
                    NewCoefficient = table.Column<int>(type: "int", nullable: true),
                    SalaryInDong = table.Column<long>(type: "bigint", nullable: false),
                    AllowancesInDong = table.Column<long>(type: "bigint", nullable: false),
                    ContributionsInDong = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VarianceLines", x => new { x.SheetId, x.Number });
                });

            migrationBuilder.CreateTable(
                name: "BudgetVacancies",
                schema: "salary",
                columns: table => new
                {
                    PartId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    QuotaKindCode = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Assigned = table.Column<int>(type: "int", nullable: false),
                    Present = table.Column<int>(type: "int", nullable: false),
                    PlannedPosts = table.Column<int>(type: "int", nullable: false),
                    Months = table.Column<int>(type: "int", nullable: false),
                    Post = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Latin1_General_100_BIN2"),
                    MonthInDong = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BudgetVacancies", x => new { x.PartId, x.QuotaKindCode });
                    table.ForeignKey(
                        name: "FK_BudgetVacancies_BudgetParts_PartId",
                        column: x => x.PartId,
                        principalSchema: "salary",
                        principalTable: "BudgetParts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DecisionFileContents",
                schema: "salary",
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
                        principalSchema: "salary",
                        principalTable: "DecisionFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "DependantCounts",
                schema: "salary",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Count = table.Column<int>(type: "int", nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EffectiveFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    EffectiveUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    RecordedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    DecisionId = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DependantCounts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DependantCounts_PaidEmployees_PersonId",
                        column: x => x.PersonId,
                        principalSchema: "salary",
                        principalTable: "PaidEmployees",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PayAbsences",
                schema: "salary",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    EffectiveFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    EffectiveUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    Note = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true, collation: "Latin1_General_100_BIN2"),
                    DecisionId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    RecordedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    WithdrawnAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    WithdrawnReason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PayAbsences", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PayAbsences_PaidEmployees_PersonId",
                        column: x => x.PersonId,
                        principalSchema: "salary",
                        principalTable: "PaidEmployees",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PersonAllowances",
                schema: "salary",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Code = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    CoefficientInTenThousandths = table.Column<int>(type: "int", nullable: true),
                    PositionCoefficientInTenThousandths = table.Column<int>(type: "int", nullable: true),
                    PercentInHundredths = table.Column<int>(type: "int", nullable: true),
                    AmountInDong = table.Column<long>(type: "bigint", nullable: true),
                    UsualHalfDays = table.Column<int>(type: "int", nullable: true),
                    PreviousCoefficientInTenThousandths = table.Column<int>(type: "int", nullable: true),
                    IsRotation = table.Column<bool>(type: "bit", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Vietnamese_100_CI_AS"),
                    Origin = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    EffectiveFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    EffectiveUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    DecisionId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    EndDecisionId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    RecordedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    WithdrawnAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    WithdrawnReason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PersonAllowances", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PersonAllowances_PaidEmployees_PersonId",
                        column: x => x.PersonId,
                        principalSchema: "salary",
                        principalTable: "PaidEmployees",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SalaryLines",
                schema: "salary",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    KindCode = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true, collation: "Latin1_General_100_BIN2"),
                    RankCode = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true, collation: "Latin1_General_100_BIN2"),
                    RankName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Vietnamese_100_CI_AS"),
                    ScaleCode = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true, collation: "Latin1_General_100_BIN2"),
                    TableCode = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Step = table.Column<int>(type: "int", nullable: true),
                    CoefficientInHundredths = table.Column<int>(type: "int", nullable: true),
                    PaidPercentInHundredths = table.Column<int>(type: "int", nullable: false),
                    BeyondFramePercent = table.Column<int>(type: "int", nullable: true),
                    KeptDifferenceInTenThousandths = table.Column<int>(type: "int", nullable: true),
                    AgreedWageInDong = table.Column<long>(type: "bigint", nullable: true),
                    ContractMonths = table.Column<int>(type: "int", nullable: true),
                    StepHeldSince = table.Column<DateOnly>(type: "date", nullable: true),
                    NextStepOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Origin = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Change = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    WithdrawnAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    WithdrawnReason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Latin1_General_100_BIN2"),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EffectiveFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    EffectiveUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    RecordedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    DecisionId = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SalaryLines", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SalaryLines_PaidEmployees_PersonId",
                        column: x => x.PersonId,
                        principalSchema: "salary",
                        principalTable: "PaidEmployees",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "StatusPeriods",
                schema: "salary",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    StatusCode = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    CountsAsPresent = table.Column<bool>(type: "bit", nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EffectiveFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    EffectiveUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    RecordedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    DecisionId = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StatusPeriods", x => x.Id);
                    table.ForeignKey(
                        name: "FK_StatusPeriods_PaidEmployees_PersonId",
                        column: x => x.PersonId,
                        principalSchema: "salary",
                        principalTable: "PaidEmployees",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "UnitMemberships",
                schema: "salary",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    UnitId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PositionName = table.Column<string>(type: "nvarchar(250)", maxLength: 250, nullable: true, collation: "Vietnamese_100_CI_AS"),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EffectiveFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    EffectiveUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    RecordedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    DecisionId = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UnitMemberships", x => x.Id);
                    table.ForeignKey(
                        name: "FK_UnitMemberships_PaidEmployees_PersonId",
                        column: x => x.PersonId,
                        principalSchema: "salary",
                        principalTable: "PaidEmployees",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "StepListItems",
                schema: "salary",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ListId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    FullName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Vietnamese_100_CI_AS"),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    LineId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RankCode = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true, collation: "Latin1_General_100_BIN2"),
                    FromStep = table.Column<int>(type: "int", nullable: true),
                    FromCoefficientInHundredths = table.Column<int>(type: "int", nullable: true),
                    HeldSince = table.Column<DateOnly>(type: "date", nullable: false),
                    ToStep = table.Column<int>(type: "int", nullable: true),
                    ToCoefficientInHundredths = table.Column<int>(type: "int", nullable: true),
                    FromBeyondFramePercent = table.Column<int>(type: "int", nullable: true),
                    ToBeyondFramePercent = table.Column<int>(type: "int", nullable: true),
                    EffectiveFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    IsEligible = table.Column<bool>(type: "bit", nullable: false),
                    Findings = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    IsIncluded = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StepListItems", x => x.Id);
                    table.ForeignKey(
                        name: "FK_StepListItems_StepLists_ListId",
                        column: x => x.ListId,
                        principalSchema: "salary",
                        principalTable: "StepLists",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ArrearsProposals_PersonId_OfMonth",
                schema: "salary",
                table: "ArrearsProposals",
                columns: new[] { "PersonId", "OfMonth" });

            migrationBuilder.CreateIndex(
                name: "IX_ArrearsProposals_SheetId",
                schema: "salary",
                table: "ArrearsProposals",
                column: "SheetId");

            migrationBuilder.CreateIndex(
                name: "IX_ArrearsProposals_UnitId_State",
                schema: "salary",
                table: "ArrearsProposals",
                columns: new[] { "UnitId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_At",
                schema: "salary",
                table: "AuditEntries",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_SubjectId_Sequence",
                schema: "salary",
                table: "AuditEntries",
                columns: new[] { "SubjectId", "Sequence" });

            migrationBuilder.CreateIndex(
                name: "IX_BudgetEstimates_Year_CreatedAt",
                schema: "salary",
                table: "BudgetEstimates",
                columns: new[] { "Year", "CreatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_BudgetParts_EstimateId_UnitId",
                schema: "salary",
                table: "BudgetParts",
                columns: new[] { "EstimateId", "UnitId" });

            migrationBuilder.CreateIndex(
                name: "IX_BudgetParts_UnitId",
                schema: "salary",
                table: "BudgetParts",
                column: "UnitId");

            migrationBuilder.CreateIndex(
                name: "IX_DecisionFiles_DecisionId",
                schema: "salary",
                table: "DecisionFiles",
                column: "DecisionId");

            migrationBuilder.CreateIndex(
                name: "IX_DependantCounts_DecisionId",
                schema: "salary",
                table: "DependantCounts",
                column: "DecisionId");

            migrationBuilder.CreateIndex(
                name: "IX_DependantCounts_PersonId_EffectiveFrom",
                schema: "salary",
                table: "DependantCounts",
                columns: new[] { "PersonId", "EffectiveFrom" });

            migrationBuilder.CreateIndex(
                name: "IX_DistrictSubmissions_First_UnitId",
                schema: "salary",
                table: "DistrictSubmissions",
                columns: new[] { "First", "UnitId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_JobRuns_JobId_SucceededAt",
                schema: "salary",
                table: "JobRuns",
                columns: new[] { "JobId", "SucceededAt" });

            migrationBuilder.CreateIndex(
                name: "IX_KnownQuotas_UnitId",
                schema: "salary",
                table: "KnownQuotas",
                column: "UnitId");

            migrationBuilder.CreateIndex(
                name: "IX_KnownUnits_ParentId",
                schema: "salary",
                table: "KnownUnits",
                column: "ParentId");

            migrationBuilder.CreateIndex(
                name: "IX_KnownUnits_Path",
                schema: "salary",
                table: "KnownUnits",
                column: "Path");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_DecisionId",
                schema: "salary",
                table: "Outbox",
                column: "DecisionId");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_Destination_SubjectId_DueAt",
                schema: "salary",
                table: "Outbox",
                columns: new[] { "Destination", "SubjectId", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_DueAt",
                schema: "salary",
                table: "Outbox",
                column: "DueAt");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_ParkedAt",
                schema: "salary",
                table: "Outbox",
                column: "ParkedAt");

            migrationBuilder.CreateIndex(
                name: "IX_PaidEmployees_NameSortKey_Id_IsPresent_SearchText",
                schema: "salary",
                table: "PaidEmployees",
                columns: new[] { "NameSortKey", "Id", "IsPresent", "SearchText" });

            migrationBuilder.CreateIndex(
                name: "IX_PaidEmployees_NextChangeOn",
                schema: "salary",
                table: "PaidEmployees",
                column: "NextChangeOn");

            migrationBuilder.CreateIndex(
                name: "IX_PaidEmployees_UnitId_NameSortKey_Id_IsPresent_SearchText",
                schema: "salary",
                table: "PaidEmployees",
                columns: new[] { "UnitId", "NameSortKey", "Id", "IsPresent", "SearchText" });

            migrationBuilder.CreateIndex(
                name: "IX_PayAbsences_DecisionId",
                schema: "salary",
                table: "PayAbsences",
                column: "DecisionId");

            migrationBuilder.CreateIndex(
                name: "IX_PayAbsences_PersonId_EffectiveFrom",
                schema: "salary",
                table: "PayAbsences",
                columns: new[] { "PersonId", "EffectiveFrom" });

            migrationBuilder.CreateIndex(
                name: "IX_PayDecisions_Number",
                schema: "salary",
                table: "PayDecisions",
                column: "Number");

            migrationBuilder.CreateIndex(
                name: "IX_PaySheets_First_UnitId_FundingSource_Kind",
                schema: "salary",
                table: "PaySheets",
                columns: new[] { "First", "UnitId", "FundingSource", "Kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PaySheets_UnitId_First",
                schema: "salary",
                table: "PaySheets",
                columns: new[] { "UnitId", "First" });

            migrationBuilder.CreateIndex(
                name: "IX_PersonAllowances_DecisionId",
                schema: "salary",
                table: "PersonAllowances",
                column: "DecisionId");

            migrationBuilder.CreateIndex(
                name: "IX_PersonAllowances_PersonId_EffectiveFrom",
                schema: "salary",
                table: "PersonAllowances",
                columns: new[] { "PersonId", "EffectiveFrom" });

            migrationBuilder.CreateIndex(
                name: "IX_RateRows_ChangedAt",
                schema: "salary",
                table: "RateRows",
                column: "ChangedAt");

            migrationBuilder.CreateIndex(
                name: "IX_RateRows_RateTable_RateKey_EffectiveFrom",
                schema: "salary",
                table: "RateRows",
                columns: new[] { "RateTable", "RateKey", "EffectiveFrom" });

            migrationBuilder.CreateIndex(
                name: "IX_Recalculations_Attempts_AskedAt",
                schema: "salary",
                table: "Recalculations",
                columns: new[] { "Attempts", "AskedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_ReformFigures_ScenarioId_UnitId",
                schema: "salary",
                table: "ReformFigures",
                columns: new[] { "ScenarioId", "UnitId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReformScenarios_CreatedAt",
                schema: "salary",
                table: "ReformScenarios",
                column: "CreatedAt");

            migrationBuilder.CreateIndex(
                name: "IX_SalaryLines_DecisionId",
                schema: "salary",
                table: "SalaryLines",
                column: "DecisionId");

            migrationBuilder.CreateIndex(
                name: "IX_SalaryLines_PersonId_EffectiveFrom",
                schema: "salary",
                table: "SalaryLines",
                columns: new[] { "PersonId", "EffectiveFrom" });

            migrationBuilder.CreateIndex(
                name: "IX_SalaryMonths_First",
                schema: "salary",
                table: "SalaryMonths",
                column: "First",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SheetEntries_PersonId_First",
                schema: "salary",
                table: "SheetEntries",
                columns: new[] { "PersonId", "First" });

            migrationBuilder.CreateIndex(
                name: "IX_SheetEntries_SheetId_PersonId",
                schema: "salary",
                table: "SheetEntries",
                columns: new[] { "SheetId", "PersonId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_StatusPeriods_DecisionId",
                schema: "salary",
                table: "StatusPeriods",
                column: "DecisionId");

            migrationBuilder.CreateIndex(
                name: "IX_StatusPeriods_PersonId_EffectiveFrom",
                schema: "salary",
                table: "StatusPeriods",
                columns: new[] { "PersonId", "EffectiveFrom" });

            migrationBuilder.CreateIndex(
                name: "IX_StepExtensions_PersonId",
                schema: "salary",
                table: "StepExtensions",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_StepListItems_ListId",
                schema: "salary",
                table: "StepListItems",
                column: "ListId");

            migrationBuilder.CreateIndex(
                name: "IX_StepListItems_PersonId",
                schema: "salary",
                table: "StepListItems",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_StepLists_Month",
                schema: "salary",
                table: "StepLists",
                column: "Month");

            migrationBuilder.CreateIndex(
                name: "IX_StepLists_UnitId_Month",
                schema: "salary",
                table: "StepLists",
                columns: new[] { "UnitId", "Month" });

            migrationBuilder.CreateIndex(
                name: "IX_UnitMemberships_DecisionId",
                schema: "salary",
                table: "UnitMemberships",
                column: "DecisionId");

            migrationBuilder.CreateIndex(
                name: "IX_UnitMemberships_PersonId_EffectiveFrom",
                schema: "salary",
                table: "UnitMemberships",
                columns: new[] { "PersonId", "EffectiveFrom" });

            migrationBuilder.CreateIndex(
                name: "IX_UnitMemberships_UnitId_EffectiveFrom",
                schema: "salary",
                table: "UnitMemberships",
                columns: new[] { "UnitId", "EffectiveFrom" });

            migrationBuilder.CreateIndex(
                name: "IX_UnitPayTerms_UnitId_EffectiveFrom",
                schema: "salary",
                table: "UnitPayTerms",
                columns: new[] { "UnitId", "EffectiveFrom" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ArrearsProposals",
                schema: "salary");

            migrationBuilder.DropTable(
                name: "AuditEntries",
                schema: "salary");

            migrationBuilder.DropTable(
                name: "BudgetEstimates",
                schema: "salary");

            migrationBuilder.DropTable(
                name: "BudgetLines",
                schema: "salary");

            migrationBuilder.DropTable(
                name: "BudgetVacancies",
                schema: "salary");

            migrationBuilder.DropTable(
                name: "CalendarDays",
                schema: "salary");

            migrationBuilder.DropTable(
                name: "ConsolidatedTables",
                schema: "salary");

            migrationBuilder.DropTable(
                name: "DecisionFileContents",
                schema: "salary");

            migrationBuilder.DropTable(
                name: "DependantCounts",
                schema: "salary");

            migrationBuilder.DropTable(
                name: "DistrictSubmissions",
                schema: "salary");

            migrationBuilder.DropTable(
                name: "Inbox",
                schema: "salary");

            migrationBuilder.DropTable(
                name: "JobRuns",
                schema: "salary");

            migrationBuilder.DropTable(
                name: "KnownQuotas",
                schema: "salary");

            migrationBuilder.DropTable(
                name: "KnownUnits",
                schema: "salary");

            migrationBuilder.DropTable(
                name: "Leases",
                schema: "salary");

            migrationBuilder.DropTable(
                name: "Outbox",
                schema: "salary");

            migrationBuilder.DropTable(
                name: "PayAbsences",
                schema: "salary");

            migrationBuilder.DropTable(
                name: "PayDecisions",
                schema: "salary");

            migrationBuilder.DropTable(
                name: "PaySheets",
                schema: "salary");

            migrationBuilder.DropTable(
                name: "PersonAllowances",
                schema: "salary");

            migrationBuilder.DropTable(
                name: "RateRows",
                schema: "salary");

            migrationBuilder.DropTable(
                name: "Recalculations",
                schema: "salary");

            migrationBuilder.DropTable(
                name: "ReformFigures",
                schema: "salary");

            migrationBuilder.DropTable(
                name: "ReformScenarios",
                schema: "salary");

            migrationBuilder.DropTable(
                name: "SalaryLines",
                schema: "salary");

            migrationBuilder.DropTable(
                name: "SalaryMonths",
                schema: "salary");

            migrationBuilder.DropTable(
                name: "SheetEntries",
                schema: "salary");

            migrationBuilder.DropTable(
                name: "SheetHeads",
                schema: "salary");

            migrationBuilder.DropTable(
                name: "SheetInputs",
                schema: "salary");

            migrationBuilder.DropTable(
                name: "SheetTotals",
                schema: "salary");

            migrationBuilder.DropTable(
                name: "StatusPeriods",
                schema: "salary");

            migrationBuilder.DropTable(
                name: "StepExtensions",
                schema: "salary");

            migrationBuilder.DropTable(
                name: "StepListItems",
                schema: "salary");

            migrationBuilder.DropTable(
                name: "UnitMemberships",
                schema: "salary");

            migrationBuilder.DropTable(
                name: "UnitPayTerms",
                schema: "salary");

            migrationBuilder.DropTable(
                name: "VarianceLines",
                schema: "salary");

            migrationBuilder.DropTable(
                name: "BudgetParts",
                schema: "salary");

            migrationBuilder.DropTable(
                name: "DecisionFiles",
                schema: "salary");

            migrationBuilder.DropTable(
                name: "StepLists",
                schema: "salary");

            migrationBuilder.DropTable(
                name: "PaidEmployees",
                schema: "salary");
        }
    }
}
