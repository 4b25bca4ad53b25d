using Vaggeryd.InternalControl.Domain.Scoring;

namespace Vaggeryd.InternalControl.Domain.Plans;

/// <summary>How the line of a "the n highest" rule stands when assessments may be off; the chances themselves stand at the risks.</summary>
/// <param name="Count">The rule's n.</param>
/// <param name="Error">How far off each assessment may be.</param>
/// <param name="Borderline">Which risks a single step in their own assessment moves across the line.</param>
public sealed record SelectionRobustness<T>(int Count, ErrorModel Error, Borderline<T> Borderline)
    where T : Standing
{
    /// <summary>Millionths: the same text on every machine, and finer than any assessment.</summary>
    private const int Decimals = 6;

    /// <summary>The selection with each risk's chance, and its line.</summary>
    internal static PlanSelection<T> Add(PlanSelection<T> selection, ScoringModel model, int count, ErrorModel error)
    {
        var all = selection.In.Concat(selection.Out).ToList();
        var chances = SelectionProbability.Of(all.ConvertAll(risk => risk.Ranked.Risk), model, count, error);
        var known = all.Zip(chances, (risk, chance) => risk with { Probability = chance is { } exact ? Math.Round(exact, Decimals) : null }).ToList();
        var ranking = all.ConvertAll(risk => risk.Ranked).OrderBy(ranked => ranked.Rank ?? int.MaxValue).ToList();
        return selection with
        {
            In = known[..selection.In.Count],
            Out = known[selection.In.Count..],
            Robustness = new(count, error, Borderline<T>.Of(ranking, model, count)),
        };
    }
}
