using System.Diagnostics;
using System.Text.Json;
using Vaggeryd.InternalControl.IntegrationTests.Architecture;

namespace Vaggeryd.InternalControl.IntegrationTests.Mail;

/// <summary>A mail server of its own in a process of its own, see <c>Server/server.mjs</c>; what it took can be read here.</summary>
internal sealed class MailServer : IAsyncDisposable
{
    private static readonly string Folder = Path.Combine(SourceTree.Root, "tests", "IntegrationTests", "Mail", "Server");

    private readonly Process _process;

    private MailServer(Process process) => _process = process;

    public int Port { get; private set; }

    /// <param name="mode">"plain": without encryption and sign-in; "tls": offers both; "auth": demands a sign-in as sender/secret; "hold": plain, and takes the first message without ever saying so.</param>
    public static async Task<MailServer> StartAsync(string mode = "plain")
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules"))) throw new InvalidOperationException($"The mail server for the tests is not installed. Run scripts/test, or npm ci in {Folder}.");
        var server = new MailServer(Start("node", "server.mjs", mode));
        server.Port = (await server.ReadAsync()).GetProperty("port").GetInt32();
        return server;
    }

    /// <summary>The configuration of a site that mails by this server.</summary>
    public IReadOnlyList<(string Key, string Value)> Settings() =>
    [
        ("Mail:Host", "127.0.0.1"),
        ("Mail:Port", $"{Port}"),
        ("Mail:From", "internkontroll@kommun.example"),
        ("Mail:StartTls", "false"),
        ("Site:Address", "https://internkontroll.kommun.example"),
    ];

    /// <summary>The next message that the server has taken; waits for it.</summary>
    /// <param name="patience">How long; null: 20 seconds.</param>
    public async Task<TakenMail> NextAsync(TimeSpan? patience = null) => TakenMail.Of(await ReadAsync(patience));

    /// <summary>As many as are asked for, each waited for.</summary>
    public async Task<IReadOnlyList<TakenMail>> NextAsync(int count, TimeSpan patience)
    {
        var taken = new List<TakenMail>();
        while (taken.Count < count) taken.Add(await NextAsync(patience));
        return taken;
    }

    /// <summary>Ends the server, and gives what it had taken and nobody has read.</summary>
    public async Task<IReadOnlyList<TakenMail>> EndAsync()
    {
        _process.StandardInput.Close();
        var rest = await _process.StandardOutput.ReadToEndAsync().WaitAsync(TimeSpan.FromSeconds(60));
        return [.. rest.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => TakenMail.Of(JsonDocument.Parse(line).RootElement))];
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        try
        {
            await _process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    private async Task<JsonElement> ReadAsync(TimeSpan? patience = null)
    {
        var line = await _process.StandardOutput.ReadLineAsync().WaitAsync(patience ?? TimeSpan.FromSeconds(20));
        return JsonDocument.Parse(line ?? throw new InvalidOperationException(await _process.StandardError.ReadToEndAsync())).RootElement;
    }

    private static Process Start(string program, params string[] arguments) => Process.Start(new ProcessStartInfo(program, arguments)
    {
        WorkingDirectory = Folder,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;
}
