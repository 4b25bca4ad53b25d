using System.Globalization;
using MediatR;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Vaggeryd.InternalControl.Web.Features.Installation;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.IntegrationTests;

/// <summary>The real application on a real database of its own, in a temporary folder; requests go in as the given user.</summary>
internal sealed class TestInstallation : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private bool _ownsFolder = true;

    private TestInstallation(string folder, ICurrentUser user, IReadOnlyDictionary<string, string?>? settings = null, TimeProvider? clock = null)
    {
        Folder = folder;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("data", folder), .. settings ?? new Dictionary<string, string?>()]).Build();
        var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration)
            .AddLogging()
            .AddInternalControl(configuration)
            .AddSingleton(user);
        HashFast(services);
        if (clock is not null) services.AddSingleton(clock);
        _services = services.BuildServiceProvider();
    }

    public string Folder { get; }

    /// <summary>Goals, scoring models and the department KS; with <paramref name="demo"/> the demo municipality.</summary>
    /// <param name="settings">Configuration beside the folder, such as <see cref="SqlServer"/>.</param>
    /// <param name="clock">Null: the real one.</param>
    public static async Task<TestInstallation> CreateAsync(bool demo = false, ICurrentUser? user = null, IReadOnlyDictionary<string, string?>? settings = null, TimeProvider? clock = null)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("sv-SE");
        var folder = Directory.CreateTempSubdirectory("internalcontrol-").FullName;
        var installation = new TestInstallation(folder, user ?? new OperatorUser(), settings, clock);
        if (settings is null) await PreparedDatabase.CopyToAsync(folder, demo);
        else await installation.Send(new PrepareInstallation.Command(demo));
        return installation;
    }

    /// <summary>The configuration of a server in place of the embedded database.</summary>
    public static IReadOnlyDictionary<string, string?> SqlServer(string connectionString) => new Dictionary<string, string?>
    {
        ["Database:Provider"] = "SqlServer",
        ["ConnectionStrings:InternalControl"] = connectionString,
    };

    /// <summary>Passwords of tests guard nothing, and slow hashes would be most of the tests' time.</summary>
    public static void HashFast(IServiceCollection services) => services.PostConfigure<PasswordHasherOptions>(options => options.IterationCount = 1_000);

    /// <summary>An installation in a folder that somebody else made and cleans up.</summary>
    public static TestInstallation In(string folder) => new(folder, new OperatorUser()) { _ownsFolder = false };

    /// <summary>The same database, asked by somebody else.</summary>
    public TestInstallation As(ICurrentUser user) => new(Folder, user) { _ownsFolder = false };

    public async Task<TResponse> Send<TResponse>(IRequest<TResponse> request)
    {
        await using var scope = _services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request);
    }

    /// <summary>Uses what the application has registered, in a scope of its own.</summary>
    public async Task Use(Func<IServiceProvider, Task> work)
    {
        await using var scope = _services.CreateAsyncScope();
        await work(scope.ServiceProvider);
    }

    public async Task<TResult> Query<TResult>(Func<AppDbContext, Task<TResult>> read)
    {
        await using var scope = _services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<AppDbContext>());
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        if (!_ownsFolder) return;
        SqliteConnection.ClearAllPools();
        if (Directory.Exists(Folder)) Directory.Delete(Folder, recursive: true);
    }
}
