using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Reflection;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Benchmarks;

/// <summary>From the start of the process to the first page, on a folder without a database, against a site that does nothing.</summary>
internal sealed class StartBenchmark : IBenchmark
{
    public const string Page = "/logga-in";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public Task<IReadOnlyList<Comparison>> PrepareAsync(BenchmarkData data)
    {
        var product = typeof(AppDbContext).Assembly.Location;
        var empty = Assembly.GetExecutingAssembly().Location;
        var yardstick = new Side("empty ASP.NET Core site, the same packages loaded", () => StartAsync(address => [empty, EmptySite.Switch, address]));
        return Task.FromResult<IReadOnlyList<Comparison>>(
        [
            Compare("start to first page, fresh data folder", 2.0, new Side("the product, which makes its database first", async () =>
            {
                var folder = Directory.CreateTempSubdirectory("internalcontrol-start-").FullName;
                var time = await StartAsync(address => [product, "--data", folder, "--urls", address]);
                Directory.Delete(folder, recursive: true);
                return time;
            }), yardstick),
            Compare("start to first page, database in place", null, new Side("the product", () => StartAsync(address => [product, "--data", data.Folder, "--urls", address])), yardstick),
        ]);
    }

    private static Comparison Compare(string name, double? target, Side product, Side yardstick) =>
        new(name, target, product, yardstick) { Answers = "ms", WarmUps = 1, Runs = 7 };

    /// <summary>Milliseconds until the first page is there.</summary>
    private static async Task<long> StartAsync(Func<string, string[]> arguments)
    {
        var address = $"http://127.0.0.1:{FreePort()}";
        var start = new ProcessStartInfo("dotnet", arguments(address)) { RedirectStandardOutput = true, Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Production", ["Site__PlainHttp"] = "true", ["Logging__LogLevel__Default"] = "Warning" } };
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        try
        {
            using var client = new HttpClient { BaseAddress = new Uri(address) };
            while (!await AnswersAsync(client))
            {
                if (process.HasExited || watch.Elapsed > Patience) throw new InvalidOperationException($"'{string.Join(' ', start.ArgumentList)}' does not answer.");
                await Task.Delay(2);
            }

            return watch.ElapsedMilliseconds;
        }
        finally
        {
            if (!process.HasExited) process.Kill();
            await process.WaitForExitAsync();
        }
    }

    private static async Task<bool> AnswersAsync(HttpClient client)
    {
        try
        {
            using var answer = await client.GetAsync(Page);
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
