using Vaggeryd.InternalControl.Domain.FollowUp;
using Vaggeryd.InternalControl.Domain.Plans.Versions;
using static Vaggeryd.InternalControl.UnitTests.FollowUp.Followed;

namespace Vaggeryd.InternalControl.UnitTests.FollowUp;

/// <summary>Which occurrences follow from decisions: on time, late, revised.</summary>
public sealed class PlanFollowUpTests
{
    private static readonly DateTime At = new(2026, 5, 4, 8, 0, 0, DateTimeKind.Utc);

    [Test]
    public void Follow_WhenThePlanIsDecidedBeforeTheYear_ExpectsEveryPeriod()
    {
        var plan = Of(Day(12, 15, 2025), Says("Bemanning"));

        plan.States("Bemanning", Day(12, 31, 2025)).ShouldBe("Q1 NotDue, Q2 NotDue, Q3 NotDue, Q4 NotDue");
        plan.States("Bemanning", Day(1, 1)).ShouldBe("Q1 Due, Q2 NotDue, Q3 NotDue, Q4 NotDue");
        plan.States("Bemanning", Day(4, 10)).ShouldBe("Q1 Due, Q2 Due, Q3 NotDue, Q4 NotDue");
        plan.States("Bemanning", Day(4, 11)).ShouldBe("Q1 Late, Q2 Due, Q3 NotDue, Q4 NotDue");
        plan.States("Bemanning", Day(5, 1)).ShouldBe("Q1 Late, Q2 Due, Q3 NotDue, Q4 NotDue");
        plan.States("Bemanning", Day(5, 2)).ShouldBe("Q1 NotReported, Q2 Due, Q3 NotDue, Q4 NotDue");
        plan.States("Bemanning", Day(3, 1, 2027)).ShouldBe("Q1 NotReported, Q2 NotReported, Q3 NotReported, Q4 NotReported");
    }

    [TestCase(3, 31, "Q1 Due, Q2 Due, Q3 NotDue, Q4 NotDue")]
    [TestCase(4, 1, "Q1 Skipped, Q2 Due, Q3 NotDue, Q4 NotDue")]
    public void Follow_WhenThePlanIsDecidedLate_AsksForNothingThatWasOver(int month, int day, string expected) => Of(Day(month, day), Says("Bemanning")).States("Bemanning", Day(4, 2)).ShouldBe(expected);

    [Test]
    public void Follow_WhenTheControlStartsLater_HasNothingBefore() => Of(Day(12, 15, 2025), Says("Bemanning", starts: Day(7, 1))).States("Bemanning", Day(1, 1)).ShouldBe("Q3 NotDue, Q4 NotDue");

    [Test]
    public void Follow_WhenItIsOnEvent_HasNoOccurrence() => Of(Day(12, 15, 2025), Says("Bemanning", "vid behov")).Control("Bemanning").Occurrences.ShouldBeEmpty();

    [Test]
    public void Follow_WhenFrequencyCannotBeRead_IsQuarterlyAndSaysSo()
    {
        var control = Of(Day(12, 15, 2025), Says("Bemanning", "ibland")).Control("Bemanning");

        (control.Frequency, control.IsFrequencyGuessed, control.Occurrences.Count).ShouldBe((Frequency.Quarterly, true, 4));
    }

    [Test]
    public void Follow_WhenItIsDecidedForAll_IsFollowedInEachDepartment()
    {
        var plan = Of(Day(12, 15, 2025), Says("Attest", slug: null), Says("Bemanning"));

        plan.Controls.Select(control => (control.Reference, control.Says.What, control.RiskReference)).ShouldBe([("KS-K01", "Attest", null), ("SN-K01", "Attest", null), ("SN-K02", "Bemanning", "SN-07")]);
    }

    /// <summary>An independent account of a year: what each decision and each day makes of three controls.</summary>
    [Test]
    public void Follow_WhenThePlanIsRevisedInTheYear_KeepsWhatWasAndBeginsWhatIsNew()
    {
        var plan = Of(Day(2, 16), Says("Bemanning"), Says("Attest", "månadsvis"), Says("Larm", "halvårsvis"));
        Report(plan.Control("Bemanning").In("2026-Q1")!);

        plan.Decide(Day(9, 15), Says("BEMANNING"), Says("Attest", "kvartalsvis"), Says("Inköp", "tertialvis"));

        plan.States("BEMANNING", Day(10, 20)).ShouldBe("Q1 Done, Q2 NotReported, Q3 Late, Q4 Due");
        plan.States("Attest", Day(10, 20)).ShouldBe("M01 Skipped, M02 NotReported, M03 NotReported, M04 NotReported, M05 NotReported, M06 NotReported, M07 NotReported, M08 NotReported, M09 Skipped, Q3 Late, M10 Skipped, M11 Skipped, M12 Skipped, Q4 Due");
        plan.States("Larm", Day(10, 20)).ShouldBe("H1 NotReported, H2 Skipped");
        plan.States("Inköp", Day(10, 20)).ShouldBe("T1 Skipped, T2 Skipped, T3 Due");
        plan.Controls.Select(control => control.Reference).ShouldBe(["SN-K01", "SN-K02", "SN-K03", "SN-K04"]);
        plan.Control("Larm").EndedOn.ShouldBe(Day(9, 15));
    }

    [Test]
    public void Follow_WhenARevisionBringsAControlBack_ExpectsItAgainFromThen()
    {
        var plan = Of(Day(12, 15, 2025), Says("Bemanning")).Decide(Day(4, 20), Says("Attest")).Decide(Day(8, 1), Says("Bemanning"));

        plan.States("Bemanning", Day(8, 2)).ShouldBe("Q1 NotReported, Q2 Skipped, Q3 Due, Q4 NotDue");
        plan.Control("Bemanning").EndedOn.ShouldBeNull();
    }

    [Test]
    public void Follow_WhenTheSameIsDecidedAgain_ChangesNothing()
    {
        var plan = Of(Day(12, 15, 2025), Says("Bemanning", slug: "sn-07", origin: PlanItemOrigin.Risk), Says("Attest", slug: null));
        var before = plan.Controls.SelectMany(control => control.Occurrences).ToList();

        plan.Decide(Day(5, 2), Says("Bemanning på natten", slug: "sn-07", origin: PlanItemOrigin.Risk), Says("attest", slug: null));

        plan.Controls.Count.ShouldBe(3);
        plan.Controls.SelectMany(control => control.Occurrences).ShouldBe(before);
        plan.Controls.ShouldAllBe(control => control.Occurrences.All(occurrence => occurrence.Standing == OccurrenceStanding.Expected));
    }

    private static void Report(ControlOccurrence occurrence)
    {
        var result = occurrence.Write(new ControlReport { Population = 10, Sample = 5, Deviations = 0, Grade = DeviationGrade.None }, By("eva"), At, Day(4, 5));
        result.Submit(By("eva"), At, Day(4, 5));
        result.Approve(By("bo"), At);
    }
}
