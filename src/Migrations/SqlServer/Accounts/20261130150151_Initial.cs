using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HoSoCanBo.Migrations.SqlServer.Accounts
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "accounts");

            migrationBuilder.CreateTable(
                name: "Accounts",
                schema: "accounts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    UserName = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false, collation: "Latin1_General_100_BIN2"),
                    DisplayName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Vietnamese_100_CI_AS"),
                    SearchText = table.Column<string>(type: "nvarchar(151)", maxLength: 151, nullable: false, collation: "Latin1_General_100_BIN2"),
                    UnitId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    EmployeeId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    RestrictedUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    IsClosedForLeaving = table.Column<bool>(type: "bit", nullable: false),
                    PasswordIssuedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    PasswordChosenAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Accounts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AuditEntries",
                schema: "accounts",
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
                name: "DataProtectionKeys",
                schema: "accounts",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    FriendlyName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Xml = table.Column<string>(type: "nvarchar(max)", nullable: true, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DataProtectionKeys", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "EndedSessions",
                schema: "accounts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AccountId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EndedSessions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "FormDrafts",
                schema: "accounts",
                columns: table => new
                {
                    AccountId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Address = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Values = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    SavedAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FormDrafts", x => new { x.AccountId, x.Address });
                });

            migrationBuilder.CreateTable(
                name: "Holders",
                schema: "accounts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
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
                    table.PrimaryKey("PK_Holders", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Inbox",
                schema: "accounts",
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
                schema: "accounts",
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
                name: "KnownUnits",
                schema: "accounts",
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
                schema: "accounts",
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
                name: "Notices",
                schema: "accounts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    UnitId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Permission = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    RoleCode = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true, collation: "Latin1_General_100_BIN2"),
                    EmployeeId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Text = table.Column<string>(type: "nvarchar(1200)", maxLength: 1200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Link = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Topic = table.Column<string>(type: "nvarchar(160)", maxLength: 160, nullable: true, collation: "Latin1_General_100_BIN2"),
                    PeopleCount = table.Column<int>(type: "int", nullable: false),
                    PeopleNames = table.Column<string>(type: "nvarchar(808)", maxLength: 808, nullable: true, collation: "Latin1_General_100_BIN2"),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    IsUrgent = table.Column<bool>(type: "bit", nullable: false),
                    IsNews = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Notices", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Outbox",
                schema: "accounts",
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
                name: "Roles",
                schema: "accounts",
                columns: table => new
                {
                    Code = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Vietnamese_100_CI_AS"),
                    Purpose = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Seat = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    IsNormal = table.Column<bool>(type: "bit", nullable: false),
                    IsByAssignment = table.Column<bool>(type: "bit", nullable: false),
                    IsBusiness = table.Column<bool>(type: "bit", nullable: false),
                    Order = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Roles", x => x.Code);
                });

            migrationBuilder.CreateTable(
                name: "SignInAttempts",
                schema: "accounts",
                columns: table => new
                {
                    Sequence = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    AccountId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Outcome = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    RemoteAddress = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Device = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Browser = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SignInAttempts", x => x.Sequence);
                });

            migrationBuilder.CreateTable(
                name: "Credentials",
                schema: "accounts",
                columns: table => new
                {
                    AccountId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PasswordHash = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    SecurityStamp = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    MustChangePassword = table.Column<bool>(type: "bit", nullable: false),
                    FailuresForgivenAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Credentials", x => x.AccountId);
                    table.ForeignKey(
                        name: "FK_Credentials_Accounts_AccountId",
                        column: x => x.AccountId,
                        principalSchema: "accounts",
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "StatusPeriods",
                schema: "accounts",
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
                        name: "FK_StatusPeriods_Holders_PersonId",
                        column: x => x.PersonId,
                        principalSchema: "accounts",
                        principalTable: "Holders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "UnitMemberships",
                schema: "accounts",
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
                        name: "FK_UnitMemberships_Holders_PersonId",
                        column: x => x.PersonId,
                        principalSchema: "accounts",
                        principalTable: "Holders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "NoticeReadings",
                schema: "accounts",
                columns: table => new
                {
                    NoticeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AccountId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ReadAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NoticeReadings", x => new { x.AccountId, x.NoticeId });
                    table.ForeignKey(
                        name: "FK_NoticeReadings_Notices_NoticeId",
                        column: x => x.NoticeId,
                        principalSchema: "accounts",
                        principalTable: "Notices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RoleAssignments",
                schema: "accounts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AccountId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RoleCode = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    UnitId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Subsystems = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    ValidUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    DocumentNumber = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true, collation: "Latin1_General_100_BIN2"),
                    DocumentIssuedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    DocumentIssuer = table.Column<string>(type: "nvarchar(250)", maxLength: 250, nullable: true, collation: "Latin1_General_100_BIN2"),
                    SeatKey = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RoleAssignments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RoleAssignments_Accounts_AccountId",
                        column: x => x.AccountId,
                        principalSchema: "accounts",
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RoleAssignments_Roles_RoleCode",
                        column: x => x.RoleCode,
                        principalSchema: "accounts",
                        principalTable: "Roles",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RolePermissions",
                schema: "accounts",
                columns: table => new
                {
                    RoleCode = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Permission = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Reach = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Answer = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    BasisId = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    BasisQuote = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Note = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RolePermissions", x => new { x.RoleCode, x.Permission, x.Reach });
                    table.ForeignKey(
                        name: "FK_RolePermissions_Roles_RoleCode",
                        column: x => x.RoleCode,
                        principalSchema: "accounts",
                        principalTable: "Roles",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Accounts_EmployeeId",
                schema: "accounts",
                table: "Accounts",
                column: "EmployeeId");

            migrationBuilder.CreateIndex(
                name: "IX_Accounts_UnitId",
                schema: "accounts",
                table: "Accounts",
                column: "UnitId");

            migrationBuilder.CreateIndex(
                name: "IX_Accounts_UserName",
                schema: "accounts",
                table: "Accounts",
                column: "UserName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_At",
                schema: "accounts",
                table: "AuditEntries",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_SubjectId_Sequence",
                schema: "accounts",
                table: "AuditEntries",
                columns: new[] { "SubjectId", "Sequence" });

            migrationBuilder.CreateIndex(
                name: "IX_EndedSessions_AccountId_EndedAt",
                schema: "accounts",
                table: "EndedSessions",
                columns: new[] { "AccountId", "EndedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_EndedSessions_EndedAt",
                schema: "accounts",
                table: "EndedSessions",
                column: "EndedAt");

            migrationBuilder.CreateIndex(
                name: "IX_FormDrafts_SavedAt",
                schema: "accounts",
                table: "FormDrafts",
                column: "SavedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Holders_NameSortKey_Id_IsPresent_SearchText",
                schema: "accounts",
                table: "Holders",
                columns: new[] { "NameSortKey", "Id", "IsPresent", "SearchText" });

            migrationBuilder.CreateIndex(
                name: "IX_Holders_NextChangeOn",
                schema: "accounts",
                table: "Holders",
                column: "NextChangeOn");

            migrationBuilder.CreateIndex(
                name: "IX_Holders_UnitId_NameSortKey_Id_IsPresent_SearchText",
                schema: "accounts",
                table: "Holders",
                columns: new[] { "UnitId", "NameSortKey", "Id", "IsPresent", "SearchText" });

            migrationBuilder.CreateIndex(
                name: "IX_JobRuns_JobId_SucceededAt",
                schema: "accounts",
                table: "JobRuns",
                columns: new[] { "JobId", "SucceededAt" });

            migrationBuilder.CreateIndex(
                name: "IX_KnownUnits_ParentId",
                schema: "accounts",
                table: "KnownUnits",
                column: "ParentId");

            migrationBuilder.CreateIndex(
                name: "IX_KnownUnits_Path",
                schema: "accounts",
                table: "KnownUnits",
                column: "Path");

            migrationBuilder.CreateIndex(
                name: "IX_NoticeReadings_NoticeId",
                schema: "accounts",
                table: "NoticeReadings",
                column: "NoticeId");

            migrationBuilder.CreateIndex(
                name: "IX_Notices_EmployeeId_CreatedAt",
                schema: "accounts",
                table: "Notices",
                columns: new[] { "EmployeeId", "CreatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Notices_RoleCode_CreatedAt",
                schema: "accounts",
                table: "Notices",
                columns: new[] { "RoleCode", "CreatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Notices_Topic",
                schema: "accounts",
                table: "Notices",
                column: "Topic");

            migrationBuilder.CreateIndex(
                name: "IX_Notices_UnitId_CreatedAt",
                schema: "accounts",
                table: "Notices",
                columns: new[] { "UnitId", "CreatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_DecisionId",
                schema: "accounts",
                table: "Outbox",
                column: "DecisionId");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_Destination_SubjectId_DueAt",
                schema: "accounts",
                table: "Outbox",
                columns: new[] { "Destination", "SubjectId", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_DueAt",
                schema: "accounts",
                table: "Outbox",
                column: "DueAt");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_ParkedAt",
                schema: "accounts",
                table: "Outbox",
                column: "ParkedAt");

            migrationBuilder.CreateIndex(
                name: "IX_RoleAssignments_AccountId",
                schema: "accounts",
                table: "RoleAssignments",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_RoleAssignments_RoleCode",
                schema: "accounts",
                table: "RoleAssignments",
                column: "RoleCode");

            migrationBuilder.CreateIndex(
                name: "IX_RoleAssignments_SeatKey",
                schema: "accounts",
                table: "RoleAssignments",
                column: "SeatKey",
                unique: true,
                filter: "[SeatKey] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_RoleAssignments_UnitId",
                schema: "accounts",
                table: "RoleAssignments",
                column: "UnitId");

            migrationBuilder.CreateIndex(
                name: "IX_SignInAttempts_AccountId_Sequence",
                schema: "accounts",
                table: "SignInAttempts",
                columns: new[] { "AccountId", "Sequence" });

            migrationBuilder.CreateIndex(
                name: "IX_SignInAttempts_At",
                schema: "accounts",
                table: "SignInAttempts",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_StatusPeriods_DecisionId",
                schema: "accounts",
                table: "StatusPeriods",
                column: "DecisionId");

            migrationBuilder.CreateIndex(
                name: "IX_StatusPeriods_PersonId_EffectiveFrom",
                schema: "accounts",
                table: "StatusPeriods",
                columns: new[] { "PersonId", "EffectiveFrom" });

            migrationBuilder.CreateIndex(
                name: "IX_UnitMemberships_DecisionId",
                schema: "accounts",
                table: "UnitMemberships",
                column: "DecisionId");

            migrationBuilder.CreateIndex(
                name: "IX_UnitMemberships_PersonId_EffectiveFrom",
                schema: "accounts",
                table: "UnitMemberships",
                columns: new[] { "PersonId", "EffectiveFrom" });

            migrationBuilder.CreateIndex(
                name: "IX_UnitMemberships_UnitId_EffectiveFrom",
                schema: "accounts",
                table: "UnitMemberships",
                columns: new[] { "UnitId", "EffectiveFrom" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AuditEntries",
                schema: "accounts");

            migrationBuilder.DropTable(
                name: "Credentials",
                schema: "accounts");

            migrationBuilder.DropTable(
                name: "DataProtectionKeys",
                schema: "accounts");

            migrationBuilder.DropTable(
                name: "EndedSessions",
                schema: "accounts");

            migrationBuilder.DropTable(
                name: "FormDrafts",
                schema: "accounts");

            migrationBuilder.DropTable(
                name: "Inbox",
                schema: "accounts");

            migrationBuilder.DropTable(
                name: "JobRuns",
                schema: "accounts");

            migrationBuilder.DropTable(
                name: "KnownUnits",
                schema: "accounts");

            migrationBuilder.DropTable(
                name: "Leases",
                schema: "accounts");

            migrationBuilder.DropTable(
                name: "NoticeReadings",
                schema: "accounts");

            migrationBuilder.DropTable(
                name: "Outbox",
                schema: "accounts");

            migrationBuilder.DropTable(
                name: "RoleAssignments",
                schema: "accounts");

            migrationBuilder.DropTable(
                name: "RolePermissions",
                schema: "accounts");

            migrationBuilder.DropTable(
                name: "SignInAttempts",
                schema: "accounts");

            migrationBuilder.DropTable(
                name: "StatusPeriods",
                schema: "accounts");

            migrationBuilder.DropTable(
                name: "UnitMemberships",
                schema: "accounts");

            migrationBuilder.DropTable(
                name: "Notices",
                schema: "accounts");

            migrationBuilder.DropTable(
                name: "Accounts",
                schema: "accounts");

            migrationBuilder.DropTable(
                name: "Roles",
                schema: "accounts");

            migrationBuilder.DropTable(
                name: "Holders",
                schema: "accounts");
        }
    }
}
