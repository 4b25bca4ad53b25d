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
    public bool Assess(AssessmentStage stage, int likelihood, int consequence, string by, DateTime at, Confidence? confidence = null) =>
        Assess(stage, new FiledAssessment(likelihood, consequence) { Confidence = confidence }, by, at);

    /// <summary>
    /// Assesses the risk at a stage, in place of an earlier assessment there. A value that a person has put in place of the computed one
    /// stays while the steps do and is lifted when they change. Where the stage with controls follows from the one before them, it
    /// follows again. The same again ends a round of individual assessments all the same. Says whether anything changed.
    /// </summary>
    /// <exception cref="RuleBrokenException">A step is missing or not on the year's scale, or the year is closed.</exception>
    public bool Assess(AssessmentStage stage, AssessedSteps steps, string by, DateTime at)
    {
        PlanningYear.RequireOpen();
        var model = PlanningYear.ScoringModel;
        if (!Replace(new Assessment(stage, model, steps.ScoreWith(model), steps.Confidence, by, at) { Dimensions = steps.DimensionsBy(model) })) return Confirm(stage, by, at);

        if (stage == AssessmentStage.Inherent) Follow(by, at);
        Touch(by, at);
        return true;
    }

    /// <summary>
    /// Assesses the risk with its existing controls by how effective they are: what they take off the stage before controls. Says
    /// whether anything changed.
    /// </summary>
    /// <param name="grade">A grade of the year's model, 1 for the weakest.</param>
    /// <param name="confidence">How sure it is.</param>
    /// <param name="by">Who.</param>
    /// <param name="at">When, UTC.</param>
    /// <exception cref="RuleBrokenException">The model has no such grade, the stage before controls is not assessed with it, or the year is closed.</exception>
    public bool AssessByEffect(int grade, Confidence? confidence, string by, DateTime at)
    {
        PlanningYear.RequireOpen();
        if (!Replace(ByEffect(grade, confidence, by, at))) return Confirm(AssessmentStage.Current, by, at);

        Touch(by, at);
        return true;
    }

    /// <summary>Says what one person thinks, in place of what the same person said before. Says whether anything changed.</summary>
    /// <exception cref="RuleBrokenException">A step is missing or not on the year's scale, the comment is too long, or the year is closed.</exception>
    public bool AssessIndividually(AssessmentStage stage, AssessedSteps steps, string? comment, string by, DateTime at)
    {
        PlanningYear.RequireOpen();
        var mine = new IndividualAssessment(stage, PlanningYear.ScoringModel, steps, comment, by, at);
        var earlier = _individual.Find(one => one.Stage == stage && one.AssessedBy == by);
        if (earlier is not null && mine.IsSameAs(earlier) && !(At(stage)?.AssessedAt >= earlier.AssessedAt)) return false;

        if (earlier is not null) _individual.Remove(earlier);
        _individual.Add(mine);
        return true;
    }

    /// <summary>
    /// Lets another value count than the computed one, which stays beside it. The computed value itself is no other value: it lifts what
    /// was put in its place. Says whether anything changed.
    /// </summary>
    /// <param name="stage">Must be assessed.</param>
    /// <param name="value">In one of the model's bands.</param>
    /// <param name="reason">Why; needed, at most <see cref="RiskLimits.Sentence"/> characters.</param>
    /// <param name="by">Who.</param>
    /// <param name="at">When, UTC.</param>
    /// <exception cref="RuleBrokenException">There is no assessment by the year's model, no reason, or no band for the value; or the year is closed.</exception>
    public bool Override(AssessmentStage stage, int value, string? reason, string by, DateTime at)
    {
        PlanningYear.RequireOpen();
        var model = PlanningYear.ScoringModel;
        var assessment = At(stage);
        Require(assessment is not null && assessment.ScoringModelHash == model.Hash, Rule.RiskMustBeAssessedAtTheStage);
        var computed = model.Score(assessment.Likelihood, assessment.Consequence);
        if (value == computed.Value) return LiftOverride(stage, by, at);

        var why = OptionalText(reason, RiskLimits.Sentence, nameof(assessment.OverrideReason));
        Require(why is not null, Rule.OverrideMustHaveAReason);
        var level = model.LevelOf(value, computed.Level);
        if ((assessment.Value, assessment.OverrideReason) == (value, why)) return false;

        assessment.Override(value, level, why, by, at);
        Keep(assessment);
        Touch(by, at);
        return true;
    }

    /// <summary>Lets the computed value count again. Says whether it did not.</summary>
    /// <exception cref="RuleBrokenException">The year is closed.</exception>
    public bool LiftOverride(AssessmentStage stage, string by, DateTime at)
    {
        PlanningYear.RequireOpen();
        if (At(stage) is not { IsOverridden: true } assessment) return false;

        assessment.LiftOverride(PlanningYear.ScoringModel.Score(assessment.Likelihood, assessment.Consequence).Level);
        Keep(assessment);
        Touch(by, at);
        return true;
    }

    private Assessment ByEffect(int grade, Confidence? confidence, string by, DateTime at)
    {
        var model = PlanningYear.ScoringModel;
        Require(grade >= 1 && grade <= model.Definition.Effects.Count, Rule.ControlEffectMustBeKnown, grade, model.Definition.Effects.Count);
        var inherent = At(AssessmentStage.Inherent);
        Require(inherent is not null && inherent.ScoringModelHash == model.Hash, Rule.EffectNeedsAnInherentAssessment);

        var score = model.Definition.Effects[grade - 1].On(model, inherent.Likelihood, inherent.Consequence);
        return new Assessment(AssessmentStage.Current, model, score, confidence, by, at) { ControlEffect = grade };
    }

    private bool Replace(Assessment assessment)
    {
        if (At(assessment.Stage) is { } earlier)
        {
            if (assessment.IsSameAs(earlier)) return false;
            if (earlier.IsOverridden && assessment.HasTheStepsOf(earlier)) assessment.KeepOverrideOf(earlier);
            _assessments.Remove(earlier);
        }

        _assessments.Add(assessment);
        Keep(assessment);
        return true;
    }

    /// <summary>The group has talked and stands by what it said: only where somebody has said something since.</summary>
    private bool Confirm(AssessmentStage stage, string by, DateTime at)
    {
        if (At(stage) is not { } joint || !_individual.Exists(one => one.Stage == stage && one.AssessedAt > joint.AssessedAt)) return false;

        joint.Confirm(by, at);
        Touch(by, at);
        return true;
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
