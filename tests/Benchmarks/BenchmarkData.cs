using MediatR;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Vaggeryd.InternalControl.Domain.Departments;
using Vaggeryd.InternalControl.Domain.Planning;
using Vaggeryd.InternalControl.Web.Features.Installation;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Benchmarks;

/// <summary>An installation in a temporary folder: 60 departments, a year with 100,000 risks and one with 10,000.</summary>
internal sealed class BenchmarkData : IAsyncDisposable
{
    public const int LargeYear = 2026;
    public const int SmallYear = 2027;
    public const int LargeCount = 100_000;
    public const int SmallCount = 10_000;
    private const int DepartmentCount = 60;

    private readonly ServiceProvider _services;

    private BenchmarkData(string folder)
    {
        Folder = folder;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("data", folder)]).Build();
        _services = new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration)
            .AddLogging()
            .AddInternalControl(configuration)
            .AddSingleton<ICurrentUser>(new OperatorUser())
            .BuildServiceProvider();
    }

    public string Folder { get; }

    public string ConnectionString => _services.GetRequiredService<DatabaseSettings>().ConnectionString;

    public static async Task<BenchmarkData> CreateAsync()
    {
        var data = new BenchmarkData(Directory.CreateTempSubdirectory("internalcontrol-bench-").FullName);
        await data.Send(new PrepareInstallation.Command(Demo: false));
        await data.Query(async db =>
        {
            var model = await db.ScoringModels.SingleAsync(m => m.Name == "5x5");
            db.PlanningYears.AddRange(new PlanningYear(LargeYear, model), new PlanningYear(SmallYear, model));
            db.Departments.AddRange(Enumerable.Range(1, DepartmentCount - 1).Select(n => new Department($"D{n}", $"Förvaltning {n}", DepartmentKind.Administration)));
            return await db.SaveChangesAsync();
        });
        await RiskRows.InsertAsync(data, LargeYear, LargeCount);
        await RiskRows.InsertAsync(data, SmallYear, SmallCount);
        return data;
    }

    public async Task<TResponse> Send<TResponse>(IRequest<TResponse> request)
    {
        await using var scope = _services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request);
    }

    public async Task<TResult> Query<TResult>(Func<AppDbContext, Task<TResult>> read)
    {
        await using var scope = _services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<AppDbContext>());
    }

    /// <summary>
    /// Reads every value of every row with nothing but a data reader, texts as strings and numbers as integers, and keeps
    /// nothing; answers how many rows there were.
    /// </summary>
    public Task<long> ReadBareAsync(string sql)
    {
        using var connection = new SqliteConnection(ConnectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var isNumber = new bool[reader.FieldCount];
        for (var i = 0; i < isNumber.Length; i++) isNumber[i] = reader.GetDataTypeName(i) == "INTEGER";
        var rows = 0L;
        while (reader.Read())
        {
            for (var i = 0; i < isNumber.Length; i++)
            {
                if (reader.IsDBNull(i)) continue;
                if (isNumber[i]) _ = reader.GetInt32(i);
                else _ = reader.GetString(i);
            }

            rows++;
        }

        return Task.FromResult(rows);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        if (Directory.Exists(Folder)) Directory.Delete(Folder, recursive: true);
    }
}
