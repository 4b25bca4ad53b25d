using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Departments;
using Vaggeryd.InternalControl.Domain.Planning;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Domain.Scoring;
using static Vaggeryd.InternalControl.Domain.Risks.AssessmentStage;

namespace Vaggeryd.InternalControl.UnitTests.Risks;

/// <summary>Nobody sees what others think before they have said something themselves.</summary>
public sealed class IndividualRoundTests
{
    private static readonly DateTime Start = new(2026, 1, 5, 8, 0, 0, DateTimeKind.Utc);

    [Test]
    public void Round_WhenTheReaderHasSaidNothing_HidesTheOthersAndTheirSpread()
    {
        var risk = New();
        Say(risk, "anna", 1, 1, hour: 0);
        Say(risk, "bo", 4, 4, hour: 1);

        var round = Seen(risk, "cilla");

        (round.Mine, round.Seen.Count, round.Hidden, round.Spread).ShouldBe((null, 0, 2, null));
    }

    [Test]
    public void Round_WhenTheReaderHasSaidSomething_ShowsAllAndTheSpread()
    {
        var risk = New();
        Say(risk, "anna", 2, 3, hour: 0);
        Say(risk, "bo", 3, 3, hour: 1);
        Say(risk, "cilla", 2, 1, hour: 2);

        var round = Seen(risk, "anna");

        round.Seen.Select(one => one.AssessedBy).ShouldBe(["anna", "bo", "cilla"]);
        round.Spread.ShouldBe(new AssessmentSpread(3, new(2, 3), new(1, 3), 2, 9));
        (round.Spread!.Likelihood.Agreement, round.Spread.Consequence.Agreement, round.Spread.Agreement).ShouldBe((Agreement.OneStepApart, Agreement.FurtherApart, Agreement.FurtherApart));
        new AxisSpread(2, 2).Agreement.ShouldBe(Agreement.Agreed);
    }

    [Test]
    public void Round_WhenAJointAssessmentHasEndedIt_IsOpenToAll_AndTheNextIsHiddenAgain()
    {
        var risk = New();
        Say(risk, "anna", 2, 3, hour: 0);
        Say(risk, "bo", 3, 3, hour: 1);
        risk.Assess(Current, 3, 3, "chef", Start.AddHours(2));
        Seen(risk, "cilla").Seen.Count.ShouldBe(2);

        Say(risk, "bo", 1, 1, hour: 3);

        Seen(risk, "cilla").Seen.Select(one => one.AssessedBy).ShouldBe(["anna"]);
        (Seen(risk, "anna").Hidden, Seen(risk, "anna").Spread).ShouldBe((1, null), "anna spoke in the round before");
        Say(risk, "anna", 2, 3, hour: 4);
        Seen(risk, "anna").Seen.Count.ShouldBe(2, "the same again is said in the new round");
    }

    [Test]
    public void Assess_WhenTheGroupStandsByItsSteps_EndsTheRoundAndKeepsAnotherValue()
    {
        var risk = New();
        risk.Assess(Current, 3, 3, "chef", Start);
        risk.Override(Current, 12, "Skäl", "chef", Start);
        risk.Assess(Current, new AssessedSteps(3, 3), "chef", Start.AddHours(1)).ShouldBeFalse("nobody has said anything since");
        Say(risk, "bo", 4, 4, hour: 2);

        risk.Assess(Current, new AssessedSteps(3, 3), "anna", Start.AddHours(3)).ShouldBeTrue();

        Seen(risk, "cilla").Seen.Single().AssessedBy.ShouldBe("bo");
        (risk.At(Current)!.AssessedBy, risk.At(Current)!.AssessedAt, risk.Value, risk.ComputedValue).ShouldBe(("anna", Start.AddHours(3), 12, 9));
        risk.Assess(Current, 3, 3, "ik", Start.AddHours(4)).ShouldBeFalse("a file that says the same is no meeting");
    }

    [Test]
    public void AssessIndividually_WhenSaidAgain_ReplacesTheOwnAndMovesNothing()
    {
        var risk = New();
        var place = risk.RankKey;

        Say(risk, "anna", 2, 3, hour: 0).ShouldBeTrue();
        Say(risk, "anna", 2, 3, hour: 1).ShouldBeFalse();
        Say(risk, "anna", 4, 4, hour: 1).ShouldBeTrue();
        risk.AssessIndividually(Target, new(1, 1, [], Confidence.Low), " Så här tänker jag ", "anna", Start);

        risk.Individual.Select(one => (one.Stage, one.Value)).ShouldBe([(Current, 16), (Target, 1)]);
        (risk.Individual.Last().Comment, risk.Individual.Last().Confidence).ShouldBe(("Så här tänker jag", Confidence.Low));
        (risk.Value, risk.RankKey, risk.ChangedBy).ShouldBe((null, place, "anna"));
        ((Action)(() => risk.AssessIndividually(Current, new(1, 1), new string('a', IndividualAssessment.CommentLimit + 1), "bo", Start))).ShouldBreak(Rule.TextMustNotBeTooLong);
    }

    [Test]
    public void Spread_WhenOneIsByAnotherModel_LeavesItOut()
    {
        var risk = New();
        Say(risk, "anna", 2, 3, hour: 0);
        Say(risk, "bo", 4, 4, hour: 0);

        var round = IndividualRound.Of("anna", Current, risk.Individual, null, "another hash");

        (round.Seen.Count, round.Spread).ShouldBe((2, null));
    }

    private static IndividualRound Seen(Risk risk, string reader) => IndividualRound.Of(reader, Current, risk.Individual, risk.At(Current), risk.PlanningYear.ScoringModel.Hash);

    private static bool Say(Risk risk, string who, int likelihood, int consequence, int hour) =>
        risk.AssessIndividually(Current, new(likelihood, consequence), null, who, Start.AddHours(hour));

    private static Risk New() => new(
        new PlanningYear(2026, new ScoringModel(StandardScales.Numbered(4, 4))), new Department("KS", "Kommunstyrelsen", DepartmentKind.Board), "R1", new RiskDescription { Title = "Brand" }, "anna", Start);
}
