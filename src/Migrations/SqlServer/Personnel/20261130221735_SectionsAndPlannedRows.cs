using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HoSoCanBo.Migrations.SqlServer.Personnel
{
    /// <inheritdoc />
    public partial class SectionsAndPlannedRows : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "AddsRow",
                schema: "personnel",
                table: "PlannedChanges",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<Guid>(
                name: "RowId",
                schema: "personnel",
                table: "PlannedChanges",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "TableSlug",
                schema: "personnel",
                table: "PlannedChanges",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "Division",
                schema: "personnel",
                table: "Employees",
                type: "nvarchar(255)",
                maxLength: 255,
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "Division",
                schema: "personnel",
                table: "Assignments",
                type: "nvarchar(255)",
                maxLength: 255,
                nullable: true,
                collation: "Latin1_General_100_BIN2");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "AddsRow",
                schema: "personnel",
                table: "PlannedChanges");

            migrationBuilder.DropColumn(
                name: "RowId",
                schema: "personnel",
                table: "PlannedChanges");

            migrationBuilder.DropColumn(
                name: "TableSlug",
                schema: "personnel",
                table: "PlannedChanges");

            migrationBuilder.DropColumn(
                name: "Division",
                schema: "personnel",
                table: "Employees");

            migrationBuilder.DropColumn(
                name: "Division",
                schema: "personnel",
                table: "Assignments");
        }
    }
}
