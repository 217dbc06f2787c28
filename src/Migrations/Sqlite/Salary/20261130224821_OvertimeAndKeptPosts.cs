using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HoSoCanBo.Migrations.Sqlite.Salary
{
    /// <inheritdoc />
    public partial class OvertimeAndKeptPosts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "Overtime_DayOffHalves",
                table: "SheetInputs",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Overtime_DayOffNightHalves",
                table: "SheetInputs",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<bool>(
                name: "Overtime_HasTimeOffInLieu",
                table: "SheetInputs",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "Overtime_HolidayHalves",
                table: "SheetInputs",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Overtime_HolidayNightHalves",
                table: "SheetInputs",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Overtime_NightHalves",
                table: "SheetInputs",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Overtime_WorkdayHalves",
                table: "SheetInputs",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Overtime_WorkdayNightHalves",
                table: "SheetInputs",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateOnly>(
                name: "PreviousUntil",
                table: "PersonAllowances",
                type: "TEXT",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Overtime_DayOffHalves",
                table: "SheetInputs");

            migrationBuilder.DropColumn(
                name: "Overtime_DayOffNightHalves",
                table: "SheetInputs");

            migrationBuilder.DropColumn(
                name: "Overtime_HasTimeOffInLieu",
                table: "SheetInputs");

            migrationBuilder.DropColumn(
                name: "Overtime_HolidayHalves",
                table: "SheetInputs");

            migrationBuilder.DropColumn(
                name: "Overtime_HolidayNightHalves",
                table: "SheetInputs");

            migrationBuilder.DropColumn(
                name: "Overtime_NightHalves",
                table: "SheetInputs");

            migrationBuilder.DropColumn(
                name: "Overtime_WorkdayHalves",
                table: "SheetInputs");

            migrationBuilder.DropColumn(
                name: "Overtime_WorkdayNightHalves",
                table: "SheetInputs");

            migrationBuilder.DropColumn(
                name: "PreviousUntil",
                table: "PersonAllowances");
        }
    }
}
