using System.Text;
using System.Text.Json.Nodes;
using Vaggeryd.InternalControl.Web.Features.Plans;
using Vaggeryd.InternalControl.Web.Infrastructure;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Plans;

/// <summary>A file that is no plan is refused with the place that is wrong.</summary>
public sealed class VerifyPlanRefusalTests
{
    private TestInstallation _installation = null!;
    private byte[] _plan = null!;

    [OneTimeSetUp]
    public async Task WriteAPlan()
    {
        _installation = await TestInstallation.CreateAsync(demo: true);
        _plan = await _installation.PlanAsync(WritePlan.Format.Json, "top:20");
    }

    [OneTimeTearDown]
    public async Task TearDown() => await _installation.DisposeAsync();

    [TestCase("", "rad 1")]
    [TestCase("null", "plan.json")]
    [TestCase("[]", "$")]
    [TestCase("{\"year\": 2026", "rad 1")]
    [TestCase("{\"year\": \"x\"}", "$.year")]
    [TestCase("not json", "rad 1")]
    public async Task VerifyPlan_WhenFileIsNoPlan_NamesThePlace(string text, string place)
    {
        var refusal = await Should.ThrowAsync<BadInputException>(() => Verify(Encoding.UTF8.GetBytes(text)));

        refusal.Message.ShouldStartWith("plan.json");
        refusal.Message.ShouldContain(place);
    }

    [Test]
    public async Task VerifyPlan_WhenShapeIsWrong_NamesThePlace()
    {
        await ShouldRefuse(plan => plan["items"]![2]!["value"] = "tolv", "$.items[2].value");
        await ShouldRefuse(plan => plan["items"]![2]!.AsObject().Remove("reason"), "$.items[2]");
        await ShouldRefuse(plan => plan["items"]![2]!["extra"] = 1, "$.items[2].extra");
        await ShouldRefuse(plan => plan["rules"]![0] = "lowest:3", "$.rules");
        await ShouldRefuse(plan => plan["rules"]!.AsArray().Clear(), "$.rules");
        await ShouldRefuse(plan => plan["errorModel"]!["up"] = 0.2m, "$.errorModel");
        await ShouldRefuse(plan => plan["errorModel"]!.AsObject().Remove("up"), "$.errorModel");
        await ShouldRefuse(plan => plan["items"]![2]!.AsObject().Remove("selectionProbability"), "$.items[2]");
        await ShouldRefuse(plan => plan["language"] = "de", "$.language");
        await ShouldRefuse(plan => plan["items"] = null, "$.items");
        await ShouldRefuse(plan => plan["items"]![0] = null, "$.items[0]");
        await ShouldRefuse(plan => plan["rules"]![0] = null, "$.rules[0]");
    }

    private async Task ShouldRefuse(Action<JsonNode> edit, string place) =>
        (await Should.ThrowAsync<BadInputException>(() => Verify(Edited(edit)))).Message.ShouldContain(place);

    private byte[] Edited(Action<JsonNode> edit)
    {
        var plan = JsonNode.Parse(_plan)!;
        edit(plan);
        return Encoding.UTF8.GetBytes(plan.ToJsonString());
    }

    private async Task<VerifyPlan.Result> Verify(byte[] file)
    {
        using var stream = new MemoryStream(file);
        return await _installation.Send(new VerifyPlan.Query(stream, "plan.json"));
    }
}
