using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Web.Documents;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Plans.Papers;

/// <summary>The annex to the plan: how it was chosen and by whom, what lies outside, what has changed, and the matrix.</summary>
internal static class MakeAnnex
{
    public static Paper Of(PaperSource source)
    {
        var title = T.Of("Paper.Annex", PlanWords.Which(source.Content));
        var content = source.Content;
        return new Paper(source.About(title), source.Foot(title), source.Head(title), content.Model,
        [
            .. PlanMarkWords.Front(source.Mark).Select(line => new PaperText(line)),
            new PaperText(PlanWords.Notices(content), IsNotice: true),
            new PaperText(PlanWords.Summary(content)),
            .. AnnexSelection.Of(content),
            .. Changes(source),
            .. Matrix(content),
            new PaperHeading(T.Of("PlanFile.About.Check")),
            .. PlanWords.Checking(content).Select(line => new PaperText(line)),
        ]);
    }

    private static IEnumerable<PaperBlock> Changes(PaperSource source)
    {
        if (source.Changes is not { } changes)
        {
            yield return new PaperHeading(T.Of("Paper.NothingBefore"));
            yield return new PaperText(T.Of("Paper.IsFirst"));
            yield break;
        }

        yield return new PaperHeading(T.Of("Paper.ChangedSince", source.BeforeNamed));
        yield return new PaperText(PlanMarkWords.Standing(source.Before!));
        yield return new PaperText(PaperChanges.Sum(changes));
        if (!changes.SameModel) yield return new PaperText(T.Of("PlanCompare.OtherModel"));
        if (changes.Withheld > 0) yield return new PaperText(T.Count("PlanCompare.Withheld", changes.Withheld));
        var rows = changes.Rows.Where(row => row.Change != RiskChange.Unchanged).ToList();
        if (rows.Count == 0) yield break;

        yield return new PaperTable(
            T.Of("Paper.ChangedSince", source.BeforeNamed),
            [T.Of("PlanVersion.Change"), T.Of("Plan.Risk"), T.Of("PlanVersion.ValueChange"), T.Of("PlanVersion.Why")],
            [15, 40, 13, 32],
            [.. rows.Select(row => (IReadOnlyList<WordCell>)[T.Of($"RiskChange.{row.Change}"), new([row.Title, $"{row.Reference}, {row.DepartmentName}"], FirstIsBold: true), Value(row), row.Why])]);
    }

    private static string Value(Versions.PlanComparisonFile.Row row) => (row.Before?.Value, row.Now?.Value) switch
    {
        ({ } before, { } now) when before != now => T.Of("Paper.FromTo", before, now),
        var (before, now) => $"{now ?? before}",
    };

    private static IEnumerable<PaperBlock> Matrix(PlanContent content)
    {
        var (model, matrix) = (content.Model, content.Matrix());
        yield return new PaperHeading(T.Of("PlanFile.Section.Matrix"));
        yield return new PaperTable(
            T.Of("PlanFile.Matrix.Caption"),
            [T.Of("PlanFile.Matrix.Corner"), .. model.Consequence.Select(PlanWords.Step)],
            [20, .. model.Consequence.Select(_ => 10)],
            [.. model.Likelihood.Reverse().Select(likelihood => (IReadOnlyList<WordCell>)
            [
                new([PlanWords.Step(likelihood)], FirstIsBold: true),
                .. model.Consequence.Select(consequence =>
                {
                    var score = model.Score(likelihood.Number, consequence.Number);
                    var band = model.Band(score.Level);
                    return new WordCell([PlanWords.Number(matrix.Count(likelihood.Number, consequence.Number)), T.Of("PlanFile.Matrix.Cell", score.Value, T.Of(band.Name))], band, FirstIsBold: true);
                }),
            ])]);
        foreach (var words in PlanWords.Decided(matrix)) yield return new PaperText(words);
    }
}
