using System.CommandLine;
using System.Globalization;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Jobs;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.CommandLine;

/// <summary>One call of <c>ik</c>: opens the database, sends requests as the operator, turns failures into exit codes.</summary>
internal sealed class CommandSession(IServiceProvider services, TextWriter output, TextWriter error)
{
    public static readonly Option<string?> Data = new("--data")
    {
        Description = "Folder of the embedded database (default App_Data, or the configured server).",
        Recursive = true,
    };

    public static readonly Option<string> Language = new("--language")
    {
        Description = "Language of texts and messages: sv or en.",
        Recursive = true,
        DefaultValueFactory = _ => "sv",
    };

    static CommandSession() => Language.AcceptOnlyFromAmong("sv", "en");

    public TextWriter Output => output;

    public TextWriter Error => error;

    public IServiceProvider Services => services;

    public Task<TResponse> Send<TResponse>(IRequest<TResponse> request, CancellationToken cancellationToken) =>
        services.GetRequiredService<IMediator>().Send(request, cancellationToken);

    /// <summary>Texts from here on are in the language that the arguments ask for, also when something else in them is wrong.</summary>
    public static void Speak(ParseResult parsed)
    {
        var culture = CultureInfo.GetCultureInfo(parsed.GetResult(Language) is { Tokens: [{ Value: "en" }, ..] } ? "en-GB" : "sv-SE");
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, culture);
    }

    /// <summary>What a verb's action is: open, do, answer with an exit code.</summary>
    /// <param name="needsDatabase">False for the verbs that make one.</param>
    public static Func<ParseResult, CancellationToken, Task<int>> Action(
        Func<CommandSession, ParseResult, CancellationToken, Task<int>> work,
        bool needsDatabase = true) =>
        async (parsed, cancellationToken) =>
        {
            var error = parsed.InvocationConfiguration.Error;
            try
            {
                await using var provider = Build(parsed.GetValue(Data));
                await using var scope = provider.CreateAsyncScope();
                if (needsDatabase) await OpenAsync(scope.ServiceProvider, cancellationToken);
                return await work(new CommandSession(scope.ServiceProvider, parsed.InvocationConfiguration.Output, error), parsed, cancellationToken);
            }
            catch (Exception failure) when (ExitCodes.Of(failure) is { } exit)
            {
                await error.WriteLineAsync(exit.Message);
                return exit.Code;
            }
        };

    private static ServiceProvider Build(string? data)
    {
        var configuration = Configuration(data);
        return new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration)
            .AddLogging(logging => logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace).SetMinimumLevel(LogLevel.Warning))
            .AddInternalControl(configuration)
            .AddOwnJobs(configuration)
            .AddScoped<ICurrentUser, OperatorUser>()
            .BuildServiceProvider();
    }

    /// <summary>From the same places as the site's, so that both meet the same database.</summary>
    internal static IConfiguration Configuration(string? data)
    {
        var environment = Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") ?? Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT") ?? Environments.Production;
        return new ConfigurationBuilder()
            .SetBasePath(AppContext.BaseDirectory)
            .AddJsonFile("appsettings.json", optional: true)
            .AddJsonFile($"appsettings.{environment}.json", optional: true)
            .AddEnvironmentVariables()
            .AddCommandLine(data is null ? [] : ["--data", data])
            .Build();
    }

    private static async Task OpenAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<AppDbContext>();
        if (!await db.Database.CanConnectAsync(cancellationToken) || !(await db.Database.GetAppliedMigrationsAsync(cancellationToken)).Any())
            throw new NotFoundException(T.Of("CommandLine.NoDatabase", services.GetRequiredService<DatabaseSettings>().Place));

        if (services.GetRequiredService<DatabaseSettings>().Provider == DatabaseProvider.Sqlite)
            await DatabaseProviderRegistration.MigrateAsync(db, LocalTime.Today(services.GetRequiredService<TimeProvider>()), cancellationToken);
    }
}
