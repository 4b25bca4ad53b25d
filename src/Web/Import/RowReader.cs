using System.Globalization;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Departments;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Web.Excel;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Texts;
using static Vaggeryd.InternalControl.Web.Import.RegisterField;

namespace Vaggeryd.InternalControl.Web.Import;

/// <summary>Turns the rows of a table into risks, gathering what is wrong on the way.</summary>
internal sealed class RowReader(RegisterTable table, ScoringModel model, ColumnMap map, ProblemList problems, List<InputProblem> warnings)
{
    private static readonly RegisterField[] Fields = Enum.GetValues<RegisterField>();

    private readonly RowTexts _texts = new(table, problems, warnings);
    private readonly LevelReader _likelihood = new(model.Likelihood, LevelWords.Likelihood, map.Words.GetValueOrDefault(Likelihood));
    private readonly LevelReader _consequence = new(model.Consequence, LevelWords.Consequence, map.Words.GetValueOrDefault(Consequence));

    /// <param name="stage">What the plain columns for likelihood and consequence are about.</param>
    /// <param name="progress">Told the number of rows read, now and then.</param>
    public List<RiskRow> Read(AssessmentStage stage, IProgress<int>? progress)
    {
        RefuseTwoSources(stage);
        var risks = new List<RiskRow>();
        foreach (var (index, row) in table.Rows.Index())
        {
            if (index % 1000 == 999) progress?.Report(index + 1);
            if (Array.TrueForAll(Fields, field => string.IsNullOrWhiteSpace(table.Text(row, field)))) continue;
            if (ReadRow(row, stage) is { } risk) risks.Add(risk);
        }

        if (risks.Count == 0) problems.Add(table.HeadingRow, T.Of("Import.Table.NoRows"));
        return risks;
    }

    private RiskRow? ReadRow(SheetRow row, AssessmentStage stage)
    {
        var reference = _texts.OneLine(row, Reference, RiskLimits.Reference);
        var department = _texts.OneLine(row, RegisterField.Department, Domain.Departments.Department.NameLimit);
        var goals = _texts.Lines(row, Goals, RiskLimits.Sentence);
        var assessments = new Dictionary<AssessmentStage, (int, int)>();
        Assess(assessments, row, stage, Likelihood, Consequence);
        Assess(assessments, row, AssessmentStage.Inherent, InherentLikelihood, InherentConsequence);
        Assess(assessments, row, AssessmentStage.Target, TargetLikelihood, TargetConsequence);
        var overriding = Override(row, assessments, stage);
        return _texts.Description(row) is { } description
            ? new RiskRow(row, reference, description)
            {
                Department = department,
                Goals = goals,
                Concerned = _texts.Lines(row, Concerned, RiskLimits.Sentence),
                Assessments = assessments,
                Override = overriding,
                Confidence = _texts.Confidence(row),
                Secrecy = _texts.Secrecy(row),
            }
            : null;
    }

    private void Assess(Dictionary<AssessmentStage, (int, int)> assessments, SheetRow row, AssessmentStage stage, RegisterField likelihoodField, RegisterField consequenceField)
    {
        var likelihood = Step(row, likelihoodField, _likelihood);
        var consequence = Step(row, consequenceField, _consequence);
        if (likelihood.Said && !consequence.Said) problems.Add(table.Place(row, consequenceField), T.Of("Import.Level.OneIsMissing"));
        if (consequence.Said && !likelihood.Said) problems.Add(table.Place(row, likelihoodField), T.Of("Import.Level.OneIsMissing"));
        if (likelihood.Step is { } l && consequence.Step is { } c) assessments[stage] = (l, c);
    }

    private (int? Step, bool Said) Step(SheetRow row, RegisterField field, LevelReader reader)
    {
        var text = table.Text(row, field);
        if (string.IsNullOrWhiteSpace(text) || Text.OneLine(text) is "-" or "–") return (null, false);
        var (step, wrong) = reader.Read(text);
        if (wrong is not null) problems.Add(table.Place(row, field), wrong);
        return (step, true);
    }

    /// <summary>
    /// A number that the calculator does not agree with is worth knowing, but the calculator decides, unless the row says why it should not.
    /// </summary>
    private (int Value, string Reason)? Override(SheetRow row, Dictionary<AssessmentStage, (int Likelihood, int Consequence)> assessments, AssessmentStage stage)
    {
        var reason = _texts.Lines(row, OverrideReason, RiskLimits.Sentence);
        if (!assessments.TryGetValue(stage, out var steps))
        {
            if (reason is not null) problems.Add(table.Place(row, OverrideReason), T.Of("Import.Override.NotAssessed"));
            return null;
        }

        var score = model.Score(steps.Likelihood, steps.Consequence);
        var isNumber = double.TryParse(table.Text(row, Value).Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out var stated);
        if (isNumber && Math.Abs(stated - score.Value) < 1e-9) return null;
        if (reason is not null) return Counting(row, isNumber ? stated : null, reason);

        if (isNumber) warnings.Add(new InputProblem(table.Place(row, Value), T.Of("Import.Row.OtherValue", table.Text(row, Value), score.Calculation)));
        return null;
    }

    private (int Value, string Reason)? Counting(SheetRow row, double? stated, string reason)
    {
        var (lowest, highest) = (model.Bands.Min(band => band.From), model.Bands.Max(band => band.To));
        if (stated is { } number && number == Math.Floor(number) && model.Bands.Any(band => number >= band.From && number <= band.To)) return ((int)number, reason);

        problems.Add(table.Place(row, Value), T.Of("Import.Override.NoLevel", table.Text(row, Value), lowest, highest));
        return null;
    }

    /// <summary>Two columns for the same stage, one by its heading and one by the request, cannot both be right.</summary>
    private void RefuseTwoSources(AssessmentStage stage)
    {
        var named = stage switch { AssessmentStage.Inherent => InherentLikelihood, AssessmentStage.Target => TargetLikelihood, _ => Likelihood };
        if (named == Likelihood || !table.Has(named) || !table.Has(Likelihood)) return;
        problems.Add(table.HeadingRow, T.Of("Import.Table.TwoSources", HeadingSynonyms.Exported(Likelihood, T.Language), HeadingSynonyms.Exported(named, T.Language)));
    }
}
