using System.Net;
using AngleSharp;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Plans;
using Vaggeryd.InternalControl.Domain.Plans.Versions;
using Vaggeryd.InternalControl.Web.Features.Plans.Versions;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Plans.Versions;

/// <summary>Finance takes a plan from rules to decision on the site.</summary>
public sealed class PlanVersionPageTests
{
    [Test]
    public async Task Plan_GoesFromRulesToDecisionAndOnToARevision()
    {
        await using var site = await TestSite.CreateAsync();
        var client = await site.ClientAsync("ekonomi@demo.example");

        var page = await TestSite.PageAsync(client, "/plan/2026?regel=top:12&utan=ks-03:Egen%20plan");
        (await client.SendAsync(page, "form[action$='handler=Utkast']")).Headers.Location!.OriginalString.ShouldBe("/plan/2026?klart=sparat");
        var stored = await TestSite.PageAsync(client, "/plan/2026");
        stored.Text(".eyebrow").ShouldStartWith("Internkontrollplan 2026 · version 1");
        stored.QuerySelectorAll("#rader a.title").Length.ShouldBe(11);
        stored.QuerySelector("form[action$='handler=Utkast']").ShouldBeNull();

        await client.SendAsync(await TestSite.PageAsync(client, "/plan/2026/forslag"), "form[action$='handler=Foresla']");
        var proposal = await TestSite.PageAsync(client, "/plan/2026/forslag");
        proposal.Text("h1").ShouldBe("Förslaget väntar på beslut");
        (await client.SendAsync(proposal, "form[action$='handler=Anta']", ("datum", "2025-12-15"), ("paragraf", "§ 210"), ("dnr", "KS 2025/123"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var version = await TestSite.PageAsync(client, "/plan/2026/version/1");
        version.Text(".lead").ShouldContain("antagen av Kommunstyrelsen 2025-12-15, § 210, dnr KS 2025/123");
        version.Text("main").ShouldContain("Vald av Bo Provsson");

        await client.SendAsync(await TestSite.PageAsync(client, "/plan/2026?regel=top:13"), "form[action$='handler=Utkast']", ("anteckning", "Ny lag från juli"));
        (await TestSite.PageAsync(client, "/plan/2026/version/2")).Text("main").ShouldContain("Ny lag från juli");
        var compared = await TestSite.PageAsync(client, "/plan/2026/jamfor");
        compared.Text(".lead").ShouldStartWith("Version 1 → Version 2.");
        compared.Text("#h-New").ShouldBe("Nya, 2");
        (await site.Query(db => db.PlanVersions.OrderBy(v => v.Number).Select(v => v.Status).ToListAsync())).ShouldBe([PlanVersionStatus.Adopted, PlanVersionStatus.Draft]);
    }

    [TestCase("datum", "", "Välj en dag.")]
    [TestCase("paragraf", "", "får inte vara tom")]
    [TestCase("dnr", "", "får inte vara tom")]
    [TestCase("organ", "x", null)]
    [TestCase("datum", "2099-01-01", "har inte varit")]
    public async Task Adopt_WhenAFieldIsWrong_SaysSoThereAndKeepsTheRest(string field, string value, string? message)
    {
        await using var site = await TestSite.CreateAsync();
        await site.Send(new SavePlanDraft.Command(2026, new PlanChoice([SelectionRule.Parse("top:3")])));
        await site.Send(new ProposePlan.Command(2026));
        var client = await site.ClientAsync("ekonomi@demo.example");
        var fields = new Dictionary<string, string> { ["datum"] = "2025-12-15", ["paragraf"] = "§ 7", ["dnr"] = "KS 1", ["organ"] = "Kommunstyrelsen" };
        fields[field] = field == "organ" ? new string('x', 101) : value;

        var answer = await client.SendAsync(await TestSite.PageAsync(client, "/plan/2026/forslag"), "form[action$='handler=Anta']", [.. fields.Select(f => (f.Key, f.Value))]);

        var html = await answer.Content.ReadAsStringAsync();
        var page = await BrowsingContext.New().OpenAsync(response => response.Content(html));
        page.Text($"#{field}-f").ShouldContain(message ?? "högst 100");
        page.QuerySelector(".ds-error-summary a")!.GetAttribute("href").ShouldBe($"#{field}");
        foreach (var (name, kept) in fields) page.QuerySelector($"form[action$='handler=Anta'] #{name}")!.GetAttribute("value").ShouldBe(kept.Length == 0 ? null : kept);
        (await site.Query(db => db.PlanVersions.Select(v => v.Status).SingleAsync())).ShouldBe(PlanVersionStatus.Proposed);
    }

    [Test]
    public async Task Plan_WhenTheReaderMayNotReadSecrets_ShowsTheStoredPlanWithoutThem()
    {
        await using var site = await TestSite.CreateAsync();
        await site.Send(new SavePlanDraft.Command(2026, new PlanChoice([SelectionRule.Parse("top:3")], [new Pick("va-06", true, "Hemligt skäl"), new Pick("bun-07", true, "Ny lag")])));
        var admin = await site.ClientAsync("admin@demo.example");

        foreach (var address in new[] { "/plan/2026", "/plan/2026/version/1", "/plan/2026/forslag" })
        {
            var page = await TestSite.PageAsync(admin, address);
            page.Source.Text.ShouldNotContain("va-06", Case.Insensitive, address);
            page.Source.Text.ShouldNotContain("Hemligt skäl", Case.Insensitive, address);
            page.Source.Text.ShouldContain("Ny lag", Case.Sensitive, address);
            page.QuerySelectorAll("main form[method=post]:not([action$='handler=Bestall'])").ShouldBeEmpty(address);
        }
    }
}
