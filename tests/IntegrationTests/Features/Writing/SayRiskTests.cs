using Vaggeryd.InternalControl.Domain.Departments;
using Vaggeryd.InternalControl.Domain.Planning;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Web.Features.Risks.Writing;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Writing;

public sealed class SayRiskTests
{
    private static readonly DateTime At = new(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc);

    [Test]
    public void Say_WhenOnlyTheStageBeforeControlsChanges_LeavesTheGradeAndLetsTheStageWithControlsFollow()
    {
        var model = new ScoringModel(StandardScales.Numbered(4, 4) with { Effects = [new(new("God", "Good"), new(50, null), AxisEffect.None)] });
        var risk = new Risk(new PlanningYear(2032, model), new Department("SN", "Socialnämnden", DepartmentKind.Board), "SN-1", new RiskDescription { Title = "Rik" }, "anna", At);
        risk.Assess(AssessmentStage.Inherent, 2, 3, "anna", At);
        risk.AssessByEffect(1, null, "anna", At);

        risk.Say(RiskForm.Of(risk).With("fore", "4-3"), [], "bo", At);

        var current = risk.At(AssessmentStage.Current)!;
        (risk.At(AssessmentStage.Inherent)!.Likelihood, current.ControlEffect, current.Likelihood, current.Consequence).ShouldBe((4, 1, 2, 3));
    }
}
