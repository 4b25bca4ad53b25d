using System.Net;
using System.Text.Json;

namespace Vaggeryd.InternalControl.IntegrationTests.Api;

public sealed class RankingEndpointTests
{
    [Test]
    public async Task Ranking_WhenSignedOut_IsUnauthorized()
    {
        await using var site = await TestSite.CreateAsync();
        var client = await site.ClientAsync();

        (await client.GetAsync("/api/v1/years/2026/ranking")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [TestCase("ekonomi@demo.example", 124)]
    [TestCase("revisor@demo.example", 124)]
    [TestCase("chef@demo.example", 23)]
    [TestCase("kontroll@demo.example", 18)]
    [TestCase("lasare@demo.example", 14)]
    public async Task Ranking_WhenSignedIn_HoldsOnlyWhatThePersonMaySee(string user, int expected)
    {
        await using var site = await TestSite.CreateAsync();
        var client = await site.ClientAsync(user);

        var risks = JsonDocument.Parse(await client.GetStringAsync("/api/v1/years/2026/ranking")).RootElement;

        risks.GetArrayLength().ShouldBe(expected);
    }

    [Test]
    public async Task Ranking_WhenThePersonSeesOneDepartment_GivesTheRanksOfTheWholeMunicipalityAndNamesNoHiddenNeighbour()
    {
        await using var site = await TestSite.CreateAsync();
        var all = await RanksAsync(await site.ClientAsync("ekonomi@demo.example"));

        var own = await RanksAsync(await site.ClientAsync("chef@demo.example"));

        own.Keys.ShouldBeSubsetOf(all.Keys);
        own.ShouldAllBe(risk => risk.Value.Rank == all[risk.Key].Rank);
        own.Values.ShouldAllBe(risk => !System.Text.RegularExpressions.Regex.IsMatch(risk.Explanation, "(KS|BUN|VA|BOST|KFN|TU|MBN|OFN|ENE|KLF|BUF)-[0-9]"));
        own.Values.ShouldContain(risk => risk.Explanation.Contains("en risk som inte visas här"));
    }

    private static async Task<Dictionary<string, (int? Rank, string Explanation)>> RanksAsync(HttpClient client) =>
        JsonDocument.Parse(await client.GetStringAsync("/api/v1/years/2026/ranking")).RootElement.EnumerateArray().ToDictionary(
            risk => risk.GetProperty("reference").GetString()!,
            risk => (risk.GetProperty("rank").ValueKind == JsonValueKind.Null ? (int?)null : risk.GetProperty("rank").GetInt32(), risk.GetProperty("explanation").GetString()!));

    [Test]
    public async Task Ranking_WhenYearIsUnknown_AnswersWithProblemDetails()
    {
        await using var site = await TestSite.CreateAsync();
        var client = await site.ClientAsync("ekonomi@demo.example");

        var answer = await client.GetAsync("/api/v1/years/2033/ranking");

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Test]
    public async Task OpenApi_DescribesTheEndpoint()
    {
        await using var site = await TestSite.CreateAsync();
        var client = await site.ClientAsync();

        (await client.GetStringAsync("/openapi/v1.json")).ShouldContain("/api/v1/years/{year}/ranking");
    }
}
