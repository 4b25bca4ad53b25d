using Vaggeryd.InternalControl.OidcProvider;

namespace Vaggeryd.InternalControl.IntegrationTests.Infrastructure.SingleSignOn;

/// <summary>One provider for all tests of single sign-on.</summary>
[SetUpFixture]
public sealed class ProviderFixture
{
    internal static TestProvider Provider { get; private set; } = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => Provider = await TestProvider.StartAsync("http://localhost");

    [OneTimeTearDown]
    public async Task StopAsync() => await Provider.DisposeAsync();
}
