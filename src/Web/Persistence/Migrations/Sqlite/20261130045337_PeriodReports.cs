using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Vaggeryd.InternalControl.Web.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class PeriodReports : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "PeriodReports",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PlanId = table.Column<int>(type: "INTEGER", nullable: false),
                    DepartmentId = table.Column<int>(type: "INTEGER", nullable: true),
                    DepartmentKey = table.Column<int>(type: "INTEGER", nullable: false),
                    PeriodName = table.Column<string>(type: "TEXT", unicode: false, maxLength: 8, nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Verdict = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    WrittenBy = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    WrittenAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PeriodReports", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PeriodReports_ControlPlans_PlanId",
                        column: x => x.PlanId,
                        principalTable: "ControlPlans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PeriodReports_Departments_DepartmentId",
                        column: x => x.DepartmentId,
                        principalTable: "Departments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PeriodSignOffs",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ReportId = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Verdict = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Attestation = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Open = table.Column<int>(type: "INTEGER", nullable: false),
                    ContentHash = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    SignedBy = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    SignedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    WithdrawnBy = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    WithdrawnAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    WithdrawnBecause = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PeriodSignOffs", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PeriodSignOffs_PeriodReports_ReportId",
                        column: x => x.ReportId,
                        principalTable: "PeriodReports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PeriodSignOffContents",
                columns: table => new
                {
                    SignOffId = table.Column<int>(type: "INTEGER", nullable: false),
                    Bytes = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PeriodSignOffContents", x => x.SignOffId);
                    table.ForeignKey(
                        name: "FK_PeriodSignOffContents_PeriodSignOffs_SignOffId",
                        column: x => x.SignOffId,
                        principalTable: "PeriodSignOffs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_PeriodReports_DepartmentId",
                table: "PeriodReports",
                column: "DepartmentId");

            migrationBuilder.CreateIndex(
                name: "IX_PeriodReports_PlanId_DepartmentKey_PeriodName",
                table: "PeriodReports",
                columns: new[] { "PlanId", "DepartmentKey", "PeriodName" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PeriodSignOffs_ReportId_Number",
                table: "PeriodSignOffs",
                columns: new[] { "ReportId", "Number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "PeriodSignOffContents");

            migrationBuilder.DropTable(
                name: "PeriodSignOffs");

            migrationBuilder.DropTable(
                name: "PeriodReports");
        }
    }
}
