using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HoSoCanBo.Migrations.SqlServer.Personnel
{
    /// <inheritdoc />
    public partial class ImportUndo : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "Kept",
                schema: "personnel",
                table: "ImportRuns",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "TakenBack",
                schema: "personnel",
                table: "ImportRuns",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "UndoReason",
                schema: "personnel",
                table: "ImportRuns",
                type: "nvarchar(300)",
                maxLength: 300,
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<DateTime>(
                name: "UndoneAt",
                schema: "personnel",
                table: "ImportRuns",
                type: "datetime2",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Kept",
                schema: "personnel",
                table: "ImportRuns");

            migrationBuilder.DropColumn(
                name: "TakenBack",
                schema: "personnel",
                table: "ImportRuns");

            migrationBuilder.DropColumn(
                name: "UndoReason",
                schema: "personnel",
                table: "ImportRuns");

            migrationBuilder.DropColumn(
                name: "UndoneAt",
                schema: "personnel",
                table: "ImportRuns");
        }
    }
}
