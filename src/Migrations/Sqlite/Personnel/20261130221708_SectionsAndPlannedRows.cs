using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HoSoCanBo.Migrations.Sqlite.Personnel
{
    /// <inheritdoc />
    public partial class SectionsAndPlannedRows : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "AddsRow",
                table: "PlannedChanges",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<Guid>(
                name: "RowId",
                table: "PlannedChanges",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "TableSlug",
                table: "PlannedChanges",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Division",
                table: "Employees",
                type: "TEXT",
                maxLength: 255,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Division",
                table: "Assignments",
                type: "TEXT",
                maxLength: 255,
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "AddsRow",
                table: "PlannedChanges");

            migrationBuilder.DropColumn(
                name: "RowId",
                table: "PlannedChanges");

            migrationBuilder.DropColumn(
                name: "TableSlug",
                table: "PlannedChanges");

            migrationBuilder.DropColumn(
                name: "Division",
                table: "Employees");

            migrationBuilder.DropColumn(
                name: "Division",
                table: "Assignments");
        }
    }
}
