using AngleSharp;
using AngleSharp.Dom;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Vaggeryd.InternalControl.IntegrationTests;

/// <summary>The whole site in the test's process, on a database of its own; clients sign in as the demo accounts.</summary>
internal sealed class TestSite : WebApplicationFactory<Program>
{
    public const string Password = "demo-demo-demo-1";

    private readonly string _folder;
    private readonly bool _ownsFolder;
    private readonly StopLimiters _limiters = new();
    private IReadOnlyList<(string Key, string Value)> _settings = [];
    private Action<IWebHostBuilder>? _with;

    private TestSite(string? folder = null)
    {
        _ownsFolder = folder is null;
        _folder = folder ?? Directory.CreateTempSubdirectory("internalcontrol-").FullName;
    }

    /// <param name="demo">With the demo municipality.</param>
    /// <param name="settings">Configuration, such as <c>("Limits:ApiPerMinute", "2")</c>.</param>
    public static async Task<TestSite> CreateAsync(bool demo = true, params IReadOnlyList<(string Key, string Value)> settings)
    {
        var site = new TestSite { _settings = settings };
        await PreparedDatabase.CopyToAsync(site._folder, demo);
        return site;
    }

    /// <summary>The demo municipality with services of the test's own.</summary>
    public static async Task<TestSite> CreateAsync(Action<IWebHostBuilder> with, params IReadOnlyList<(string Key, string Value)> settings)
    {
        var site = new TestSite { _settings = settings, _with = with };
        await PreparedDatabase.CopyToAsync(site._folder, demo: true);
        return site;
    }

    /// <summary>A second web node on the same database, with the same services and clock.</summary>
    public TestSite AnotherNode(params IReadOnlyList<(string Key, string Value)> settings) => new(_folder) { _settings = settings, _with = _with };

    public string Folder => _folder;

    /// <summary>Ends the site as an orderly stop does; its database stays.</summary>
    public Task StopAsync() => Services.GetRequiredService<Microsoft.Extensions.Hosting.IHost>().StopAsync();

    /// <summary>Sends a request as the operator, to the site's own database.</summary>
    public async Task<TResponse> Send<TResponse>(MediatR.IRequest<TResponse> request)
    {
        await using var installation = TestInstallation.In(_folder);
        return await installation.Send(request);
    }

    /// <summary>A client without redirects and, when a user name is given, signed in.</summary>
    public async Task<HttpClient> ClientAsync(string? userName = null, string password = Password, bool https = false)
    {
        var client = CreateClient(new WebApplicationFactoryClientOptions
        {
            AllowAutoRedirect = false,
            BaseAddress = new Uri(https ? "https://internkontroll.example" : "http://localhost"),
        });
        if (userName is null) return client;

        (await TrySignInAsync(client, userName, password)).ShouldBeTrue($"{userName} could not sign in");
        return client;
    }

    /// <summary>Whether the name and password are let in.</summary>
    public static async Task<bool> TrySignInAsync(HttpClient client, string userName, string password)
    {
        var page = await PageAsync(client, "/logga-in");
        var answer = await client.PostAsync("/logga-in", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["anvandarnamn"] = userName,
            ["losenord"] = password,
            ["__RequestVerificationToken"] = page.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!,
        }));
        return answer.StatusCode == System.Net.HttpStatusCode.Redirect;
    }

    /// <summary>The parsed page behind an address.</summary>
    public static async Task<IDocument> PageAsync(HttpClient client, string address)
    {
        var html = await client.GetStringAsync(address);
        return await BrowsingContext.New().OpenAsync(response => response.Content(html).Address("http://localhost" + address));
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Demo");
        builder.UseSetting("data", _folder);

        // Not while a test counts statements or looks at rows that are not sealed yet.
        builder.UseSetting("Audit:SealSchedule", "0 0 0 1 1 ? 2099");
        builder.UseSetting("Orders:LookSeconds", "86400");
        builder.UseSetting("Logging:LogLevel:Default", "Warning");
        builder.ConfigureServices(TestInstallation.HashFast);
        builder.ConfigureServices(services => services.AddSingleton<IStartupFilter>(_limiters));
        foreach (var (key, value) in _settings) builder.UseSetting(key, value);
        _with?.Invoke(builder);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _limiters.Dispose();
        if (!_ownsFolder) return;
        SqliteConnection.ClearAllPools();
        await TemporaryFolder.RemoveAsync(_folder);
    }
}
