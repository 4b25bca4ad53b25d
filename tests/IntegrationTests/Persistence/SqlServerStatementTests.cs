using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Vaggeryd.InternalControl.Domain.Departments;
using Vaggeryd.InternalControl.Domain.Planning;
using Vaggeryd.InternalControl.IntegrationTests.Architecture;
using Vaggeryd.InternalControl.IntegrationTests.Persistence.TSql;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence.Migrations;

namespace Vaggeryd.InternalControl.IntegrationTests.Persistence;

/// <summary>What the application would say to SQL Server parses as T-SQL and names only what exists; proved without a server.</summary>
public sealed class SqlServerStatementTests
{
    /// <summary>Use cases that need not reach a statement here, each with its reason.</summary>
    private static readonly string[] NoStatement =
    [
        "PreviewScoringModel", // works out what is typed
        "RunJob", // asks the scheduler
        "WriteStandardTemplate", // made by the program
        "OpenPasswordForm", // asks the configuration
        "VerifyPlan", // needs a whole plan file first; what it then asks is what WritePlan asks
        "SendTestMail", // needs a mail server; what it then says is an insert and an update of the outbox, as SendOutgoingMail
        "MakeFeed", // is for a person with an account, who is not here
        "ReadFeed", // an address that is no secret is turned away before the database is asked
        "ReplayDraw", // reads a file and draws from it, with no database
        "OpenAccountLink", // a code that holds no account is turned away before the database is asked
    ];

    /// <summary>Somebody to sign in with, whose group "1" means a role.</summary>
    private static readonly Dictionary<string, string?> Provider = new()
    {
        ["SignIn:Oidc:Name"] = "1",
        ["SignIn:Oidc:Authority"] = "https://login.example",
        ["SignIn:Oidc:ClientId"] = "1",
        ["SignIn:Oidc:ClientSecret"] = "1",
        ["SignIn:Oidc:Groups:0:Group"] = "1",
        ["SignIn:Oidc:Groups:0:Role"] = "Reader",
    };

    private static readonly string[] Scripts =
        [.. Directory.GetFiles(Path.Combine(SourceTree.Root, "database", "sqlserver"), "*.sql").Order(StringComparer.Ordinal).Select(File.ReadAllText)];

    private static readonly TSqlCheck Check = new(TSqlSchema.From(Scripts));

    /// <summary>Migrations speak through the scripts, which <see cref="Scripts_AllParse"/> reads.</summary>
    private static IEnumerable<Type> UseCases => SampleRequests.Types.Where(t => !t.Namespace!.EndsWith(".Installation", StringComparison.Ordinal));

    [Test]
    public void Schema_IsThatOfTheModel()
    {
        using var db = Databases.SqlServer();
        var expected = db.Model.GetEntityTypes().Select(t => $"{t.GetTableName()}: {string.Join(' ', t.GetTableMappings().Single().Table.Columns.Select(c => c.Name).Order(StringComparer.Ordinal))}");
        var scripts = TSqlSchema.From(Scripts).Tables;

        expected.Count().ShouldBeGreaterThan(10);
        scripts.Where(t => t.Key != "__EFMigrationsHistory").Select(t => $"{t.Key}: {string.Join(' ', t.Value.Order(StringComparer.Ordinal))}").ShouldBe(expected, ignoreOrder: true);
    }

    [Test]
    public void Scripts_AllParse()
    {
        Scripts.ShouldNotBeEmpty();
        foreach (var script in Scripts)
        {
            TSqlText.Parse(script, out var problems);
            problems.ShouldBeEmpty();
        }
    }

    [TestCaseSource(nameof(UseCases))]
    public async Task UseCase_WhenOnSqlServer_SaysOnlyGoodStatements(Type request)
    {
        var server = new CapturingServer();
        var failure = await SendAsync(request, server);

        if (!NoStatement.Contains(request.DeclaringType?.Name)) server.Statements.ShouldNotBeEmpty($"it ended with {failure}");
        server.Statements.SelectMany(sql => Check.Problems(sql).Select(problem => $"{problem}\n{sql}")).ShouldBeEmpty();
        if (failure is InvalidOperationException) failure.Message.ShouldNotContain("could not be translated");
    }

    [Test]
    public async Task RankRisks_WhenOnSqlServer_ReachesItsLastStatement()
    {
        var server = new CapturingServer();
        await SendAsync(UseCases.Single(t => t.DeclaringType?.Name == "RankRisks"), server);

        server.Statements.ShouldContain(sql => sql.Contains("FROM [Risks]") && sql.Contains("ORDER BY [r].[RankKey]"));
    }

    [TestCase(1, false)]
    [TestCase(null, true)]
    public async Task SaveChanges_WhenBatchSizeIsOne_SaysNoMerge(int? maxBatchSize, bool merges)
    {
        var server = new CapturingServer();
        await using var db = Databases.SqlServer(maxBatchSize, interceptors: [server]);
        db.Departments.AddRange(Enumerable.Range(1, 5).Select(n => new Department($"D{n}", $"Nämnd {n}", DepartmentKind.Board)));
        db.Municipalities.Add(new Municipality("Provkommun"));

        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateException)
        {
            // The made-up answer has one row where several were asked for; only the statements matter here.
        }

        server.Statements.ShouldContain(sql => sql.Contains("Departments"));
        server.Statements.Exists(sql => sql.Contains("MERGE")).ShouldBe(merges);
        server.Statements.SelectMany(Check.Problems).ShouldBeEmpty();
    }

    [TestCase("SELECT [r].[Id] FROM [Risks] AS [r] WHERE [r].[Valu] = 1", "unknown column r.Valu")]
    [TestCase("SELECT [r].[Id] FROM [Risk] AS [r]", "unknown table Risk")]
    [TestCase("SELECT [x].[Id] FROM [Risks] AS [r]", "unknown table or alias x.Id")]
    [TestCase("SELECT [s].[Slug] FROM (SELECT [r].[Id] FROM [Risks] AS [r]) AS [s]", "unknown column s.Slug")]
    [TestCase("DELETE FROM [r] FROM [Risks] AS [r] WHERE [r].[Gone] = 1", "unknown column r.Gone")]
    [TestCase("UPDATE [Departments] SET [Nam] = @p0 WHERE [Id] = @p1", "unknown column Nam")]
    [TestCase("INSERT INTO [Departments] ([Code], [Colour]) OUTPUT INSERTED.[Id] VALUES (@p0, @p1)", "unknown column Colour")]
    [TestCase("SELECT [r].[Id] FROM [Risks] AS [r] LIMIT 5", "line 1: ")]
    public void Check_WhenStatementIsBad_SaysWhatIsWrong(string sql, string problem) =>
        Check.Problems(sql).ShouldContain(found => found.StartsWith(problem, StringComparison.Ordinal));

    [TestCase("SELECT TOP(5) [r].[Id], [d].[Code] FROM [Risks] AS [r] INNER JOIN [Departments] AS [d] ON [r].[DepartmentId] = [d].[Id] WHERE [r].[Id] IN (SELECT [v].[value] FROM OPENJSON(@p) WITH ([value] int '$') AS [v]) ORDER BY [r].[RankKey]")]
    [TestCase("DELETE FROM [r] FROM [Risks] AS [r] WHERE [r].[Id] = 1")]
    [TestCase("UPDATE [r] SET [r].[Title] = N'x' FROM [Risks] AS [r]")]
    [TestCase("WITH [t] AS (SELECT [Id] FROM [Risks]) SELECT [t].[Id] FROM [t]")]
    public void Check_WhenStatementIsGood_FindsNothing(string sql) => Check.Problems(sql).ShouldBeEmpty();

    /// <summary>A made-up answer may well end in a failure; what was said before it counts.</summary>
    private static async Task<Exception?> SendAsync(Type type, CapturingServer server)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(TestInstallation.SqlServer(Databases.NoServer)).AddInMemoryCollection(Provider).Build();
        var site = WebApplication.CreateBuilder();
        site.Configuration.AddConfiguration(configuration);
        site.AddSite().Services
            .AddSingleton<ICurrentUser>(new OperatorUser())
            .ConfigureDbContext<SqlServerDbContext>(options => options.AddInterceptors(server));
        await using var services = site.Services.BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        try
        {
            await scope.ServiceProvider.GetRequiredService<IMediator>().Send((dynamic)SampleRequests.Of(type));
            return null;
        }
        catch (Exception failure)
        {
            return failure;
        }
    }
}
