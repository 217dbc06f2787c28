using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HoSoCanBo.Migrations.SqlServer.Personnel
{
    /// <inheritdoc />
    public partial class IssuersAndSigners : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RenameColumn(
                name: "IssuedBy",
                schema: "personnel",
                table: "PastIdentityPapers",
                newName: "Issuer");

            migrationBuilder.RenameColumn(
                name: "SignedBy",
                schema: "personnel",
                table: "Decisions",
                newName: "Signer");

            migrationBuilder.RenameColumn(
                name: "IssuedBy",
                schema: "personnel",
                table: "Decisions",
                newName: "Issuer");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RenameColumn(
                name: "Issuer",
                schema: "personnel",
                table: "PastIdentityPapers",
                newName: "IssuedBy");

            migrationBuilder.RenameColumn(
                name: "Signer",
                schema: "personnel",
                table: "Decisions",
                newName: "SignedBy");

            migrationBuilder.RenameColumn(
                name: "Issuer",
                schema: "personnel",
                table: "Decisions",
                newName: "IssuedBy");
        }
    }
}
