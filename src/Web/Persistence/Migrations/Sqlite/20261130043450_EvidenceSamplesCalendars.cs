using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Vaggeryd.InternalControl.Web.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class EvidenceSamplesCalendars : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Event",
                table: "ControlOccurrences",
                type: "TEXT",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "EventOn",
                table: "ControlOccurrences",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AlterColumn<int>(
                name: "RiskId",
                table: "Attachments",
                type: "INTEGER",
                nullable: true,
                oldClrType: typeof(int),
                oldType: "INTEGER");

            migrationBuilder.AddColumn<int>(
                name: "OccurrenceId",
                table: "Attachments",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "CalendarFeeds",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    UserId = table.Column<int>(type: "INTEGER", nullable: false),
                    Owner = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    SecretHash = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    IssuedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CalendarFeeds", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CalendarFeeds_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "DrawnSamples",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OccurrenceId = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    ListName = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    ListHash = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    ListRows = table.Column<int>(type: "INTEGER", nullable: false),
                    Size = table.Column<int>(type: "INTEGER", nullable: false),
                    Seed = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Because = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    By = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DrawnSamples", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DrawnSamples_ControlResults_OccurrenceId",
                        column: x => x.OccurrenceId,
                        principalTable: "ControlResults",
                        principalColumn: "OccurrenceId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DrawnSampleContents",
                columns: table => new
                {
                    SampleId = table.Column<int>(type: "INTEGER", nullable: false),
                    Rows = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DrawnSampleContents", x => x.SampleId);
                    table.ForeignKey(
                        name: "FK_DrawnSampleContents_DrawnSamples_SampleId",
                        column: x => x.SampleId,
                        principalTable: "DrawnSamples",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Attachments_OccurrenceId",
                table: "Attachments",
                column: "OccurrenceId");

            migrationBuilder.CreateIndex(
                name: "IX_CalendarFeeds_SecretHash",
                table: "CalendarFeeds",
                column: "SecretHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CalendarFeeds_UserId",
                table: "CalendarFeeds",
                column: "UserId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DrawnSamples_OccurrenceId_Number",
                table: "DrawnSamples",
                columns: new[] { "OccurrenceId", "Number" },
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "FK_Attachments_ControlResults_OccurrenceId",
                table: "Attachments",
                column: "OccurrenceId",
                principalTable: "ControlResults",
                principalColumn: "OccurrenceId",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Attachments_ControlResults_OccurrenceId",
                table: "Attachments");

            migrationBuilder.DropTable(
                name: "CalendarFeeds");

            migrationBuilder.DropTable(
                name: "DrawnSampleContents");

            migrationBuilder.DropTable(
                name: "DrawnSamples");

            migrationBuilder.DropIndex(
                name: "IX_Attachments_OccurrenceId",
                table: "Attachments");

            migrationBuilder.DropColumn(
                name: "Event",
                table: "ControlOccurrences");

            migrationBuilder.DropColumn(
                name: "EventOn",
                table: "ControlOccurrences");

            migrationBuilder.DropColumn(
                name: "OccurrenceId",
                table: "Attachments");

            migrationBuilder.AlterColumn<int>(
                name: "RiskId",
                table: "Attachments",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0,
                oldClrType: typeof(int),
                oldType: "INTEGER",
                oldNullable: true);
        }
    }
}
