using Vaggeryd.InternalControl.Domain.FollowUp;
using static Vaggeryd.InternalControl.UnitTests.FollowUp.Followed;

namespace Vaggeryd.InternalControl.UnitTests.FollowUp;

/// <summary>For how long anybody needs what the drawn rows say.</summary>
public sealed class SampleNeedTests
{
    private static readonly DateTime At = new(2026, 4, 5, 8, 0, 0, DateTimeKind.Utc);
    private static readonly DateOnly Today = Day(4, 5);
    private static readonly ControlReport Fine = new() { Population = 212, Sample = 25, Deviations = 0, Grade = DeviationGrade.None };

    private Followed _plan = null!;

    private FollowedControl Control => _plan.Control("Bemanning");

    private ControlOccurrence First => Control.In("2026-q1")!;

    [SetUp]
    public void Decide() => _plan = Of(Day(12, 15, 2025), Says("Bemanning"));

    [Test]
    public void NeedsSample_WhileTheReportMayStillBeWorkedWith_AndNotAfter()
    {
        (First.NeedsSampleOn(First.Closes), First.NeedsSampleOn(First.Closes.AddDays(1))).ShouldBe((true, false));
        First.Write(Fine, By("eva"), At, Today);
        (First.NeedsSampleOn(First.Closes), First.NeedsSampleOn(First.Closes.AddDays(1))).ShouldBe((true, false));
        First.Result!.Submit(By("eva"), At, Today);
        First.NeedsSampleOn(Day(12, 31)).ShouldBeTrue("it waits");
        First.Result.Return("Vilka?", By("bo"), At);
        First.NeedsSampleOn(Day(12, 31)).ShouldBeTrue("it is to be mended");
        First.Result.Submit(By("eva"), At, Today);
        First.Result.Approve(By("bo"), At);
        First.NeedsSampleOn(Today).ShouldBeFalse();

        var second = Control.In("2026-q2")!;
        Control.Pause(Day(4, 20), "Personen är sjuk");
        second.NeedsSampleOn(Day(5, 1)).ShouldBeTrue("it may be done again");
        Control.Resume(Day(5, 1));
        second.Skip("Behövs inte", Day(5, 1));
        second.NeedsSampleOn(Day(5, 1)).ShouldBeFalse();
    }
}
