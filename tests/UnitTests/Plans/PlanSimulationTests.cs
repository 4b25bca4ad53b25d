using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Goals;
using Vaggeryd.InternalControl.Domain.Plans;
using Vaggeryd.InternalControl.Domain.Scoring;

namespace Vaggeryd.InternalControl.UnitTests.Plans;

public sealed class PlanSimulationTests
{
    private static readonly ScoringModel Model = new(StandardScales.Numbered(4, 4));

    private static readonly CoverageFrame Frame = new(
        [new("1", "Hållbart"), new("2", "Jobb"), new("e1", "Ekonomi ett", InternalGoalArea.Finance), new("e2", "Ekonomi två", InternalGoalArea.Finance), new("m", "Miljö", InternalGoalArea.Environment)],
        [new("KS", "Kommunstyrelsen"), new("SN", "Socialnämnden"), new("VA", "Vatten")]);

    /// <summary>In rank order a KS 16, b KS 12, c SN 9, d SN 8, e KS 4.</summary>
    private static readonly IReadOnlyList<RankedRisk<Standing>> Year = Ranking.Of(
        [Risk("a", "KS", 4, 4, "IT", "1"), Risk("b", "KS", 3, 4, "it", "e1"), Risk("c", "SN", 3, 3, null, "2"), Risk("d", "SN", 4, 2, "Ekonomi", "m"), Risk("e", "KS", 2, 2, "IT", "1")], RankOrder.Usual);

    [Test]
    public void Simulation_SaysHowManyFromWhereAndWhatIsMissed()
    {
        var outcome = Simulate("top:2", "value:8").Alternatives[0].Outcome;

        outcome.Selection.In.Count.ShouldBe(2);
        outcome.Departments.ShouldBe([new GroupCount("KS", 2)]);
        outcome.Categories.ShouldBe([new GroupCount("IT", 2)], "capitals do not matter");
        outcome.Coverage.Goals.Select(gap => (gap.Name.Code, gap.Nearest?.Risk.Slug)).ShouldBe([("2", "c"), ("e2", null), ("m", "d")]);
        outcome.Coverage.Areas.ShouldBe([InternalGoalArea.Environment], "finance has one goal with a row");
        outcome.Coverage.Departments.Select(gap => (gap.Name.Code, gap.Nearest?.Risk.Slug)).ShouldBe([("SN", "c"), ("VA", null)]);
        outcome.Coverage.Categories.Select(gap => (gap.Name.Name, gap.Nearest?.Risk.Slug)).ShouldBe([("Ekonomi", "d")], "no category is none to reach");
        (outcome.LastIn!.Ranked.Risk.Slug, outcome.FirstOut!.Ranked.Risk.Slug).ShouldBe(("b", "c"));
        outcome.Selection.Robustness!.Borderline.Stable.ShouldBe(1);
    }

    [Test]
    public void Simulation_SaysWhatTheAlternativesShareAndWhatOnlyOneHas()
    {
        var simulation = Simulate("top:2", "consequence:4", "per-department:1");

        simulation.Alternatives.Select(one => string.Join(' ', one.Outcome.Selection.In.Select(risk => risk.Ranked.Risk.Slug))).ShouldBe(["a b", "a b", "a c"]);
        simulation.Alternatives.Select(one => one.OnlyHere.Count).ShouldBe([0, 0, 1]);
        (simulation.InAll, simulation.InAny).ShouldBe((1, 3));
        (simulation.Overlap(0, 1), simulation.Overlap(0, 2), simulation.Overlap(2, 0)).ShouldBe((2, 1, 1));
        simulation.Alternatives[1].Outcome.Selection.Robustness.ShouldBeNull();
    }

    [Test]
    public void Simulation_WhenPicksAreShared_UsesThemInEveryAlternative()
    {
        var simulation = Simulate(["top:1", "top:2"], [new("e", true, "Ny lag"), new("b", false, "Egen plan")]);

        simulation.Alternatives.Select(one => string.Join(' ', one.Outcome.Selection.In.Select(risk => risk.Ranked.Risk.Slug))).ShouldBe(["a e", "a e"]);
        simulation.Alternatives.ShouldAllBe(one => one.Outcome.FirstOut!.Ranked.Risk.Slug == "c", "what people put out does not lie below the line");
        simulation.Picks.Count.ShouldBe(2);
    }

    [Test]
    public void Simulation_WhenOpen_CountsAndNamesNothingHidden()
    {
        var simulation = new PlanSimulation<Standing>(
            Model, Year, [PlanAlternative.Parse("top:2"), PlanAlternative.Parse("top:4")], [new("c", true, "Hemligt")], Frame, risk => risk.Slug is "b" or "c");

        simulation.Alternatives.Select(one => one.Outcome.Withheld).ShouldBe([new Withheld(2, 0, 1), new Withheld(2, 0, 1)]);
        simulation.Picks.ShouldBeEmpty();
        (simulation.InAll, simulation.InAny).ShouldBe((1, 2));
        simulation.Alternatives[1].OnlyHere.ShouldHaveSingleItem().Ranked.Risk.Slug.ShouldBe("d");
        simulation.Alternatives[0].Outcome.Departments.ShouldBe([new GroupCount("KS", 1)]);
        simulation.Alternatives[0].Outcome.Coverage.Goals.ShouldNotContain(gap => gap.Nearest != null && gap.Nearest.Risk.Slug == "c");
    }

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(5)]
    public void Simulation_WhenNotTwoToFour_IsRefused(int count) =>
        ((Action)(() => Simulate([.. Enumerable.Range(1, count).Select(n => $"top:{n}")]))).ShouldBreak(Rule.AlternativesMustBeTwoToFour);

    [TestCase("top:20", "top:20")]
    [TestCase(" value:9 , PER-GOAL:1, value:9,", "value:9,per-goal:1")]
    public void Alternative_IsReadAndWritten(string text, string written)
    {
        PlanAlternative.Parse(text).ToString().ShouldBe(written);
        PlanAlternative.Parse(text).ShouldBe(PlanAlternative.Parse(written));
    }

    [TestCase("", Rule.PlanMustHaveARule)]
    [TestCase(" , ", Rule.PlanMustHaveARule)]
    [TestCase("top:20;value:9", Rule.SelectionRuleMustBeKnown)]
    public void Alternative_WhenItIsNone_IsRefused(string text, Rule rule) => ((Action)(() => PlanAlternative.Parse(text))).ShouldBreak(rule);

    private static PlanSimulation<Standing> Simulate(params string[] alternatives) => Simulate(alternatives, []);

    private static PlanSimulation<Standing> Simulate(string[] alternatives, Pick[] picks) => new(Model, Year, [.. alternatives.Select(PlanAlternative.Parse)], picks, Frame);

    private static Standing Risk(string slug, string department, int likelihood, int consequence, string? category, params string[] goals) => new()
    {
        Slug = slug,
        Department = department,
        Reference = slug.ToUpperInvariant(),
        Category = category,
        Goals = goals,
        Likelihood = likelihood,
        Consequence = consequence,
        Value = likelihood * consequence,
        Level = 1,
    };
}
