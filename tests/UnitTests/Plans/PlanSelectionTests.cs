using FsCheck.NUnit;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Plans;
using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.UnitTests.Scoring;

namespace Vaggeryd.InternalControl.UnitTests.Plans;

[Properties(Arbitrary = [typeof(AnyRisks)])]
public sealed class PlanSelectionTests
{
    /// <summary>In rank order: A 12, B 9 (consequence 3), C 8 (consequence 4), D 8 (consequence 2), E 4, U unscored.</summary>
    private static readonly Standing[] Year =
    [
        Risk("D", 4, 2, "IT"), Risk("U", null, null, "Ekonomi"), Risk("B", 3, 3, "ekonomi"), Risk("E", 2, 2, null), Risk("A", 3, 4, "Ekonomi"), Risk("C", 2, 4, null),
    ];

    private static readonly ScoringModel Model = new(StandardScales.Numbered(4, 4));

    [TestCase("top:1", "A")]
    [TestCase("top:3", "A B C", Description = "C and D have the same value: the total order cuts")]
    [TestCase("top:100", "A B C D E")]
    [TestCase("value:9", "A B")]
    [TestCase("value:8", "A B C D")]
    [TestCase("value:17", "")]
    [TestCase("consequence:4", "A C")]
    [TestCase("per-category:1", "A C D", Description = "no category is a category; capitals do not matter")]
    [TestCase("per-category:2", "A B C D E")]
    [TestCase("top:1 consequence:4", "A C")]
    [TestCase("value:9 per-category:1", "A B C D")]
    public void From_WhenRulesAreGiven_TakesWhatAnyOfThemTakes(string rules, string expected)
    {
        var selection = Select(rules);

        string.Join(' ', selection.In.Select(s => s.Ranked.Risk.Reference)).ShouldBe(expected);
        selection.In.Concat(selection.Out).Select(s => s.Ranked.Risk.Reference).ShouldBe(["A", "B", "C", "D", "E", "U"], ignoreOrder: true);
        selection.Out[^1].Ranked.Risk.Reference.ShouldBe("U");
        selection.Out[^1].Reasons.ShouldBeEmpty();
    }

    [Test]
    public void From_WhenRuleIsGivenTwice_UsesItOnce() =>
        Select("top:2 value:9 top:2").Rules.ShouldBe([SelectionRule.Parse("top:2"), SelectionRule.Parse("value:9")]);

    [Test]
    public void From_WhenThereIsNoRule_IsRefused() => ((Action)(() => Select(""))).ShouldBreak(Rule.PlanMustHaveARule);

    [Test]
    public void Reasons_SayForEachRuleWhetherItTakesTheRiskAndTheNumberItLookedAt()
    {
        var selection = Select("top:2 value:9 consequence:4 per-category:1");

        selection.In.Single(s => s.Ranked.Risk.Reference == "C").Reasons
            .Select(r => (r.Rule.ToString(), r.Met, r.Actual))
            .ShouldBe([("top:2", false, 3), ("value:9", false, 8), ("consequence:4", true, 4), ("per-category:1", true, 1)]);
        selection.Out[0].Reasons.Select(r => (r.Met, r.Actual)).ShouldBe([(false, 5), (false, 4), (false, 2), (false, 2)]);
    }

    [FsCheck.NUnit.Property]
    public bool From_WhateverTheYear_PutsEveryRiskInExactlyOneListAndNoUnscoredIn(YearOfRisks year, byte top, byte value, byte perCategory)
    {
        var ranking = Ranking.Of(year.Risks, RankOrder.Usual);
        SelectionRule[] rules = [new(SelectionKind.Top, top + 1), new(SelectionKind.Value, value + 1), new(SelectionKind.PerCategory, perCategory + 1)];

        var selection = PlanSelection<Standing>.From(ranking, rules);

        return selection.In.Concat(selection.Out).Select(s => s.Ranked).ToHashSet().SetEquals(ranking)
            && selection.In.Count + selection.Out.Count == ranking.Count
            && selection.In.All(s => s.Ranked.Rank is not null && s.Reasons.Any(r => r.Met))
            && selection.Out.All(s => s.Reasons.All(r => !r.Met));
    }

    [Test]
    public void WithRobustness_WhenOneRuleTakesTheHighest_GivesEachScoredRiskItsChance()
    {
        var selection = Select("consequence:4 top:2").WithRobustness(Model, ErrorModel.Standard);

        var chances = SelectionProbability.Of(Year, Model, 2, ErrorModel.Standard);
        foreach (var selected in selection.In.Concat(selection.Out))
            selected.Probability.ShouldBe(chances[Array.IndexOf(Year, selected.Ranked.Risk)] is { } chance ? Math.Round(chance, 6) : null);
        selection.In.Select(s => s.Ranked.Risk.Reference).ShouldBe(["A", "B", "C"]);
        selection.Robustness!.Count.ShouldBe(2);
        selection.Robustness.Error.ShouldBe(ErrorModel.Standard);
        selection.Robustness.Borderline.Taken.ShouldBe(2);
        selection.Robustness.Borderline.Above.Select(b => b.Ranked.Rank).ShouldBe([2]);
    }

    [TestCase("value:9")]
    [TestCase("top:2 top:3")]
    public void WithRobustness_WhenNotExactlyOneRuleTakesTheHighest_ChangesNothing(string rules)
    {
        var selection = Select(rules);

        selection.WithRobustness(Model, ErrorModel.Standard).ShouldBeSameAs(selection);
        selection.Robustness.ShouldBeNull();
    }

    [TestCase("B", "A C", "D E U", Description = "B is above the line: A, which was explained by it, keeps only the key")]
    [TestCase("D", "A B C", "E U")]
    [TestCase("U", "A B C", "D E")]
    [TestCase("A B C D E U", "", "")]
    public void Without_LeavesOutTheHidden_AndKeepsRanksReasonsAndChances(string hidden, string isIn, string isOut)
    {
        var whole = Select("top:3").WithRobustness(Model, ErrorModel.Standard);

        var open = whole.Without(risk => hidden.Contains(risk.Reference, StringComparison.Ordinal));

        Names(open.In).ShouldBe(isIn);
        Names(open.Out).ShouldBe(isOut);
        foreach (var shown in open.In.Concat(open.Out))
        {
            var before = whole.In.Concat(whole.Out).Single(risk => risk.Ranked.Risk == shown.Ranked.Risk);
            (shown.Ranked.Rank, shown.Probability, shown.Reasons).ShouldBe((before.Ranked.Rank, before.Probability, before.Reasons));
            if (before.Ranked.Explanation is not { } why) continue;
            shown.Ranked.Explanation.ShouldBe(hidden.Contains(why.Neighbour, StringComparison.Ordinal) ? why.WithoutNeighbour() : why);
        }

        var line = open.Robustness!.Borderline;
        line.Taken.ShouldBe(open.In.Count);
        line.Above.Concat(line.Below).ShouldAllBe(risk => !hidden.Contains(risk.Ranked.Risk.Reference));
    }

    [Test]
    public void Without_WhenNothingIsHidden_IsTheSame()
    {
        var whole = Select("top:3");

        whole.Without(_ => false).ShouldBeSameAs(whole);
    }

    private static string Names(IEnumerable<SelectedRisk<Standing>> risks) => string.Join(' ', risks.Select(risk => risk.Ranked.Risk.Reference));

    private static PlanSelection<Standing> Select(string rules) =>
        PlanSelection<Standing>.From(Ranking.Of(Year, RankOrder.Usual), rules.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(SelectionRule.Parse));

    private static Standing Risk(string reference, int? likelihood, int? consequence, string? category) => new()
    {
        Department = "KS",
        Reference = reference,
        Category = category,
        Likelihood = likelihood,
        Consequence = consequence,
        Value = likelihood * consequence,
        Level = likelihood is null ? null : 1,
    };
}
