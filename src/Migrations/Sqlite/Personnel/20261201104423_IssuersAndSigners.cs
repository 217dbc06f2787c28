using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HoSoCanBo.Migrations.Sqlite.Personnel
{
    /// <inheritdoc />
    public partial class IssuersAndSigners : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RenameColumn(
                name: "IssuedBy",
                table: "PastIdentityPapers",
                newName: "Issuer");

            migrationBuilder.RenameColumn(
                name: "SignedBy",
                table: "Decisions",
                newName: "Signer");

            migrationBuilder.RenameColumn(
                name: "IssuedBy",
                table: "Decisions",
                newName: "Issuer");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RenameColumn(
                name: "Issuer",
                table: "PastIdentityPapers",
                newName: "IssuedBy");

            migrationBuilder.RenameColumn(
                name: "Signer",
                table: "Decisions",
                newName: "SignedBy");

            migrationBuilder.RenameColumn(
                name: "Issuer",
                table: "Decisions",
                newName: "IssuedBy");
        }
    }
}
