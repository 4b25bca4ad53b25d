using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Vaggeryd.InternalControl.Web.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class OrderedDocuments : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "DocumentOrders",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    UserId = table.Column<int>(type: "INTEGER", nullable: false),
                    OrderedBy = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    OrderedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Percent = table.Column<int>(type: "INTEGER", nullable: false),
                    Step = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    Claim = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: true),
                    LeaseUntil = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 150, nullable: true),
                    ContentType = table.Column<string>(type: "TEXT", unicode: false, maxLength: 100, nullable: true),
                    Size = table.Column<int>(type: "INTEGER", nullable: true),
                    Sha256 = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: true),
                    SecrecyStamp = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: true),
                    Failure = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    FaultReference = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: true),
                    EndedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    RemoveAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Asked_Board = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    Asked_BoardId = table.Column<int>(type: "INTEGER", nullable: true),
                    Asked_CaseHandler = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Asked_Dnr = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Asked_Edition = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Asked_Language = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Asked_Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Asked_Year = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DocumentOrders", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DocumentOrders_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "DocumentOrderContents",
                columns: table => new
                {
                    DocumentOrderId = table.Column<int>(type: "INTEGER", nullable: false),
                    Bytes = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DocumentOrderContents", x => x.DocumentOrderId);
                    table.ForeignKey(
                        name: "FK_DocumentOrderContents_DocumentOrders_DocumentOrderId",
                        column: x => x.DocumentOrderId,
                        principalTable: "DocumentOrders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_DocumentOrders_RemoveAt",
                table: "DocumentOrders",
                column: "RemoveAt");

            migrationBuilder.CreateIndex(
                name: "IX_DocumentOrders_Status",
                table: "DocumentOrders",
                column: "Status");

            migrationBuilder.CreateIndex(
                name: "IX_DocumentOrders_UserId_OrderedAt",
                table: "DocumentOrders",
                columns: new[] { "UserId", "OrderedAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "DocumentOrderContents");

            migrationBuilder.DropTable(
                name: "DocumentOrders");
        }
    }
}
