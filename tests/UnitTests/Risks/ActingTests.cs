using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Departments;
using Vaggeryd.InternalControl.Domain.Goals;
using Vaggeryd.InternalControl.Domain.Planning;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Domain.Scoring;

namespace Vaggeryd.InternalControl.UnitTests.Risks;

/// <summary>What is to be done, by whom and when; and how a goal is threatened.</summary>
public sealed class ActingTests
{
    private static readonly DateTime Monday = new(2026, 1, 5, 8, 0, 0, DateTimeKind.Utc);
    private static readonly DateOnly May = new(2026, 5, 31);

    [Test]
    public void Plan_WhenActionsAreGiven_NumbersThemAndTellsThemInOneText()
    {
        var risk = New();

        risk.Plan([new(" Utbilda  chefer ", " Cilla ", May), new("Ny rutin", null, null)], "bo", Monday.AddDays(1)).ShouldBeTrue();

        Told(risk).ShouldBe(["1 Utbilda chefer, Cilla, 2026-05-31", "2 Ny rutin, , "]);
        (risk.PlannedAction, risk.ChangedBy).ShouldBe(("Utbilda chefer\nNy rutin", "bo"));
        risk.Plan([new("Utbilda chefer", "Cilla", May), new("Ny rutin", null, null)], "cilla", Monday.AddDays(2)).ShouldBeFalse();
        risk.ChangedBy.ShouldBe("bo");
    }

    [Test]
    public void Plan_WhenFewerAreGiven_TakesTheRestAway()
    {
        var risk = New("Ett\nTvå\nTre");

        risk.Plan([new("Tre", null, May)], "bo", Monday);

        Told(risk).ShouldBe(["1 Tre, , 2026-05-31"]);
        risk.Plan([], "bo", Monday).ShouldBeTrue();
        (risk.Actions.Count, risk.PlannedAction).ShouldBe((0, null));
    }

    [Test]
    public void Plan_WhenSomethingIsWrong_ChangesNothing()
    {
        var risk = New("Ett");

        ((Action)(() => risk.Plan([new("Två", null, null), new(" ", "bo", May)], "bo", Monday))).ShouldBreak(Rule.ActionMustSayWhat);
        ((Action)(() => risk.Plan([new(new string('x', 4001), null, null)], "bo", Monday))).ShouldBreak(Rule.TextMustNotBeTooLong);
        ((Action)(() => risk.Plan([new("Två", new string('x', 201), null)], "bo", Monday))).ShouldBreak(Rule.TextMustNotBeTooLong);

        Told(risk).ShouldBe(["1 Ett, , "]);
        risk.PlanningYear.Close("bo", Monday);
        ((Action)(() => risk.Plan([], "bo", Monday))).ShouldBreak(Rule.PlanningYearMustBeOpen);
    }

    [Test]
    public void Describe_WhenTheTextOfActionsChanges_KeepsWhoAndWhenOfThoseThatStay()
    {
        var risk = New("Ett\n\nTvå\nTvå");
        risk.Plan([new("Ett", "Anna", May), new("Två", "Bo", null), new("Två", "Cilla", null)], "bo", Monday);

        risk.Describe(new RiskDescription { Title = "Brand", PlannedAction = "Noll\nTvå\nEtt\nTvå" }, "bo", Monday).ShouldBeTrue();

        Told(risk).ShouldBe(["1 Noll, , ", "2 Två, Bo, ", "3 Ett, Anna, 2026-05-31", "4 Två, Cilla, "]);
    }

    [Test]
    public void SayHow_WhenTheGoalIsThreatened_KeepsTheSentence()
    {
        var (risk, goal, other) = (New(), Goal("1", 1), Goal("2", 2));
        risk.Threaten([goal], "anna", Monday);

        risk.SayHow(goal, " Anhöriga litar inte på vården. ", "bo", Monday.AddDays(1)).ShouldBeTrue();

        (risk.Goals.Single().How, risk.ChangedBy).ShouldBe(("Anhöriga litar inte på vården.", "bo"));
        risk.SayHow(goal, "Anhöriga litar inte på vården.", "cilla", Monday).ShouldBeFalse();
        ((Action)(() => risk.SayHow(other, "x", "bo", Monday))).ShouldBreak(Rule.GoalMustBeThreatened);
        ((Action)(() => risk.SayHow(goal, new string('x', 1001), "bo", Monday))).ShouldBreak(Rule.TextMustNotBeTooLong);
    }

    private static IEnumerable<string> Told(Risk risk) =>
        risk.Actions.OrderBy(action => action.Number).Select(action => $"{action.Number} {action.What}, {action.Responsible}, {action.DueOn:yyyy-MM-dd}");

    private static Risk New(string? actions = null) => new(
        new PlanningYear(2026, new ScoringModel(StandardScales.Numbered(4, 4))), new Department("KS", "Kommunstyrelsen", DepartmentKind.Board), "R1", new RiskDescription { Title = "Brand", PlannedAction = actions }, "anna", Monday);

    private static Goal Goal(string code, int id)
    {
        var goal = Domain.Goals.Goal.Overarching(new MandatePeriod(2020, 2022, "Vision"), code, "Mål", "Mål", id);
        typeof(Goal).GetProperty(nameof(Domain.Goals.Goal.Id))!.SetValue(goal, id);
        return goal;
    }
}
