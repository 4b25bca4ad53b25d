using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Vaggeryd.InternalControl.Web.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Deviations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Says_Department",
                table: "PlanItems",
                type: "nvarchar(10)",
                maxLength: 10,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Says_Department",
                table: "FollowedControls",
                type: "nvarchar(10)",
                maxLength: 10,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "Report_ActionDueOn",
                table: "ControlResults",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Report_ActionResponsible",
                table: "ControlResults",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Report_ActionWhat",
                table: "ControlResults",
                type: "nvarchar(1000)",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "CorrectiveActions",
                columns: table => new
                {
                    OccurrenceId = table.Column<int>(type: "int", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    What = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    Responsible = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    MovedFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    MovedBecause = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    PlannedBy = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false),
                    PlannedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    Done = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    DoneBy = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    DoneAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    Worked = table.Column<bool>(type: "bit", nullable: true),
                    JudgedBecause = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    JudgedBy = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    JudgedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    Likelihood = table.Column<int>(type: "int", nullable: true),
                    Consequence = table.Column<int>(type: "int", nullable: true),
                    Value = table.Column<int>(type: "int", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CorrectiveActions", x => new { x.OccurrenceId, x.Number });
                    table.ForeignKey(
                        name: "FK_CorrectiveActions_ControlResults_OccurrenceId",
                        column: x => x.OccurrenceId,
                        principalTable: "ControlResults",
                        principalColumn: "OccurrenceId",
                        onDelete: ReferentialAction.Restrict);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CorrectiveActions");

            migrationBuilder.DropColumn(
                name: "Says_Department",
                table: "PlanItems");

            migrationBuilder.DropColumn(
                name: "Says_Department",
                table: "FollowedControls");

            migrationBuilder.DropColumn(
                name: "Report_ActionDueOn",
                table: "ControlResults");

            migrationBuilder.DropColumn(
                name: "Report_ActionResponsible",
                table: "ControlResults");

            migrationBuilder.DropColumn(
                name: "Report_ActionWhat",
                table: "ControlResults");
        }
    }
}
