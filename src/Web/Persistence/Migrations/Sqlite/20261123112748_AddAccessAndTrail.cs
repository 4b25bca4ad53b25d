using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Vaggeryd.InternalControl.Web.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AddAccessAndTrail : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_RoleAssignments_UserId_Role_DepartmentId",
                table: "RoleAssignments");

            migrationBuilder.DropIndex(
                name: "IX_Risks_PlanningYearId_Category_Level_DepartmentId",
                table: "Risks");

            migrationBuilder.DropIndex(
                name: "IX_Risks_PlanningYearId_Level_DepartmentId",
                table: "Risks");

            migrationBuilder.DropIndex(
                name: "IX_Risks_PlanningYearId_Likelihood_Consequence_DepartmentId",
                table: "Risks");

            migrationBuilder.DropIndex(
                name: "IX_Risks_PlanningYearId_RankKey_Id_DepartmentId",
                table: "Risks");

            migrationBuilder.AddColumn<DateTime>(
                name: "InvitedAt",
                table: "Users",
                type: "TEXT",
                precision: 3,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Language",
                table: "Users",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "Swedish");

            migrationBuilder.AddColumn<int>(
                name: "LastCodeStep",
                table: "Users",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "LastSignInAt",
                table: "Users",
                type: "TEXT",
                precision: 3,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Origin",
                table: "RoleAssignments",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "Local");

            migrationBuilder.AddColumn<bool>(
                name: "IsSecret",
                table: "Risks",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTime>(
                name: "Secrecy_At",
                table: "Risks",
                type: "TEXT",
                precision: 3,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Secrecy_By",
                table: "Risks",
                type: "TEXT",
                maxLength: 256,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Secrecy_Reason",
                table: "Risks",
                type: "TEXT",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Secrecy_Section",
                table: "Risks",
                type: "TEXT",
                maxLength: 10,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "ApiKeys",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    PublicId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 16, nullable: false),
                    SecretHash = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    Scopes = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    DepartmentId = table.Column<int>(type: "INTEGER", nullable: true),
                    CreatedBy = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    RevokedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    RevokedBy = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    LastUsedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ApiKeys", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ApiKeys_Departments_DepartmentId",
                        column: x => x.DepartmentId,
                        principalTable: "Departments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AuditRows",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    At = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    Actor = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    Channel = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SubjectId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    SubjectName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    DepartmentId = table.Column<int>(type: "INTEGER", nullable: true),
                    Year = table.Column<int>(type: "INTEGER", nullable: true),
                    Changes = table.Column<string>(type: "TEXT", nullable: false),
                    Unit = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    Network = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditRows", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AuditSeals",
                columns: table => new
                {
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    RowId = table.Column<int>(type: "INTEGER", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    SealedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditSeals", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "OutgoingMails",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MessageId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 100, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    To = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ProtectedBody = table.Column<string>(type: "TEXT", nullable: false),
                    UserId = table.Column<int>(type: "INTEGER", nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    NextAttemptAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    SentAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    LastError = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OutgoingMails", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OutgoingMails_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SignInThrottles",
                columns: table => new
                {
                    Key = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    Failures = table.Column<int>(type: "INTEGER", nullable: false),
                    FirstFailureAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    WaitUntil = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SignInThrottles", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "UserSessions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PublicId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    UserId = table.Column<int>(type: "INTEGER", nullable: false),
                    Method = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Device = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    LastSeenAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    EndedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    Issuer = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    ProviderSessionId = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UserSessions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_UserSessions_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_RoleAssignments_UserId_Role_DepartmentId_Origin",
                table: "RoleAssignments",
                columns: new[] { "UserId", "Role", "DepartmentId", "Origin" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Risks_PlanningYearId_Category_Level_DepartmentId_IsSecret",
                table: "Risks",
                columns: new[] { "PlanningYearId", "Category", "Level", "DepartmentId", "IsSecret" });

            migrationBuilder.CreateIndex(
                name: "IX_Risks_PlanningYearId_Level_DepartmentId_IsSecret",
                table: "Risks",
                columns: new[] { "PlanningYearId", "Level", "DepartmentId", "IsSecret" });

            migrationBuilder.CreateIndex(
                name: "IX_Risks_PlanningYearId_Likelihood_Consequence_DepartmentId_IsSecret",
                table: "Risks",
                columns: new[] { "PlanningYearId", "Likelihood", "Consequence", "DepartmentId", "IsSecret" });

            migrationBuilder.CreateIndex(
                name: "IX_Risks_PlanningYearId_RankKey_Id_DepartmentId_IsSecret",
                table: "Risks",
                columns: new[] { "PlanningYearId", "RankKey", "Id", "DepartmentId", "IsSecret" });

            migrationBuilder.CreateIndex(
                name: "IX_ApiKeys_DepartmentId",
                table: "ApiKeys",
                column: "DepartmentId");

            migrationBuilder.CreateIndex(
                name: "IX_ApiKeys_PublicId",
                table: "ApiKeys",
                column: "PublicId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AuditRows_Actor_Id",
                table: "AuditRows",
                columns: new[] { "Actor", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditRows_At_Id",
                table: "AuditRows",
                columns: new[] { "At", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditRows_Subject_SubjectId_Id",
                table: "AuditRows",
                columns: new[] { "Subject", "SubjectId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditSeals_RowId",
                table: "AuditSeals",
                column: "RowId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_OutgoingMails_MessageId",
                table: "OutgoingMails",
                column: "MessageId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_OutgoingMails_NextAttemptAt",
                table: "OutgoingMails",
                column: "NextAttemptAt");

            migrationBuilder.CreateIndex(
                name: "IX_OutgoingMails_UserId",
                table: "OutgoingMails",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_SignInThrottles_FirstFailureAt",
                table: "SignInThrottles",
                column: "FirstFailureAt");

            migrationBuilder.CreateIndex(
                name: "IX_UserSessions_ProviderSessionId",
                table: "UserSessions",
                column: "ProviderSessionId");

            migrationBuilder.CreateIndex(
                name: "IX_UserSessions_PublicId",
                table: "UserSessions",
                column: "PublicId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_UserSessions_UserId",
                table: "UserSessions",
                column: "UserId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ApiKeys");

            migrationBuilder.DropTable(
                name: "AuditRows");

            migrationBuilder.DropTable(
                name: "AuditSeals");

            migrationBuilder.DropTable(
                name: "OutgoingMails");

            migrationBuilder.DropTable(
                name: "SignInThrottles");

            migrationBuilder.DropTable(
                name: "UserSessions");

            migrationBuilder.DropIndex(
                name: "IX_RoleAssignments_UserId_Role_DepartmentId_Origin",
                table: "RoleAssignments");

            migrationBuilder.DropIndex(
                name: "IX_Risks_PlanningYearId_Category_Level_DepartmentId_IsSecret",
                table: "Risks");

            migrationBuilder.DropIndex(
                name: "IX_Risks_PlanningYearId_Level_DepartmentId_IsSecret",
                table: "Risks");

            migrationBuilder.DropIndex(
                name: "IX_Risks_PlanningYearId_Likelihood_Consequence_DepartmentId_IsSecret",
                table: "Risks");

            migrationBuilder.DropIndex(
                name: "IX_Risks_PlanningYearId_RankKey_Id_DepartmentId_IsSecret",
                table: "Risks");

            migrationBuilder.DropColumn(
                name: "InvitedAt",
                table: "Users");

            migrationBuilder.DropColumn(
                name: "Language",
                table: "Users");

            migrationBuilder.DropColumn(
                name: "LastCodeStep",
                table: "Users");

            migrationBuilder.DropColumn(
                name: "LastSignInAt",
                table: "Users");

            migrationBuilder.DropColumn(
                name: "Origin",
                table: "RoleAssignments");

            migrationBuilder.DropColumn(
                name: "IsSecret",
                table: "Risks");

            migrationBuilder.DropColumn(
                name: "Secrecy_At",
                table: "Risks");

            migrationBuilder.DropColumn(
                name: "Secrecy_By",
                table: "Risks");

            migrationBuilder.DropColumn(
                name: "Secrecy_Reason",
                table: "Risks");

            migrationBuilder.DropColumn(
                name: "Secrecy_Section",
                table: "Risks");

            migrationBuilder.CreateIndex(
                name: "IX_RoleAssignments_UserId_Role_DepartmentId",
                table: "RoleAssignments",
                columns: new[] { "UserId", "Role", "DepartmentId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Risks_PlanningYearId_Category_Level_DepartmentId",
                table: "Risks",
                columns: new[] { "PlanningYearId", "Category", "Level", "DepartmentId" });

            migrationBuilder.CreateIndex(
                name: "IX_Risks_PlanningYearId_Level_DepartmentId",
                table: "Risks",
                columns: new[] { "PlanningYearId", "Level", "DepartmentId" });

            migrationBuilder.CreateIndex(
                name: "IX_Risks_PlanningYearId_Likelihood_Consequence_DepartmentId",
                table: "Risks",
                columns: new[] { "PlanningYearId", "Likelihood", "Consequence", "DepartmentId" });

            migrationBuilder.CreateIndex(
                name: "IX_Risks_PlanningYearId_RankKey_Id_DepartmentId",
                table: "Risks",
                columns: new[] { "PlanningYearId", "RankKey", "Id", "DepartmentId" });
        }
    }
}
