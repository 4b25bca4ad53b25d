using System.Net;
using System.Text.Json;

namespace Vaggeryd.InternalControl.IntegrationTests.Api;

public sealed class ScoringModelsEndpointTests
{
    [Test]
    public async Task Models_AreListedAndShownWithTheirContent()
    {
        await using var site = await TestSite.CreateAsync();
        var client = await site.ClientAsync("revisor@demo.example");

        var list = JsonDocument.Parse(await client.GetStringAsync("/api/v1/scoring-models")).RootElement;
        var model = JsonDocument.Parse(await client.GetStringAsync("/api/v1/scoring-models/1")).RootElement;

        list.GetArrayLength().ShouldBe(2);
        list[0].GetProperty("years").EnumerateArray().Select(year => year.GetInt32()).ShouldBe([2026, 2025]);
        model.GetProperty("model").GetProperty("hash").GetString()!.ShouldStartWith("02c67c14fe71");
        model.GetProperty("definition").GetProperty("formula").GetString().ShouldBe("Product");
        model.GetProperty("definition").GetProperty("bands").GetArrayLength().ShouldBe(4);
        (await client.GetStringAsync("/openapi/v1.json")).ShouldContain("/api/v1/scoring-models/{id}");
        (await client.GetAsync("/api/v1/scoring-models/4711")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await (await site.ClientAsync()).GetAsync("/api/v1/scoring-models")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }
}
