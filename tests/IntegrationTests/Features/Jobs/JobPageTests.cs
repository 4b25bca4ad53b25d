using System.Net;
using AngleSharp.Dom;
using MediatR;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vaggeryd.InternalControl.Domain.Jobs;
using Vaggeryd.InternalControl.IntegrationTests.Features.Accounts;
using Vaggeryd.InternalControl.IntegrationTests.Features.Assessments;
using Vaggeryd.InternalControl.IntegrationTests.Jobs;
using Vaggeryd.InternalControl.IntegrationTests.Mail;
using Vaggeryd.InternalControl.Web.Features.Jobs;
using Vaggeryd.InternalControl.Web.Features.Plans.Orders;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Jobs;

public sealed class JobPageTests
{
    [Test]
    public async Task Page_ForTheAdministrator_SaysWhatIsDoneAndWhen()
    {
        await using var site = await TestSite.CreateAsync();
        using var admin = await site.ClientAsync("admin@demo.example");

        var page = await TestSite.PageAsync(admin, "/jobb");

        var rows = page.QuerySelectorAll("tbody tr").Select(row => row.TextContent).ToList();
        rows.Count.ShouldBe(6);
        rows.ShouldContain(row => row.Contains("Säkerhetskopierar") && row.Contains("Varje dag kl. 02.15") && row.Contains("Inte än") && row.Contains("02:15"));
        rows.ShouldContain(row => row.Contains("Rensar beställda handlingar") && row.Contains("Varje timme, 7 minuter över"));
        rows.ShouldContain(row => row.Contains("Enligt schemat 0 0 0 1 1 ? 2099"));
    }

    [Test]
    public async Task RunNow_WhenPressed_LeavesARun()
    {
        await using var site = await TestSite.CreateAsync();
        using var admin = await site.ClientAsync("admin@demo.example");

        (await PostAsync(admin, "RemoveOldOrders")).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await TestSite.PageAsync(admin, "/jobb")).QuerySelector("[role=status]")!.TextContent.ShouldContain("Rensar beställda handlingar: körs nu.");
        (await site.RunAsync("RemoveOldOrders")).HasFailed.ShouldBeFalse();
        var row = await RowAsync(admin, "Rensar beställda handlingar");
        row.ShouldContain("Gick bra");
        row.ShouldContain("på begäran av admin@demo.example");
    }

    [Test]
    public async Task RunNow_WhenTheJobFails_SaysWhatAndCountsIt()
    {
        await using var site = await TestSite.CreateAsync(builder => builder.ConfigureTestServices(services => services.AddScoped<IRequestHandler<RemoveOldOrders.Command, int>, FailingHandler>()));
        using var admin = await site.ClientAsync("admin@demo.example");

        await PostAsync(admin, "RemoveOldOrders");

        (await site.RunAsync("RemoveOldOrders")).HasFailed.ShouldBeTrue();
        var page = await TestSite.PageAsync(admin, "/jobb");
        page.QuerySelector(".lead")!.TextContent.ShouldBe("Ett jobb misslyckades senast. Det står först.");
        page.QuerySelector("tbody tr")!.TextContent.ShouldContain("Katalogen: Disken är full.");
        page.QuerySelectorAll("#h-fel ~ ul li").Length.ShouldBe(1);
    }

    [Test]
    public async Task TestMail_WhenThereIsAServer_GoesToTheAdministrator()
    {
        await using var server = await MailServer.StartAsync();
        await using var site = await TestSite.CreateAsync(settings: [.. server.Settings()]);
        using var admin = await site.ClientAsync("admin@demo.example");

        (await AccountSite.PostAsync(admin, "/jobb", "/jobb?handler=Testmejl")).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await server.NextAsync()).To.ShouldBe(["admin@demo.example"]);
        (await TestSite.PageAsync(admin, "/jobb")).QuerySelector("[role=status]")!.TextContent.ShouldBe("E-postservern har tagit emot meddelandet till admin@demo.example.");
    }

    [Test]
    public async Task TestMail_WhenThereIsNoServer_SaysSo()
    {
        await using var site = await TestSite.CreateAsync();
        using var admin = await site.ClientAsync("admin@demo.example");

        var page = await (await AccountSite.PostAsync(admin, "/jobb", "/jobb?handler=Testmejl")).ReadAsync();

        page.QuerySelector(".ds-error-summary")!.TextContent.ShouldContain("Ingen e-postserver är angiven.");
    }

    [Test]
    public async Task RunNow_WhenThereIsNoSuchJob_IsMissing()
    {
        await using var site = await TestSite.CreateAsync();
        using var admin = await site.ClientAsync("admin@demo.example");

        (await PostAsync(admin, "FormatTheDisk")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Test]
    public async Task RecordJobRun_WhenItGoesWellAgain_KeepsOneRowAndEveryFailure()
    {
        await using var installation = await TestInstallation.CreateAsync();
        var at = new DateTime(2026, 11, 30, 1, 0, 0, DateTimeKind.Utc);

        foreach (var minute in Enumerable.Range(0, 3))
        {
            await installation.Send(new RecordJobRun.Command("SealTrail", new RunFacts(at.AddMinutes(minute), 12, "nod"), null, null));
            await installation.Send(new RecordJobRun.Command("SealTrail", new RunFacts(at.AddMinutes(minute).AddSeconds(30), 12, "nod"), "TimeoutException", "abc"));
        }

        var runs = await installation.Query(db => db.JobRuns.AsNoTracking().OrderBy(run => run.StartedAt).ToListAsync());
        runs.Count(run => run.HasFailed).ShouldBe(3);
        runs.Single(run => !run.HasFailed).StartedAt.ShouldBe(at.AddMinutes(2));
    }

    [Test]
    public async Task RemoveOldJobRuns_AfterNinetyDays_RemovesThem()
    {
        await using var installation = await TestInstallation.CreateAsync();
        var now = DateTime.UtcNow;
        foreach (var days in new[] { 91, 89 }) await installation.Send(new RecordJobRun.Command("SealTrail", new RunFacts(now.AddDays(-days), 1, "nod"), "fel", null));

        (await installation.Send(new RemoveOldJobRuns.Command())).ShouldBe(1);

        (await installation.Query(db => db.JobRuns.SingleAsync())).StartedAt.ShouldBe(now.AddDays(-89), TimeSpan.FromSeconds(1));
    }

    private static async Task<string> RowAsync(HttpClient client, string job) =>
        (await TestSite.PageAsync(client, "/jobb")).QuerySelectorAll("tbody tr").Single(row => row.TextContent.Contains(job)).TextContent;

    private static async Task<HttpResponseMessage> PostAsync(HttpClient client, string job)
    {
        var token = (await TestSite.PageAsync(client, "/jobb")).QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return await client.PostAsync("/jobb", new FormUrlEncodedContent(new Dictionary<string, string> { ["jobb"] = job, ["__RequestVerificationToken"] = token }));
    }
}
