using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Vaggeryd.InternalControl.IntegrationTests.Architecture;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.IntegrationTests;

/// <summary>
/// The site on a real port, put together as <c>Program</c> does, with endpoints of the test's own beside the product's: one that changes
/// something and one that breaks. Requests go out byte by byte where a client would tidy them up.
/// </summary>
internal sealed class ProbedSite : IAsyncDisposable
{
    /// <summary>What no answer may let out.</summary>
    public const string Secret = "the-secret-of-the-failure";

    private readonly string _folder = Directory.CreateTempSubdirectory("internalcontrol-").FullName;
    private WebApplication _app = null!;

    public Uri Address { get; private set; } = null!;

    public static async Task<ProbedSite> StartAsync(string environment = "Demo", bool demo = true, params (string Key, string Value)[] settings)
    {
        var site = new ProbedSite();
        await PreparedDatabase.CopyToAsync(site._folder, demo);
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(AppDbContext).Assembly.GetName().Name,
            EnvironmentName = environment,
            ContentRootPath = Path.Combine(SourceTree.Root, "src/Web"),
            Args = [$"--data={site._folder}", "--urls=http://127.0.0.1:0", .. settings.Select(s => $"--{s.Key}={s.Value}")],
        }).AddSite();
        builder.Logging.ClearProviders();

        site._app = builder.Build().UseSite();
        site._app.MapMethods("/api/v1/probe", ["POST", "PUT", "DELETE"], () => Results.Ok()).RequireAuthorization();
        site._app.MapMethods("/probe", ["POST", "PUT", "DELETE"], () => Results.Ok()).RequireAuthorization();
        site._app.MapGet("/api/v1/broken", string () => throw new InvalidDataException(Secret)).AllowAnonymous();
        site._app.MapGet("/broken", string () => throw new InvalidDataException(Secret)).AllowAnonymous();
        site._app.MapGet("/away", (string to) => Results.LocalRedirect(to)).AllowAnonymous();
        site._app.MapGet("/seen", (HttpContext context) => $"{context.Request.Scheme} {context.Connection.RemoteIpAddress}").AllowAnonymous();
        await site._app.StartAsync();
        site.Address = new Uri(site._app.Urls.Single());
        return site;
    }

    public HttpClient Client() => new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = true }) { BaseAddress = Address };

    public async Task<HttpClient> SignedInAsync()
    {
        var client = Client();
        (await TestSite.TrySignInAsync(client, "ekonomi@demo.example", TestSite.Password)).ShouldBeTrue();
        return client;
    }

    /// <summary>Sends these very bytes and reads until the site hangs up.</summary>
    public async Task<string> RawAsync(string request)
    {
        using var connection = new TcpClient();
        await connection.ConnectAsync(IPAddress.Loopback, Address.Port);
        await using var stream = connection.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request));
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return await reader.ReadToEndAsync().WaitAsync(TimeSpan.FromSeconds(20));
    }

    public Task<string> RawAsync(string method, string target, string host = "localhost", string headers = "") =>
        RawAsync($"{method} {target} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n{headers}\r\n");

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        SqliteConnection.ClearAllPools();
        await TemporaryFolder.RemoveAsync(_folder);
    }
}
