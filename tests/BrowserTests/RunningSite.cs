using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Vaggeryd.InternalControl.Web.CommandLine;

namespace Vaggeryd.InternalControl.BrowserTests;

/// <summary>The site on a real port with the demo municipality, for a real browser.</summary>
internal sealed class RunningSite : WebApplicationFactory<Program>
{
    private readonly string _folder = Directory.CreateTempSubdirectory("internalcontrol-").FullName;

    private readonly IReadOnlyDictionary<string, string> _settings;

    private readonly DateOnly? _today;

    private RunningSite(int port, IReadOnlyDictionary<string, string> settings, DateOnly? today)
    {
        (_settings, _today) = (settings, today);
        UseKestrel(port);
    }

    public string Address { get; private set; } = "";

    /// <param name="port">0: any that is free.</param>
    /// <param name="settings">Configuration beside the folder of the database.</param>
    /// <param name="plans">Plans and a model are stored beside the demo municipality.</param>
    /// <param name="today">The day that the site takes it to be; null: the real one.</param>
    public static async Task<RunningSite> StartAsync(int port = 0, IReadOnlyDictionary<string, string>? settings = null, bool plans = true, DateOnly? today = null)
    {
        var site = new RunningSite(port, settings ?? new Dictionary<string, string>(), today);
        var exit = await CommandLineProgram.RunAsync(["init", "--demo", "--data", site._folder]);
        if (exit != 0) throw new InvalidOperationException($"ik init ended with {exit}.");

        if (plans)
        {
            await site.DraftAModelAsync();
            await site.StorePlansAsync();
        }

        site.StartServer();
        site.Address = site.ClientOptions.BaseAddress.ToString().TrimEnd('/');
        return site;
    }

    /// <summary>The demo has only models that are used or came with the product; the editor needs a third, of which nobody makes use.</summary>
    private async Task DraftAModelAsync()
    {
        var file = Path.Combine(_folder, "model.json");
        await DoAsync("model", "export", "1", "--out", file);
        await DoAsync("model", "import", file, "--title", "Eget utkast");
    }

    /// <summary>A plan that is decided with a draft after it, and one of the year before that waits for its decision.</summary>
    private async Task StorePlansAsync()
    {
        var file = Path.Combine(_folder, "plan.csv");
        await DoAsync("plan", "generate", "--year", "2025", "--rule", "top:10", "--out", file);
        await DoAsync("plan", "propose", "--year", "2025");
        await DoAsync("plan", "generate", "--year", "2026", "--rule", "top:12", "--exclude", "ks-03=Egen plan", "--out", file);
        await DoAsync("plan", "propose", "--year", "2026");
        await DoAsync("plan", "adopt", "--year", "2026", "--date", "2025-12-15", "--paragraph", "§ 210", "--dnr", "KS 2025/123");
        await DoAsync("plan", "generate", "--year", "2026", "--rule", "top:20", "--out", file);
        await DoAsync("plan", "generate", "--year", "2026", "--board", "SN", "--rule", "top:5", "--mandatory", "sn-07@1=Nytt i år", "--out", file);
    }

    private async Task DoAsync(params string[] verb)
    {
        var exit = await CommandLineProgram.RunAsync([.. verb, "--data", _folder]);
        if (exit != 0) throw new InvalidOperationException($"ik {verb[0]} {verb[1]} ended with {exit}.");
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Demo");
        builder.UseSetting("data", _folder);
        foreach (var (key, value) in _settings) builder.UseSetting(key, value);
        if (_today is { } today) builder.ConfigureServices(services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(new MovedClock(today))));
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        SqliteConnection.ClearAllPools();
        if (Directory.Exists(_folder)) Directory.Delete(_folder, recursive: true);
    }
}
