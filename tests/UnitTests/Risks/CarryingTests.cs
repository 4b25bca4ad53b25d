using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Departments;
using Vaggeryd.InternalControl.Domain.Goals;
using Vaggeryd.InternalControl.Domain.Planning;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Domain.Scoring;

namespace Vaggeryd.InternalControl.UnitTests.Risks;

/// <summary>The same risk in the year after.</summary>
public sealed class CarryingTests
{
    private static readonly DateTime Monday = new(2026, 1, 5, 8, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime Tuesday = Monday.AddDays(1);
    private static readonly MandatePeriod Period = new(2020, 2022, "v");
    private static readonly Goal Kept = Goal("1", 1);
    private static readonly Goal Dropped = Goal("2", 2);
    private static readonly Department Elsewhere = new("BUN", "Barn och utbildning", DepartmentKind.Board);

    static CarryingTests() => typeof(Department).GetProperty(nameof(Department.Id))!.SetValue(Elsewhere, 7);

    [Test]
    public void CarryTo_TheYearAfter_TakesWhatTheRiskSaysAndItsReference()
    {
        var risk = Rich();

        var carried = risk.CarryTo(Year(2027), [Kept, Dropped], "bo", Tuesday);

        (carried.PlanningYear.Year, carried.Reference, carried.ReferenceKey, carried.Slug).ShouldBe((2027, "KS-1", "KS-1", "ks-1"));
        (carried.Title, carried.Cause, carried.ExistingControls, carried.Category, carried.Response, carried.ResponseReason, carried.ControlActivity)
            .ShouldBe(("Brand", "orsak", "larm", "Drift", RiskResponse.Treat, "skäl", "stickprov"));
        carried.Actions.OrderBy(action => action.Number).Select(action => (action.What, action.Responsible, action.DueOn))
            .ShouldBe([("Byt larm", "Eva", new DateOnly(2026, 5, 1)), ("Öva", null, null)]);
        carried.Goals.Select(link => (link.GoalId, link.How)).ShouldBe([(1, "Det tar tid."), (2, null)]);
        carried.Concerned.Select(link => link.Department).ShouldBe([Elsewhere]);
        (carried.CreatedBy, carried.CreatedAt, carried.ChangedBy, carried.ChangedAt).ShouldBe(("bo", Tuesday, "bo", Tuesday));
    }

    [Test]
    public void CarryTo_TheYearAfter_LeavesTheAssessmentBehind()
    {
        var carried = Rich().CarryTo(Year(2027), [Kept], "bo", Tuesday);

        (carried.Value, carried.Level, carried.Likelihood, carried.Consequence, carried.ComputedValue).ShouldBe((null, null, null, null, null));
        (carried.Assessments.Count, carried.Individual.Count).ShouldBe((0, 0));
    }

    [Test]
    public void CarryTo_WhenTheRiskIsMarked_MarksIt()
    {
        var carried = Rich().CarryTo(Year(2027), [Kept], "bo", Tuesday);

        carried.IsSecret.ShouldBeTrue();
        (carried.Secrecy!.Section, carried.Secrecy.Reason, carried.Secrecy.By).ShouldBe(("18:8", "Skalskydd", "anna"));
    }

    [Test]
    public void CarryTo_WhenAGoalIsNoneOfTheYears_LeavesItOut()
    {
        var risk = Rich();

        risk.CarryTo(Year(2027), [Kept], "bo", Tuesday).Goals.Select(link => link.GoalId).ShouldBe([1]);
        risk.GoalsNotAmong([Kept]).ShouldBe([Dropped]);
        risk.GoalsNotAmong([Kept, Dropped]).ShouldBeEmpty();
    }

    [Test]
    public void CarryTo_WhenTheYearIsClosedOrNotLater_IsRefused()
    {
        var closed = Year(2027);
        closed.Close("bo", Tuesday);

        ((Action)(() => Rich().CarryTo(closed, [Kept], "bo", Tuesday))).ShouldBreak(Rule.PlanningYearMustBeOpen);
        ((Action)(() => Rich().CarryTo(Year(2026), [Kept], "bo", Tuesday))).ShouldBreak(Rule.RiskMustBeCarriedForward);
    }

    private static Risk Rich()
    {
        var risk = new Risk(Year(2026), new Department("KS", "Kommunstyrelsen", DepartmentKind.Board), "KS-1", new RiskDescription
        {
            Title = "Brand",
            Cause = "orsak",
            ExistingControls = "larm",
            Category = "Drift",
            Response = RiskResponse.Treat,
            ResponseReason = "skäl",
            ControlActivity = "stickprov",
        }, "anna", Monday);
        risk.Plan([new("Byt larm", "Eva", new DateOnly(2026, 5, 1)), new("Öva", null, null)], "anna", Monday);
        risk.Threaten([Kept, Dropped], "anna", Monday);
        risk.SayHow(Kept, "Det tar tid.", "anna", Monday);
        risk.Concern([Elsewhere], "anna", Monday);
        risk.Assess(AssessmentStage.Current, 3, 4, "anna", Monday);
        risk.AssessIndividually(AssessmentStage.Current, new AssessedSteps(2, 2), null, "anna", Tuesday);
        risk.MarkSecret(new SecrecyMark("18:8", "Skalskydd", "anna", Monday));
        return risk;
    }

    private static PlanningYear Year(int year) => new(year, new ScoringModel(StandardScales.Numbered(4, 4)));

    private static Goal Goal(string code, int id)
    {
        var goal = Domain.Goals.Goal.Overarching(Period, code, $"Mål {code}", code, id);
        typeof(Goal).GetProperty(nameof(Domain.Goals.Goal.Id))!.SetValue(goal, id);
        return goal;
    }
}
