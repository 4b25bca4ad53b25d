using System.Net;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Audit;
using Vaggeryd.InternalControl.Domain.Orders;
using Vaggeryd.InternalControl.IntegrationTests.Access;
using Vaggeryd.InternalControl.Web.Features.Plans.Orders;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Plans.Orders;

/// <summary>Somebody orders all documents of a version, sees how far they have come and takes them out.</summary>
public sealed class OrderDocumentsTests
{
    private OrderSite _orders = null!;

    [SetUp]
    public async Task Open() => _orders = await OrderSite.OpenAsync();

    [TearDown]
    public async Task Close() => await _orders.DisposeAsync();

    [Test]
    public async Task Order_WhenMade_HoldsTheFilesThatAreTakenOutOneByOne()
    {
        var client = await _orders.Site.ClientAsync(OrderSite.Finance);
        (await OrderSite.OrderAsync(client, ("dnr", "KS 2025/77"), ("handlaggare", "Eva Ek"))).Headers.Location!.OriginalString.ShouldBe("/handlingar");
        (await OrderSite.ListAsync(client)).Text("tbody tr").ShouldContain("Väntar");

        (await _orders.WorkAsync()).ShouldBeTrue();

        var order = await _orders.NewestAsync();
        (order.Status, order.Percent, order.FileName).ShouldBe((DocumentOrderStatus.Done, 100, "handlingar-2026-version-1.zip"));
        var files = await OrderSite.FilesAsync(client, order.Id);
        files.Count.ShouldBe(9);
        foreach (var (name, bytes) in files)
        {
            var alone = await client.GetAsync(Alone(name));
            alone.Content.Headers.ContentDisposition!.FileName.ShouldBe(name);
            bytes.ShouldBe(await alone.Content.ReadAsByteArrayAsync(), name);
        }

        ZipText.Of(files["tjansteskrivelse-2026-version-1.docx"]).ShouldContain("Eva Ek");
    }

    [Test]
    public async Task Order_FromOrderingToTakingOut_StandsInTheTrail()
    {
        var client = await _orders.Site.ClientAsync(OrderSite.Finance);
        await OrderSite.OrderAsync(client);
        await _orders.WorkAsync();
        var order = await _orders.NewestAsync();
        await OrderSite.FetchAsync(client, order.Id);

        var rows = await _orders.Site.Query(db => db.AuditRows.Where(row => row.Subject == nameof(DocumentOrder) || row.Subject == nameof(FetchOrder)).OrderBy(row => row.Id).ToListAsync());

        rows.Select(row => (row.Kind, row.Actor, row.Channel)).ShouldBe(
        [
            (AuditKind.Created, OrderSite.Finance, AuditChannel.Site),
            (AuditKind.Changed, "WorkOnOrders", AuditChannel.Job),
            (AuditKind.Changed, OrderSite.Finance, AuditChannel.Job),
            (AuditKind.Exported, OrderSite.Finance, AuditChannel.Site),
        ]);
        rows[^1].Changes.ShouldContain(order.Sha256!);
    }

    [Test]
    public async Task Order_WhenOrderedInEnglish_IsInEnglish_WhateverTheProcessSpeaks()
    {
        var client = await _orders.Site.ClientAsync(OrderSite.Finance);
        await SiteDatabase.ChooseEnglishAsync(client);
        await OrderSite.OrderAsync(client, ("utgava", "oppen"));

        await _orders.WorkAsync();

        var order = await _orders.NewestAsync();
        (order.Asked.Language, order.Asked.Edition).ShouldBe((Language.English, Edition.Open));
        var memo = ZipText.Of((await OrderSite.FilesAsync(client, order.Id))["tjansteskrivelse-2026-version-1-oppen.docx"]);
        memo.ShouldContain("Open edition");
        memo.ShouldNotContain("VA-06");
    }

    [Test]
    public async Task Order_WhenPressedTwice_IsOne_AndASixthIsRefused()
    {
        var client = await _orders.Site.ClientAsync(OrderSite.Finance);
        for (var n = 1; n <= DocumentOrder.MostOpen; n++)
        {
            await OrderSite.OrderAsync(client, ("dnr", $"KS {n}"));
            await OrderSite.OrderAsync(client, ("dnr", $"KS {n}"));
        }

        var sixth = await OrderSite.OrderAsync(client, ("dnr", "KS 6"));

        sixth.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await sixth.Content.ReadAsStringAsync()).ShouldContain("Du har redan 5 beställningar som inte är klara.");
        (await _orders.Site.Query(db => db.DocumentOrders.CountAsync())).ShouldBe(5);
    }

    [Test]
    public async Task Order_WhenTheDiaryNumberIsTooLong_IsRefused()
    {
        var answer = await OrderSite.OrderAsync(await _orders.Site.ClientAsync(OrderSite.Finance), ("dnr", new string('x', 41)));

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("högst 40 tecken");
        (await _orders.Site.Query(db => db.DocumentOrders.CountAsync())).ShouldBe(0);
    }

    [Test]
    public async Task List_WhileAnOrderIsMade_SaysHowFarItHasCome()
    {
        var client = await _orders.Site.ClientAsync(OrderSite.Finance);
        await OrderSite.OrderAsync(client);
        string? state = null;
        _orders.Hook.Once(async () =>
        {
            var page = await OrderSite.ListAsync(client);
            page.QuerySelector("tbody progress")!.GetAttribute("value").ShouldBe("44");
            page.Text(".lead").ShouldBe("En beställning är inte klar än.");
            page.Text("[data-words]").ShouldBe("Skriver bilaga-2026-version-1.docx, 44 % klart.");
            state = await client.GetStringAsync("/handlingar?del=1");
        });

        await _orders.WorkAsync();

        state.ShouldBe($$"""{"orders":[{"id":{{(await _orders.NewestAsync()).Id}},"open":true,"percent":44,"words":"Skriver bilaga-2026-version-1.docx, 44 % klart."}]}""");
        (await client.GetStringAsync("/handlingar?del=1")).ShouldContain("\"open\":false");
    }

    [Test]
    public async Task List_WhenThereAreMany_IsPagedAndAsksAsOftenAsBefore()
    {
        var client = await _orders.Site.ClientAsync(OrderSite.Finance);
        await OrderSite.OrderAsync(client);
        var few = await StatementCount.OfAsync(client, "/handlingar");
        for (var n = 0; n < ListOrders.PageSize + 4; n++)
        {
            await OrderSite.PressAsync(client, "Avbryt", (await _orders.NewestAsync()).Id);
            await OrderSite.PressAsync(client, "Igen", (await _orders.NewestAsync()).Id);
        }

        (await StatementCount.OfAsync(client, "/handlingar")).ShouldBe(few);
        few.ShouldBeLessThanOrEqualTo(10);
        (await OrderSite.ListAsync(client)).QuerySelectorAll("tbody tr").Length.ShouldBe(ListOrders.PageSize);
        (await TestSite.PageAsync(client, "/handlingar?sida=2")).QuerySelectorAll("tbody tr").Length.ShouldBe(5);
    }

    [Test]
    public async Task RemoveOldOrders_WhenTheDaysAreOver_TakesOrderAndFileAway()
    {
        var client = await _orders.Site.ClientAsync(OrderSite.Finance);
        await OrderSite.OrderAsync(client);
        await _orders.WorkAsync();
        (await _orders.AsJobAsync(new RemoveOldOrders.Command())).ShouldBe(0);

        _orders.Clock.Advance(TimeSpan.FromDays(30));
        (await _orders.AsJobAsync(new RemoveOldOrders.Command())).ShouldBe(1);

        (await _orders.ContentsAsync()).ShouldBe(0);
        (await _orders.Site.Query(db => db.DocumentOrders.CountAsync())).ShouldBe(0);
    }

    /// <summary>Where the same file is taken out by itself.</summary>
    private static string Alone(string name)
    {
        var format = name.Split('.')[1];
        return name.StartsWith("internkontrollplan", StringComparison.Ordinal)
            ? $"/plan/2026/version/1/hamta?format={format}"
            : $"/plan/2026/version/1/handling?slag={name.Split('-')[0]}&format={format}&dnr=KS+2025/77&handlaggare=Eva+Ek";
    }
}
