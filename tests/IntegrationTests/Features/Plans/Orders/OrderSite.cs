using System.IO.Compression;
using AngleSharp.Dom;
using MediatR;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vaggeryd.InternalControl.Domain.Orders;
using Vaggeryd.InternalControl.Domain.Plans;
using Vaggeryd.InternalControl.Domain.Plans.Versions;
using Vaggeryd.InternalControl.IntegrationTests.Features.Plans.Versions;
using Vaggeryd.InternalControl.Web.Features.Plans.Versions;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Jobs;
using Vaggeryd.InternalControl.Web.Persistence.Migrations;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Plans.Orders;

/// <summary>The demo municipality with a proposed plan, on a node that makes orders when the test says so.</summary>
internal sealed class OrderSite : IAsyncDisposable
{
    public const string Finance = "ekonomi@demo.example";
    public const string Auditor = "revisor@demo.example";
    public const string Administrator = "admin@demo.example";

    private OrderSite(TestSite site, SteppedClock clock, AtStep hook) => (Site, Clock, Hook) = (site, clock, hook);

    public TestSite Site { get; }

    public SteppedClock Clock { get; }

    /// <summary>What happens while an order is being made.</summary>
    public AtStep Hook { get; }

    public static async Task<OrderSite> OpenAsync()
    {
        var (clock, hook) = (new SteppedClock(), new AtStep());
        var site = await TestSite.CreateAsync(
            builder => builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(clock).ConfigureDbContext<SqliteDbContext>(options => options.AddInterceptors(hook))),
            ("Orders:Work", "false"),
            ("Orders:KeepDays", "30"));
        await site.Send(new SavePlanDraft.Command(2026, new PlanChoice([SelectionRule.Parse("top:20")], [new Pick("va-06", true, "Hemligt skäl")])));
        await site.Send(new ProposePlan.Command(2026));
        return new OrderSite(site, clock, hook);
    }

    /// <summary>Presses the button on the version's page.</summary>
    public static async Task<HttpResponseMessage> OrderAsync(HttpClient client, params IReadOnlyList<(string Name, string Value)> typed) =>
        await client.SendAsync(await TestSite.PageAsync(client, "/plan/2026/version/1"), "form[action$='handler=Bestall']", typed);

    /// <summary>Presses a button on the page of orders.</summary>
    public static async Task<HttpResponseMessage> PressAsync(HttpClient client, string handler, int order) =>
        await client.PostAsync($"/handlingar?handler={handler}", new FormUrlEncodedContent(
        [
            new("order", $"{order}"),
            new("__RequestVerificationToken", (await TestSite.PageAsync(client, "/sprak")).QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!),
        ]));

    public static Task<HttpResponseMessage> FetchAsync(HttpClient client, int order) => client.GetAsync($"/handlingar/hamta?order={order}");

    /// <summary>The files in an order's zip, by name.</summary>
    public static async Task<Dictionary<string, byte[]>> FilesAsync(HttpClient client, int order)
    {
        using var zip = new ZipArchive(new MemoryStream(await (await FetchAsync(client, order)).EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync()));
        return zip.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var file = entry.Open();
            using var bytes = new MemoryStream();
            file.CopyTo(bytes);
            return bytes.ToArray();
        });
    }

    public static async Task<IDocument> ListAsync(HttpClient client) => await TestSite.PageAsync(client, "/handlingar");

    /// <summary>Makes the next order, as the worker does.</summary>
    /// <returns>False when there was nothing to do.</returns>
    public Task<bool> WorkAsync(CancellationToken stopping = default) => WorkAsync(Site, stopping);

    public static Task<bool> WorkAsync(TestSite node, CancellationToken stopping = default) => node.Services.GetRequiredService<WorkOnOrders>().NextAsync(stopping);

    /// <summary>Sends what only a job may.</summary>
    public async Task<TResponse> AsJobAsync<TResponse>(IRequest<TResponse> request)
    {
        await using var scope = Site.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<SignedInUser>().BecomeJob("test");
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request);
    }

    /// <summary>Sends a request as somebody at a browser who may do nothing.</summary>
    public async Task AsNobodyAsync(IBaseRequest request)
    {
        await using var scope = Site.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IMediator>().Send((dynamic)request);
    }

    public Task<DocumentOrder> NewestAsync() => Site.Query(db => db.DocumentOrders.AsNoTracking().OrderByDescending(order => order.Id).FirstAsync());

    public Task<int> ContentsAsync() => Site.Query(db => db.DocumentOrderContents.CountAsync());

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}
