using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Plans;
using Vaggeryd.InternalControl.Web.Documents;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Plans.Papers;

/// <summary>The annex's log of the selection: rules, picks with name and day, what lies just below the line, what is not reached, the analyses.</summary>
internal static class AnnexSelection
{
    public static IEnumerable<PaperBlock> Of(PlanContent content) => [.. Rules(content), .. Picks(content), .. Nearest(content), .. Missed(content), .. Analyses(content)];

    private static IEnumerable<PaperBlock> Rules(PlanContent content)
    {
        var selection = content.Plan.Selection;
        yield return new PaperHeading(T.Of("Paper.Rules"));
        yield return new PaperText(T.Of("Proposal.Basis", T.Of(content.Basis)));
        var all = selection.In.Concat(selection.Out).ToList();
        yield return new PaperTable(
            T.Of("Paper.RulesTable"),
            [T.Of("Plan.Rule"), T.Of("Paper.Takes"), T.Of("Paper.TakesAlone")],
            [60, 20, 20],
            [.. selection.Rules.Select(rule => (IReadOnlyList<WordCell>)[new([Explain.RuleInWords(rule)], FirstIsBold: true), Count(risk => Takes(risk, rule)), Count(risk => Takes(risk, rule) && risk.Reasons.Count(reason => reason.Met) == 1)])]);
        foreach (var sentence in PlanWords.Robustness(content)) yield return new PaperText(sentence);
        if (content.Withheld.Total > 0) yield return new PaperText($"{PlanWords.Withheld(content.Withheld)} {T.Of("Paper.NotCounted")}");

        WordCell Count(Func<SelectedRisk<PlanRisk>, bool> which) => PlanWords.Number(all.Count(which));
    }

    private static bool Takes(SelectedRisk<PlanRisk> risk, SelectionRule rule) => risk.Reasons.Any(reason => reason.Met && reason.Rule == rule);

    private static IEnumerable<PaperBlock> Picks(PlanContent content)
    {
        var picked = content.Plan.Selection.In.Where(risk => risk.Pick is not null).Concat(content.Plan.Selection.Excluded).ToList();
        yield return new PaperHeading(T.Of("Version.Picks"));
        if (picked.Count == 0 && content.Withheld.Picks == 0) yield return new PaperText(T.Of("Version.NoPicks"));
        if (content.Withheld.Picks > 0) yield return new PaperText(T.Count("PlanFile.WithheldPicks", content.Withheld.Picks));
        if (picked.Count == 0) yield break;

        var signed = content.Signatures.ToDictionary(signature => signature.Slug);
        yield return new PaperTable(
            T.Of("Paper.PicksTable"),
            [T.Of("Plan.Risk"), T.Of("Plan.PickDecision"), T.Of("Plan.PickReason"), T.Of("Paper.PickedBy")],
            [36, 14, 30, 20],
            [.. picked.Select(risk => (IReadOnlyList<WordCell>)[new([risk.Ranked.Risk.Title, $"{risk.Ranked.Risk.Reference}, {risk.Ranked.Risk.DepartmentName}"], FirstIsBold: true), risk.Pick!.Place is { } place ? T.Of("Paper.MovedTo", place) : T.Of(risk.Pick.IsMandatory ? "Plan.PickIn" : "Plan.PickOut"), risk.Pick.Reason, By(risk)])]);

        WordCell By(SelectedRisk<PlanRisk> risk) => signed.GetValueOrDefault(risk.Ranked.Risk.Slug) is { } by ? new WordCell([by.By, LocalTime.DayOf(by.At).ToIso()]) : "";
    }

    private static IEnumerable<PaperBlock> Nearest(PlanContent content)
    {
        yield return new PaperHeading(T.Of("PlanFile.Section.Nearest"));
        yield return new PaperText(PlanWords.Nearest(content.Plan.Selection.Below.Count()));
        var rows = content.NotSelected.Where(row => row is { Scored: true, IsPicked: false }).Take(PlanWords.NearestCount).ToList();
        if (rows.Count == 0) yield break;

        yield return new PaperTable(
            T.Of("PlanFile.Caption.Nearest"),
            [T.Of("PlanColumn.Rank"), T.Of("PlanColumn.Title"), T.Of("PlanFile.Head.Level"), T.Of("PlanFile.Head.ReasonOut")],
            [9, 45, 16, 30],
            [.. rows.Select(row => (IReadOnlyList<WordCell>)[PlanWords.Number(row.Rank!.Value), new([row.Title, PlanWords.Owner(row)], FirstIsBold: true), PlanDocumentTables.Level(row, content.Model), row.Reason])]);
    }

    /// <summary>By the goals and departments that the version itself knows of, so that it says the same for ever.</summary>
    private static IEnumerable<PaperBlock> Missed(PlanContent content)
    {
        var frame = new CoverageFrame(
            [.. content.Goals.Select(goal => new CoverageName(goal.Code, goal.ShortTitle))],
            [.. content.Analyses.Select(analysis => new CoverageName(analysis.Department, analysis.Name))]);
        var coverage = new SelectionCoverage<PlanRisk>(content.Plan.Selection, frame);
        List<string> gaps =
        [
            .. coverage.Goals.Select(gap => $"{T.Of("Plan.GoalGap", gap.Name.Name)} {Near(gap)}"),
            .. coverage.Departments.Select(gap => $"{T.Of("Plan.DepartmentGap", gap.Name.Name)} {Near(gap)}"),
        ];
        yield return new PaperHeading(T.Of("Plan.NotCovered"));
        if (content.Withheld.Items > 0) yield return new PaperText(T.Of("Paper.GapsShown"));
        yield return gaps.Count == 0 ? new PaperText(T.Of("Plan.AllCovered") + ".") : new PaperList(gaps);
    }

    private static string Near(CoverageGap<PlanRisk> gap) => gap.Nearest is { } nearest ? T.Of("Plan.Nearest", nearest.Risk.Label, nearest.Rank) : T.Of("Plan.NoRiskThere");

    private static IEnumerable<PaperBlock> Analyses(PlanContent content)
    {
        yield return new PaperHeading(T.Of("Paper.Analyses"));
        yield return new PaperTable(
            T.Of("Paper.AnalysesTable"),
            [T.Of("PlanColumn.DepartmentName"), T.Of("Year.State"), T.Of("Paper.RiskCount")],
            [55, 30, 15],
            [.. content.Analyses.Select(analysis => (IReadOnlyList<WordCell>)[new([analysis.Name], FirstIsBold: true), T.Of(analysis.Status) + (analysis.IsLate ? $", {Explain.LowerFirst(T.Of("Analysis.Late"))}" : ""), PlanWords.Number(analysis.Risks)])]);
    }
}
