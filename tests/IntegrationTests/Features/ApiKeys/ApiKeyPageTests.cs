using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.IntegrationTests.CommandLine;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.ApiKeys;

public sealed class ApiKeyPageTests
{
    private const string Ranking = "/api/v1/years/2026/ranking";

    private TestSite _site = null!;
    private HttpClient _admin = null!;

    [SetUp]
    public async Task Prepare()
    {
        _site = await TestSite.CreateAsync();
        _admin = await _site.ClientAsync("admin@demo.example");
    }

    [TearDown]
    public async Task Clean() => await _site.DisposeAsync();

    [Test]
    public async Task Make_WhenTheFormIsFilled_ShowsTheKeyOnceAndKeepsOnlyItsHash()
    {
        var made = await PostAsync("", ("namn", "Beslutsstöd"), ("risker", "true"), ("dagar", "90"));
        var key = made.QuerySelector("#ny-nyckel code")!.TextContent;
        var secret = key.Split('_')[2];

        (await KeyClient(key).GetAsync(Ranking)).StatusCode.ShouldBe(HttpStatusCode.OK);
        var page = await TestSite.PageAsync(_admin, "/api-nycklar");
        page.QuerySelector("#ny-nyckel").ShouldBeNull();
        page.Source.Text.ShouldNotContain(secret);
        page.Text("tbody tr").ShouldContain("Beslutsstöd");
        page.Text("tbody tr").ShouldContain("Gäller Risker och deras ordning Hela kommunen admin@demo.example");
        page.Text(".lead").ShouldStartWith("En nyckel gäller.");
        (await _site.Query(db => db.ApiKeys.SingleAsync())).SecretHash.ShouldNotContain(secret);
        var trail = await _site.Query(db => db.AuditRows.Where(row => row.Subject == "ApiKey").SingleAsync());
        (trail.Kind.ToString(), trail.Actor, trail.SubjectName).ShouldBe(("Created", "admin@demo.example", "Beslutsstöd"));
        trail.Changes.ShouldNotContain(secret);
        trail.Changes.ShouldContain("\"SecretHash\":[null,\"•••\"]");
    }

    [Test]
    public async Task Revoke_WhenPressed_StopsTheKeyAtOnce()
    {
        var key = (await PostAsync("", ("namn", "Beslutsstöd"), ("risker", "true"), ("dagar", "90"))).QuerySelector("#ny-nyckel code")!.TextContent;
        (await KeyClient(key).GetAsync(Ranking)).StatusCode.ShouldBe(HttpStatusCode.OK);

        var page = await PostAsync("?handler=sparra", ("nyckel", key.Split('_')[1]));

        page.Source.Text.ShouldBeEmpty();
        (await KeyClient(key).GetAsync(Ranking)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await TestSite.PageAsync(_admin, "/api-nycklar")).Text("tbody tr").ShouldContain("Spärrad");
        WebUtility.HtmlDecode((await PostAsync("?handler=sparra", ("nyckel", key.Split('_')[1]))).Source.Text).ShouldContain("är redan spärrad");
        (await _admin.PostAsync("/api-nycklar?handler=sparra", await FormAsync(("nyckel", "0123456789abcdef")))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [TestCase("namn", "Skriv vad", "", true, false, "", 30)]
    [TestCase("risker", "minst en sak", "X", false, false, "", 30)]
    [TestCase("namnd", "hela kommunen", "X", false, true, "SN", 30)]
    [TestCase("namnd", "”XX” finns inte", "X", true, false, "XX", 30)]
    [TestCase("dagar", "högst två år", "X", true, false, "", 732)]
    [TestCase("dagar", "högst två år", "X", true, false, "", 0)]
    public async Task Make_WhenSomethingIsWrong_SaysSoAtItsField(string field, string message, string name, bool risks, bool plan, string department, int days)
    {
        var page = await PostAsync("", ("namn", name), ("risker", $"{risks}"), ("plan", $"{plan}"), ("namnd", department), ("dagar", $"{days}"));

        page.Text($"#{field}-f").ShouldContain(message);
        page.Title!.ShouldStartWith("Fel:");
        (await _site.Query(db => db.ApiKeys.CountAsync())).ShouldBe(0);
    }

    [TestCase("ekonomi")]
    [TestCase("revisor")]
    [TestCase("chef")]
    [TestCase("lasare")]
    public async Task Page_WhenNotAnAdministrators_IsNotThere(string account)
    {
        var client = await _site.ClientAsync($"{account}@demo.example");

        (await client.GetAsync("/api-nycklar")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await client.GetStringAsync("/")).ShouldNotContain("/api-nycklar");
    }

    [Test]
    public async Task CommandLine_MakesListsAndRevokes()
    {
        await using var installation = await TestInstallation.CreateAsync(demo: true);

        var made = await Ik.RunAsync(installation, "api-key", "add", "--name", "Statistik", "--scope", "risks", "--scope", "plan", "--days", "30");
        var key = made.Output.Trim().Split('\n')[^1].Trim();
        var list = await Ik.RunAsync(installation, "api-key", "list");
        var revoked = await Ik.RunAsync(installation, "api-key", "revoke", key.Split('_')[1]);

        (made.Exit, list.Exit, revoked.Exit).ShouldBe((0, 0, 0), made.Error);
        list.Output.ShouldContain($"{key.Split('_')[1]}  Gäller");
        list.Output.ShouldNotContain(key.Split('_')[2]);
        revoked.Output.ShouldContain("Statistik är spärrad");
        (await Ik.RunAsync(installation, "api-key", "revoke", key.Split('_')[1])).Exit.ShouldBe(2);
        (await Ik.RunAsync(installation, "api-key", "revoke", "0123456789abcdef")).Exit.ShouldBe(3);
        (await Ik.RunAsync(installation, "api-key", "revoke", "kort")).Exit.ShouldBe(2);
        (await Ik.RunAsync(installation, "api-key", "add", "--name", "X", "--scope", "plan", "--department", "SN")).Exit.ShouldBe(2);
        (await Ik.RunAsync(installation, "api-key", "add", "--name", "X", "--scope", "allt")).Exit.ShouldBe(2);
        (await Ik.RunAsync(installation, "api-key", "add", "--name", "X", "--scope", "risks", "--department", "XX")).Exit.ShouldBe(2);
    }

    private HttpClient KeyClient(string key)
    {
        var client = _site.CreateClient();
        client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", $"Bearer {key}");
        return client;
    }

    private async Task<IDocument> PostAsync(string handler, params (string, string)[] fields)
    {
        var answer = await _admin.PostAsync("/api-nycklar" + handler, await FormAsync(fields));
        var html = await answer.Content.ReadAsStringAsync();
        return await BrowsingContext.New().OpenAsync(response => response.Content(html));
    }

    private async Task<FormUrlEncodedContent> FormAsync(params (string Name, string Value)[] fields)
    {
        var page = await TestSite.PageAsync(_admin, "/api-nycklar");
        var token = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return new FormUrlEncodedContent(fields.Append(("__RequestVerificationToken", token)).Select(field => KeyValuePair.Create(field.Item1, field.Item2)));
    }
}
