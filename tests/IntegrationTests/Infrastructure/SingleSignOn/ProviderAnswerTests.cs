using System.Net;
using Vaggeryd.InternalControl.Web.Infrastructure.SingleSignOn;

namespace Vaggeryd.InternalControl.IntegrationTests.Infrastructure.SingleSignOn;

/// <summary>Each answer from the provider makes us ask it and write in the trail, so answers are counted like sign-ins.</summary>
public sealed class ProviderAnswerTests
{
    [Test]
    public async Task Answer_WhenSentTooOften_IsRefused()
    {
        await using var site = await ProviderFixture.SiteAsync(channel: null, ("Limits:SignInsPerMinute", "3"));
        var client = await site.ClientAsync();

        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 4; i++) answers.Add((await client.GetAsync($"{OidcOptions.ReturnPath}?state=made-up&code=made-up")).StatusCode);

        answers[..3].ShouldNotContain(HttpStatusCode.TooManyRequests);
        answers[^1].ShouldBe(HttpStatusCode.TooManyRequests);
    }
}
