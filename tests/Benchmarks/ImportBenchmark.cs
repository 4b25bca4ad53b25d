using Microsoft.EntityFrameworkCore;
using OfficeOpenXml;
using Vaggeryd.InternalControl.Domain.Planning;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Web.Features.Risks;

namespace Vaggeryd.InternalControl.Benchmarks;

/// <summary>
/// A workbook of 10,000 risks brought into a year of its own, against opening the workbook and reading its cells with the
/// library, and saving as many finished risks with their assessments and goals in one go.
/// </summary>
internal sealed class ImportBenchmark : IBenchmark
{
    private const int FirstYear = 2041;
    private const int WarmUps = 1;
    private const int Runs = 3;

    private static readonly DateTime At = new(2026, 1, 5, 8, 0, 0, DateTimeKind.Utc);

    private int _year = FirstYear;

    public async Task<IReadOnlyList<Comparison>> PrepareAsync(BenchmarkData data)
    {
        using var file = new MemoryStream();
        await data.Send(new ExportRisks.Query(BenchmarkData.MediumYear, ExportRisks.Format.Xlsx, file));
        var workbook = file.ToArray();
        return
        [
            new(
                "import of 10,000 rows",
                2.0,
                new Side("ImportRisks: read, checked, matched, assessed, saved", async () => (await data.Send(new ImportRisks.Command(new MemoryStream(workbook), "risker.xlsx", _year++) { Scale = "5x5" })).Added),
                new Side("EPPlus reading every cell, and one save of the same risks", async () => Cells(workbook) + await SaveAsync(data, _year++)))
            { WarmUps = WarmUps, Runs = Runs },
        ];
    }

    private static long Cells(byte[] workbook)
    {
        using var package = new ExcelPackage(new MemoryStream(workbook));
        var sheet = package.Workbook.Worksheets.First();
        var length = 0L;
        for (var row = 1; row <= sheet.Dimension.End.Row; row++)
        {
            for (var column = 1; column <= sheet.Dimension.End.Column; column++) length += sheet.GetValue(row, column)?.ToString()?.Length ?? 0;
        }

        return length;
    }

    /// <summary>The risks are made here too, as plainly as the domain allows: each once, from texts that are in order already.</summary>
    private static Task<int> SaveAsync(BenchmarkData data, int number) => data.Query(async db =>
    {
        var year = new PlanningYear(number, await db.ScoringModels.SingleAsync(m => m.Name == "5x5"));
        db.Add(year);
        await db.SaveChangesAsync();
        var departments = await db.Departments.OrderBy(d => d.Id).ToListAsync();
        var goals = await db.Goals.OrderBy(g => g.Id).ToListAsync();
        db.AddRange(Enumerable.Range(0, BenchmarkData.MediumCount).Select(n =>
        {
            var department = departments[n % departments.Count];
            var risk = new Risk(year, department, $"{department.Code}-{n:D6}", RiskRows.Description(n), "bench", At);
            if (n % 50 != 0) risk.Assess(AssessmentStage.Current, 1 + n * 7 % 5, 1 + n / 5 * 11 % 5, "bench", At);
            risk.Threaten(goals.GetRange(0, RiskRows.GoalCount(n)), "bench", At);
            return risk;
        }));
        return await db.SaveChangesAsync();
    });
}
