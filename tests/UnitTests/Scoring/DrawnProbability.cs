using Vaggeryd.InternalControl.Domain.Scoring;

namespace Vaggeryd.InternalControl.UnitTests.Scoring;

/// <summary>The probability of being among the highest, found by drawing how the assessments are off.</summary>
internal static class DrawnProbability
{
    private static readonly int Draws = TestSize.Of(20_000, 2_000);

    /// <summary>The computed chances are as near the drawn ones as that many draws allow.</summary>
    public static void ShouldAgree(List<Standing> risks, ScoringModel model, int count, Random random)
    {
        var outcomes = new EnumeratedProbability(model, ErrorModel.Standard).Outcomes(risks);
        var taken = new int[risks.Count];
        for (var draw = 0; draw < Draws; draw++)
        {
            var places = Array.ConvertAll(outcomes, own => Draw(own, random.NextDouble()));
            var indexes = Enumerable.Range(0, risks.Count).ToArray();
            Array.Sort(places, indexes);
            foreach (var index in indexes.Take(count)) taken[index]++;
        }

        var computed = SelectionProbability.Of(risks, model, count, ErrorModel.Standard);
        for (var i = 0; i < risks.Count; i++)
        {
            var chance = computed[i]!.Value;
            var bound = 5 * Math.Sqrt(chance * (1 - chance) / Draws) + 1e-3;
            ((double)taken[i] / Draws).ShouldBe(chance, bound, risks[i].Reference);
        }
    }

    private static int Draw(List<(int Place, double Chance)> outcomes, double at)
    {
        foreach (var (place, chance) in outcomes)
        {
            if (at < chance) return place;
            at -= chance;
        }

        return outcomes[^1].Place;
    }
}
