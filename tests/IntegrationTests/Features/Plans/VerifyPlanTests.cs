using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Vaggeryd.InternalControl.Domain.Plans;
using Vaggeryd.InternalControl.Domain.Plans.Versions;
using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Web.Features.Plans;
using Vaggeryd.InternalControl.Web.Infrastructure;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Plans;

public sealed class VerifyPlanTests
{
    private TestInstallation _installation = null!;
    private byte[] _plan = null!;

    [SetUp]
    public async Task WriteAPlan()
    {
        _installation = await TestInstallation.CreateAsync(demo: true);
        _plan = await _installation.PlanAsync(WritePlan.Format.Json, "top:20");
    }

    [TearDown]
    public async Task TearDown() => await _installation.DisposeAsync();

    [Test]
    public async Task VerifyPlan_WhenNothingChanged_Holds()
    {
        var result = await Verify(_plan);

        result.Holds.ShouldBeTrue();
        result.Chosen.ShouldBe(20);
    }

    [Test]
    public async Task VerifyPlan_WhenFileIsEnglishAndReaderSwedish_Holds()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en-GB");
        var english = await _installation.PlanAsync(WritePlan.Format.Json, "top:20");
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("sv-SE");

        Encoding.UTF8.GetString(english).ShouldContain("Rank 1, among the 20 highest.");
        (await Verify(english)).Holds.ShouldBeTrue();
        CultureInfo.CurrentUICulture.Name.ShouldBe("sv-SE");
    }

    [Test]
    public async Task VerifyPlan_WhenARiskIsReassessed_SaysWhatMoved()
    {
        await _installation.AssessAsync("KS-03", 1, 1);

        var result = await Verify(_plan);

        result.Holds.ShouldBeFalse();
        result.HashesAgree.ShouldBeFalse();
        result.Changes[0].Kind.ShouldBe(PlanChangeKind.Input);
        result.Changes.ShouldContain(c => c.Kind == PlanChangeKind.Left && c.Risk == "KS-03 (KS)");
        result.Changes.Count(c => c.Kind == PlanChangeKind.Entered).ShouldBe(1);
        result.Changes.ShouldContain(c => c.Kind == PlanChangeKind.Changed && c.Risk == "KS-03 (KS)" && c.Before == "16" && c.After == "1");
        result.Changes.ShouldContain(c => c.Kind == PlanChangeKind.Moved && c.Risk == "SN-07 (SN)" && c.Before == "2" && c.After == "1");
        result.Changes.ShouldNotContain(c => c.Field == "Kvar vid små ändringar", "one new assessment moves every chance a little");
    }

    [Test]
    public async Task VerifyPlan_WhenATextChanged_SaysFromAndTo()
    {
        await _installation.DescribeAsync("KS-03", "Avbrott i IT");

        var change = (await Verify(_plan)).Changes.First(c => c is { Kind: PlanChangeKind.Changed, Field: "Risk" });

        change.InWords().ShouldBe("KS-03 (KS), Risk: ”IT-avbrott i verksamhetssystem” i filen, ”Avbrott i IT” nu.");
    }

    [TestCase("title", "Något annat")]
    [TestCase("value", 9)]
    [TestCase("level", "Låg")]
    [TestCase("reason", "För att vi vill.")]
    [TestCase("explanation", "Ingen.")]
    [TestCase("response", "Accept")]
    [TestCase("rank", 7)]
    [TestCase("selectionProbability", 0.5)]
    public async Task VerifyPlan_WhenAFieldOfTheFileWasEdited_FindsItAlthoughTheHashesAgree(string field, object value)
    {
        var result = await Verify(Edited(plan => plan["items"]![0]![field] = JsonValue.Create(value)));

        result.HashesAgree.ShouldBeTrue();
        result.Changes.Count.ShouldBe(1);
        result.Changes[0].Risk.ShouldBe("KS-03 (KS)");
    }

    /// <summary>Edits that read the same on screen are edits all the same.</summary>
    [TestCase("plannedAction", "\"\"")]
    [TestCase("cause", "\"inget\"")]
    [TestCase("goals", "[\"1, 4, ekonomi\"]")]
    public async Task VerifyPlan_WhenAnEditLooksLikeTheOriginal_FindsIt(string field, string json)
    {
        var plan = JsonNode.Parse(_plan)!;
        var item = plan["items"]!.AsArray().First(i => field != "plannedAction" || i![field] is null)!;
        item[field] = JsonNode.Parse(json);

        (await Verify(Encoding.UTF8.GetBytes(plan.ToJsonString()))).Changes.ShouldNotBeEmpty();
    }

    [Test]
    public async Task VerifyPlan_WhenTheRulesAreWrittenOtherwise_FindsIt()
    {
        var plan = JsonNode.Parse(_plan)!;
        plan["rules"] = new JsonArray(" TOP : 20", "top:20");

        (await Verify(Encoding.UTF8.GetBytes(plan.ToJsonString()))).Changes.ShouldContain(c => c.Kind == PlanChangeKind.Rules);
    }

    [Test]
    public async Task VerifyPlan_WhenARiskWasCutOutOfTheFile_SaysWhichIsMissing()
    {
        var result = await Verify(Edited(plan => plan["items"]!.AsArray().RemoveAt(1)));

        result.Changes.ShouldHaveSingleItem().ShouldBe(new PlanChange(PlanChangeKind.NewInPlan, "SN-07 (SN)"));
    }

    [Test]
    public async Task VerifyPlan_WhenARiskStandsTwiceInTheFile_SaysWhich()
    {
        var result = await Verify(Edited(plan => plan["items"]!.AsArray().Add(plan["items"]![0]!.DeepClone())));

        result.Changes.ShouldHaveSingleItem().ShouldBe(new PlanChange(PlanChangeKind.Repeated, "KS-03 (KS)"));
    }

    [Test]
    public async Task VerifyPlan_WhenTwoRisksChangedPlacesInTheFile_SaysSo()
    {
        var result = await Verify(Edited(plan =>
        {
            var items = plan["items"]!.AsArray();
            var first = items[0]!;
            items.RemoveAt(0);
            items.Insert(1, first);
        }));

        result.Changes.ShouldHaveSingleItem().Kind.ShouldBe(PlanChangeKind.Reordered);
    }

    [Test]
    public async Task VerifyPlan_WhenAHashWasEdited_DoesNotHold()
    {
        var result = await Verify(Edited(plan => plan["scoringModelHash"] = new string('0', 64)));

        result.Changes.ShouldHaveSingleItem().Kind.ShouldBe(PlanChangeKind.ScoringModel);
    }

    [Test]
    public async Task VerifyPlan_WhenThePlanWasMadeWithAnotherErrorModel_HoldsByThatModel()
    {
        using var output = new MemoryStream();
        await _installation.Send(new WritePlan.Query(PlanFiles.Year, new PlanChoice([SelectionRule.Parse("top:20")], error: ErrorModel.Parse("0.05/0.75/0.2")), WritePlan.Format.Json, output));

        output.ToArray().ShouldNotBe(_plan);
        (await Verify(output.ToArray())).Holds.ShouldBeTrue();
    }

    [Test]
    public async Task VerifyPlan_WhenTheErrorModelWasEdited_DoesNotHold()
    {
        (await Verify(Edited(plan => plan["errorModel"]!["same"] = 0.85m, plan => plan["errorModel"]!["up"] = 0.05m))).Changes.ShouldContain(c => c.Field == "Kvar vid små ändringar");

        var removed = (await Verify(Edited(plan => plan.AsObject().Remove("errorModel")))).Changes.ShouldHaveSingleItem();
        removed.InWords().ShouldBe("Felmodellen är en annan: inget i filen, 0.1/0.8/0.1 nu.");
    }

    private byte[] Edited(params Action<JsonNode>[] edits)
    {
        var plan = JsonNode.Parse(_plan)!;
        foreach (var edit in edits) edit(plan);
        return Encoding.UTF8.GetBytes(plan.ToJsonString());
    }

    private async Task<VerifyPlan.Result> Verify(byte[] file)
    {
        using var stream = new MemoryStream(file);
        return await _installation.Send(new VerifyPlan.Query(stream, "plan.json"));
    }
}
