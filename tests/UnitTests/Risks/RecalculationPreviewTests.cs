using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Domain.Scoring;

namespace Vaggeryd.InternalControl.UnitTests.Risks;

public sealed class RecalculationPreviewTests
{
    private static readonly ScoringModel Four = new(StandardScales.Numbered(4, 4));
    private static readonly ScoringModel Five = new(StandardScales.Numbered(5, 5));
    private static readonly Recalculation LikelihoodLow = new(Four, Five, new StepMapping([1, 2, 3, 5], [1, 2, 4, 5]));

    [Test]
    public void Of_RanksBeforeAndAfter_LargestMovesFirst()
    {
        var preview = RecalculationPreview.Of(LikelihoodLow, [Risk("A", 3, 4), Risk("B", 4, 3), Risk("C", 1, 1), Risk("D")]);

        preview.Select(risk => (risk.Before.Reference, risk.RankBefore, risk.RankAfter, risk.Move, risk.After.Value)).ShouldBe(
        [
            ("B", 2, 1, 1, 20),
            ("A", 1, 2, -1, 15),
            ("C", 3, 3, 0, 1),
            ("D", null, null, 0, null),
        ]);
        (preview[0].Enters(1), preview[1].Leaves(1), preview[0].Leaves(1), preview[3].Enters(1)).ShouldBe((true, true, false, false));
    }

    [Test]
    public void Of_WhateverOrderTheyComeIn_IsTheSame()
    {
        var risks = Enumerable.Range(0, 60).Select(n => Risk($"R{n}", n % 4 + 1, n * 7 % 4 + 1)).ToList();
        var shuffled = risks.ToArray();
        new Random(7).Shuffle(shuffled);

        RecalculationPreview.Of(LikelihoodLow, shuffled).Select(risk => (risk.Before.Reference, risk.Move))
            .ShouldBe(RecalculationPreview.Of(LikelihoodLow, risks).Select(risk => (risk.Before.Reference, risk.Move)));
    }

    [Test]
    public void Of_PlacesByWhatTheNewModelSaysOfGoalsAndAppetite()
    {
        var preview = RecalculationPreview.Of(LikelihoodLow, [Risk("A", 2, 2) with { GoalWeight = 9, Appetite = 1 }, Risk("B", 2, 2) with { GoalWeightAfter = 3, AppetiteAfter = 2 }]);

        preview.Single(risk => risk.Before.Reference == "B").Move.ShouldBe(1);
        preview.Single(risk => risk.Before.Reference == "B").After.Gap.ShouldBe(2);
    }

    private static RiskToRecalculate Risk(string reference, int likelihood, int consequence)
    {
        var score = Four.Score(likelihood, consequence);
        return Risk(reference) with
        {
            Likelihood = likelihood,
            Consequence = consequence,
            Value = score.Value,
            Level = score.Level,
            Stages = [new AssessedStage(AssessmentStage.Current, likelihood, consequence, score.Value, score.Level, [], null, null, null)],
        };
    }

    private static RiskToRecalculate Risk(string reference) => new() { Department = "KS", Reference = reference };
}
