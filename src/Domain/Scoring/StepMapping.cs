using static Vaggeryd.InternalControl.Domain.Rules;

namespace Vaggeryd.InternalControl.Domain.Scoring;

/// <summary>Which step of one model each step of another becomes, on both axes. People decide it; nothing is clamped or rescaled unseen.</summary>
/// <param name="Likelihood">For each old step, from 1, the new one.</param>
/// <param name="Consequence">For each old step, from 1, the new one. Holds for every dimension of consequence as well.</param>
public sealed record StepMapping(IReadOnlyList<int> Likelihood, IReadOnlyList<int> Consequence)
{
    /// <summary>
    /// The proposal: as far up the new scale as up the old one, to the nearest step, a half going up. First stays first and last
    /// stays last; scales of the same size map step to step.
    /// </summary>
    public static StepMapping Proposed(ScoringModel from, ScoringModel to) =>
        new(Proportional(from.Likelihood.Count, to.Likelihood.Count), Proportional(from.Consequence.Count, to.Consequence.Count));

    /// <exception cref="RuleBrokenException">A step is missing, lies outside the new scale, or comes lower than a step below it.</exception>
    public void RequireFor(ScoringModel from, ScoringModel to)
    {
        RequireAxis(Likelihood, from.Likelihood.Count, to.Likelihood.Count);
        RequireAxis(Consequence, from.Consequence.Count, to.Consequence.Count);
    }

    /// <summary>"1,2,4,5 / 1,2,3"</summary>
    public override string ToString() => $"{string.Join(',', Likelihood)} / {string.Join(',', Consequence)}";

    private static void RequireAxis(IReadOnlyList<int> steps, int before, int after)
    {
        Require(steps.Count == before, Rule.MappingMustSayEachStep, before, steps.Count);
        foreach (var step in steps) Require(step >= 1 && step <= after, Rule.StepMustBeOnTheScale, step, after);
        Require(steps.Zip(steps.Skip(1)).All(pair => pair.First <= pair.Second), Rule.MappingMustKeepTheOrder, string.Join(", ", steps));
    }

    private static int[] Proportional(int before, int after) =>
        [.. Enumerable.Range(0, before).Select(step => 1 + (2 * step * (after - 1) + before - 1) / (2 * (before - 1)))];
}
