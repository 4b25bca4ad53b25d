using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Orders;

namespace Vaggeryd.InternalControl.UnitTests.Orders;

public sealed class DocumentOrderTests
{
    private static readonly DateTime Monday = new(2026, 1, 5, 8, 0, 0, DateTimeKind.Utc);
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    [Test]
    public void DocumentOrder_WhenNumberOrNameIsTooLong_IsRefused()
    {
        ((Action)(() => New(new string('x', OrderedPapers.TextLimit + 1)))).ShouldBreak(Rule.TextMustNotBeTooLong);
        New("  ").Asked.Dnr.ShouldBeNull();
    }

    [Test]
    public void Take_WhenHeld_IsRefusedUntilTheLeaseIsOver()
    {
        var order = New();
        order.Take("a", Monday, Lease);

        ((Action)(() => order.Take("b", Monday + Lease, Lease))).ShouldBreak(Rule.OrderMustBeFree);
        order.Take("b", Monday + Lease + TimeSpan.FromSeconds(1), Lease);

        (order.IsHeldBy("a"), order.IsHeldBy("b"), order.Attempts).ShouldBe((false, true, 2));
    }

    [Test]
    public void Report_ProlongsTheLease()
    {
        var order = New();
        order.Take("a", Monday, Lease);

        order.Report("a", 150, "fil.docx", Monday + Lease, Lease);

        (order.Percent, order.Step, order.LeaseUntil).ShouldBe((100, "fil.docx", Monday + (2 * Lease)));
    }

    [Test]
    public void Holder_WhenTheOrderIsCancelled_MayDoNothingMore()
    {
        var order = New();
        order.Take("a", Monday, Lease);
        order.Cancel(Monday, Kept);

        ((Action)(() => order.Report("a", 1, "", Monday, Lease))).ShouldBreak(Rule.OrderMustBeHeld);
        ((Action)(() => order.Complete("a", "f.zip", "application/zip", [1], "s", Monday, Kept))).ShouldBreak(Rule.OrderMustBeHeld);
        ((Action)(() => order.PutBack("a"))).ShouldBreak(Rule.OrderMustBeHeld);
        ((Action)(() => order.Fail("a", DocumentOrderFailure.Fault, null, Monday, Kept))).ShouldBreak(Rule.OrderMustBeHeld);
        ((Action)(() => order.Cancel(Monday, Kept))).ShouldBreak(Rule.OrderMustNotHaveEnded);
        ((Action)(() => order.Take("b", Monday.AddDays(1), Lease))).ShouldBreak(Rule.OrderMustBeFree);
        (order.Status, order.RemoveAt).ShouldBe((DocumentOrderStatus.Cancelled, Monday + Kept));
    }

    [Test]
    public void Complete_KnowsSizeFingerprintAndWhenItGoes()
    {
        var order = New();
        order.Take("a", Monday, Lease);

        order.Complete("a", "f.zip", "application/zip", "abc"u8.ToArray(), "s", Monday, Kept);

        (order.Status, order.Size, order.RemoveAt, order.IsOpen).ShouldBe((DocumentOrderStatus.Done, 3, Monday + Kept, false));
        order.Sha256.ShouldBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    [Test]
    public void GiveUp_WhenAttemptsAreLeft_IsRefused()
    {
        var order = New();
        ((Action)(() => order.GiveUp(Monday, Kept))).ShouldBreak(Rule.OrderMustBeFree);
        for (var attempt = 0; attempt < DocumentOrder.MostAttempts; attempt++) order.Take("a", Monday.AddHours(attempt), Lease);

        ((Action)(() => order.Take("b", Monday.AddDays(1), Lease))).ShouldBreak(Rule.OrderMustBeFree);
        order.GiveUp(Monday.AddDays(1), Kept);

        order.Failure.ShouldBe(DocumentOrderFailure.Interrupted);
    }

    private static DocumentOrder New(string? dnr = null) =>
        new(1, "anna", new OrderedPapers { Year = 2026, Number = 1, Edition = Edition.Full, Language = Language.Swedish, Dnr = dnr }, Monday);
}
