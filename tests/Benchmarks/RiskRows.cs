using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Domain.Scoring;

namespace Vaggeryd.InternalControl.Benchmarks;

/// <summary>Fills a year with risks row by row, past the object mapper, because 100,000 tracked objects take minutes.</summary>
internal static class RiskRows
{
    private const string Columns =
        "PlanningYearId, DepartmentId, Reference, ReferenceKey, ContentKey, Slug, Title, Process, Category, Cause, Event, Effect, ExistingControls, Responsible, SearchText, "
        + "Likelihood, Consequence, Value, Level, GoalCount, GoalWeight, DepartmentCount, Age, RankKey, CreatedBy, CreatedAt, ChangedBy, ChangedAt, Version";

    public static async Task InsertAsync(BenchmarkData data, int year, int count)
    {
        var (yearId, model) = await data.Query(async db =>
        {
            var found = await db.PlanningYears.Include(y => y.ScoringModel).SingleAsync(y => y.Year == year);
            return (found.Id, found.ScoringModel);
        });
        var departments = await data.Query(db => db.Departments.OrderBy(d => d.Id).Select(d => new { d.Id, d.Code }).ToListAsync());
        var goals = await data.Query(db => db.Goals.OrderBy(g => g.Id).Select(g => g.Id).ToListAsync());

        await using var connection = new SqliteConnection(data.ConnectionString);
        await connection.OpenAsync();
        await using var transaction = connection.BeginTransaction();
        await using var risk = Insert(connection, "Risks", Columns.Split(", "));
        await using var link = Insert(connection, "RiskGoals", ["RiskId", "GoalId"]);
        await using var last = connection.CreateCommand();
        last.CommandText = "SELECT last_insert_rowid()";
        for (var n = 0; n < count; n++)
        {
            var department = departments[n % departments.Count];
            Fill(risk, Values(n, yearId, department.Id, department.Code, model));
            await risk.ExecuteNonQueryAsync();
            var id = await last.ExecuteScalarAsync();
            foreach (var goal in goals.Take(GoalCount(n)))
            {
                Fill(link, [id, goal]);
                await link.ExecuteNonQueryAsync();
            }
        }

        await transaction.CommitAsync();
    }

    public static int GoalCount(int n) => 1 + n % 3;

    /// <summary>Steps are spread by two primes, one risk in fifty is not assessed.</summary>
    private static object?[] Values(int n, int yearId, int departmentId, string department, ScoringModel model)
    {
        var reference = $"{department}-{n:D6}";
        var score = n % 50 == 0 ? (RiskScore?)null : model.Score(1 + n * 7 % 5, 1 + n / 5 * 11 % 5);
        var key = RankOrder.Usual.SortKey(new Standing
        {
            Department = department,
            Reference = reference,
            GoalCount = GoalCount(n),
            GoalWeight = GoalCount(n),
            Likelihood = score?.Likelihood,
            Consequence = score?.Consequence,
            Value = score?.Value,
            Level = score?.Level,
        });
        var d = Description(n);
        return
        [
            yearId, departmentId, reference, RiskIdentity.ReferenceKey(reference), RiskIdentity.ContentKey(d.Process, d.Title), RiskIdentity.Slug(department, reference), d.Title,
            d.Process, d.Category, d.Cause, d.Event, d.Effect, d.ExistingControls, d.Responsible, string.Join('\n', reference, d.Title, d.Process, d.Category, d.Responsible, d.Event, d.Cause, d.Effect).ToLowerInvariant(),
            score?.Likelihood, score?.Consequence, score?.Value, score?.Level, GoalCount(n), GoalCount(n), 1, 0, key, "bench", "2026-01-05 08:00:00", "bench", "2026-01-05 08:00:00", 0,
        ];
    }

    /// <summary>The texts of a risk, about as long as people write them.</summary>
    public static RiskDescription Description(int n) => new()
    {
        Title = $"Risk {n} att verksamheten inte når sina mål i tid",
        Process = $"Process {n % 40}",
        Category = $"Kategori {n % 12}",
        Cause = "bristande rutiner och få personer som kan arbetet",
        Event = "arbetet stannar när någon är borta",
        Effect = "att beslut dröjer och att invånare får vänta",
        ExistingControls = "Genomgång varje månad",
        Responsible = "Bo Provsson",
    };

    private static SqliteCommand Insert(SqliteConnection connection, string table, string[] columns)
    {
        var command = connection.CreateCommand();
        command.CommandText = $"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", columns.Select((_, i) => $"@p{i}"))})";
        foreach (var i in Enumerable.Range(0, columns.Length)) command.Parameters.Add(new SqliteParameter($"@p{i}", null));
        return command;
    }

    private static void Fill(SqliteCommand command, object?[] values)
    {
        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i] ?? DBNull.Value;
    }
}
