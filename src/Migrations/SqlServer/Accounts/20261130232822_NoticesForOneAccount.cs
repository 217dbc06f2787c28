using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HoSoCanBo.Migrations.SqlServer.Accounts
{
    /// <inheritdoc />
    public partial class NoticesForOneAccount : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "AccountId",
                schema: "accounts",
                table: "Notices",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Notices_AccountId_CreatedAt",
                schema: "accounts",
                table: "Notices",
                columns: new[] { "AccountId", "CreatedAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Notices_AccountId_CreatedAt",
                schema: "accounts",
                table: "Notices");

            migrationBuilder.DropColumn(
                name: "AccountId",
                schema: "accounts",
                table: "Notices");
        }
    }
}
