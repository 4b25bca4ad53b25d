using Vaggeryd.InternalControl.Domain.Plans;
using Vaggeryd.InternalControl.Domain.Scoring;

namespace Vaggeryd.InternalControl.Web.Texts;

/// <summary>Puts into words how sure it is that a risk stays among the highest when assessments may be a step off.</summary>
public static class Chance
{
    /// <summary>From here on a risk is stable, in per cent as shown.</summary>
    internal const int StablePercent = 90;

    /// <summary>From here on a risk is on the borderline; below it is far from the line.</summary>
    internal const int NearPercent = 10;

    /// <summary>How many risks a sentence names.</summary>
    private const int MostNamed = 10;

    /// <summary>"58 % På gränsen"</summary>
    public static string Of(double chance) => $"{Number(chance)} {Word(chance)}";

    /// <summary>"58 %"</summary>
    public static string Number(double chance) => T.Of("Chance.Percent", Percent(chance));

    /// <summary>"På gränsen", by the number that stands beside it.</summary>
    public static string Word(double chance) => T.Of(Percent(chance) switch
    {
        >= StablePercent => "Chance.Stable",
        >= NearPercent => "Chance.Near",
        _ => "Chance.Far",
    });

    /// <summary>What the number is and the error model that it was computed with.</summary>
    public static string Note<TRisk>(SelectionRobustness<TRisk> robustness)
        where TRisk : Standing =>
        T.Of("Chance.Note", robustness.Count, Share(robustness.Error.Up), Share(robustness.Error.Down));

    /// <summary>How many stand firm, and which a single step of their own takes across the line.</summary>
    public static string Line<TRisk>(Borderline<TRisk> line)
        where TRisk : Standing
    {
        var sentences = new List<string> { T.Of("Chance.Line", line.Stable, line.Taken) };
        if (line.Above.Count > 0) sentences.Add(T.Of("Chance.MayLeave", Names(line.Above)));
        if (line.Below.Count > 0) sentences.Add(T.Of("Chance.MayEnter", Names(line.Below)));
        return string.Join(" ", sentences);
    }

    private static int Percent(double chance) => (int)Math.Round(100 * (decimal)chance, MidpointRounding.AwayFromZero);

    private static string Share(decimal chance) => T.Of("Chance.Percent", $"{100 * chance:0.##########}");

    private static string Names<TRisk>(IReadOnlyList<BorderlineRisk<TRisk>> risks)
        where TRisk : Standing
    {
        var names = string.Join(", ", risks.Take(MostNamed).Select(risk => risk.Ranked.Risk.Label));
        return risks.Count <= MostNamed ? names : T.Count("Chance.More", risks.Count - MostNamed, names);
    }
}
