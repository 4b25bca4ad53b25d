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

    /// <summary>Before controls goes first: the stage with controls may follow from it.</summary>
    private static readonly AssessmentStage[] Order = [AssessmentStage.Inherent, AssessmentStage.Current, AssessmentStage.Target];

    private readonly RowTexts _texts = new(table, problems, warnings);
    private readonly StageReader _stages = new(table, model, map, problems, warnings);

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
        var assessed = new Dictionary<AssessmentStage, StageRow>();
        foreach (var one in Order)
        {
            if (StageFields.Of(one, stage) is { } fields && _stages.Of(row, fields) is { } said) assessed[one] = said;
        }

        return _texts.Description(row) is { } description
            ? new RiskRow(row, reference, description)
            {
                Department = department,
                Goals = goals,
                GoalThreats = _texts.Raw(row, GoalThreats),
                Concerned = _texts.Lines(row, Concerned, RiskLimits.Sentence),
                ActionResponsible = _texts.Raw(row, ActionResponsible),
                ActionDue = _texts.Raw(row, ActionDue),
                Stages = assessed,
                Secrecy = _texts.Secrecy(row),
                Version = _texts.Version(row),
            }
            : null;
    }

    /// <summary>Two columns for the same stage, one by its heading and one by the request, cannot both be right.</summary>
    private void RefuseTwoSources(AssessmentStage stage)
    {
        var named = stage switch { AssessmentStage.Inherent => InherentLikelihood, AssessmentStage.Target => TargetLikelihood, _ => Likelihood };
        if (named == Likelihood || !table.Has(named) || !table.Has(Likelihood)) return;
        problems.Add(table.HeadingRow, T.Of("Import.Table.TwoSources", HeadingSynonyms.Exported(Likelihood, T.Language), HeadingSynonyms.Exported(named, T.Language)));
    }
}
