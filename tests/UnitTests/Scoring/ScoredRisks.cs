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

    /// <summary>As many as asked for, with everything that an order can look at, much of it alike and some of it missing.</summary>
    public static List<Standing> Varied(ScoringModel model, int count, Random random) => Some(model, count, random).ConvertAll(risk =>
    {
        var decided = random.Next(4) == 0 ? 1 + random.Next(9) : (int?)null;
        return risk with
        {
            GoalWeight = random.Next(2),
            DepartmentCount = 1 + random.Next(2),
            Appetite = random.Next(3) == 0 ? null : random.Next(8),
            ValueBefore = random.Next(3) == 0 ? null : 1 + random.Next(9),
            Age = random.Next(2),
            Value = decided ?? risk.Value,
            ComputedValue = decided is null ? null : risk.Value,
        };
    });

    /// <summary>A model whose order is the value and then any of the other keys, in any order.</summary>
    public static ScoringModel WithAnyOrder(ScoringModelDefinition definition, Random random)
    {
        var keys = RankOrder.UsualKeys.Skip(1).ToArray();
        random.Shuffle(keys);
        return new(definition with { Order = [RankKey.Value, .. keys.Take(random.Next(keys.Length + 1))] });
    }

    public static ScoringModel InOrder(params RankKey[] keys) => new(StandardScales.Numbered(3, 3) with { Order = keys });
}
