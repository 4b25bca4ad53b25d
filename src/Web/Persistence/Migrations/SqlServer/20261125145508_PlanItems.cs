using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Vaggeryd.InternalControl.Web.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class PlanItems : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "PlanItems",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    PlanVersionId = table.Column<int>(type: "int", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    By = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    Says_EndsOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Says_Frequency = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Says_Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Says_Method = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Says_Origin = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Says_Process = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Says_ReportedTo = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Says_ResponsiblePerson = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Says_ResponsibleRole = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Says_SampleSize = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Says_Slug = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: true),
                    Says_Source = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Says_StartsOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Says_What = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanItems", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PlanItems_PlanVersions_PlanVersionId",
                        column: x => x.PlanVersionId,
                        principalTable: "PlanVersions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_PlanItems_PlanVersionId",
                table: "PlanItems",
                column: "PlanVersionId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "PlanItems");
        }
    }
}
