using System.Reflection;
using Vaggeryd.InternalControl.Domain.Plans;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Domain.Scoring;

namespace Vaggeryd.InternalControl.UnitTests.Plans;

public sealed class GeneratedPlanTests
{
    private static readonly ScoringModel Model = new(StandardScales.Numbered(4, 4));

    /// <summary>Every property that a caller sets; one added later is tested without a change here.</summary>
    private static readonly PropertyInfo[] Fields = [.. typeof(PlanRisk).GetProperties().Where(p => p.SetMethod is not null)];

    [Test]
    public void InputHash_WhenRisksComeInAnotherOrder_IsTheSame()
    {
        PlanRisk[] risks = [.. Enumerable.Range(1, 40).Select(n => Risk($"R{n}"))];
        var hash = Plan(risks).InputHash;

        new Random(7).Shuffle(risks);
        Plan(risks).InputHash.ShouldBe(hash);
        hash.Length.ShouldBe(64);
    }

    [TestCaseSource(nameof(Fields))]
    public void InputHash_WhenOneFieldOfARiskChanges_Changes(PropertyInfo field)
    {
        var changed = Risk("R1");
        field.SetValue(changed, Other(field.GetValue(changed)));

        Plan(changed, Risk("R2")).InputHash.ShouldNotBe(Plan(Risk("R1"), Risk("R2")).InputHash);
    }

    [Test]
    public void Canonical_WhenTextMovesBetweenFields_Changes()
    {
        var risk = Risk("R1") with { Cause = "ab", Event = "c" };

        (risk with { Cause = "a", Event = "bc" }).Canonical().ShouldNotBe(risk.Canonical());
        (risk with { Cause = null }).Canonical().ShouldNotBe((risk with { Cause = "" }).Canonical());
        (risk with { Goals = ["1,2"] }).Canonical().ShouldNotBe((risk with { Goals = ["1", "2"] }).Canonical());
    }

    [Test]
    public void From_WhenRulesOrModelDiffer_KeepsTheInputHash()
    {
        var other = GeneratedPlan.From(2026, new ScoringModel(StandardScales.Numbered(5, 5)), [Risk("R1")], [SelectionRule.Parse("value:9")]);

        other.InputHash.ShouldBe(Plan(Risk("R1")).InputHash);
        other.ScoringModelHash.ShouldNotBe(Plan(Risk("R1")).ScoringModelHash);
    }

    [Test]
    public void Opened_LeavesOutWhatIsSecret_AndCountsIt()
    {
        PlanRisk[] risks = [.. Enumerable.Range(1, 12).Select(n => Risk($"R{n}") with { Secrecy = n is 2 or 11 or 12 ? "18:8" : null })];

        var (open, withheld) = Plan(risks).Opened();

        withheld.ShouldBe(new Withheld(1, 2));
        open.InputHash.ShouldBe(Plan(risks).InputHash);
        open.Selection.In.Select(r => r.Ranked.Rank).ShouldBe([1, 3, 4, 5, 6, 7, 8, 9, 10]);
        open.Selection.Out.ShouldBeEmpty();
    }

    private static GeneratedPlan Plan(params PlanRisk[] risks) => GeneratedPlan.From(2026, Model, risks, [SelectionRule.Parse("top:10")]);

    private static object Other(object? value) => value switch
    {
        string text => text + "x",
        int number => number + 1,
        RiskResponse.Accept => RiskResponse.Watch,
        GroupValue.Mean => GroupValue.Max,
        IReadOnlyList<RiskSource> sources => sources.Append(new RiskSource("SN", "SN-1", "sn-1", "Avbrott", 4)).ToList(),
        IReadOnlyList<string> list => list.Append("4").ToList(),
        _ => throw new NotSupportedException($"Say here how a {value?.GetType().Name} changes."),
    };

    private static PlanRisk Risk(string reference) => new()
    {
        Slug = $"ks-{reference}",
        Department = "KS",
        DepartmentName = "Kommunstyrelsen",
        Reference = reference,
        Title = "IT-avbrott",
        Process = "Drift",
        Category = "IT",
        Cause = "orsak",
        Event = "händelse",
        Effect = "följd",
        ExistingControls = "jour",
        PlannedAction = "övning",
        ControlActivity = "återläsning",
        ControlMethod = "stickprov",
        ControlFrequency = "kvartalsvis",
        Responsible = "Bo Provsson",
        Response = RiskResponse.Accept,
        Likelihood = 2,
        Consequence = 3,
        Value = 6,
        Level = 2,
        GoalCount = 2,
        GoalWeight = 3,
        DepartmentCount = 2,
        Appetite = 6,
        ValueBefore = 8,
        Age = 1,
        ComputedValue = 9,
        OverrideReason = "skäl",
        Goals = ["1", "ekonomi"],
        Secrecy = "18:8",
        How = GroupValue.Mean,
        Sources = [new RiskSource("KS", "KS-1", "ks-1", "IT-avbrott", 6)],
    };
}
