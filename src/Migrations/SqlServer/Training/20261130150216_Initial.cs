using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HoSoCanBo.Migrations.SqlServer.Training
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "training");

            migrationBuilder.CreateTable(
                name: "AuditEntries",
                schema: "training",
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
                name: "Inbox",
                schema: "training",
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
                schema: "training",
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
                schema: "training",
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
                schema: "training",
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
                schema: "training",
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
                name: "Trainees",
                schema: "training",
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
                    table.PrimaryKey("PK_Trainees", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "StatusPeriods",
                schema: "training",
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
                        name: "FK_StatusPeriods_Trainees_PersonId",
                        column: x => x.PersonId,
                        principalSchema: "training",
                        principalTable: "Trainees",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "UnitMemberships",
                schema: "training",
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
                        name: "FK_UnitMemberships_Trainees_PersonId",
                        column: x => x.PersonId,
                        principalSchema: "training",
                        principalTable: "Trainees",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_At",
                schema: "training",
                table: "AuditEntries",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_SubjectId_Sequence",
                schema: "training",
                table: "AuditEntries",
                columns: new[] { "SubjectId", "Sequence" });

            migrationBuilder.CreateIndex(
                name: "IX_JobRuns_JobId_SucceededAt",
                schema: "training",
                table: "JobRuns",
                columns: new[] { "JobId", "SucceededAt" });

            migrationBuilder.CreateIndex(
                name: "IX_KnownUnits_ParentId",
                schema: "training",
                table: "KnownUnits",
                column: "ParentId");

            migrationBuilder.CreateIndex(
                name: "IX_KnownUnits_Path",
                schema: "training",
                table: "KnownUnits",
                column: "Path");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_DecisionId",
                schema: "training",
                table: "Outbox",
                column: "DecisionId");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_Destination_SubjectId_DueAt",
                schema: "training",
                table: "Outbox",
                columns: new[] { "Destination", "SubjectId", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_DueAt",
                schema: "training",
                table: "Outbox",
                column: "DueAt");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_ParkedAt",
                schema: "training",
                table: "Outbox",
                column: "ParkedAt");

            migrationBuilder.CreateIndex(
                name: "IX_StatusPeriods_DecisionId",
                schema: "training",
                table: "StatusPeriods",
                column: "DecisionId");

            migrationBuilder.CreateIndex(
                name: "IX_StatusPeriods_PersonId_EffectiveFrom",
                schema: "training",
                table: "StatusPeriods",
                columns: new[] { "PersonId", "EffectiveFrom" });

            migrationBuilder.CreateIndex(
                name: "IX_Trainees_NameSortKey_Id_IsPresent_SearchText",
                schema: "training",
                table: "Trainees",
                columns: new[] { "NameSortKey", "Id", "IsPresent", "SearchText" });

            migrationBuilder.CreateIndex(
                name: "IX_Trainees_NextChangeOn",
                schema: "training",
                table: "Trainees",
                column: "NextChangeOn");

            migrationBuilder.CreateIndex(
                name: "IX_Trainees_UnitId_NameSortKey_Id_IsPresent_SearchText",
                schema: "training",
                table: "Trainees",
                columns: new[] { "UnitId", "NameSortKey", "Id", "IsPresent", "SearchText" });

            migrationBuilder.CreateIndex(
                name: "IX_UnitMemberships_DecisionId",
                schema: "training",
                table: "UnitMemberships",
                column: "DecisionId");

            migrationBuilder.CreateIndex(
                name: "IX_UnitMemberships_PersonId_EffectiveFrom",
                schema: "training",
                table: "UnitMemberships",
                columns: new[] { "PersonId", "EffectiveFrom" });

            migrationBuilder.CreateIndex(
                name: "IX_UnitMemberships_UnitId_EffectiveFrom",
                schema: "training",
                table: "UnitMemberships",
                columns: new[] { "UnitId", "EffectiveFrom" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AuditEntries",
                schema: "training");

            migrationBuilder.DropTable(
                name: "Inbox",
                schema: "training");

            migrationBuilder.DropTable(
                name: "JobRuns",
                schema: "training");

            migrationBuilder.DropTable(
                name: "KnownUnits",
                schema: "training");

            migrationBuilder.DropTable(
                name: "Leases",
                schema: "training");

            migrationBuilder.DropTable(
                name: "Outbox",
                schema: "training");

            migrationBuilder.DropTable(
                name: "StatusPeriods",
                schema: "training");

            migrationBuilder.DropTable(
                name: "UnitMemberships",
                schema: "training");

            migrationBuilder.DropTable(
                name: "Trainees",
                schema: "training");
        }
    }
}
