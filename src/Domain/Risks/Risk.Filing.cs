namespace Vaggeryd.InternalControl.Domain.Risks;

public sealed partial class Risk
{
    /// <summary>
    /// Assesses the risk as a file has it. Where the stage says that already, nothing happens, a value that a person has put in place of the
    /// computed one stays, and no round of individual assessments ends. Says whether anything changed.
    /// </summary>
    /// <exception cref="RuleBrokenException">A step is missing or not on the year's scale, a dimension or grade is unknown, or the year is closed.</exception>
    public bool Assess(AssessmentStage stage, FiledAssessment filed, string by, DateTime at)
    {
        PlanningYear.RequireOpen();
        var next = filed.Effect is { } grade ? ByEffect(grade, filed.Confidence, by, at) : BySteps(stage, filed, by, at);
        if (At(stage) is { } earlier && earlier.ScoringModelHash == next.ScoringModelHash)
        {
            var same = (earlier.Likelihood, earlier.Consequence) == (next.Likelihood, next.Consequence);
            if (same && filed.Effect is null && filed.Dimensions is null && !filed.SaysDimensionsAndEffect) return BeSure(earlier, filed, by, at);
            if (next.HasTheStepsOf(earlier) && next.ControlEffect == earlier.ControlEffect) return BeSure(earlier, filed, by, at);
        }

        Replace(next);
        if (stage == AssessmentStage.Inherent) Follow(by, at);
        Touch(by, at);
        return true;
    }

    private Assessment BySteps(AssessmentStage stage, FiledAssessment filed, string by, DateTime at)
    {
        var steps = new AssessedSteps(filed.Likelihood, filed.Consequence, filed.Dimensions ?? []);
        var model = PlanningYear.ScoringModel;
        return new Assessment(stage, model, steps.ScoreWith(model), filed.Confidence, by, at) { Dimensions = steps.DimensionsBy(model) };
    }

    private bool BeSure(Assessment earlier, FiledAssessment filed, string by, DateTime at)
    {
        if (earlier.Confidence == filed.Confidence || (filed.Confidence is null && !filed.SaysConfidence)) return false;

        earlier.BeSure(filed.Confidence);
        Touch(by, at);
        return true;
    }

    /// <summary>After a change of models the grade may be another's or none, so only what this model made follows.</summary>
    private void Follow(string by, DateTime at)
    {
        if (At(AssessmentStage.Current) is { ControlEffect: { } grade } current && current.ScoringModelHash == PlanningYear.ScoringModel.Hash)
            Replace(ByEffect(grade, current.Confidence, by, at));
    }
}
