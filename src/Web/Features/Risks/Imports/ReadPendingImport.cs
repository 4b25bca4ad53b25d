using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Web.Import;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Risks.Imports;

/// <summary>Reads an uploaded file as far as it goes: what it would do, or what is wrong with it.</summary>
internal static class ReadPendingImport
{
    /// <param name="Stamp">The file, how it is read, and what is stored: another stamp is another look.</param>
    public sealed record Read(PrepareImport.Prepared? Prepared, IReadOnlyList<ImportProblem> Problems, ColumnGuess? Columns, string Stamp, bool IsWorkbook);

    public static async Task<Read> ReadAsync(AppDbContext db, ICurrentUser user, PendingImport import, string department, CancellationToken cancellationToken)
    {
        var isWorkbook = import.Content is [0x50, 0x4B, ..];
        var prepare = new PrepareImport(db, user);
        try
        {
            var map = MapOf(import);
            using var file = new MemoryStream(import.Content);
            var prepared = await prepare.ReadAsync(new ImportRisks.Command(file, import.FileName, import.Year, department) { Columns = map, DepartmentAlone = true }, cancellationToken);
            var guess = import.Columns.Length > 0 || prepared.Table.UnusedColumns.Count > 0 ? Guess(import, map) : null;
            return new Read(prepared, [], guess, Stamp(import, prepared), isWorkbook);
        }
        catch (BadInputException bad)
        {
            var map = MapOf(import);
            return new Read(null, Placed(bad.Problems, prepare.Table), Guess(import, map), "", isWorkbook);
        }
    }

    public static ColumnMap MapOf(PendingImport import) => import.Columns.Length == 0 ? ColumnMap.Empty : ColumnMap.Parse(import.Columns, import.FileName);

    private static ColumnGuess? Guess(PendingImport import, ColumnMap map) =>
        ColumnGuess.Of(RegisterFile.Read(new MemoryStream(import.Content), import.FileName), map);

    /// <summary>With the cell where one was told of.</summary>
    public static IReadOnlyList<ImportProblem> Placed(IReadOnlyList<InputProblem> problems, RegisterTable? table) => [.. problems.Select(problem => Placed(problem, table))];

    private static ImportProblem Placed(InputProblem problem, RegisterTable? table) => table?.CellOf(problem.Place) is { } cell
        ? new ImportProblem(problem.Place, problem.What, table.Sheet, $"{Heading.Letters(cell.Column)}{cell.Row}", cell.Row, cell.Column + 1)
        : new ImportProblem(problem.Place, problem.What, null, null, 0, 0);

    private static string Stamp(PendingImport import, PrepareImport.Prepared prepared) => Domain.Text.Fingerprint(
        $"{import.Id} {import.Columns} {prepared.Year.ScoringModel.Hash} {string.Join(' ', prepared.Existing.Select(risk => $"{risk.Id}:{risk.Version}"))}");
}
