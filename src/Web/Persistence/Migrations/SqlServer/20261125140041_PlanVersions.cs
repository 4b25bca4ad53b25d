using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Vaggeryd.InternalControl.Web.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class PlanVersions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ControlPlans",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    PlanningYearId = table.Column<int>(type: "int", nullable: false),
                    BoardId = table.Column<int>(type: "int", nullable: true),
                    BoardKey = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ControlPlans", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ControlPlans_Departments_BoardId",
                        column: x => x.BoardId,
                        principalTable: "Departments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ControlPlans_PlanningYears_PlanningYearId",
                        column: x => x.PlanningYearId,
                        principalTable: "PlanningYears",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PlanVersions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    PlanId = table.Column<int>(type: "int", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Status = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Rules = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    Basis = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Error = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    SavedBy = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false),
                    SavedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    Note = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    ProposedBy = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    ProposedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    ProposedTo = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    WithdrawnBecause = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    AdoptedBody = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    AdoptedBy = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    AdoptedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    ContentHash = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false),
                    Decision_Dnr = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Decision_On = table.Column<DateOnly>(type: "date", nullable: true),
                    Decision_Paragraph = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanVersions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PlanVersions_ControlPlans_PlanId",
                        column: x => x.PlanId,
                        principalTable: "ControlPlans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PlanPicks",
                columns: table => new
                {
                    PlanVersionId = table.Column<int>(type: "int", nullable: false),
                    Slug = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    IsMandatory = table.Column<bool>(type: "bit", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    By = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanPicks", x => new { x.PlanVersionId, x.Slug });
                    table.ForeignKey(
                        name: "FK_PlanPicks_PlanVersions_PlanVersionId",
                        column: x => x.PlanVersionId,
                        principalTable: "PlanVersions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PlanVersionContents",
                columns: table => new
                {
                    PlanVersionId = table.Column<int>(type: "int", nullable: false),
                    Bytes = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    Hash = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanVersionContents", x => x.PlanVersionId);
                    table.ForeignKey(
                        name: "FK_PlanVersionContents_PlanVersions_PlanVersionId",
                        column: x => x.PlanVersionId,
                        principalTable: "PlanVersions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ControlPlans_BoardId",
                table: "ControlPlans",
                column: "BoardId");

            migrationBuilder.CreateIndex(
                name: "IX_ControlPlans_PlanningYearId_BoardKey",
                table: "ControlPlans",
                columns: new[] { "PlanningYearId", "BoardKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PlanVersions_ContentHash",
                table: "PlanVersions",
                column: "ContentHash");

            migrationBuilder.CreateIndex(
                name: "IX_PlanVersions_PlanId_Number",
                table: "PlanVersions",
                columns: new[] { "PlanId", "Number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "PlanPicks");

            migrationBuilder.DropTable(
                name: "PlanVersionContents");

            migrationBuilder.DropTable(
                name: "PlanVersions");

            migrationBuilder.DropTable(
                name: "ControlPlans");
        }
    }
}
