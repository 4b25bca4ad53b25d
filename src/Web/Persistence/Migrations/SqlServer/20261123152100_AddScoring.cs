using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Vaggeryd.InternalControl.Web.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class AddScoring : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_ScoringModels_Hash",
                table: "ScoringModels");

            migrationBuilder.AddColumn<int>(
                name: "BasedOnId",
                table: "ScoringModels",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ChangedAt",
                table: "ScoringModels",
                type: "datetime2(3)",
                precision: 3,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ChangedBy",
                table: "ScoringModels",
                type: "nvarchar(256)",
                maxLength: 256,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTime>(
                name: "CreatedAt",
                table: "ScoringModels",
                type: "datetime2(3)",
                precision: 3,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CreatedBy",
                table: "ScoringModels",
                type: "nvarchar(256)",
                maxLength: 256,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<bool>(
                name: "IsUsed",
                table: "ScoringModels",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "Number",
                table: "ScoringModels",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Title",
                table: "ScoringModels",
                type: "nvarchar(80)",
                maxLength: 80,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "ScoringModels",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Age",
                table: "Risks",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Appetite",
                table: "Risks",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ComputedValue",
                table: "Risks",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "DepartmentCount",
                table: "Risks",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "GoalWeight",
                table: "Risks",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "OverrideReason",
                table: "Risks",
                type: "nvarchar(2000)",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ValueBefore",
                table: "Risks",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ClosedAt",
                table: "PlanningYears",
                type: "datetime2(3)",
                precision: 3,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ClosedBy",
                table: "PlanningYears",
                type: "nvarchar(256)",
                maxLength: 256,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ComputedValue",
                table: "Assessments",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Confidence",
                table: "Assessments",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ControlEffect",
                table: "Assessments",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Dimensions",
                table: "Assessments",
                type: "nvarchar(4000)",
                maxLength: 4000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTime>(
                name: "OverriddenAt",
                table: "Assessments",
                type: "datetime2(3)",
                precision: 3,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "OverriddenBy",
                table: "Assessments",
                type: "nvarchar(256)",
                maxLength: 256,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "OverrideReason",
                table: "Assessments",
                type: "nvarchar(2000)",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "IndividualAssessments",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    RiskId = table.Column<int>(type: "int", nullable: false),
                    Stage = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Likelihood = table.Column<int>(type: "int", nullable: false),
                    Consequence = table.Column<int>(type: "int", nullable: false),
                    Value = table.Column<int>(type: "int", nullable: false),
                    Dimensions = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    Confidence = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Comment = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    ScoringModelHash = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    AssessedBy = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false),
                    AssessedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IndividualAssessments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_IndividualAssessments_Risks_RiskId",
                        column: x => x.RiskId,
                        principalTable: "Risks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RiskDepartments",
                columns: table => new
                {
                    RiskId = table.Column<int>(type: "int", nullable: false),
                    DepartmentId = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RiskDepartments", x => new { x.RiskId, x.DepartmentId });
                    table.ForeignKey(
                        name: "FK_RiskDepartments_Departments_DepartmentId",
                        column: x => x.DepartmentId,
                        principalTable: "Departments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RiskDepartments_Risks_RiskId",
                        column: x => x.RiskId,
                        principalTable: "Risks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ScoringModels_Hash",
                table: "ScoringModels",
                column: "Hash");

            migrationBuilder.CreateIndex(
                name: "IX_ScoringModels_Title_Number",
                table: "ScoringModels",
                columns: new[] { "Title", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_IndividualAssessments_RiskId_Stage_AssessedBy",
                table: "IndividualAssessments",
                columns: new[] { "RiskId", "Stage", "AssessedBy" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RiskDepartments_DepartmentId",
                table: "RiskDepartments",
                column: "DepartmentId");


            migrationBuilder.CreateIndex(
                name: "IX_Risks_PlanningYearId_ComputedValue_Likelihood_Consequence_Level_DepartmentId_IsSecret",
                table: "Risks",
                columns: new[] { "PlanningYearId", "ComputedValue", "Likelihood", "Consequence", "Level", "DepartmentId", "IsSecret" });

            migrationBuilder.Sql("EXEC(N'UPDATE ScoringModels SET Title = REPLACE(Name, ''x'', N'' × ''), Number = 1')");
            migrationBuilder.Sql("EXEC(N'UPDATE ScoringModels SET IsUsed = 1 WHERE Id IN (SELECT ScoringModelId FROM PlanningYears)')");
            migrationBuilder.Sql("EXEC(N'UPDATE Risks SET DepartmentCount = 1, GoalWeight = GoalCount')");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Risks_PlanningYearId_ComputedValue_Likelihood_Consequence_Level_DepartmentId_IsSecret",
                table: "Risks");


            migrationBuilder.DropTable(
                name: "IndividualAssessments");

            migrationBuilder.DropTable(
                name: "RiskDepartments");

            migrationBuilder.DropIndex(
                name: "IX_ScoringModels_Hash",
                table: "ScoringModels");

            migrationBuilder.DropIndex(
                name: "IX_ScoringModels_Title_Number",
                table: "ScoringModels");

            migrationBuilder.DropColumn(
                name: "BasedOnId",
                table: "ScoringModels");

            migrationBuilder.DropColumn(
                name: "ChangedAt",
                table: "ScoringModels");

            migrationBuilder.DropColumn(
                name: "ChangedBy",
                table: "ScoringModels");

            migrationBuilder.DropColumn(
                name: "CreatedAt",
                table: "ScoringModels");

            migrationBuilder.DropColumn(
                name: "CreatedBy",
                table: "ScoringModels");

            migrationBuilder.DropColumn(
                name: "IsUsed",
                table: "ScoringModels");

            migrationBuilder.DropColumn(
                name: "Number",
                table: "ScoringModels");

            migrationBuilder.DropColumn(
                name: "Title",
                table: "ScoringModels");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "ScoringModels");

            migrationBuilder.DropColumn(
                name: "Age",
                table: "Risks");

            migrationBuilder.DropColumn(
                name: "Appetite",
                table: "Risks");

            migrationBuilder.DropColumn(
                name: "ComputedValue",
                table: "Risks");

            migrationBuilder.DropColumn(
                name: "DepartmentCount",
                table: "Risks");

            migrationBuilder.DropColumn(
                name: "GoalWeight",
                table: "Risks");

            migrationBuilder.DropColumn(
                name: "OverrideReason",
                table: "Risks");

            migrationBuilder.DropColumn(
                name: "ValueBefore",
                table: "Risks");

            migrationBuilder.DropColumn(
                name: "ClosedAt",
                table: "PlanningYears");

            migrationBuilder.DropColumn(
                name: "ClosedBy",
                table: "PlanningYears");

            migrationBuilder.DropColumn(
                name: "ComputedValue",
                table: "Assessments");

            migrationBuilder.DropColumn(
                name: "Confidence",
                table: "Assessments");

            migrationBuilder.DropColumn(
                name: "ControlEffect",
                table: "Assessments");

            migrationBuilder.DropColumn(
                name: "Dimensions",
                table: "Assessments");

            migrationBuilder.DropColumn(
                name: "OverriddenAt",
                table: "Assessments");

            migrationBuilder.DropColumn(
                name: "OverriddenBy",
                table: "Assessments");

            migrationBuilder.DropColumn(
                name: "OverrideReason",
                table: "Assessments");

            migrationBuilder.CreateIndex(
                name: "IX_ScoringModels_Hash",
                table: "ScoringModels",
                column: "Hash",
                unique: true);
        }
    }
}
