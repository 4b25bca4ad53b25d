using System.Net;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Orders;
using Vaggeryd.InternalControl.Web.Features.Plans.Orders;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Plans.Orders;

/// <summary>What becomes of an order when people cancel, nodes compete, stop or are killed, and things break.</summary>
public sealed class OrderWorkTests
{
    private OrderSite _orders = null!;
    private HttpClient _client = null!;

    [SetUp]
    public async Task Open()
    {
        _orders = await OrderSite.OpenAsync();
        _client = await _orders.Site.ClientAsync(OrderSite.Finance);
    }

    [TearDown]
    public async Task Close() => await _orders.DisposeAsync();

    [Test]
    public async Task Cancel_WhileItIsMade_StopsTheWorkAndKeepsNothing()
    {
        await OrderSite.OrderAsync(_client);
        var id = (await _orders.NewestAsync()).Id;
        _orders.Hook.Once(async () => (await OrderSite.PressAsync(_client, "Avbryt", id)).StatusCode.ShouldBe(HttpStatusCode.Redirect));

        (await _orders.WorkAsync()).ShouldBeTrue();

        var order = await _orders.NewestAsync();
        (order.Status, order.Percent < 100, order.Size, order.Claim).ShouldBe((DocumentOrderStatus.Cancelled, true, null, null));
        (await _orders.ContentsAsync()).ShouldBe(0);
        (await OrderSite.ListAsync(_client)).Text("[data-words]").ShouldStartWith("Avbruten 2026-11-23");
        (await OrderSite.FetchAsync(_client, id)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Test]
    public async Task Cancel_WhenItWaits_IsNotBegun_AndOnceIsEnough()
    {
        await OrderSite.OrderAsync(_client);
        var id = (await _orders.NewestAsync()).Id;
        await OrderSite.PressAsync(_client, "Avbryt", id);

        (await _orders.WorkAsync()).ShouldBeFalse();
        var again = await OrderSite.PressAsync(_client, "Avbryt", id);

        again.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await again.Content.ReadAsStringAsync()).ShouldContain("Beställningen är redan klar eller avbruten.");
    }

    [Test]
    public async Task Work_WhenSeveralNodesLookAtOnce_MakesEachOrderOnce()
    {
        for (var n = 0; n < DocumentOrder.MostOpen; n++) await OrderSite.OrderAsync(_client, ("dnr", $"KS {n}"));
        await using var other = _orders.Site.AnotherNode(("Orders:Work", "false"));

        // The other node goes by the real clock; leases count on clocks that agree.
        _orders.Clock.Advance(TimeProvider.System.GetUtcNow() - _orders.Clock.GetUtcNow());
        TestSite[] nodes = [_orders.Site, other];

        await Task.WhenAll(nodes.Concat(nodes).Select(node => Task.Run(async () =>
        {
            while (await OrderSite.WorkAsync(node)) { }
        })));

        var orders = await _orders.Site.Query(db => db.DocumentOrders.ToListAsync());
        orders.Select(order => (order.Status, order.Attempts)).Distinct().ShouldBe([(DocumentOrderStatus.Done, 1)]);
        (await _orders.ContentsAsync()).ShouldBe(DocumentOrder.MostOpen);
    }

    [Test]
    public async Task Work_WhenTheProcessWasKilled_IsDoneAnewAfterTheLease_AndIsTheSameBytes()
    {
        await OrderSite.OrderAsync(_client);
        await _orders.WorkAsync();
        var undisturbed = await _orders.NewestAsync();
        await OrderSite.OrderAsync(_client);
        var killed = (await _orders.AsJobAsync(new TakeOrder.Command()))!;

        (await _orders.WorkAsync()).ShouldBeFalse("the lease still holds");
        await Task.Delay(TimeSpan.FromSeconds(2.1), CancellationToken.None); // a zip counts in steps of two seconds
        _orders.Clock.Advance(TimeSpan.FromMinutes(11));
        (await _orders.WorkAsync()).ShouldBeTrue();

        var order = await _orders.NewestAsync();
        (order.Id, order.Status, order.Attempts).ShouldBe((killed.Id, DocumentOrderStatus.Done, 2));
        (order.Sha256, order.Size).ShouldBe((undisturbed.Sha256, undisturbed.Size));
    }

    [Test]
    public async Task Work_WhenTheLeaseWasLost_SavesNothingMore()
    {
        await OrderSite.OrderAsync(_client);
        var late = (await _orders.AsJobAsync(new TakeOrder.Command()))!;
        _orders.Clock.Advance(TimeSpan.FromMinutes(11));
        await _orders.WorkAsync();
        var before = await _orders.NewestAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => _orders.AsJobAsync(new MakeOrder.Command(late.Id, late.Claim)));
        await _orders.AsJobAsync(new FailOrder.Command(late.Id, late.Claim, DocumentOrderFailure.Fault, "x"));
        await _orders.AsJobAsync(new PutOrderBack.Command(late.Id, late.Claim));

        (await _orders.NewestAsync()).Version.ShouldBe(before.Version);
    }

    [Test]
    public async Task Work_WhenEveryProcessIsKilled_IsGivenUpAndSaysSo()
    {
        await OrderSite.OrderAsync(_client);
        for (var attempt = 0; attempt < DocumentOrder.MostAttempts; attempt++)
        {
            (await _orders.AsJobAsync(new TakeOrder.Command())).ShouldNotBeNull();
            _orders.Clock.Advance(TimeSpan.FromMinutes(11));
        }

        (await _orders.WorkAsync()).ShouldBeFalse();

        var order = await _orders.NewestAsync();
        (order.Status, order.Failure).ShouldBe((DocumentOrderStatus.Failed, DocumentOrderFailure.Interrupted));
        (await OrderSite.ListAsync(_client)).Text("[data-words]").ShouldStartWith("Arbetet avbröts flera gånger");
    }

    [Test]
    public async Task Work_WhenTheNodeStops_PutsTheOrderBackForTheNext()
    {
        await OrderSite.OrderAsync(_client);
        using var stopping = new CancellationTokenSource();
        _orders.Hook.Once(stopping.CancelAsync);

        await Should.ThrowAsync<OperationCanceledException>(() => _orders.WorkAsync(stopping.Token));

        var order = await _orders.NewestAsync();
        (order.Status, order.Attempts, order.Percent, order.Claim).ShouldBe((DocumentOrderStatus.Waiting, 0, 0, null));
        (await _orders.WorkAsync()).ShouldBeTrue();
        (await _orders.NewestAsync()).Status.ShouldBe(DocumentOrderStatus.Done);
    }

    [Test]
    public async Task Work_WhenItBreaks_SaysWhyWithANumber_AndIsDoneWhenOrderedAgain()
    {
        var frozen = await _orders.Site.Query(db => db.PlanVersionContents.AsNoTracking().Select(content => content.Bytes).SingleAsync());
        await OrderSite.OrderAsync(_client);
        await _orders.Site.Query(db => db.PlanVersionContents.ExecuteUpdateAsync(set => set.SetProperty(content => content.Bytes, new byte[] { 1, 2, 3 })));

        (await _orders.WorkAsync()).ShouldBeTrue();

        var failed = await _orders.NewestAsync();
        (failed.Status, failed.Failure).ShouldBe((DocumentOrderStatus.Failed, DocumentOrderFailure.Fault));
        failed.FaultReference!.Length.ShouldBe(32);
        (await OrderSite.ListAsync(_client)).Text("[data-words]").ShouldEndWith($"säg nummer {failed.FaultReference}.");
        await _orders.Site.Query(db => db.PlanVersionContents.ExecuteUpdateAsync(set => set.SetProperty(content => content.Bytes, frozen)));
        await OrderSite.PressAsync(_client, "Igen", failed.Id);
        await _orders.WorkAsync();
        var again = await _orders.NewestAsync();
        (again.Id > failed.Id, again.Status, again.Asked == failed.Asked).ShouldBe((true, DocumentOrderStatus.Done, true));
    }
}
