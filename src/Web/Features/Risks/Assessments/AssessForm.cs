using System.Globalization;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Risks.Assessments;

/// <summary>What stands in the forms of the page where a risk is assessed, with the names that the fields have.</summary>
public sealed record AssessForm
{
    public int Version { get; init; }

    /// <summary>A cell of the matrix, "3-4": likelihood, consequence.</summary>
    public string? Ruta { get; init; }

    public int? Sannolikhet { get; init; }

    /// <summary>Said directly, in a model with dimensions.</summary>
    public int? Konsekvens { get; init; }

    /// <summary>The dimensions' names, in the order of <see cref="Omrade"/>.</summary>
    public List<string>? Omradesnamn { get; init; }

    /// <summary>A step for each dimension; empty is not assessed.</summary>
    public List<string?>? Omrade { get; init; }

    public Confidence? Sakerhet { get; init; }

    public string? Kommentar { get; init; }

    /// <summary>A grade of the existing controls.</summary>
    public int? Verkan { get; init; }

    public string? Varde { get; init; }

    public string? Skal { get; init; }

    public List<string>? Namnder { get; init; }

    /// <summary>On to the next risk of the meeting.</summary>
    public bool Nasta { get; init; }

    /// <summary>Which of the forms was refused: the handler's name.</summary>
    internal string? Part { get; init; }

    /// <summary>What is wrong, in words.</summary>
    internal string? Problem { get; init; }

    /// <summary>The field that it is said at.</summary>
    internal string Place { get; init; } = "";

    /// <summary>The consequence is said twice, and nobody could tell which was meant.</summary>
    internal bool SaysTwoConsequences => Konsekvens is not null && Dimensions.Count > 0;

    internal int? Value => int.TryParse(Varde, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var value) ? value : null;

    internal AssessedSteps Steps => Ruta?.Split('-') is [var likelihood, var consequence]
        ? new AssessedSteps(Number(likelihood) ?? 0, Number(consequence), [], Sakerhet)
        : new AssessedSteps(Sannolikhet ?? 0, Konsekvens, Dimensions, Sakerhet);

    private List<DimensionStep> Dimensions =>
        [.. (Omradesnamn ?? []).Zip(Omrade ?? [], (name, step) => (Name: name, Step: Number(step))).Where(said => said.Step is not null).Select(said => new DimensionStep(said.Name, said.Step!.Value))];

    /// <summary>The step that stands at a dimension.</summary>
    internal int? StepOf(ConsequenceDimension dimension) => Dimensions.Find(said => dimension.IsCalled(said.Dimension))?.Step;

    /// <summary>How the consequence came of the dimensions; null where it did not, or cannot.</summary>
    internal string? Result(ScoringModel model) => Problem is null && Dimensions.Count > 0
        && Dimensions.TrueForAll(said => said.Step <= model.Consequence.Count && model.Definition.Dimensions.Any(dimension => dimension.IsCalled(said.Dimension)))
        ? model.ConsequenceOf(Dimensions).Calculation
        : null;

    /// <summary>What has been said before, to begin with.</summary>
    public static AssessForm Of(int version, Assessment? joint) => joint is null ? new AssessForm { Version = version } : new AssessForm
    {
        Version = version,
        Sakerhet = joint.Confidence,
        Verkan = joint.ControlEffect,
        Varde = joint.IsOverridden ? $"{joint.Value}" : null,
        Skal = joint.OverrideReason,
    }.With(joint.Likelihood, joint.Consequence, joint.Dimensions);

    public static AssessForm Of(int version, IndividualAssessment? mine) => mine is null ? new AssessForm { Version = version } : new AssessForm
    {
        Version = version,
        Sakerhet = mine.Confidence,
        Kommentar = mine.Comment,
    }.With(mine.Likelihood, mine.Consequence, mine.Dimensions);

    /// <summary>The same fields with what is wrong in them, said at the field that it concerns.</summary>
    internal AssessForm Refused(string part, RuleBrokenException broken) => this with
    {
        Part = part,
        Place = (part, broken.Rule) switch
        {
            (_, Rule.PlanningYearMustBeOpen) => "",
            ("annat", Rule.OverrideMustHaveAReason or Rule.TextMustNotBeTooLong) => "skal",
            ("annat", _) => "varde",
            ("kontroller", _) => "verkan",
            (_, Rule.TextMustNotBeTooLong) => "kommentar",
            (_, Rule.LikelihoodMustBeAssessed) => "bedomning",
            (_, _) => Omradesnamn is null ? "bedomning" : "konsekvens",
        },
        Problem = broken.Rule switch
        {
            Rule.TextMustNotBeTooLong => T.Of("Assess.TooLong", broken.Details[1], broken.Details[2]),
            Rule.LikelihoodMustBeAssessed when Omradesnamn is null => T.Of("Assess.ChooseACell"),
            Rule.ControlEffectMustBeKnown when Verkan is null => T.Of("Assess.ChooseAGrade"),
            _ => T.Of($"Rule.{broken.Rule}", [.. broken.Details]),
        },
    };

    private AssessForm With(int likelihood, int consequence, IReadOnlyList<DimensionStep> dimensions) => this with
    {
        Ruta = $"{likelihood}-{consequence}",
        Sannolikhet = likelihood,
        Konsekvens = dimensions.Count > 0 ? null : consequence,
        Omradesnamn = [.. dimensions.Select(step => step.Dimension)],
        Omrade = [.. dimensions.Select(step => $"{step.Step}")],
    };

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
