using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Vaggeryd.InternalControl.Web.Persistence.Migrations.SqlServer
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
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    UserId = table.Column<int>(type: "int", nullable: false),
                    OrderedBy = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false),
                    OrderedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    Status = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Percent = table.Column<int>(type: "int", nullable: false),
                    Step = table.Column<string>(type: "nvarchar(150)", maxLength: 150, nullable: false),
                    Claim = table.Column<string>(type: "varchar(32)", unicode: false, maxLength: 32, nullable: true),
                    LeaseUntil = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    Attempts = table.Column<int>(type: "int", nullable: false),
                    FileName = table.Column<string>(type: "nvarchar(150)", maxLength: 150, nullable: true),
                    ContentType = table.Column<string>(type: "varchar(100)", unicode: false, maxLength: 100, nullable: true),
                    Size = table.Column<int>(type: "int", nullable: true),
                    Sha256 = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: true),
                    SecrecyStamp = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: true),
                    Failure = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    FaultReference = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: true),
                    EndedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    RemoveAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false),
                    Asked_Board = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: true),
                    Asked_BoardId = table.Column<int>(type: "int", nullable: true),
                    Asked_CaseHandler = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    Asked_Dnr = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    Asked_Edition = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Asked_Language = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Asked_Number = table.Column<int>(type: "int", nullable: false),
                    Asked_Year = table.Column<int>(type: "int", nullable: false)
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
                    DocumentOrderId = table.Column<int>(type: "int", nullable: false),
                    Bytes = table.Column<byte[]>(type: "varbinary(max)", nullable: false)
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
