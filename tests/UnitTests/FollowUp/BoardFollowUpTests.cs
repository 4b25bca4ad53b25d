using Vaggeryd.InternalControl.Domain.FollowUp;
using Vaggeryd.InternalControl.Domain.Plans.Versions;
using static Vaggeryd.InternalControl.UnitTests.FollowUp.Followed;

namespace Vaggeryd.InternalControl.UnitTests.FollowUp;

/// <summary>A board's own plan beside the municipality's: what both have is followed once, whichever was first, for as long as one of them has it.</summary>
public sealed class BoardFollowUpTests
{
    private const string What = "Bemanning";

    private static readonly PlanItemText Other = Says("Larm");

    [Test]
    public void Follow_WhenTheBoardAloneHasIt_FollowsItUnderANameOfItsOwn()
    {
        var year = Of(Day(12, 15, 2025), Says("Attest", slug: null), Other).BoardDecides(Day(2, 1), Says(What), Says("Nycklar"));

        year.Controls.Select(control => (control.Reference, control.Plan.Name)).ShouldBe([("KS-K01", "2026"), ("SN-K01", "2026"), ("SN-K02", "2026"), ("SN-N01", "2026 SN"), ("SN-N02", "2026 SN")]);
        year.States(What, Day(1, 31)).ShouldBe("Q1 Due, Q2 NotDue, Q3 NotDue, Q4 NotDue");
    }

    [Test]
    public void Follow_WhenTheMunicipalityHasNoPlan_FollowsTheBoards() =>
        new Followed().BoardDecides(Day(4, 15), Says(What)).States(What, Day(4, 15)).ShouldBe("Q1 Skipped, Q2 Due, Q3 NotDue, Q4 NotDue");

    [Test]
    public void Follow_WhenBothHaveItAndTheMunicipalityIsFirst_AddsNothing()
    {
        var year = Of(Day(12, 15, 2025), Says(What)).BoardDecides(Day(2, 1), Says("BEMANNING", "månadsvis"));

        Only(year).ShouldBe(("SN-K01", What, "2026"));
        year.States(What, Day(1, 2)).ShouldBe("Q1 Due, Q2 NotDue, Q3 NotDue, Q4 NotDue");
    }

    [Test]
    public void Follow_WhenBothHaveItAndTheBoardIsFirst_IsTheSameControlInTheMunicipalitysWords()
    {
        var year = new Followed().BoardDecides(Day(12, 1, 2025), Says("BEMANNING", "månadsvis")).Decide(Day(2, 15), Says(What));

        Only(year).ShouldBe(("SN-N01", What, "2026"));
        year.States(What, Day(2, 16)).ShouldStartWith("M01 Late, M02 Skipped, M03 Skipped, Q1 Due");
        year.Control(What).FollowedFrom.ShouldBe(Day(12, 1, 2025));
    }

    [TestCase(true)]
    [TestCase(false)]
    public void Follow_WhenOnlyOneLosesIt_GoesOnWithWhatIsReported(bool boardFirst)
    {
        var year = Both(boardFirst);
        var control = year.Control(What);
        control.In("2026-Q1")!.Write(new ControlReport { Comment = "Börjat" }, By("eva"), new DateTime(2026, 3, 1, 8, 0, 0, DateTimeKind.Utc), Day(3, 1));

        year.Decide(Day(5, 2), Other);

        (control.EndedOn, control.Plan.Name, control.In("2026-Q1")!.Result!.Report.Comment).ShouldBe((null, "2026 SN", "Börjat"));
        year.States(What, Day(5, 2)).ShouldBe("Q1 NotReported, Q2 Due, Q3 NotDue, Q4 NotDue");

        year.Decide(Day(8, 1), Other, Says(What));

        (control.EndedOn, control.Plan.Name).ShouldBe((null, "2026"));
        year.Controls.Count(one => one.Key == control.Key).ShouldBe(1);
    }

    [TestCase(true)]
    [TestCase(false)]
    public void Follow_WhenTheBoardLosesIt_GoesOnInTheMunicipalitys(bool boardFirst)
    {
        var year = Both(boardFirst).BoardDecides(Day(5, 2), Other);

        year.States(What, Day(5, 2)).ShouldBe("Q1 NotReported, Q2 Due, Q3 NotDue, Q4 NotDue");
        year.Control(What).Plan.Name.ShouldBe("2026");
    }

    [TestCase(true, true)]
    [TestCase(true, false)]
    [TestCase(false, true)]
    [TestCase(false, false)]
    public void Follow_WhenBothLoseIt_EndsWithTheLast(bool boardFirst, bool boardLosesFirst)
    {
        var year = Both(boardFirst);
        year = boardLosesFirst ? year.BoardDecides(Day(5, 2), Other).Decide(Day(8, 1), Other) : year.Decide(Day(5, 2), Other).BoardDecides(Day(8, 1), Other);

        year.Control(What).EndedOn.ShouldBe(Day(8, 1));
        year.States(What, Day(8, 2)).ShouldBe("Q1 NotReported, Q2 NotReported, Q3 Skipped, Q4 Skipped");
    }

    [TestCase(true)]
    [TestCase(false)]
    public void Follow_WhenItEndedInOneAndBeginsInTheOther_IsTheSameControl(bool boardFirst)
    {
        var year = boardFirst ? new Followed().BoardDecides(Day(12, 15, 2025), Says(What)).BoardDecides(Day(4, 20), Other) : Of(Day(12, 15, 2025), Says(What)).Decide(Day(4, 20), Other);
        year.Control(What).EndedOn.ShouldBe(Day(4, 20));

        year = boardFirst ? year.Decide(Day(8, 1), Says(What)) : year.BoardDecides(Day(8, 1), Says(What));

        year.States(What, Day(8, 2)).ShouldBe("Q1 NotReported, Q2 Skipped, Q3 Due, Q4 NotDue");
        (year.Control(What).EndedOn, year.Control(What).Slug, year.Control(What).Plan.Name).ShouldBe((null, boardFirst ? "sn-n01" : "sn-k01", boardFirst ? "2026" : "2026 SN"));
    }

    [TestCase(true)]
    [TestCase(false)]
    public void Follow_WhenTheyHaveItInOtherDays_AsksForItInTheDaysOfBoth(bool boardFirst)
    {
        PlanItemText spring = Says(What, ends: Day(3, 31)), autumn = Says(What, starts: Day(7, 1), ends: Day(9, 30));
        var year = boardFirst ? new Followed().BoardDecides(Day(12, 15, 2025), autumn).Decide(Day(12, 20, 2025), spring) : Of(Day(12, 15, 2025), spring).BoardDecides(Day(12, 20, 2025), autumn);

        year.States(What, Day(1, 1)).ShouldBe("Q1 Due, Q3 NotDue");
        year.BoardDecides(Day(2, 1), Says(What, ends: Day(3, 31))).States(What, Day(2, 1)).ShouldBe("Q1 Due, Q3 Skipped");
    }

    [TestCase(true)]
    [TestCase(false)]
    public void Follow_WhenTheEarlierDecisionIsNotedLast_ExpectsWhatWasNotOverThen(bool boardFirst)
    {
        var year = boardFirst ? new Followed().BoardDecides(Day(4, 15), Says(What)).Decide(Day(12, 15, 2025), Says(What)) : Of(Day(4, 15), Says(What)).BoardDecides(Day(12, 15, 2025), Says(What));

        year.States(What, Day(4, 20)).ShouldBe("Q1 Late, Q2 Due, Q3 NotDue, Q4 NotDue");
        year.Control(What).FollowedFrom.ShouldBe(Day(12, 15, 2025));
    }

    [Test]
    public void Follow_WhenItIsDecidedForAll_IsTheMunicipalitysAlone()
    {
        var common = Says("Attest", slug: null);
        var year = Of(Day(12, 15, 2025), common).BoardDecides(Day(2, 1), common, Says(What));

        year.Decide(Day(5, 2), Other);

        year.Controls.Where(control => control.Says.What == "Attest").ShouldAllBe(control => control.EndedOn == Day(5, 2));
    }

    [Test]
    public void Follow_WhenAControlWasHandedOver_GivesItsNumberToNoOther()
    {
        var year = Both(boardFirst: false).Decide(Day(5, 2), Other).BoardDecides(Day(6, 1), Says(What), Says("Nycklar")).Decide(Day(7, 1), Other, Says("Inköp"));

        year.Controls.Select(control => (control.Reference, control.Says.What)).ShouldBe([("SN-K01", What), ("SN-K02", "Larm"), ("SN-N01", "Nycklar"), ("SN-K03", "Inköp")]);
    }

    [Test]
    public void Follow_WhenTheSecondPlanIsRevisedWithAMark_IsSecretForAsLongAsOneOfThemSaysSo()
    {
        var year = Both(boardFirst: false);

        year.IsMarked = true;
        year.BoardDecides(Day(3, 1), Says(What)).Control(What).IsSecret.ShouldBeTrue();

        year.IsMarked = false;
        year.BoardDecides(Day(4, 1), Says(What)).Control(What).IsSecret.ShouldBeFalse();
    }

    private static Followed Both(bool boardFirst) => boardFirst
        ? new Followed().BoardDecides(Day(12, 10, 2025), Says(What)).Decide(Day(12, 15, 2025), Says(What))
        : Of(Day(12, 10, 2025), Says(What)).BoardDecides(Day(12, 15, 2025), Says(What));

    private static (string Reference, string What, string Plan) Only(Followed year) => (year.Controls.Single().Reference, year.Controls.Single().Says.What, year.Controls.Single().Plan.Name);
}
