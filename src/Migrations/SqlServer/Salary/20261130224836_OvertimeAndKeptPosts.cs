using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HoSoCanBo.Migrations.SqlServer.Salary
{
    /// <inheritdoc />
    public partial class OvertimeAndKeptPosts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "Overtime_DayOffHalves",
                schema: "salary",
                table: "SheetInputs",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Overtime_DayOffNightHalves",
                schema: "salary",
                table: "SheetInputs",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<bool>(
                name: "Overtime_HasTimeOffInLieu",
                schema: "salary",
                table: "SheetInputs",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "Overtime_HolidayHalves",
                schema: "salary",
                table: "SheetInputs",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Overtime_HolidayNightHalves",
                schema: "salary",
                table: "SheetInputs",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Overtime_NightHalves",
                schema: "salary",
                table: "SheetInputs",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Overtime_WorkdayHalves",
                schema: "salary",
                table: "SheetInputs",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Overtime_WorkdayNightHalves",
                schema: "salary",
                table: "SheetInputs",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateOnly>(
                name: "PreviousUntil",
                schema: "salary",
                table: "PersonAllowances",
                type: "date",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Overtime_DayOffHalves",
                schema: "salary",
                table: "SheetInputs");

            migrationBuilder.DropColumn(
                name: "Overtime_DayOffNightHalves",
                schema: "salary",
                table: "SheetInputs");

            migrationBuilder.DropColumn(
                name: "Overtime_HasTimeOffInLieu",
                schema: "salary",
                table: "SheetInputs");

            migrationBuilder.DropColumn(
                name: "Overtime_HolidayHalves",
                schema: "salary",
                table: "SheetInputs");

            migrationBuilder.DropColumn(
                name: "Overtime_HolidayNightHalves",
                schema: "salary",
                table: "SheetInputs");

            migrationBuilder.DropColumn(
                name: "Overtime_NightHalves",
                schema: "salary",
                table: "SheetInputs");

            migrationBuilder.DropColumn(
                name: "Overtime_WorkdayHalves",
                schema: "salary",
                table: "SheetInputs");

            migrationBuilder.DropColumn(
                name: "Overtime_WorkdayNightHalves",
                schema: "salary",
                table: "SheetInputs");

            migrationBuilder.DropColumn(
                name: "PreviousUntil",
                schema: "salary",
                table: "PersonAllowances");
        }
    }
}
