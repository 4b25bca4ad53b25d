using Vaggeryd.InternalControl.Domain.Scoring;

namespace Vaggeryd.InternalControl.UnitTests.Scoring;

/// <summary>The probability of being among the highest, found by ranking every way the assessments can be off: slow and plain.</summary>
internal sealed class EnumeratedProbability(ScoringModel model, ErrorModel error)
{
    private static readonly int[] Moves = [-1, 0, 1];

    /// <summary>By risk, then by how many are taken, from 1.</summary>
    public double[][] Of(IReadOnlyList<Standing> risks)
    {
        var outcomes = Outcomes(risks);
        var places = new int[risks.Count];
        var chances = risks.Select(_ => new double[risks.Count]).ToArray();
        Go(0, 1);
        return [.. chances.Select(own => own.Select((_, n) => own.Take(n + 1).Sum()).ToArray())];

        void Go(int at, double chance)
        {
            if (at == risks.Count)
            {
                for (var i = 0; i < places.Length; i++) chances[i][places.Count(other => other < places[i])] += chance;
                return;
            }

            foreach (var (place, odds) in outcomes[at])
            {
                places[at] = place;
                Go(at + 1, chance * odds);
            }
        }
    }

    /// <summary>All that each risk may really be: its place among everything that any of them may be, and the probability.</summary>
    public List<(int Place, double Chance)>[] Outcomes(IReadOnlyList<Standing> risks)
    {
        var all = risks.Select(risk => (
            from likelihood in Moves
            from consequence in Moves
            let chance = Chance(likelihood) * Chance(consequence)
            where chance > 0
            select (Key: model.Order.SortKey(Moved(risk, likelihood, consequence)), chance)).ToList()).ToArray();
        var places = all.SelectMany(own => own.Select(o => o.Key)).Distinct().Order(StringComparer.Ordinal).Index().ToDictionary(o => o.Item, o => o.Index);
        return Array.ConvertAll(all, own => own.ConvertAll(o => (places[o.Key], o.chance)));
    }

    /// <summary>Where a person has decided the value it stays.</summary>
    public Standing Moved(Standing risk, int likelihood, int consequence)
    {
        var score = model.Score(
            Math.Clamp(risk.Likelihood!.Value + likelihood, 1, model.Likelihood.Count),
            Math.Clamp(risk.Consequence!.Value + consequence, 1, model.Consequence.Count));
        return risk.ComputedValue is null
            ? risk with { Likelihood = score.Likelihood, Consequence = score.Consequence, Value = score.Value, Level = score.Level }
            : risk with { Likelihood = score.Likelihood, Consequence = score.Consequence };
    }

    private double Chance(int move) => (double)(move < 0 ? error.Down : move > 0 ? error.Up : error.Same);
}
