using Vaggeryd.InternalControl.Domain.Analyses;
using Vaggeryd.InternalControl.Domain.Goals;
using Vaggeryd.InternalControl.Domain.Risks;
using static Vaggeryd.InternalControl.Domain.Analyses.AnalysisFindingKind;

namespace Vaggeryd.InternalControl.UnitTests.Analyses;

public sealed class AnalysisCheckTests
{
    private static readonly DateOnly Day = new(2026, 10, 10);

    /// <summary>A risk in which nothing is found.</summary>
    private static readonly CheckedRisk Whole = new()
    {
        Slug = "sn-01",
        Reference = "SN-01",
        Title = "Nattpass",
        Category = "Personal",
        Cause = "få söker",
        Event = "pass stå tomma",
        Effect = "vård dröjer",
        Value = 9,
        Level = 3,
        Target = 6,
        Goals = [new("1", null), new("2", "Färre flyttar hit.")],
        Responsible = "Cilla",
        ControlActivity = "Schema",
        Response = RiskResponse.Treat,
        Actions = [new PlannedStep("Rekrytera", "Cilla", Day)],
    };

    private static readonly AnalysisFrame Nothing = new([], []);

    private static IEnumerable<TestCaseData> Flaws =>
    [
        Flaw(NotAssessed, Whole with { Value = null, Level = null }),
        Flaw(NoGoal, Whole with { Goals = [] }),
        Flaw(NoResponse, Whole with { Response = null }),
        Flaw(NoCause, Whole with { Cause = null }),
        Flaw(NoEvent, Whole with { Event = null }),
        Flaw(NoEffect, Whole with { Effect = null }),
        Flaw(NoResponsible, Whole with { Responsible = null }),
        Flaw(TargetAboveCurrent, Whole with { Target = 12 }),
        Flaw(TargetAboveCurrent, Whole with { Target = 12, Response = RiskResponse.Control }),
        Flaw(TargetNotLower, Whole with { Target = 9 }),
        Flaw(TreatedWithoutAction, Whole with { Actions = [] }),
        Flaw(ActionWithoutOwner, Whole with { Actions = [new PlannedStep("Rekrytera", null, Day)] }),
        Flaw(ActionWithoutDay, Whole with { Response = RiskResponse.Control, Actions = [new PlannedStep("Rekrytera", "Cilla", null)] }),
        Flaw(AcceptedWithoutReason, Whole with { Response = RiskResponse.Accept, ReviewOn = Day }),
        Flaw(AcceptedWithoutReview, Whole with { Response = RiskResponse.Accept, ResponseReason = "Dyrt" }),
        Flaw(WatchedWithoutReview, Whole with { Response = RiskResponse.Watch }),
        Flaw(ControlWithoutActivity, Whole with { Response = RiskResponse.Control, ControlActivity = null }),
        Flaw(AcceptedAboveAppetite, Whole with { Response = RiskResponse.Accept, ResponseReason = "Dyrt", ReviewOn = Day, Appetite = 8 }),
    ];

    [Test]
    public void Find_WhenNothingIsMissing_FindsNothing()
    {
        AnalysisCheck.Find([Whole], Nothing).ShouldBeEmpty();
        AnalysisCheck.Find([Whole with { Target = 9, Response = RiskResponse.Control, Actions = [] }], Nothing).ShouldBeEmpty();
        AnalysisCheck.Find([Whole with { Response = RiskResponse.Accept, ResponseReason = "Dyrt", ReviewOn = Day, Appetite = 9 }], Nothing).ShouldBeEmpty();
    }

    [TestCaseSource(nameof(Flaws))]
    public void Find_WhenARiskHasAFlaw_FindsThatAndNothingElse(AnalysisFindingKind kind, CheckedRisk risk)
    {
        var found = AnalysisCheck.Find([Whole, risk], Nothing).ShouldHaveSingleItem();

        (found.Kind, found.Risk, found.IsBlocking).ShouldBe((kind, risk, kind == NotAssessed));
    }

    [Test]
    public void Find_WhenATextSaysWhoSomebodyIs_NamesTheFieldAndStopsNobody()
    {
        var found = AnalysisCheck.Find([Whole with { Effect = "Ring 070-123 45 67" }], Nothing).ShouldHaveSingleItem();

        (found.Kind, found.What, found.PersonalData, found.IsBlocking).ShouldBe((AnalysisFindingKind.PersonalData, "Effect", PersonalDataKind.PhoneNumber, false));
    }

    [Test]
    public void Find_WhenAnyFreeTextSaysWhoSomebodyIs_FindsItOnceInEachField()
    {
        const string mail = "anna@exempel.se";
        var risk = Whole with
        {
            Title = mail, Process = mail, Category = mail, Cause = mail, Event = mail, Effect = mail, ExistingControls = mail, ResponseReason = mail, PlannedAction = mail,
            ControlActivity = mail, ControlMethod = mail, ControlFrequency = mail, Responsible = mail, Goals = [new("1", mail), new("2", null), new("3", mail)],
            Actions = [new PlannedStep("Rekrytera", mail, Day), new PlannedStep("Annonsera", mail, Day)],
        };

        AnalysisCheck.Find([risk], Nothing).Select(found => (found.Kind, found.What)).ShouldBe(new[]
        {
            "Title", "Process", "Category", "Cause", "Event", "Effect", "GoalHow", "ExistingControls", "ResponseReason", "PlannedAction", "ActionResponsible", "ControlActivity",
            "ControlMethod", "ControlFrequency", "Responsible",
        }.Select(field => (AnalysisFindingKind.PersonalData, (string?)field)));
    }

    [Test]
    public void Find_WhenTheWholeLacksSomething_FindsCategoriesAreasAndGoals()
    {
        var frame = new AnalysisFrame(
            [
                new("1", "Tillväxt", GoalKind.Overarching, null), new("3", "Hälsa", GoalKind.Overarching, null),
                new("2", "Ekonomi", GoalKind.Internal, InternalGoalArea.Finance), new("miljo", "Miljö", GoalKind.Internal, InternalGoalArea.Environment),
            ],
            ["personal", "IT", "Ekonomi", "it"]);

        AnalysisCheck.Find([Whole], frame).Select(found => (found.Kind, found.What)).ShouldBe(
            [(CategoryNotConsidered, "Ekonomi"), (CategoryNotConsidered, "IT"), (AreaNotConsidered, "Environment"), (GoalNotConsidered, "3")]);
    }

    [Test]
    public void Find_WhenThereAreNoRisks_SaysNothingOfTheWhole() =>
        AnalysisCheck.Find([], new AnalysisFrame([new("1", "Tillväxt", GoalKind.Overarching, null)], ["IT"])).ShouldBeEmpty();

    [Test]
    public void Find_WhenMuchIsFound_TellsWhatStandsInTheWayFirst() =>
        AnalysisCheck.Find([Whole with { Goals = [] }, Whole with { Slug = "sn-02", Value = null, Level = null }], Nothing)
            .Select(found => found.Kind).ShouldBe([NotAssessed, NoGoal]);

    private static TestCaseData Flaw(AnalysisFindingKind kind, CheckedRisk risk) => new TestCaseData(kind, risk with { Slug = "sn-02" }).SetArgDisplayNames($"{kind}", $"{risk.Response}");
}
