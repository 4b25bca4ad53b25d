using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Vaggeryd.InternalControl.Web.CommandLine;

namespace Vaggeryd.InternalControl.BrowserTests;

/// <summary>The site as a process of its own on a folder with the demo municipality, so that it can be killed and started again.</summary>
internal sealed class SiteProcess : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("internalcontrol-").FullName;
    private readonly int _port = FreePort();
    private Process? _process;

    public string Address => $"http://127.0.0.1:{_port}";

    public static async Task<SiteProcess> StartAsync()
    {
        var site = new SiteProcess();
        var exit = await CommandLineProgram.RunAsync(["init", "--demo", "--data", site._folder]);
        if (exit != 0) throw new InvalidOperationException($"ik init ended with {exit}.");

        await site.RunAsync();
        return site;
    }

    /// <summary>Starts the site, again after <see cref="Kill"/>, and waits until it answers.</summary>
    public async Task RunAsync()
    {
        _process = Process.Start(new ProcessStartInfo("dotnet", [Program(), "--data", _folder])
        {
            RedirectStandardOutput = true,
            Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Demo", ["ASPNETCORE_URLS"] = Address, ["Site__PlainHttp"] = "true", ["Site__Address"] = Address, ["Logging__LogLevel__Default"] = "Warning" },
        })!;
        _process.OutputDataReceived += (_, _) => { };
        _process.BeginOutputReadLine();
        using var client = new HttpClient();
        for (var attempt = 0; attempt < 240; attempt++)
        {
            if (_process.HasExited) throw new InvalidOperationException($"The site ended with {_process.ExitCode}.");
            try
            {
                if ((await client.GetAsync($"{Address}/health/ready")).IsSuccessStatusCode) return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(250);
        }

        throw new TimeoutException("The site did not answer within a minute.");
    }

    /// <summary>As when the power goes: the process gets no chance to say anything more.</summary>
    public void Kill()
    {
        _process!.Kill();
        _process.WaitForExit();
        _process.Dispose();
        _process = null;
    }

    public ValueTask DisposeAsync()
    {
        if (_process is not null) Kill();
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>The site as it was built beside these tests; it finds its scripts and styles there.</summary>
    private static string Program()
    {
        var (configuration, folder) = (new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, new DirectoryInfo(AppContext.BaseDirectory));
        while (!File.Exists(Path.Combine(folder.FullName, "Vaggeryd.InternalControl.sln"))) folder = folder.Parent ?? throw new InvalidOperationException("The tests do not lie inside the project.");
        return Path.Combine(folder.FullName, "src", "Web", "bin", configuration, "net10.0", "Vaggeryd.InternalControl.Web.dll");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
