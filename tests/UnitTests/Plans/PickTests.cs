using FsCheck.NUnit;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Plans;
using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.UnitTests.Scoring;

namespace Vaggeryd.InternalControl.UnitTests.Plans;

[Properties(Arbitrary = [typeof(AnyRisks)])]
public sealed class PickTests
{
    private static readonly ScoringModel Model = new(StandardScales.Numbered(4, 4));

    /// <summary>In rank order a 16, b 12, c 9, d 4; u is not assessed.</summary>
    private static readonly IReadOnlyList<RankedRisk<Standing>> Year = Ranking.Of(
        [Risk("c", 3, 3), Risk("u", null, null), Risk("a", 4, 4), Risk("d", 2, 2), Risk("b", 3, 4)], RankOrder.Usual);

    [TestCase("KS-A = Ny lag", "ks-a", "Ny lag")]
    [TestCase("ks-a=1 = 1", "ks-a", "1 = 1", Description = "the first sign parts")]
    [TestCase("ks-a=två\n rader", "ks-a", "två rader")]
    public void Parse_ReadsSlugAndReason(string text, string slug, string reason)
    {
        var pick = Pick.Parse(text, '=', isMandatory: true);

        (pick.Slug, pick.IsMandatory, pick.Reason).ShouldBe((slug, true, reason));
    }

    [TestCase("", Rule.PickMustNameARisk)]
    [TestCase("=ny lag", Rule.PickMustNameARisk)]
    [TestCase("ks-a", Rule.PickMustHaveAReason)]
    [TestCase("ks-a= ", Rule.PickMustHaveAReason)]
    public void Parse_WhenSomethingIsMissing_IsRefused(string text, Rule rule) => ((Action)(() => Pick.Parse(text, '=', true))).ShouldBreak(rule);

    [Test]
    public void Pick_WhenTheReasonIsTooLong_IsRefused()
    {
        new Pick("a", true, new string('x', Pick.ReasonLimit)).Reason.Length.ShouldBe(200);
        ((Action)(() => _ = new Pick("a", true, new string('x', Pick.ReasonLimit + 1)))).ShouldBreak(Rule.PickReasonMustBeShort);
    }

    [TestCase("ks-a@3=Ny lag", 3)]
    [TestCase("ks-a@9999 = Ny lag", 9999)]
    public void Parse_ReadsAPlace_AndWritesItAgain(string text, int place)
    {
        var pick = Pick.Parse(text, '=', isMandatory: true);

        (pick.Slug, pick.Place, pick.Target).ShouldBe(("ks-a", place, $"ks-a@{place}"));
        Pick.Parse($"{pick.Target}={pick.Reason}", '=', true).ShouldBe(pick);
    }

    [TestCase("ks-a@0=x", true, Rule.PlaceInThePlanMustBeANumber)]
    [TestCase("ks-a@10000=x", true, Rule.PlaceInThePlanMustBeANumber)]
    [TestCase("ks-a@två=x", true, Rule.PlaceInThePlanMustBeANumber)]
    [TestCase("ks-a@=x", true, Rule.PlaceInThePlanMustBeANumber)]
    [TestCase("ks-a@2=x", false, Rule.ExcludedRiskMustNotHaveAPlace)]
    public void Parse_WhenAPlaceCannotBe_IsRefused(string text, bool isMandatory, Rule rule) => ((Action)(() => Pick.Parse(text, '=', isMandatory))).ShouldBreak(rule);

    [TestCase("d", 1, "d a b")]
    [TestCase("a", 2, "b a")]
    [TestCase("a", 99, "b a")]
    [TestCase("b", 1, "b a")]
    public void From_WhenARowIsMoved_PutsItThere_AndLeavesRanksAlone(string slug, int place, string rows)
    {
        var selection = Select(new Pick(slug, true, "Nämnden vill se den här", place));

        Slugs(selection.In).ShouldBe(rows);
        selection.In.Single(risk => risk.Ranked.Risk.Slug == "a").Ranked.Rank.ShouldBe(1);
        Slugs(selection.Below).ShouldBe(slug == "d" ? "c" : "c d");
    }

    [Test]
    public void From_WhenTwoAreMovedToOnePlace_KeepsBothByRank() =>
        Slugs(Select(new("c", true, "x", 1), new Pick("d", true, "x", 1)).In).ShouldBe("c d a b");

    [Test]
    public void From_WhenPicksAreGiven_LetsThemDecide_AndKeepsWhatTheRulesSaid()
    {
        var selection = Select(new("d", true, "Ny lag"), new("a", false, "Har egen plan"), new("b", true, "Beslut"));

        Slugs(selection.In).ShouldBe("b d");
        Slugs(selection.Out).ShouldBe("a c u");
        Slugs(selection.Excluded).ShouldBe("a");
        Slugs(selection.Below).ShouldBe("c");
        selection.In[1].Pick!.Reason.ShouldBe("Ny lag");
        selection.In[1].IsTakenByRules.ShouldBeFalse();
        selection.In[1].Reasons.ShouldHaveSingleItem().Actual.ShouldBe(4);
        selection.Out[0].IsTakenByRules.ShouldBeTrue();
    }

    [Test]
    public void From_WhenPicksAreGiven_LeavesChancesAndLineAlone()
    {
        var (without, with) = (Select().WithRobustness(Model, ErrorModel.Standard), Select(new("d", true, "x"), new("a", false, "x")).WithRobustness(Model, ErrorModel.Standard));

        with.In.Concat(with.Out).ToDictionary(risk => risk.Ranked.Risk.Slug, risk => risk.Probability).ShouldBe(
            without.In.Concat(without.Out).ToDictionary(risk => risk.Ranked.Risk.Slug, risk => risk.Probability), ignoreOrder: true);
        with.Robustness!.Borderline.Stable.ShouldBe(without.Robustness!.Borderline.Stable);
        with.Robustness.Borderline.Below.Select(risk => risk.Ranked.Rank).ShouldBe(without.Robustness.Borderline.Below.Select(risk => risk.Ranked.Rank));
    }

    [Test]
    public void From_WhenAPickCannotBe_NamesIt()
    {
        Refused(Rule.PickMustNameARisk, new Pick("z", false, "x"));
        Refused(Rule.PickMustBeSaidOnce, new("a", true, "x"), new Pick("a", false, "y"));
        Refused(Rule.MandatoryRiskMustBeAssessed, new Pick("u", true, "x"));
        Slugs(Select(new Pick("u", false, "Gammal")).Excluded).ShouldBe("u");
    }

    /// <summary>The first pick that cannot be is named, whether its risk is missing or unknown to the person.</summary>
    [Test]
    public void From_WhenThePersonDoesNotKnowTheRisk_RefusesAsIfItWereNotThere()
    {
        foreach (var second in new[] { "b", "not-there" })
        foreach (var first in new[] { "b", "not-there" })
        {
            var refusal = Should.Throw<RuleBrokenException>(() =>
                PlanSelection<Standing>.From(Year, [new(SelectionKind.Top, 2)], [new(first, true, "x"), new(second, true, "x")], risk => risk.Slug == "b"));

            refusal.Rule.ShouldBe(Rule.PickMustNameARisk);
            refusal.Details.ShouldBe([first]);
        }
    }

    [TestCase("d", true)]
    [TestCase("a", false)]
    [TestCase("b", true)]
    public void Opened_WhenAPickedRiskIsHidden_LeavesOutThePickAndCountsIt(string hidden, bool mandatory)
    {
        var whole = Select(new(hidden, mandatory, "Hemligt skäl"), new("c", true, "Öppet skäl")).WithRobustness(Model, ErrorModel.Standard);
        var (open, withheld) = whole.Opened(risk => risk.Slug == hidden);

        open.Picks.ShouldHaveSingleItem().Slug.ShouldBe("c");
        withheld.ShouldBe(new Withheld(mandatory ? 1 : 0, mandatory ? 0 : 1, 1));
        var line = Select().WithRobustness(Model, ErrorModel.Standard).Opened(risk => risk.Slug == hidden).Open.Robustness!.Borderline;
        open.Robustness!.Borderline.Stable.ShouldBe(line.Stable, "the line is the rule's own");
    }

    [FsCheck.NUnit.Property]
    public bool From_WhateverTheYearAndThePicks_PutsEveryRiskInExactlyOneList_InAnyOrderOfRisks(YearOfRisks year, byte number, byte seed)
    {
        var risks = year.Risks.Select((risk, i) => risk with { Slug = $"s{i}", Category = i % 3 == 0 ? null : $"c{i % 3}", Goals = [.. Enumerable.Range(0, i % 4).Select(g => $"{g}")] }).ToList();
        SelectionRule[] rules = [.. Enum.GetValues<SelectionKind>().Where(kind => (seed >> (int)kind) % 2 == 0).DefaultIfEmpty(SelectionKind.PerGoal).Select(kind => new SelectionRule(kind, (number % 5) + 1))];
        var picks = risks.Where((risk, i) => i % 5 == seed % 5 && (risk.IsScored || i % 2 == 0)).Select((risk, i) => new Pick(risk.Slug, risk.IsScored && i % 2 == 1, "x")).ToList();

        var selection = PlanSelection<Standing>.From(Ranking.Of(risks, RankOrder.Usual), rules, picks);
        var turned = PlanSelection<Standing>.From(Ranking.Of(risks.AsEnumerable().Reverse().Select(risk => risk with { Goals = [.. risk.Goals.Reverse()] }), RankOrder.Usual), rules, picks.AsEnumerable().Reverse().ToList());

        return selection.In.Count + selection.Out.Count == risks.Count
            && selection.In.Concat(selection.Out).Select(s => s.Ranked.Risk.Slug).ToHashSet().Count == risks.Count
            && selection.In.All(s => s.Ranked.Rank is not null && (s.Pick?.IsMandatory ?? s.IsTakenByRules))
            && selection.Out.All(s => s.Pick is { IsMandatory: false } || !s.IsTakenByRules)
            && Told(selection).SequenceEqual(Told(turned));
    }

    private static IEnumerable<string> Told(PlanSelection<Standing> selection) => selection.In.Concat(selection.Out)
        .Select(s => $"{s.Ranked.Risk.Slug} {s.IsIn} {s.Pick?.Reason} {string.Join(' ', s.Reasons.Select(r => $"{r.Rule} {r.Met} {r.Actual} {r.Group}"))}");

    private static void Refused(Rule rule, params Pick[] picks) => ((Action)(() => Select(picks))).ShouldBreak(rule);

    private static string Slugs(IEnumerable<SelectedRisk<Standing>> risks) => string.Join(' ', risks.Select(risk => risk.Ranked.Risk.Slug));

    private static PlanSelection<Standing> Select(params Pick[] picks) => PlanSelection<Standing>.From(Year, [new(SelectionKind.Top, 2)], picks);

    private static Standing Risk(string slug, int? likelihood, int? consequence) => new()
    {
        Slug = slug,
        Department = "KS",
        Reference = slug.ToUpperInvariant(),
        Likelihood = likelihood,
        Consequence = consequence,
        Value = likelihood * consequence,
        Level = likelihood is null ? null : 1,
    };
}
