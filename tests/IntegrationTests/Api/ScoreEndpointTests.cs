using System.Net;
using System.Text.Json;

namespace Vaggeryd.InternalControl.IntegrationTests.Api;

public sealed class ScoreEndpointTests
{
    [Test]
    public async Task Score_WhenStepsAreOnTheScale_AnswersWithTheCalculationAndTheModel()
    {
        await using var site = await TestSite.CreateAsync();
        var client = await site.ClientAsync("revisor@demo.example");

        var answer = JsonDocument.Parse(await client.GetStringAsync("/api/v1/years/2026/score?likelihood=3&consequence=4")).RootElement;

        answer.GetProperty("value").GetInt32().ShouldBe(12);
        answer.GetProperty("level").GetString().ShouldBe("Hög");
        answer.GetProperty("calculation").GetString().ShouldBe("3 × 4 = 12");
        answer.GetProperty("scoringModel").GetString().ShouldBe("4x4");
        answer.GetProperty("scoringModelHash").GetString()!.ShouldStartWith("02c67c14fe71");
    }

    [TestCase("/api/v1/years/2026/score?likelihood=5&consequence=4", HttpStatusCode.BadRequest)]
    [TestCase("/api/v1/years/2026/score?likelihood=3", HttpStatusCode.BadRequest)]
    [TestCase("/api/v1/years/1999/score?likelihood=3&consequence=4", HttpStatusCode.NotFound)]
    public async Task Score_WhenItCannotBe_IsAProblem(string address, HttpStatusCode status)
    {
        await using var site = await TestSite.CreateAsync();

        (await (await site.ClientAsync("revisor@demo.example")).GetAsync(address)).StatusCode.ShouldBe(status);
    }
}
