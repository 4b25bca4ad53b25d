using System.Text.RegularExpressions;

namespace Vaggeryd.InternalControl.IntegrationTests.Infrastructure;

/// <summary>What a bug shows to whoever meets it: a number to ask with, and nothing of the program.</summary>
public sealed class FailureAnswerTests
{
    [TestCase("Demo", "/broken", true)]
    [TestCase("Demo", "/api/v1/broken", true)]
    [TestCase("Staging", "/broken", true)]
    [TestCase("Production", "/api/v1/broken", false)]
    [TestCase("Production", "/broken", false)]
    public async Task Bug_OutsideDevelopment_TellsANumberOnly(string environment, string address, bool demo)
    {
        await using var site = await ProbedSite.StartAsync(environment, demo, ("Site:PlainHttp", "true"));

        var answer = await site.RawAsync("GET", address);

        answer.ShouldStartWith("HTTP/1.1 500 ");
        answer.ShouldMatch("""(ange numret |"traceId":")[0-9A-Za-z:-]{20,}""");
        Regex.IsMatch(answer, @"Exception|   at |\.cs\b|Vaggeryd\.InternalControl|Microsoft\.|" + ProbedSite.Secret).ShouldBeFalse(answer);
        foreach (var name in (string[])["Content-Security-Policy", "X-Frame-Options", "X-Content-Type-Options", "Referrer-Policy", "Permissions-Policy"])
            answer.ShouldContain($"\n{name}: ");
        answer.ShouldMatch("\nCache-Control: (no-cache,)?no-store");
        Regex.IsMatch(answer, @"\n(Server|X-Powered-By|X-AspNet\w*):").ShouldBeFalse(answer);
    }
}
