using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Plans.Versions;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Web.Documents;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Plans.Papers;

/// <summary>The memo (tjänsteskrivelse) that takes a version to the board: what is proposed, why, what is new, and how it is checked.</summary>
internal static class MakeMemo
{
    /// <summary>How many risks a memo names; plan and annex have the rest.</summary>
    public const int MostNamed = 5;

    public static Paper Of(PaperSource source)
    {
        var title = T.Of("Paper.Memo", PlanWords.Which(source.Content));
        return new Paper(source.About(title), source.Foot(title), source.Head(title), source.Content.Model,
        [
            new PaperText(PlanMarkWords.Standing(source.Mark), IsNotice: source.Mark.Status == PlanVersionStatus.Draft),
            .. source.Content.IsDemo ? [new PaperText(T.Of("PlanFile.Demo"), IsNotice: true)] : Array.Empty<PaperBlock>(),
            .. Proposal(source),
            .. Summary(source),
            .. Matter(source),
            .. Changes(source),
            .. Background(source),
            new PaperHeading(T.Of("Paper.SendTo")),
            new PaperText(string.Join(", ", [.. source.Content.Plan.Selection.In.Select(risk => risk.Ranked.Risk.DepartmentName).Distinct().Order(StringComparer.CurrentCulture), T.Of("Paper.Finance")])),
            new PaperHeading(T.Of("Paper.Handler")),
            new PaperText(source.Handler),
        ]);
    }

    private static IEnumerable<PaperBlock> Proposal(PaperSource source)
    {
        yield return new PaperHeading(T.Of("Paper.Proposal"));
        yield return new PaperText(T.Of("Paper.Decides", source.Body));
        List<string> points = [source.Mark.Hash is { } hash ? T.Of("Paper.AdoptFrozen", PlanWords.Which(source.Content), source.Mark.Number, hash[..12]) : T.Of("Paper.Adopt", PlanWords.Which(source.Content), source.Mark.Number)];
        if (source is { IsRevision: true, Before: { Decision: { } decision } before }) points.Add(T.Of("Paper.Replaces", before.Number, before.AdoptedBody, decision.On.ToIso(), decision.Paragraph));
        points.Add(T.Of("Paper.FollowUp"));
        yield return new PaperList(points);
    }

    private static IEnumerable<PaperBlock> Summary(PaperSource source)
    {
        var content = source.Content;
        yield return new PaperHeading(T.Of("Paper.Summary"));
        yield return new PaperText($"{PlanWords.Summary(content)} {T.Of("Paper.Levels", string.Join(", ", content.Model.Bands.Reverse()
            .Select(band => (band, Count: content.Plan.Selection.In.Count(risk => risk.Ranked.Risk.Level == band.Level)))
            .Where(level => level.Count > 0)
            .Select(level => $"{level.Count} {Explain.LowerFirst(T.Of(level.band.Name))}")
            .DefaultIfEmpty(T.Of("PlanFile.Nothing"))))}");
        if (source.Mark.Note is { } note) yield return new PaperText(T.Of("Paper.Because", note));
        yield return new PaperText(PlanWords.Edition(content));
    }

    private static IEnumerable<PaperBlock> Matter(PaperSource source)
    {
        var content = source.Content;
        yield return new PaperHeading(T.Of("Paper.Matter"));
        yield return new PaperText(PlanWords.Rules(content));
        foreach (var sentence in PlanWords.Picks(content)) yield return new PaperText(sentence);
        yield return new PaperText(PlanWords.Unscored(content.Matrix().Unscored));
        var rows = content.Items.OrderBy(row => row.Rank).Take(MostNamed).ToList();
        if (rows.Count > 0)
        {
            yield return new PaperTable(
                T.Of("Paper.Highest"),
                [T.Of("PlanColumn.Rank"), T.Of("PlanColumn.Title"), T.Of("PlanFile.Head.Level"), T.Of("PlanColumn.Responsible")],
                [9, 53, 18, 20],
                [.. rows.Select(row => (IReadOnlyList<WordCell>)[PlanWords.Number(row.Rank!.Value), new([row.Title, PlanWords.Owner(row)], FirstIsBold: true), PlanDocumentTables.Level(row, content.Model), row.Responsible ?? ""])]);
            yield return new PaperText(T.Count("Paper.RestInPlan", content.Plan.Selection.In.Count, rows.Count));
        }

        foreach (var block in Analyses(content)) yield return block;
    }

    /// <summary>Whose risk analysis the plan does not stand on, or stands on although nobody has accepted it.</summary>
    private static IEnumerable<PaperBlock> Analyses(PlanContent content)
    {
        var waiting = content.Analyses.Where(analysis => !analysis.IsAccepted).ToList();
        yield return new PaperHeading(T.Of("Paper.Analyses"), Level: 2);
        if (waiting.Count == 0)
        {
            yield return new PaperText(T.Of("Paper.AllAccepted"));
            yield break;
        }

        yield return new PaperText(T.Count(content.Basis == PlanBasis.AcceptedAnalyses ? "Proposal.WaitingOut" : "Proposal.WaitingIn", waiting.Count));
        yield return new PaperList([.. waiting.GroupBy(analysis => analysis.Status).OrderBy(same => same.Key)
            .Select(same => $"{T.Of(same.Key)}: {string.Join(", ", same.Select(analysis => T.Of("Paper.Waiting", analysis.Name, T.Count("Proposal.Risks", analysis.Risks))))}.")]);
    }

    private static IEnumerable<PaperBlock> Changes(PaperSource source)
    {
        if (source.Changes is not { } changes)
        {
            yield return new PaperHeading(T.Of("Paper.NothingBefore"), Level: 2);
            yield return new PaperText(T.Of("Paper.IsFirst"));
            yield break;
        }

        yield return new PaperHeading(T.Of("Paper.ChangedSince", source.BeforeNamed), Level: 2);
        yield return new PaperText(PaperChanges.Sum(changes));
        var named = changes.Rows.Where(row => row.Change is RiskChange.New or RiskChange.Gone).GroupBy(row => row.Change).SelectMany(PaperChanges.Named).ToList();
        if (named.Count > 0) yield return new PaperList(named);
        if (changes.Withheld > 0) yield return new PaperText(T.Count("PlanCompare.Withheld", changes.Withheld));
    }

    private static IEnumerable<PaperBlock> Background(PaperSource source) =>
    [
        new PaperHeading(T.Of("Paper.Background")),
        new PaperText(T.Of(source.Content.Board is null ? "Paper.WhyPlan" : "Paper.WhyBoardPlan")),
        new PaperText(T.Of("Paper.Annexes")),
        new PaperHeading(T.Of("PlanFile.About.Check"), Level: 2),
        .. source.Mark.Hash is null ? [new PaperText(T.Of("Version.NoProof"))] : PlanWords.Checking(source.Content).Take(2).Select(line => new PaperText(line)),
    ];
}
