using AngleSharp;
using AngleSharp.Dom;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;

namespace Vaggeryd.InternalControl.IntegrationTests;

/// <summary>The whole site in the test's process, on a database of its own; clients sign in as the demo accounts.</summary>
internal sealed class TestSite : WebApplicationFactory<Program>
{
    public const string Password = "demo-demo-demo-1";

    private readonly string _folder = Directory.CreateTempSubdirectory("internalcontrol-").FullName;

    public static async Task<TestSite> CreateAsync(bool demo = true)
    {
        var site = new TestSite();
        await PreparedDatabase.CopyToAsync(site._folder, demo);
        return site;
    }

    /// <summary>Sends a request as the operator, to the site's own database.</summary>
    public async Task<TResponse> Send<TResponse>(MediatR.IRequest<TResponse> request)
    {
        await using var installation = TestInstallation.In(_folder);
        return await installation.Send(request);
    }

    /// <summary>A client without redirects and, when a user name is given, signed in.</summary>
    public async Task<HttpClient> ClientAsync(string? userName = null, string password = Password)
    {
        var client = CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
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
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        SqliteConnection.ClearAllPools();
        if (Directory.Exists(_folder)) Directory.Delete(_folder, recursive: true);
    }
}
