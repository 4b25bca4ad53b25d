using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Vaggeryd.InternalControl.Web.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class FollowUpSettings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "MailId",
                table: "ReminderDigests",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "FollowUp_ClosingDays",
                table: "PlanningYears",
                type: "INTEGER",
                nullable: false,
                defaultValue: 31);

            migrationBuilder.AddColumn<string>(
                name: "FollowUp_Period",
                table: "PlanningYears",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "Quarterly");

            migrationBuilder.AddColumn<int>(
                name: "FollowUp_ReportingDays",
                table: "PlanningYears",
                type: "INTEGER",
                nullable: false,
                defaultValue: 10);

            migrationBuilder.AddColumn<string>(
                name: "LadderText",
                table: "Municipalities",
                type: "TEXT",
                unicode: false,
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ResponsibleId",
                table: "CorrectiveActions",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Report_ActionResponsibleId",
                table: "ControlResults",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "ReviewLines",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    DigestId = table.Column<int>(type: "INTEGER", nullable: false),
                    RiskId = table.Column<int>(type: "INTEGER", nullable: false),
                    PersonId = table.Column<int>(type: "INTEGER", nullable: false),
                    To = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Days = table.Column<int>(type: "INTEGER", nullable: false),
                    About = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    IsOvertaken = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReviewLines", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReviewLines_ReminderDigests_DigestId",
                        column: x => x.DigestId,
                        principalTable: "ReminderDigests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ReviewLines_Risks_RiskId",
                        column: x => x.RiskId,
                        principalTable: "Risks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ReminderDigests_MailId",
                table: "ReminderDigests",
                column: "MailId");

            migrationBuilder.CreateIndex(
                name: "IX_CorrectiveActions_ResponsibleId",
                table: "CorrectiveActions",
                column: "ResponsibleId");

            migrationBuilder.CreateIndex(
                name: "IX_ReviewLines_DigestId",
                table: "ReviewLines",
                column: "DigestId");

            migrationBuilder.CreateIndex(
                name: "IX_ReviewLines_RiskId_PersonId_Days_About",
                table: "ReviewLines",
                columns: new[] { "RiskId", "PersonId", "Days", "About" },
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "FK_CorrectiveActions_Users_ResponsibleId",
                table: "CorrectiveActions",
                column: "ResponsibleId",
                principalTable: "Users",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_ReminderDigests_OutgoingMails_MailId",
                table: "ReminderDigests",
                column: "MailId",
                principalTable: "OutgoingMails",
                principalColumn: "Id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_CorrectiveActions_Users_ResponsibleId",
                table: "CorrectiveActions");

            migrationBuilder.DropForeignKey(
                name: "FK_ReminderDigests_OutgoingMails_MailId",
                table: "ReminderDigests");

            migrationBuilder.DropTable(
                name: "ReviewLines");

            migrationBuilder.DropIndex(
                name: "IX_ReminderDigests_MailId",
                table: "ReminderDigests");

            migrationBuilder.DropIndex(
                name: "IX_CorrectiveActions_ResponsibleId",
                table: "CorrectiveActions");

            migrationBuilder.DropColumn(
                name: "MailId",
                table: "ReminderDigests");

            migrationBuilder.DropColumn(
                name: "FollowUp_ClosingDays",
                table: "PlanningYears");

            migrationBuilder.DropColumn(
                name: "FollowUp_Period",
                table: "PlanningYears");

            migrationBuilder.DropColumn(
                name: "FollowUp_ReportingDays",
                table: "PlanningYears");

            migrationBuilder.DropColumn(
                name: "LadderText",
                table: "Municipalities");

            migrationBuilder.DropColumn(
                name: "ResponsibleId",
                table: "CorrectiveActions");

            migrationBuilder.DropColumn(
                name: "Report_ActionResponsibleId",
                table: "ControlResults");
        }
    }
}
