using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Vaggeryd.InternalControl.Web.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class FollowUpAuthors : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "DoneById",
                table: "CorrectiveActions",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Authors",
                table: "ControlResults",
                type: "TEXT",
                unicode: false,
                maxLength: 4000,
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<int>(
                name: "Sendings",
                table: "ControlResults",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "SubmittedById",
                table: "ControlResults",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "FollowUpStamp",
                table: "ControlPlans",
                type: "TEXT",
                unicode: false,
                maxLength: 32,
                nullable: false,
                defaultValue: "");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "DoneById",
                table: "CorrectiveActions");

            migrationBuilder.DropColumn(
                name: "Authors",
                table: "ControlResults");

            migrationBuilder.DropColumn(
                name: "Sendings",
                table: "ControlResults");

            migrationBuilder.DropColumn(
                name: "SubmittedById",
                table: "ControlResults");

            migrationBuilder.DropColumn(
                name: "FollowUpStamp",
                table: "ControlPlans");
        }
    }
}
