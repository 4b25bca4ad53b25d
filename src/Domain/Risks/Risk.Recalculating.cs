namespace Vaggeryd.InternalControl.Domain.Risks;

public sealed partial class Risk
{
    /// <summary>
    /// Takes over what another model makes of every assessment, after the year has taken that model. Who assessed and when stays;
    /// values that a person put in place of computed ones are lifted. Needs all assessments and goals.
    /// </summary>
    /// <exception cref="RuleBrokenException">The year is closed.</exception>
    public void Recalculate(Recalculation recalculation, string by, DateTime at)
    {
        PlanningYear.RequireOpen();
        var stages = recalculation.Of([.. _assessments.Select(AssessedStage.Of)]).ToDictionary(stage => stage.Stage);

        foreach (var assessment in _assessments)
        {
            assessment.Recalculate(stages[assessment.Stage], recalculation.To);
            Keep(assessment);
        }

        foreach (var individual in _individual) individual.Recalculate(recalculation);
        GoalWeight = recalculation.To.WeightOf(_goals.Select(link => link.Goal.Code));
        Place();
        Touch(by, at);
    }
}
