using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Risks;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Secrecy;

public sealed class MarkRiskTests
{
    private TestSite _site = null!;

    [SetUp]
    public async Task Prepare() => _site = await TestSite.CreateAsync();

    [TearDown]
    public async Task Clean() => await _site.DisposeAsync();

    [Test]
    public async Task Mark_WhenTheDepartmentDoes_HidesTheRiskFromStrangersAndTellsTheTrail()
    {
        var client = await _site.ClientAsync("handlaggare@demo.example");

        var answer = await MarkAsync(client, "sn-14", ("lagrum", "18:8"), ("skal", "Visar hur larmen fungerar."));

        answer.Headers.Location!.OriginalString.ShouldBe("/risker/2026/sn-14");
        (await TestSite.PageAsync(client, "/risker/2026/sn-14")).Text("#sekretess").ShouldStartWith("Sekretess enligt OSL 18:8 Visar hur larmen fungerar. Markerad av handlaggare@demo.example,");
        (await TestSite.PageAsync(client, "/risker/2026?sok=sn-14")).QuerySelector("tbody .secrecy")!.TextContent.Trim().ShouldBe("Sekretess");
        (await (await _site.ClientAsync("admin@demo.example")).GetAsync("/risker/2026/sn-14")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var row = await _site.Query(db => db.AuditRows.Where(r => r.SubjectName == "sn-14").OrderByDescending(r => r.Id).FirstAsync());
        row.Changes.ShouldContain("\"Secrecy.Section\":[null,\"18:8\"]");
    }

    [TestCase("admin@demo.example", "sn-14", HttpStatusCode.NotFound)]
    [TestCase("revisor@demo.example", "sn-14", HttpStatusCode.NotFound)]
    [TestCase("kontroll@demo.example", "bun-15", HttpStatusCode.NotFound)]
    [TestCase("chef@demo.example", "ks-08", HttpStatusCode.NotFound)]
    [TestCase("chef@demo.example", "finns-inte", HttpStatusCode.NotFound)]
    [TestCase("chef@demo.example", "sn-14", HttpStatusCode.Redirect)]
    [TestCase("ekonomi@demo.example", "ks-08", HttpStatusCode.Redirect)]
    public async Task Mark_WhenARoleTries_IsForThoseWhoMayEdit(string user, string slug, HttpStatusCode expected)
    {
        var client = await _site.ClientAsync(user);

        (await MarkAsync(client, slug, ("lagrum", ""), ("annat", "OSL 19:1 §"), ("skal", "Skäl."))).StatusCode.ShouldBe(expected);

        (await SecrecyAsync(slug))?.Section.ShouldBe(expected == HttpStatusCode.Redirect ? "19:1" : null);
    }

    [TestCase("handlaggare@demo.example", HttpStatusCode.NotFound)]
    [TestCase("chef@demo.example", HttpStatusCode.Redirect)]
    [TestCase("ekonomi@demo.example", HttpStatusCode.Redirect)]
    [TestCase("revisor@demo.example", HttpStatusCode.NotFound)]
    [TestCase("admin@demo.example", HttpStatusCode.NotFound)]
    public async Task Lift_WhenARoleTries_IsForHeadsAndFinance(string user, HttpStatusCode expected)
    {
        await MarkAsync(await _site.ClientAsync("handlaggare@demo.example"), "sn-14", ("lagrum", "18:8"), ("skal", "Skäl."));
        var client = await _site.ClientAsync(user);

        (await LiftAsync(client, "sn-14", ("provad", "true"))).StatusCode.ShouldBe(expected);

        (await SecrecyAsync("sn-14") is null).ShouldBe(expected == HttpStatusCode.Redirect);
    }

    [Test]
    public async Task Lift_WhenNotConsidered_SaysSoAndKeepsTheMark()
    {
        var client = await _site.ClientAsync("ekonomi@demo.example");

        var page = await client.PostAsync("/risker/2026/va-06?handler=hav", await FormAsync(client, "va-06"));

        WebUtility.HtmlDecode(await page.Content.ReadAsStringAsync()).ShouldContain("Kryssa för att du har prövat");
        (await SecrecyAsync("va-06"))!.Section.ShouldBe("18:8");
    }

    [TestCase("", "sekretess", "bra skäl", "annat-f", "”sekretess” är inget lagrum")]
    [TestCase("", "18:8", " ", "skal-f", "Skriv varför")]
    [TestCase("18:8", "19:1", "bra skäl", "annat-f", "inte båda")]
    public async Task Mark_WhenSomethingIsWrong_SaysSoAtItsFieldAndKeepsWhatWasTyped(string listed, string section, string reason, string place, string message)
    {
        var client = await _site.ClientAsync("chef@demo.example");

        var answer = await MarkAsync(client, "sn-14", ("lagrum", listed), ("annat", section), ("skal", reason));

        var html = await answer.Content.ReadAsStringAsync();
        var page = await BrowsingContext.New().OpenAsync(response => response.Content(html));
        page.Text($"#{place}").ShouldContain(message);
        page.Title!.ShouldStartWith("Fel:");
        page.QuerySelector("#annat")!.GetAttribute("value").ShouldBe(section);
        (await SecrecyAsync("sn-14")).ShouldBeNull();
    }

    [Test]
    public async Task Mark_WhenSomebodyElseWasFirst_ShowsBothAndOverwritesNothing()
    {
        var (slow, fast) = (await _site.ClientAsync("chef@demo.example"), await _site.ClientAsync("handlaggare@demo.example"));
        var typed = await FormAsync(slow, "sn-14", ("lagrum", "18:13"), ("skal", "Mitt skäl."));
        await MarkAsync(fast, "sn-14", ("lagrum", "18:8"), ("skal", "Det första skälet."));

        var answer = await slow.PostAsync("/risker/2026/sn-14?handler=sekretess", typed);

        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        page.ShouldContain("Någon annan hann före");
        page.ShouldContain("Så är det nu: Sekretess enligt OSL 18:8. Skäl: Det första skälet. Risken ändrades av handlaggare@demo.example");
        page.ShouldContain("Du ville spara: Sekretess enligt OSL 18:13. Skäl: Mitt skäl.");
        page.ShouldContain("href=\"/risker/2026/sn-14\"");
        (await SecrecyAsync("sn-14"))!.Reason.ShouldBe("Det första skälet.");
    }

    [Test]
    public async Task Mark_WithoutAToken_IsRefused() =>
        (await (await _site.ClientAsync("chef@demo.example")).PostAsync("/risker/2026/sn-14?handler=sekretess", new FormUrlEncodedContent([new("skal", "x")]))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);

    private static async Task<HttpResponseMessage> MarkAsync(HttpClient client, string slug, params (string, string)[] fields) =>
        await client.PostAsync($"/risker/2026/{slug}?handler=sekretess", await FormAsync(client, slug, fields));

    private static async Task<HttpResponseMessage> LiftAsync(HttpClient client, string slug, params (string, string)[] fields) =>
        await client.PostAsync($"/risker/2026/{slug}?handler=hav", await FormAsync(client, slug, fields));

    /// <summary>With a token of any page, so that it is the request that is refused and not the form.</summary>
    private static async Task<FormUrlEncodedContent> FormAsync(HttpClient client, string slug, params (string Name, string Value)[] fields)
    {
        var answer = await client.GetAsync($"/risker/2026/{slug}");
        var page = await TestSite.PageAsync(client, answer.IsSuccessStatusCode ? $"/risker/2026/{slug}" : "/sprak");
        return new FormUrlEncodedContent(fields
            .Append(("version", page.QuerySelector("input[name=version]")?.GetAttribute("value") ?? "0"))
            .Append(("__RequestVerificationToken", page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!))
            .Select(field => KeyValuePair.Create(field.Item1, field.Item2)));
    }

    private Task<SecrecyMark?> SecrecyAsync(string slug) =>
        _site.Query(async db => (await db.Risks.AsNoTracking().SingleOrDefaultAsync(r => r.PlanningYear.Year == 2026 && r.Slug == slug))?.Secrecy);
}
