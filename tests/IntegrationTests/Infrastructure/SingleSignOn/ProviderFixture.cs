using Microsoft.AspNetCore.Hosting;
using Vaggeryd.InternalControl.OidcProvider;

namespace Vaggeryd.InternalControl.IntegrationTests.Infrastructure.SingleSignOn;

/// <summary>One provider for all tests of single sign-on.</summary>
[SetUpFixture]
public sealed class ProviderFixture
{
    internal static TestProvider Provider { get; private set; } = null!;

    /// <summary>A site with the demo municipality that trusts the provider.</summary>
    internal static Task<TestSite> SiteAsync(ProviderChannel? channel = null, params IEnumerable<(string Key, string Value)> more)
    {
        var settings = Provider.SiteSettings;
        foreach (var (key, value) in more) settings[key] = value;
        return TestSite.CreateAsync(site => site.ConfigureServices(services => channel?.Register(services)), [.. settings.Select(setting => (setting.Key, setting.Value))]);
    }

    [OneTimeSetUp]
    public async Task StartAsync() => Provider = await TestProvider.StartAsync("http://localhost");

    [OneTimeTearDown]
    public async Task StopAsync() => await Provider.DisposeAsync();
}
