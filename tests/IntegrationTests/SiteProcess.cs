using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Vaggeryd.InternalControl.IntegrationTests.Architecture;

namespace Vaggeryd.InternalControl.IntegrationTests;

/// <summary>The program as it was built, in a process of its own: the site, which can be killed, or a verb of <c>ik</c>.</summary>
internal sealed class SiteProcess : IAsyncDisposable
{
    /// <summary>How long anything that a process does is waited for, on a machine that has much else to do.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly ConcurrentQueue<string> _said = new();
    private readonly Process _process;

    private SiteProcess(string folder, IReadOnlyList<(string Key, string Value)> settings, params string[] arguments)
    {
        var program = Path.Combine(SourceTree.Root, "src", "Web", "bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "net10.0", "Vaggeryd.InternalControl.Web.dll");
        var start = new ProcessStartInfo("dotnet", [program, .. arguments, "--data", folder]) { RedirectStandardOutput = true, RedirectStandardError = true };

        // Nothing else than what the test is about.
        (string, string)[] quiet = [("ASPNETCORE_ENVIRONMENT", "Demo"), ("Site:PlainHttp", "true"), ("Logging:LogLevel:Default", "Warning"), ("Backup:Schedule", "0 0 0 1 1 ? 2099"), ("Audit:SealSchedule", "0 0 0 1 1 ? 2099")];
        foreach (var (key, value) in quiet.Concat(settings)) start.Environment[key.Replace(":", "__")] = value;
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => _said.Enqueue(line.Data ?? "");
        _process.ErrorDataReceived += (_, line) => _said.Enqueue(line.Data ?? "");
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Starts the site and does not wait for it.</summary>
    public static SiteProcess Begin(string folder, IReadOnlyList<(string Key, string Value)> settings) => new(folder, [.. settings, ("ASPNETCORE_URLS", "http://127.0.0.1:0")]);

    /// <summary>Starts the site and waits until it answers.</summary>
    public static async Task<SiteProcess> StartAsync(string folder, IReadOnlyList<(string Key, string Value)> settings)
    {
        var address = $"http://127.0.0.1:{FreePort()}";
        var site = new SiteProcess(folder, [.. settings, ("ASPNETCORE_URLS", address)]);
        using var client = new HttpClient();
        await UntilAsync($"the site answers at {address}", async () =>
        {
            if (site._process.HasExited) throw new InvalidOperationException($"The site ended with {site._process.ExitCode}. {site.Said}");
            try
            {
                return (await client.GetAsync($"{address}/health/ready")).IsSuccessStatusCode;
            }
            catch (HttpRequestException)
            {
                return false;
            }
        });
        return site;
    }

    /// <summary>Runs a verb to its end and gives its exit code and what it said.</summary>
    public static async Task<(int Exit, string Said)> RunAsync(string folder, IReadOnlyList<(string Key, string Value)> settings, params string[] verb)
    {
        await using var run = new SiteProcess(folder, settings, verb);
        await run._process.WaitForExitAsync().WaitAsync(Patience);
        return (run._process.ExitCode, run.Said);
    }

    /// <summary>Waits until something holds.</summary>
    public static async Task UntilAsync(string what, Func<Task<bool>> holds)
    {
        for (var since = Stopwatch.StartNew(); !await holds(); await Task.Delay(50))
        {
            if (since.Elapsed > Patience) throw new TimeoutException($"Waited in vain until {what}.");
        }
    }

    /// <summary>As when the power goes (SIGKILL): the process gets no chance to say anything more.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public ValueTask DisposeAsync()
    {
        if (!_process.HasExited) Kill();
        _process.Dispose();
        return ValueTask.CompletedTask;
    }

    private string Said => string.Join('\n', _said);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
