using Vaggeryd.InternalControl.Domain.Plans;
using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Shared;

/// <summary>The sentences that page, table and workbook say alike of a simulation.</summary>
internal static class SimulationWords
{
    /// <summary>How many risks below the line a cell names.</summary>
    public const int MostBelow = 3;

    /// <summary>How many risks a cell names.</summary>
    public const int MostNamed = 10;

    public static string Rules(IEnumerable<SelectionRule> rules) => string.Join("; ", rules.Select(Explain.RuleInWords));

    /// <summary>"SN-07, plats 20, värde 9"</summary>
    public static string Risk(RankedRisk<DraftRisk> ranked) => T.Of("Plan.Below", ranked.Risk.Label, ranked.Rank, ranked.Risk.Value);

    /// <summary>"18 av 20 är stabila; 2 ovanför och 3 under strecket är nära", or why there is nothing to say.</summary>
    public static string Sure(SelectionOutcome<DraftRisk> outcome) => outcome.Selection.Robustness is { Borderline: var line }
        ? T.Of("Simulation.Stable", line.Stable, line.Taken, line.Above.Count, line.Below.Count)
        : T.Of("Simulation.NoLine");

    /// <summary>Which edition it is; what is left out is the same for every alternative, whichever side of the line it is on.</summary>
    public static string Edition(SimulationContent content)
    {
        var first = content.Simulation.Alternatives[0].Outcome;
        if (content.Edition == Domain.Access.Edition.Open) return $"{T.Of(content.Edition)}. {T.Count("Simulation.Withheld", first.Withheld.Total)}";

        return PlanWords.Edition(content.Edition, first.Withheld, first.Selection.In.Concat(first.Selection.Out).Count(risk => risk.Ranked.Risk.IsSecret));
    }

    /// <summary>Every measure with a text for each alternative, as a table on paper has them.</summary>
    public static IEnumerable<(string Heading, IReadOnlyList<string> Cells)> Measures(SimulationContent content)
    {
        var all = content.Simulation.Alternatives;
        yield return Of("Simulation.Rules", one => Rules(one.Alternative.Rules));
        yield return Of("Simulation.Rows", one => PlanWords.Number(one.Outcome.Selection.In.Count));
        yield return Of("Simulation.Departments", one => Counted(one.Outcome.Departments.Select(group => $"{content.DepartmentName(group.Code!)} {group.Count}")));
        yield return Of("Simulation.Categories", one => Counted(one.Outcome.Categories.Select(group => $"{group.Code ?? T.Of("Risk.NoCategory")} {group.Count}")));
        yield return Of("Simulation.Goals", one => Counted(one.Outcome.Coverage.Goals.Select(gap => gap.Name.Name)));
        yield return Of("Simulation.Areas", one => Counted(one.Outcome.Coverage.Areas.Select(area => T.Of(area))));
        yield return Of("Simulation.MissedDepartments", one => Counted(one.Outcome.Coverage.Departments.Select(gap => gap.Name.Name)));
        yield return Of("Simulation.LastIn", one => one.Outcome.LastIn is { } last ? Risk(last.Ranked) : T.Of("Plan.None"));
        yield return Of("Simulation.Below", one => string.Join("; ", one.Outcome.Selection.Below.Take(MostBelow).Select(below => Risk(below.Ranked)).DefaultIfEmpty(T.Of("Plan.None"))));
        yield return Of("Simulation.Sure", one => Sure(one.Outcome));
        yield return Of("Simulation.OnlyHere", one => Counted(one.OnlyHere.Select(only => only.Ranked.Risk.Label)));
        for (var i = 0; i < all.Count; i++)
        {
            var other = i;
            yield return (T.Of("Simulation.Shared", SimulationContent.Letter(i)), [.. all.Select((_, one) => one == other ? "–" : PlanWords.Number(content.Simulation.Overlap(one, other)))]);
        }

        (string, IReadOnlyList<string>) Of(string key, Func<SimulatedAlternative<DraftRisk>, string> cell) => (T.Of(key), [.. all.Select(cell)]);
    }

    /// <summary>"2: Ekonomi, Miljö"; "0" without any.</summary>
    private static string Counted(IEnumerable<string> names)
    {
        var list = names.ToList();
        return list.Count == 0 ? "0" : $"{list.Count}: {string.Join(", ", list)}";
    }
}
