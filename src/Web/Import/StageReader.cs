using System.Globalization;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Web.Excel;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Import;

/// <summary>Reads what a row says of one stage. A grade of the controls decides over dimensions, and these over two steps: those are then only compared.</summary>
internal sealed class StageReader(RegisterTable table, ScoringModel model, ColumnMap map, ProblemList problems, List<InputProblem> warnings)
{
    private readonly RowTexts _texts = new(table, problems, warnings);
    private readonly LevelReader _likelihood = new(model.Likelihood, LevelWords.Likelihood, map.Words.GetValueOrDefault(RegisterField.Likelihood));
    private readonly LevelReader _consequence = new(model.Consequence, LevelWords.Consequence, map.Words.GetValueOrDefault(RegisterField.Consequence));

    /// <summary>Null when nothing is said.</summary>
    public StageRow? Of(SheetRow row, StageFields fields)
    {
        var likelihood = Step(row, fields.Likelihood, _likelihood);
        var consequence = Step(row, fields.Consequence, _consequence);
        var dimensions = Dimensions(row, fields.Dimensions);
        var effect = fields.Effect is { } graded ? Effect(row, graded) : null;
        var stated = Stated(row, fields.Value);
        var reason = _texts.Lines(row, fields.OverrideReason, RiskLimits.Sentence);
        var filed = new FiledAssessment(likelihood.Step ?? 0, consequence.Step)
        {
            Dimensions = effect is null && dimensions.Count > 0 ? dimensions : null,
            Effect = effect,
            Confidence = _texts.Confidence(row, fields.Confidence),
            SaysDimensionsAndEffect = table.IsOwn && (table.Has(fields.Dimensions) || (fields.Effect is { } grade && table.Has(grade))),
            SaysConfidence = table.IsOwn && table.Has(fields.Confidence),
        };
        if (effect is not null) return new StageRow(filed) { Stated = reason is null ? stated : CheckedValue(row, fields.Value, stated), OverrideReason = reason };

        if (likelihood.Said && !consequence.Said && dimensions.Count == 0) problems.Add(table.Place(row, fields.Consequence), T.Of("Import.Level.OneIsMissing"));
        if ((consequence.Said || dimensions.Count > 0) && !likelihood.Said) problems.Add(table.Place(row, table.Has(fields.Likelihood) ? fields.Likelihood : fields.Dimensions), T.Of("Import.Level.OneIsMissing"));
        if (likelihood.Step is not { } l || (dimensions.Count == 0 && consequence.Step is null))
        {
            if (reason is not null && !likelihood.Said) problems.Add(table.Place(row, fields.OverrideReason), T.Of("Import.Override.NotAssessed"));
            return null;
        }

        var score = model.Score(l, dimensions.Count > 0 ? model.ConsequenceOf(dimensions).Step : consequence.Step!.Value);
        if (consequence.Step is { } other && other != score.Consequence)
            warnings.Add(new InputProblem(table.Place(row, fields.Consequence), T.Of("Import.Dimension.OtherStep", other, score.Consequence)));
        return Overriding(row, fields, score, filed, stated, reason);
    }

    /// <summary>
    /// A number that the calculator does not agree with is worth knowing, but the calculator decides, unless the row says why it should not.
    /// </summary>
    private StageRow Overriding(SheetRow row, StageFields fields, RiskScore score, FiledAssessment filed, double? stated, string? reason)
    {
        if (stated is { } number && Math.Abs(number - score.Value) < 1e-9) return new StageRow(filed) { Stated = stated };
        if (reason is not null) return new StageRow(filed) { Stated = CheckedValue(row, fields.Value, stated), OverrideReason = reason };

        if (stated is not null) warnings.Add(new InputProblem(table.Place(row, fields.Value), T.Of("Import.Row.OtherValue", table.Text(row, fields.Value), score.Calculation)));
        return new StageRow(filed);
    }

    private double? CheckedValue(SheetRow row, RegisterField field, double? stated)
    {
        var (lowest, highest) = (model.Bands.Min(band => band.From), model.Bands.Max(band => band.To));
        if (stated is { } number && number == Math.Floor(number) && model.Bands.Any(band => number >= band.From && number <= band.To)) return number;

        problems.Add(table.Place(row, field), T.Of("Import.Override.NoLevel", table.Text(row, field), lowest, highest));
        return null;
    }

    private double? Stated(SheetRow row, RegisterField field) =>
        double.TryParse(table.Text(row, field).Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out var stated) ? stated : null;

    private (int? Step, bool Said) Step(SheetRow row, RegisterField field, LevelReader reader)
    {
        var text = table.Text(row, field);
        if (string.IsNullOrWhiteSpace(text) || Text.OneLine(text) is "-" or "–") return (null, false);
        var (step, wrong) = reader.Read(Text.OneLine(text));
        if (wrong is not null) problems.Add(table.Place(row, field), wrong);
        return (step, true);
    }

    /// <summary>Lines such as "Ekonomi: 3".</summary>
    private List<DimensionStep> Dimensions(SheetRow row, RegisterField field)
    {
        var steps = new List<DimensionStep>();
        foreach (var (name, text) in CellLines.Parts(table.Text(row, field)))
        {
            var known = model.Definition.Dimensions.FirstOrDefault(dimension => name is not null && dimension.IsCalled(name));
            var (step, wrong) = known is null
                ? (null, T.Of("Import.Dimension.Unknown", name ?? text, string.Join(", ", model.Definition.Dimensions.Select(d => T.Of(d.Name)))))
                : _consequence.Read(Text.OneLine(text));
            if (known is not null && steps.Exists(other => known.IsCalled(other.Dimension))) wrong = T.Of("Import.Dimension.Twice", name);
            if (wrong is not null) problems.Add(table.Place(row, field), wrong);
            else steps.Add(new DimensionStep(known!.Name.Swedish, step!.Value));
        }

        return steps;
    }

    /// <summary>The grade's name in either language, or its number.</summary>
    private int? Effect(SheetRow row, RegisterField field)
    {
        var text = Text.OneLine(table.Text(row, field));
        if (text.Length == 0) return null;
        var grades = model.Definition.Effects;
        for (var grade = 1; grade <= grades.Count; grade++)
        {
            var name = grades[grade - 1].Name;
            if (text == grade.ToString(CultureInfo.InvariantCulture) || text.Equals(name.Swedish, StringComparison.OrdinalIgnoreCase) || text.Equals(name.English, StringComparison.OrdinalIgnoreCase)) return grade;
        }

        problems.Add(table.Place(row, field), T.Of("Import.Effect.Unknown", text, string.Join(", ", grades.Select(g => T.Of(g.Name)))));
        return null;
    }
}
