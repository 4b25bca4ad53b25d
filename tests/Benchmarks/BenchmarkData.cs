using MediatR;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Departments;
using Vaggeryd.InternalControl.Domain.Planning;
using Vaggeryd.InternalControl.Web.Features.Installation;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Benchmarks;

/// <summary>An installation in a temporary folder: 60 departments, and years with 100,000, 10,000 and 1,000 risks, each after an empty one.</summary>
internal sealed class BenchmarkData : IAsyncDisposable
{
    public const int LargeYear = 2030;
    public const int LargeCount = 100_000;
    public const int MediumYear = 2028;
    public const int MediumCount = 10_000;
    public const int SmallYear = 2026;
    public const int SmallCount = 1_000;
    public const string Finance = "ekonomi@bench.example";
    public const string DepartmentHead = "chef@bench.example";
    public const string Password = "skog mäter tid i rader";
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
            db.PlanningYears.AddRange(Enumerable.Range(SmallYear - 1, LargeYear - SmallYear + 2).Select(year => new PlanningYear(year, model)));
            db.Departments.AddRange(Enumerable.Range(1, DepartmentCount - 1).Select(n => new Department($"D{n}", $"Förvaltning {n}", DepartmentKind.Administration)));
            return await db.SaveChangesAsync();
        });
        await RiskRows.InsertAsync(data, LargeYear, LargeCount);
        await RiskRows.InsertAsync(data, MediumYear, MediumCount);
        await RiskRows.InsertAsync(data, SmallYear, SmallCount);
        await data.AddPersonAsync(Finance, Role.Finance, null);
        await data.AddPersonAsync(DepartmentHead, Role.DepartmentHead, "D7");
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

    private async Task AddPersonAsync(string name, Role role, string? department)
    {
        await using var scope = _services.CreateAsyncScope();
        var user = new AppUser { UserName = name, Email = name, DisplayName = name };
        await scope.ServiceProvider.GetRequiredService<UserManager<AppUser>>().CreateAsync(user, Password);
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        db.RoleAssignments.Add(new RoleAssignment(user.Id, role, await db.Departments.SingleOrDefaultAsync(d => d.Code == department)));
        await db.SaveChangesAsync();
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
