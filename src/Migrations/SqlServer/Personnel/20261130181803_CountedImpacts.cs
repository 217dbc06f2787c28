using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HoSoCanBo.Migrations.SqlServer.Personnel
{
    /// <inheritdoc />
    public partial class CountedImpacts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "AskedAt",
                schema: "personnel",
                table: "Reorganizations",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "QuestionId",
                schema: "personnel",
                table: "Reorganizations",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "CountedImpacts",
                schema: "personnel",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ReorganizationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    QuestionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Count = table.Column<int>(type: "int", nullable: false),
                    CountedAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CountedImpacts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CountedImpacts_Reorganizations_ReorganizationId",
                        column: x => x.ReorganizationId,
                        principalSchema: "personnel",
                        principalTable: "Reorganizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_CountedImpacts_ReorganizationId_QuestionId",
                schema: "personnel",
                table: "CountedImpacts",
                columns: new[] { "ReorganizationId", "QuestionId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CountedImpacts",
                schema: "personnel");

            migrationBuilder.DropColumn(
                name: "AskedAt",
                schema: "personnel",
                table: "Reorganizations");

            migrationBuilder.DropColumn(
                name: "QuestionId",
                schema: "personnel",
                table: "Reorganizations");
        }
    }
}
