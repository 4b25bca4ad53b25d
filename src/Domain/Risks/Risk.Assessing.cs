using Vaggeryd.InternalControl.Domain.Scoring;
using static Vaggeryd.InternalControl.Domain.Rules;

namespace Vaggeryd.InternalControl.Domain.Risks;

/// <summary>How the risk is assessed: by each, then jointly; before controls, with them, and as it should become.</summary>
public sealed partial class Risk
{
    private readonly List<Assessment> _assessments = [];
    private readonly List<IndividualAssessment> _individual = [];

    /// <summary>The joint assessments, one per stage at most. These count.</summary>
    public IReadOnlyCollection<Assessment> Assessments => _assessments;

    /// <summary>What each person thinks, one per person and stage at most. These count nowhere.</summary>
    public IReadOnlyCollection<IndividualAssessment> Individual => _individual;

    /// <summary>The assessment at a stage, or null when it has not been made.</summary>
    public Assessment? At(AssessmentStage stage) => _assessments.Find(a => a.Stage == stage);

    /// <summary>
    /// Assesses the risk by two steps, as a file has them. Where they are the steps that it has already, what else the assessment says stays,
    /// a value that a person has put in it too. Says whether anything changed.
    /// </summary>
    /// <inheritdoc cref="Assess(AssessmentStage, AssessedSteps, string, DateTime)" path="/exception"/>
    public bool Assess(AssessmentStage stage, int likelihood, int consequence, string by, DateTime at, Confidence? confidence = null)
    {
        var same = At(stage) is { } earlier && (earlier.Likelihood, earlier.Consequence, earlier.ScoringModelHash) == (likelihood, consequence, PlanningYear.ScoringModel.Hash) ? earlier : null;
        if (same is null) return Assess(stage, new AssessedSteps(likelihood, consequence, [], confidence), by, at);

        PlanningYear.RequireOpen();
        if (confidence is null || same.Confidence == confidence) return false;

        same.BeSure(confidence.Value);
        Touch(by, at);
        return true;
    }

    /// <summary>
    /// Assesses the risk at a stage, in place of an earlier assessment there and of the value that a person may have put in it.
    /// Where the stage with controls follows from the one before them, it follows again. Says whether anything changed.
    /// </summary>
    /// <exception cref="RuleBrokenException">A step is not on the year's scale, or the year is closed.</exception>
    public bool Assess(AssessmentStage stage, AssessedSteps steps, string by, DateTime at)
    {
        PlanningYear.RequireOpen();
        var model = PlanningYear.ScoringModel;
        var score = steps.ScoreWith(model);
        if (At(stage) is { } earlier && earlier.ScoringModelHash == model.Hash && steps.SameAs(earlier, score)) return false;

        Replace(new Assessment(stage, model, score, steps.Confidence, by, at) { Dimensions = steps.Dimensions });
        if (stage == AssessmentStage.Inherent && At(AssessmentStage.Current) is { ControlEffect: { } grade } current) AssessByEffect(grade, current.Confidence, by, at);
        Touch(by, at);
        return true;
    }

    /// <summary>Assesses the risk with its existing controls by how effective they are: what they take off the stage before controls.</summary>
    /// <param name="grade">A grade of the year's model, 1 for the weakest.</param>
    /// <param name="confidence">How sure it is.</param>
    /// <param name="by">Who.</param>
    /// <param name="at">When, UTC.</param>
    /// <exception cref="RuleBrokenException">The model has no such grade, the stage before controls is not assessed, or the year is closed.</exception>
    public bool AssessByEffect(int grade, Confidence? confidence, string by, DateTime at)
    {
        PlanningYear.RequireOpen();
        var model = PlanningYear.ScoringModel;
        Require(grade >= 1 && grade <= model.Definition.Effects.Count, Rule.ControlEffectMustBeKnown, grade, model.Definition.Effects.Count);
        var inherent = At(AssessmentStage.Inherent);
        Require(inherent is not null, Rule.EffectNeedsAnInherentAssessment);

        var effect = model.Definition.Effects[grade - 1];
        var score = model.Score(effect.Likelihood.On(inherent.Likelihood), effect.Consequence.On(inherent.Consequence));
        if (At(AssessmentStage.Current) is { } earlier && earlier.ScoringModelHash == model.Hash
            && (earlier.ControlEffect, earlier.Confidence, earlier.Likelihood, earlier.Consequence) == (grade, confidence, score.Likelihood, score.Consequence)) return false;

        Replace(new Assessment(AssessmentStage.Current, model, score, confidence, by, at) { ControlEffect = grade });
        Touch(by, at);
        return true;
    }

    /// <summary>Says what one person thinks, in place of what the same person said before.</summary>
    /// <exception cref="RuleBrokenException">A step is not on the year's scale, the comment is too long, or the year is closed.</exception>
    public void AssessIndividually(AssessmentStage stage, AssessedSteps steps, string? comment, string by, DateTime at)
    {
        PlanningYear.RequireOpen();
        var mine = new IndividualAssessment(stage, PlanningYear.ScoringModel, steps, comment, by, at);

        _individual.RemoveAll(earlier => earlier.Stage == stage && earlier.AssessedBy == by);
        _individual.Add(mine);
    }

    /// <summary>Lets another value count than the computed one, which stays beside it.</summary>
    /// <param name="stage">Must be assessed.</param>
    /// <param name="value">In one of the model's bands.</param>
    /// <param name="reason">Why; needed, at most <see cref="RiskLimits.Sentence"/> characters.</param>
    /// <param name="by">Who.</param>
    /// <param name="at">When, UTC.</param>
    /// <exception cref="RuleBrokenException">There is no assessment, no reason, or no band for the value; or the year is closed.</exception>
    public void Override(AssessmentStage stage, int value, string? reason, string by, DateTime at)
    {
        PlanningYear.RequireOpen();
        var assessment = At(stage);
        Require(assessment is not null, Rule.RiskMustBeAssessedAtTheStage);
        var why = OptionalText(reason, RiskLimits.Sentence, nameof(assessment.OverrideReason));
        Require(why is not null, Rule.OverrideMustHaveAReason);
        var model = PlanningYear.ScoringModel;
        var level = model.LevelOf(value, model.Score(assessment.Likelihood, assessment.Consequence).Level);

        assessment.Override(value, level, why, by, at);
        Keep(assessment);
        Touch(by, at);
    }

    /// <summary>Lets the computed value count again. Says whether it did not.</summary>
    public bool LiftOverride(AssessmentStage stage, string by, DateTime at)
    {
        PlanningYear.RequireOpen();
        if (At(stage) is not { IsOverridden: true } assessment) return false;

        assessment.LiftOverride(PlanningYear.ScoringModel.Score(assessment.Likelihood, assessment.Consequence).Level);
        Keep(assessment);
        Touch(by, at);
        return true;
    }

    private void Replace(Assessment assessment)
    {
        _assessments.RemoveAll(earlier => earlier.Stage == assessment.Stage);
        _assessments.Add(assessment);
        Keep(assessment);
    }

    /// <summary>The current stage stands on the risk itself.</summary>
    private void Keep(Assessment assessment)
    {
        if (assessment.Stage != AssessmentStage.Current) return;

        (Likelihood, Consequence, Value, Level) = (assessment.Likelihood, assessment.Consequence, assessment.Value, assessment.Level);
        (ComputedValue, OverrideReason) = (assessment.ComputedValue, assessment.OverrideReason);
        Place();
    }
}
