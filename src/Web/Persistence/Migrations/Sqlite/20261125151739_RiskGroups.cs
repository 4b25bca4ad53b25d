using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Vaggeryd.InternalControl.Web.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class RiskGroups : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "RiskDistinctions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PlanningYearId = table.Column<int>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    SaidBy = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    SaidAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RiskDistinctions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RiskDistinctions_PlanningYears_PlanningYearId",
                        column: x => x.PlanningYearId,
                        principalTable: "PlanningYears",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RiskGroups",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PlanningYearId = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    How = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    MadeBy = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    MadeAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    DissolvedBy = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    DissolvedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RiskGroups", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RiskGroups_PlanningYears_PlanningYearId",
                        column: x => x.PlanningYearId,
                        principalTable: "PlanningYears",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DistinctRisk",
                columns: table => new
                {
                    RiskDistinctionId = table.Column<int>(type: "INTEGER", nullable: false),
                    RiskId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DistinctRisk", x => new { x.RiskDistinctionId, x.RiskId });
                    table.ForeignKey(
                        name: "FK_DistinctRisk_RiskDistinctions_RiskDistinctionId",
                        column: x => x.RiskDistinctionId,
                        principalTable: "RiskDistinctions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_DistinctRisk_Risks_RiskId",
                        column: x => x.RiskId,
                        principalTable: "Risks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RiskGroupMembers",
                columns: table => new
                {
                    RiskId = table.Column<int>(type: "INTEGER", nullable: false),
                    RiskGroupId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RiskGroupMembers", x => x.RiskId);
                    table.ForeignKey(
                        name: "FK_RiskGroupMembers_RiskGroups_RiskGroupId",
                        column: x => x.RiskGroupId,
                        principalTable: "RiskGroups",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_RiskGroupMembers_Risks_RiskId",
                        column: x => x.RiskId,
                        principalTable: "Risks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_DistinctRisk_RiskId",
                table: "DistinctRisk",
                column: "RiskId");

            migrationBuilder.CreateIndex(
                name: "IX_RiskDistinctions_PlanningYearId",
                table: "RiskDistinctions",
                column: "PlanningYearId");

            migrationBuilder.CreateIndex(
                name: "IX_RiskGroupMembers_RiskGroupId",
                table: "RiskGroupMembers",
                column: "RiskGroupId");

            migrationBuilder.CreateIndex(
                name: "IX_RiskGroups_PlanningYearId_Number",
                table: "RiskGroups",
                columns: new[] { "PlanningYearId", "Number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "DistinctRisk");

            migrationBuilder.DropTable(
                name: "RiskGroupMembers");

            migrationBuilder.DropTable(
                name: "RiskDistinctions");

            migrationBuilder.DropTable(
                name: "RiskGroups");
        }
    }
}
