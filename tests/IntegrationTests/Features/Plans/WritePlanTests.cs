using System.Text;
using System.Text.Json;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Plans.Versions;
using Vaggeryd.InternalControl.Web.Features.Plans;
using Vaggeryd.InternalControl.Web.Infrastructure;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Plans;

public sealed class WritePlanTests
{
    private static readonly string[] RiskFields =
    [
        "rank", "reference", "department", "departmentName", "title", "process", "category", "cause", "event", "effect", "likelihood", "consequence", "value",
        "level", "computedValue", "overrideReason", "appetite", "gap", "goals", "existingControls", "response", "plannedAction", "controlActivity", "controlMethod", "controlFrequency", "responsible", "secrecy", "scored", "explanation", "reason",
        "selectionProbability",
    ];

    [Test]
    public async Task WritePlan_WhenJson_HasTheFieldsOfTheContractInOrder()
    {
        await using var installation = await TestInstallation.CreateAsync(demo: true);

        using var plan = JsonDocument.Parse(await installation.PlanAsync(WritePlan.Format.Json, "top:20", "value:12"));

        plan.RootElement.EnumerateObject().Select(p => p.Name).ShouldBe(["year", "language", "edition", "scoringModelHash", "inputHash", "rules", "picks", "errorModel", "withheld", "items", "notSelected"]);
        plan.RootElement.GetProperty("rules").EnumerateArray().Select(r => r.GetString()).ShouldBe(["top:20", "value:12"]);
        foreach (var risk in Rows(plan, "items").Concat(Rows(plan, "notSelected")))
            risk.EnumerateObject().Select(p => p.Name).ShouldBe(RiskFields);
    }

    [Test]
    public async Task WritePlan_WhenJson_HasEveryRiskOnceWithAReason()
    {
        await using var installation = await TestInstallation.CreateAsync(demo: true);

        using var plan = JsonDocument.Parse(await installation.PlanAsync(WritePlan.Format.Json, "top:20"));

        var (items, others) = (Rows(plan, "items").ToList(), Rows(plan, "notSelected").ToList());
        items.Select(r => r.GetProperty("rank").GetInt32()).ShouldBe(Enumerable.Range(1, 20));
        items.Concat(others).Select(Key).Distinct().Count().ShouldBe(124);
        items.Concat(others).Count().ShouldBe(124);
        items[0].GetProperty("reason").GetString().ShouldBe("Plats 1, bland de 20 högsta.");
        others[0].GetProperty("reason").GetString().ShouldBe("Plats 21, inte bland de 20 högsta.");
        others[^1].GetProperty("scored").GetBoolean().ShouldBeFalse();
        others[^1].GetProperty("value").ValueKind.ShouldBe(JsonValueKind.Null);
        others[^1].GetProperty("reason").GetString().ShouldStartWith("Ej bedömd");
    }

    [Test]
    public async Task WritePlan_WhenARuleTakesTheHighest_SaysEachScoredRisksChanceAndTheErrorModel()
    {
        await using var installation = await TestInstallation.CreateAsync(demo: true);

        using var plan = JsonDocument.Parse(await installation.PlanAsync(WritePlan.Format.Json, "value:12", "top:20"));

        var rows = Rows(plan, "items").Concat(Rows(plan, "notSelected")).ToList();
        foreach (var row in rows) (row.GetProperty("selectionProbability").ValueKind == JsonValueKind.Number).ShouldBe(row.GetProperty("scored").GetBoolean());
        var chances = rows.Select(row => row.GetProperty("selectionProbability")).Where(p => p.ValueKind == JsonValueKind.Number).Select(p => p.GetDecimal()).ToList();
        chances.Sum().ShouldBe(20, 0.0001m);
        chances.ShouldAllBe(chance => chance >= 0 && chance <= 1 && Math.Round(chance, 6) == chance);
        chances.Distinct().Count().ShouldBeGreaterThan(20);
        plan.RootElement.GetProperty("errorModel").GetRawText().ReplaceLineEndings("").Replace(" ", "").ShouldBe("""{"down":0.1,"same":0.8,"up":0.1}""");
    }

    [TestCase("value:9")]
    [TestCase("top:5", "top:20", Description = "two lines: which one is not said")]
    public async Task WritePlan_WhenNotExactlyOneRuleTakesTheHighest_HasNoChances(params string[] rules)
    {
        await using var installation = await TestInstallation.CreateAsync(demo: true);

        using var plan = JsonDocument.Parse(await installation.PlanAsync(WritePlan.Format.Json, rules));

        plan.RootElement.TryGetProperty("errorModel", out _).ShouldBeFalse();
        Rows(plan, "items").Concat(Rows(plan, "notSelected")).ShouldAllBe(row => row.GetProperty("selectionProbability").ValueKind == JsonValueKind.Null);
    }

    [Test]
    public async Task WritePlan_WhenSameDataTwice_GivesTheSameBytes()
    {
        await using var installation = await TestInstallation.CreateAsync(demo: true);
        await using var another = await TestInstallation.CreateAsync(demo: true);

        var first = await installation.PlanAsync(WritePlan.Format.Json, "top:20", "per-category:2");

        (await installation.PlanAsync(WritePlan.Format.Json, "top:20", "per-category:2")).ShouldBe(first);
        (await another.PlanAsync(WritePlan.Format.Json, "top:20", "per-category:2")).ShouldBe(first);
        Encoding.UTF8.GetString(first).ShouldNotContain('\r');
        Encoding.UTF8.GetString(first).ShouldEndWith("}\n");
    }

    [Test]
    public async Task WritePlan_WhenCsv_HasEveryRiskAndNoFormula()
    {
        await using var installation = await TestInstallation.CreateAsync(demo: true);
        await installation.DescribeAsync("KS-03", "=cmd|' /C calc'!A0", cause: "@SUM(A1)");

        var bytes = await installation.PlanAsync(WritePlan.Format.Csv, "top:20");

        bytes.Take(3).ShouldBe([0xEF, 0xBB, 0xBF], "Excel needs the mark to read å, ä and ö");
        var text = Encoding.UTF8.GetString(bytes[3..]);
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines[0].ShouldStartWith("Med i planen,Plats,Beteckning,");
        lines.Count(line => line.StartsWith("Ja,", StringComparison.Ordinal)).ShouldBe(20);
        lines.Count(line => line.StartsWith("Nej,", StringComparison.Ordinal)).ShouldBe(104);
        lines[0].ShouldEndWith(",Skäl,Kvar vid små ändringar");
        text.ShouldContain(",\"Plats 1, bland de 20 högsta.\",100 % Stabil\n");
        text.ShouldContain("'=cmd|' /C calc'!A0");
        text.ShouldContain("'@SUM(A1)");
        text.ShouldNotContain(",=cmd");
    }

    [Test]
    public async Task WritePlan_WhenNoRule_IsRefused()
    {
        await using var installation = await TestInstallation.CreateAsync(demo: true);

        var refusal = await Should.ThrowAsync<RuleBrokenException>(() => installation.PlanAsync(WritePlan.Format.Json));

        refusal.Rule.ShouldBe(Rule.PlanMustHaveARule);
    }

    [Test]
    public async Task WritePlan_WhenYearIsUnknown_IsNotFoundAndWritesNothing()
    {
        await using var installation = await TestInstallation.CreateAsync();
        using var output = new MemoryStream();

        await Should.ThrowAsync<NotFoundException>(() => installation.Send(new WritePlan.Query(2031, new PlanChoice([new(Domain.Plans.SelectionKind.Top, 5)]), WritePlan.Format.Json, output)));

        output.Length.ShouldBe(0);
    }

    private static IEnumerable<JsonElement> Rows(JsonDocument plan, string part) => plan.RootElement.GetProperty(part).EnumerateArray();

    private static string Key(JsonElement risk) => $"{risk.GetProperty("department")}/{risk.GetProperty("reference")}";
}
