using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Vaggeryd.InternalControl.Web.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class FollowUp : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "FollowedNumber",
                table: "ControlPlans",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "FollowedControls",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PlanId = table.Column<int>(type: "INTEGER", nullable: false),
                    DepartmentId = table.Column<int>(type: "INTEGER", nullable: false),
                    Key = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Frequency = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    IsFrequencyGuessed = table.Column<bool>(type: "INTEGER", nullable: false),
                    RiskReference = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    RiskSlugs = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    IsOfCommonRisk = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsSecret = table.Column<bool>(type: "INTEGER", nullable: false),
                    FollowedFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    EndedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Says_EndsOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Says_Frequency = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Says_Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Says_Method = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Says_Origin = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Says_Process = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Says_ReportedTo = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Says_ResponsiblePerson = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Says_ResponsibleRole = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Says_SampleSize = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Says_Slug = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    Says_Source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Says_StartsOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Says_What = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FollowedControls", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FollowedControls_ControlPlans_PlanId",
                        column: x => x.PlanId,
                        principalTable: "ControlPlans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FollowedControls_Departments_DepartmentId",
                        column: x => x.DepartmentId,
                        principalTable: "Departments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ControlOccurrences",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ControlId = table.Column<int>(type: "INTEGER", nullable: false),
                    PeriodName = table.Column<string>(type: "TEXT", unicode: false, maxLength: 8, nullable: false),
                    Due = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Closes = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    MovedFrom = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Standing = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Because = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ControlOccurrences", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ControlOccurrences_FollowedControls_ControlId",
                        column: x => x.ControlId,
                        principalTable: "FollowedControls",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ControlResults",
                columns: table => new
                {
                    OccurrenceId = table.Column<int>(type: "INTEGER", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    WrittenBy = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    WrittenAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    SubmittedBy = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    SubmittedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    ReviewedBy = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    ReviewedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    ReviewComment = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Report_Comment = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Report_Deviations = table.Column<int>(type: "INTEGER", nullable: true),
                    Report_Finding = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Report_Grade = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Report_Population = table.Column<int>(type: "INTEGER", nullable: true),
                    Report_Sample = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ControlResults", x => x.OccurrenceId);
                    table.ForeignKey(
                        name: "FK_ControlResults_ControlOccurrences_OccurrenceId",
                        column: x => x.OccurrenceId,
                        principalTable: "ControlOccurrences",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ControlOccurrences_ControlId_PeriodName",
                table: "ControlOccurrences",
                columns: new[] { "ControlId", "PeriodName" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FollowedControls_DepartmentId",
                table: "FollowedControls",
                column: "DepartmentId");

            migrationBuilder.CreateIndex(
                name: "IX_FollowedControls_PlanId_DepartmentId_Key",
                table: "FollowedControls",
                columns: new[] { "PlanId", "DepartmentId", "Key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FollowedControls_PlanId_Slug",
                table: "FollowedControls",
                columns: new[] { "PlanId", "Slug" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ControlResults");

            migrationBuilder.DropTable(
                name: "ControlOccurrences");

            migrationBuilder.DropTable(
                name: "FollowedControls");

            migrationBuilder.DropColumn(
                name: "FollowedNumber",
                table: "ControlPlans");
        }
    }
}
