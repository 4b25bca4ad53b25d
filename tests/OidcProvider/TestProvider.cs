using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace Vaggeryd.InternalControl.OidcProvider;

/// <summary>The certified provider beside this file, as a process of its own, with people in groups. Its signing key is the test's own.</summary>
internal sealed class TestProvider : IAsyncDisposable
{
    public const string ClientId = "intern-kontroll";
    public const string ClientSecret = "bara-for-test-bara-for-test-1234";
    public const string Name = "Testkommunen";

    private static readonly TimeSpan StartingTakesAtMost = TimeSpan.FromSeconds(60);

    private readonly string _settings = Path.GetTempFileName();
    private readonly Process _process;

    private TestProvider(Process process) => _process = process;

    public static IReadOnlyDictionary<string, object> People { get; } = new Dictionary<string, object>
    {
        ["ella"] = new { name = "Ella Ekonom", email = "ella@kommun.example", email_verified = true, groups = new[] { "IK Ekonomi", "Alla anställda" } },
        ["sven"] = new { name = "Sven Socialchef", email = "sven@kommun.example", email_verified = true, groups = new[] { "IK Chefer SN", "IK Läsare" } },
        ["nils"] = new { name = "Nils Ny", email = "nils@kommun.example", email_verified = true, groups = new[] { "Alla anställda" } },
        ["frida"] = new { name = "Frida Fri", groups = new[] { "IK Läsare" } },
        ["dubbel"] = new { name = "Doris Dubbel", email = "ekonomi@demo.example", email_verified = true, groups = new[] { "IK Läsare" } },
        ["osaker"] = new { name = "Otto Osäker", email = "ekonomi@demo.example", email_verified = false, groups = new[] { "IK Läsare" } },
    };

    /// <summary>What the provider signs with.</summary>
    public RsaSecurityKey Key { get; } = new(RSA.Create(2048)) { KeyId = "provider" };

    public string Issuer { get; private set; } = "";

    /// <summary>The configuration of a site that trusts this provider.</summary>
    public Dictionary<string, string> SiteSettings => new()
    {
        ["SignIn:Contact"] = "IT-stöd, 0393-67 80 00",
        ["SignIn:Oidc:Name"] = Name,
        ["SignIn:Oidc:Authority"] = Issuer,
        ["SignIn:Oidc:ClientId"] = ClientId,
        ["SignIn:Oidc:ClientSecret"] = ClientSecret,
        ["SignIn:Oidc:Scopes:0"] = "profile",
        ["SignIn:Oidc:Scopes:1"] = "email",
        ["SignIn:Oidc:Scopes:2"] = "groups",
        ["SignIn:Oidc:Groups:0:Group"] = "IK Ekonomi",
        ["SignIn:Oidc:Groups:0:Role"] = "Finance",
        ["SignIn:Oidc:Groups:1:Group"] = "IK Chefer SN",
        ["SignIn:Oidc:Groups:1:Role"] = "DepartmentHead",
        ["SignIn:Oidc:Groups:1:Department"] = "SN",
        ["SignIn:Oidc:Groups:2:Group"] = "IK Läsare",
        ["SignIn:Oidc:Groups:2:Role"] = "Reader",
    };

    /// <param name="site">The address of the site that people are sent back to, without a slash at its end.</param>
    public static async Task<TestProvider> StartAsync(string site)
    {
        var folder = FindFolder();
        if (!Directory.Exists(Path.Combine(folder, "node_modules"))) throw new InvalidOperationException($"The provider for the tests is not installed. Run scripts/test, or npm ci in {folder}.");

        var process = new Process { StartInfo = new("node") { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true } };
        var provider = new TestProvider(process);
        await File.WriteAllTextAsync(provider._settings, provider.Settings(site));
        process.StartInfo.ArgumentList.Add("provider.mjs");
        process.StartInfo.ArgumentList.Add(provider._settings);
        process.Start();

        // Read to the end, so that the process never waits for somebody to listen.
        var complaints = process.StandardError.ReadToEndAsync();
        provider.Issuer = await process.StandardOutput.ReadLineAsync().WaitAsync(StartingTakesAtMost)
            ?? throw new InvalidOperationException($"The provider did not start: {await complaints}");
        return provider;
    }

    public ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        if (!_process.WaitForExit(TimeSpan.FromSeconds(5))) _process.Kill();
        _process.Dispose();
        Key.Rsa.Dispose();
        File.Delete(_settings);
        return ValueTask.CompletedTask;
    }

    private static string FindFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (Path.Combine(folder.FullName, "tests/OidcProvider") is var own && File.Exists(Path.Combine(own, "provider.mjs"))) return own;

        throw new InvalidOperationException("The tests do not lie inside the project: no tests/OidcProvider above them.");
    }

    private string Settings(string site)
    {
        var key = JsonWebKeyConverter.ConvertFromRSASecurityKey(new RsaSecurityKey(Key.Rsa.ExportParameters(true)));
        return JsonSerializer.Serialize(new
        {
            clientId = ClientId,
            clientSecret = ClientSecret,
            site,
            signingKey = new { kty = "RSA", kid = Key.KeyId, alg = "RS256", use = "sig", n = key.N, e = key.E, d = key.D, p = key.P, q = key.Q, dp = key.DP, dq = key.DQ, qi = key.QI },
            people = People,
        });
    }
}
