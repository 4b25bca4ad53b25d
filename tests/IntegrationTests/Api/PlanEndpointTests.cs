using System.Net;
using System.Text.Json;
using Vaggeryd.InternalControl.Domain.Plans;
using Vaggeryd.InternalControl.Domain.Plans.Versions;
using Vaggeryd.InternalControl.Web.Features.Plans;

namespace Vaggeryd.InternalControl.IntegrationTests.Api;

public sealed class PlanEndpointTests
{
    [Test]
    public async Task Plan_WhenFinanceAsks_IsByteForByteThatOfTheCommandLine()
    {
        await using var site = await TestSite.CreateAsync();
        var client = await site.ClientAsync("ekonomi@demo.example");
        using var file = new MemoryStream();
        await site.Send(new WritePlan.Query(2026, new PlanChoice([SelectionRule.Parse("top:10"), SelectionRule.Parse("consequence:4")]), WritePlan.Format.Json, file));

        var answer = await client.GetByteArrayAsync("/api/v1/years/2026/plan?rule=top:10&rule=consequence:4");

        answer.ShouldBe(file.ToArray());
    }

    [TestCase("?rule=top:x", HttpStatusCode.BadRequest)]
    [TestCase("", HttpStatusCode.BadRequest)]
    public async Task Plan_WhenRulesAreBad_SaysWhy(string query, HttpStatusCode expected)
    {
        await using var site = await TestSite.CreateAsync();
        var client = await site.ClientAsync("ekonomi@demo.example");

        var answer = await client.GetAsync("/api/v1/years/2026/plan" + query);

        answer.StatusCode.ShouldBe(expected);
        JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("detail").GetString().ShouldNotBeNullOrEmpty();
    }

    [TestCase("chef@demo.example")]
    [TestCase("lasare@demo.example")]
    public async Task Plan_WhenThePersonSeesOnlyADepartment_IsNotFound(string user)
    {
        await using var site = await TestSite.CreateAsync();
        var client = await site.ClientAsync(user);

        (await client.GetAsync("/api/v1/years/2026/plan?rule=top:10")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [TestCase("ekonomi@demo.example", 124)]
    [TestCase("chef@demo.example", 23)]
    public async Task Risks_WhenAsked_HoldOnlyWhatThePersonMaySee(string user, int expected)
    {
        await using var site = await TestSite.CreateAsync();
        var client = await site.ClientAsync(user);

        JsonDocument.Parse(await client.GetStringAsync("/api/v1/years/2026/risks")).RootElement.GetArrayLength().ShouldBe(expected);
        (await client.GetAsync("/api/v1/years/2031/risks")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
