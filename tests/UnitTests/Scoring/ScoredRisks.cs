using Vaggeryd.InternalControl.Domain.Scoring;

namespace Vaggeryd.InternalControl.UnitTests.Scoring;

/// <summary>Assessed risks for tests of the selection's robustness.</summary>
internal static class ScoredRisks
{
    public static readonly ScoringModel Three = new(StandardScales.Numbered(3, 3));

    public static readonly ScoringModel Five = new(StandardScales.Numbered(5, 5));

    public static Standing Risk(ScoringModel model, string reference, int likelihood, int consequence, int goals = 0, string department = "KS")
    {
        var score = model.Score(likelihood, consequence);
        return new Standing
        {
            Department = department,
            Reference = reference,
            GoalCount = goals,
            Likelihood = likelihood,
            Consequence = consequence,
            Value = score.Value,
            Level = score.Level,
        };
    }

    /// <summary>As many as asked for, anywhere on the scales, with ties.</summary>
    public static List<Standing> Some(ScoringModel model, int count, Random random) =>
        [.. Enumerable.Range(1, count).Select(n => Risk(
            model,
            $"R{n}",
            1 + random.Next(model.Likelihood.Count),
            1 + random.Next(model.Consequence.Count),
            random.Next(3),
            random.Next(2) == 0 ? "KS" : "SN"))];
}
