using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Web.CommandLine;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.IntegrationTests.CommandLine;

/// <summary>Which program starts, on which database. The environment belongs to the whole process, so nothing runs beside these.</summary>
[NonParallelizable]
public sealed class CommandLineProgramTests
{
    [TestCase("rank", "--year", "2026")]
    [TestCase("--data", "folder", "rank", "--year", "2026")]
    [TestCase("--language", "en", "--data=folder", "user", "add")]
    [TestCase("--data", "folder", "--help")]
    [TestCase("--help")]
    [TestCase("no-such-verb")]
    public void IsMeant_WhenThereIsAVerb_IsTrue(params string[] args) => CommandLineProgram.IsMeant(args).ShouldBeTrue();

    [TestCase]
    [TestCase("--data", "folder")]
    [TestCase("--data", "rank")]
    [TestCase("--urls", "http://127.0.0.1:5080", "--data", "folder")]
    [TestCase("--Database:Provider", "SqlServer")]
    [TestCase("--environment=Demo", "--contentRoot=folder", "--data=folder")]
    public void IsMeant_WhenThereAreOptionsOnly_IsFalse(params string[] args) => CommandLineProgram.IsMeant(args).ShouldBeFalse();

    [Test]
    public async Task Init_WhenAFolderIsGivenInAProductionShell_TouchesThatFolderOnly()
    {
        using var folder = new TemporaryFolder();
        using var provider = new EnvironmentVariable("Database__Provider", "SqlServer");
        using var server = new EnvironmentVariable("ConnectionStrings__InternalControl", "Server=production;Database=ik");

        var (exit, error) = await RunAsync("init", "--data", folder.File("scratch"));

        exit.ShouldBe(ExitCodes.Done, error);
        File.Exists(folder.File($"scratch/{DatabaseSettings.FileName}")).ShouldBeTrue();
    }

    [Test]
    public async Task Init_WhenTheFolderHoldsASemicolon_UsesThatFolder()
    {
        using var folder = new TemporaryFolder();

        var (exit, error) = await RunAsync("init", "--data", folder.File("a;Mode=Memory; b"));

        exit.ShouldBe(ExitCodes.Done, error);
        File.Exists(folder.File($"a;Mode=Memory; b/{DatabaseSettings.FileName}")).ShouldBeTrue();
    }

    [Test]
    public async Task Site_WhenAFolderIsGivenInAProductionShell_UsesThatFolder()
    {
        using var provider = new EnvironmentVariable("Database__Provider", "SqlServer");
        using var server = new EnvironmentVariable("ConnectionStrings__InternalControl", "Server=production;Database=ik");
        await using var site = await TestSite.CreateAsync();

        using var scope = Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.CreateScope(site.Services);
        var db = (AppDbContext)scope.ServiceProvider.GetService(typeof(AppDbContext))!;

        (await db.Risks.CountAsync()).ShouldBeGreaterThan(100);
    }

    [Test]
    public void Configuration_WhenNoFolderIsGiven_IsTheEnvironmentsOwn()
    {
        var name = $"Test{Guid.NewGuid():N}";
        var file = Path.Combine(AppContext.BaseDirectory, $"appsettings.{name}.json");
        using var environment = new EnvironmentVariable("ASPNETCORE_ENVIRONMENT", name);
        using var settings = new TemporaryText(file, """{ "Database": { "Provider": "SqlServer" }, "ConnectionStrings": { "InternalControl": "Server=here" } }""");

        DatabaseSettings.From(CommandSession.Configuration(null)).Place.ShouldBe("here");
        DatabaseSettings.From(CommandSession.Configuration("folder")).Provider.ShouldBe(DatabaseProvider.Sqlite);
    }

    private static async Task<(int Exit, string Error)> RunAsync(params string[] args)
    {
        var error = new StringWriter();
        return (await CommandLineProgram.RunAsync(args, TextWriter.Null, error), error.ToString());
    }

    private sealed class EnvironmentVariable : IDisposable
    {
        private readonly string _name;
        private readonly string? _before;

        public EnvironmentVariable(string name, string value)
        {
            (_name, _before) = (name, Environment.GetEnvironmentVariable(name));
            Environment.SetEnvironmentVariable(name, value);
        }

        public void Dispose() => Environment.SetEnvironmentVariable(_name, _before);
    }

    private sealed class TemporaryText : IDisposable
    {
        private readonly string _file;

        public TemporaryText(string file, string text)
        {
            _file = file;
            File.WriteAllText(file, text);
        }

        public void Dispose() => File.Delete(_file);
    }
}
