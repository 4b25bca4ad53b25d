using System.Net;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Orders;
using Vaggeryd.InternalControl.IntegrationTests.Access;
using Vaggeryd.InternalControl.Web.Features.Accounts;
using Vaggeryd.InternalControl.Web.Features.Plans.Orders;
using Vaggeryd.InternalControl.Web.Features.Risks;
using Vaggeryd.InternalControl.Web.Infrastructure;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Plans.Orders;

/// <summary>An order is its owner's alone, and gives away what a page would show at the same moment.</summary>
public sealed class OrderRightsTests
{
    private OrderSite _orders = null!;

    [SetUp]
    public async Task Open() => _orders = await OrderSite.OpenAsync();

    [TearDown]
    public async Task Close() => await _orders.DisposeAsync();

    [TestCase(OrderSite.Administrator)]
    [TestCase(OrderSite.Auditor)]
    [TestCase("lasare@demo.example")]
    [TestCase("chef@demo.example")]
    public async Task Order_OfSomebodyElse_IsNotThere(string other)
    {
        await OrderSite.OrderAsync(await _orders.Site.ClientAsync(OrderSite.Finance));
        await _orders.WorkAsync();
        var (client, order) = (await _orders.Site.ClientAsync(other), await _orders.NewestAsync());

        (await OrderSite.ListAsync(client)).Text(".lead").ShouldBe("Du har inte beställt något.");
        (await OrderSite.FetchAsync(client, order.Id)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await OrderSite.PressAsync(client, "Avbryt", order.Id)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await OrderSite.PressAsync(client, "Igen", order.Id)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await _orders.Site.Query(db => db.DocumentOrders.CountAsync())).ShouldBe(1);
    }

    /// <summary>Whoever does not see the whole plan has no form; sent all the same, it is refused.</summary>
    [Test]
    public async Task Order_WhenThePlanIsNotThePersonsToRead_IsRefused()
    {
        var client = await _orders.Site.ClientAsync("chef@demo.example");

        var answer = await client.PostAsync("/plan/2026/version/1?handler=Bestall", new FormUrlEncodedContent(
            [new("__RequestVerificationToken", (await TestSite.PageAsync(client, "/sprak")).QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!)]));

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await _orders.Site.Query(db => db.DocumentOrders.CountAsync())).ShouldBe(0);
    }

    [Test]
    public async Task Order_WhenAnAdministratorOrders_IsTheOpenEditionWhateverWasAsked()
    {
        var client = await _orders.Site.ClientAsync(OrderSite.Administrator);
        await OrderSite.OrderAsync(client, ("utgava", ""));
        await _orders.WorkAsync();

        foreach (var (name, bytes) in await OrderSite.FilesAsync(client, (await _orders.NewestAsync()).Id))
        {
            name.ShouldContain("-oppen.");
            ZipText.Of(bytes).ShouldNotContain("VA-06", Case.Insensitive, name);
            ZipText.Of(bytes).ShouldNotContain("Hemligt skäl", Case.Insensitive, name);
        }
    }

    [Test]
    public async Task Fetch_WhenTheRightToTheEditionWasTakenAway_IsRefused()
    {
        var client = await _orders.Site.ClientAsync(OrderSite.Finance);
        await OrderSite.OrderAsync(client);
        await _orders.WorkAsync();
        var order = await _orders.NewestAsync();
        await BecomeAdministratorAsync();

        (await OrderSite.FetchAsync(client, order.Id)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await OrderSite.PressAsync(client, "Igen", order.Id)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var page = await OrderSite.ListAsync(client);
        page.Text("td.act").ShouldBe("Du har inte längre rätt till utgåvan.");
        page.QuerySelectorAll("td.act :is(a, button)").ShouldBeEmpty();
    }

    [Test]
    public async Task Work_WhenTheRightWasTakenAwayMeanwhile_MakesNothing()
    {
        await OrderSite.OrderAsync(await _orders.Site.ClientAsync(OrderSite.Finance));
        await BecomeAdministratorAsync();

        (await _orders.WorkAsync()).ShouldBeTrue();

        var order = await _orders.NewestAsync();
        (order.Status, order.Failure, order.FaultReference).ShouldBe((DocumentOrderStatus.Failed, DocumentOrderFailure.NotAllowed, null));
        (await _orders.ContentsAsync()).ShouldBe(0);
    }

    [Test]
    public async Task Work_WhenTheAccountWasClosedMeanwhile_MakesNothing()
    {
        await OrderSite.OrderAsync(await _orders.Site.ClientAsync(OrderSite.Finance));
        await _orders.Site.Send(new DisableUser.Command(OrderSite.Finance));

        await _orders.WorkAsync();

        (await _orders.NewestAsync()).Failure.ShouldBe(DocumentOrderFailure.NotAllowed);
    }

    [Test]
    public async Task Fetch_WhenARiskWasMarkedSecretSince_RefusesTheOpenEditionUntilOrderedAgain()
    {
        var client = await _orders.Site.ClientAsync(OrderSite.Finance);
        await OrderSite.OrderAsync(client, ("utgava", "oppen"));
        await _orders.WorkAsync();
        var order = await _orders.NewestAsync();
        ZipText.Of((await OrderSite.FilesAsync(client, order.Id))["plan-2026-version-1-oppen.html"]).ShouldContain("SN-07");
        var version = await _orders.Site.Query(db => db.Risks.Where(risk => risk.Slug == "sn-07" && risk.PlanningYear.Year == 2026).Select(risk => risk.Version).SingleAsync());
        await _orders.Site.Send(new MarkRiskSecret.Command(2026, "sn-07", version, "18:8", "Skäl."));

        var refused = await OrderSite.FetchAsync(client, order.Id);

        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await refused.Content.ReadAsStringAsync()).ShouldContain("Sekretessmarkeringarna är andra nu");
        await OrderSite.PressAsync(client, "Igen", order.Id);
        await _orders.WorkAsync();
        ZipText.Of((await OrderSite.FilesAsync(client, (await _orders.NewestAsync()).Id))["plan-2026-version-1-oppen.html"]).ShouldNotContain("SN-07");
    }

    [Test]
    public async Task JobsRequests_WhenAPersonSendsThem_AreRefused()
    {
        foreach (var request in new MediatR.IBaseRequest[] { new TakeOrder.Command(), new MakeOrder.Command(1, "x"), new FailOrder.Command(1, "x", DocumentOrderFailure.Fault, null), new PutOrderBack.Command(1, "x"), new RemoveOldOrders.Command() })
            await Should.ThrowAsync<ForbiddenException>(() => _orders.AsNobodyAsync(request), request.GetType().DeclaringType!.Name);
    }

    /// <summary>Sees the plan as before, but nothing that carries a secrecy mark.</summary>
    private Task<int> BecomeAdministratorAsync() => _orders.Site.Query(async db =>
    {
        var user = await db.Users.SingleAsync(user => user.UserName == OrderSite.Finance);
        db.RoleAssignments.RemoveRange(db.RoleAssignments.Where(role => role.UserId == user.Id));
        db.RoleAssignments.Add(new RoleAssignment(user.Id, Role.Administrator, null));
        return await db.SaveChangesAsync();
    });
}
