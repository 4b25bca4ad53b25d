using System.Net;
using System.Text.Json;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.IntegrationTests.Features.Accounts;
using Vaggeryd.InternalControl.IntegrationTests.Features.Reminders;
using Vaggeryd.InternalControl.Web.Features.ApiKeys;

namespace Vaggeryd.InternalControl.IntegrationTests.Api;

/// <summary>Reminders and jobs, read by people who may; no key opens them.</summary>
public sealed class RemindersEndpointTests
{
    private static readonly string[] Addresses = ["/api/v1/reminders/coming", "/api/v1/reminders/sent", "/api/v1/jobs"];

    private AccountSite _opened = null!;

    private TestSite Site => _opened.Site;

    [OneTimeSetUp]
    public async Task Prepare()
    {
        _opened = await ReminderSite.OpenAsync(ReminderSite.Unreached);
        _opened.GoTo(new DateOnly(2027, 1, 3));
        await Site.RemindAsync();
    }

    [OneTimeTearDown]
    public async Task Clean() => await _opened.DisposeAsync();

    [Test]
    public async Task Coming_ForFinance_HasWhatThePageHas()
    {
        var rows = await RowsAsync("ekonomi@demo.example", "/api/v1/reminders/coming?days=30");

        rows.Count(row => row.GetProperty("name").GetString() == ReminderSite.Performer).ShouldBe(4, "7 days before, on the day, 3 and 10 days after");
        rows.SelectMany(row => row.EnumerateObject().Select(field => field.Name)).Distinct().ShouldBe(["day", "name", "controls"]);
        (await RowsAsync("ekonomi@demo.example", "/api/v1/reminders/coming?days=1")).Select(row => row.GetProperty("day").GetString()).Distinct().ShouldBe(["2027-01-03"]);
    }

    [Test]
    public async Task Sent_OfADay_NamesPeopleAndControlsAndNoAddress()
    {
        var rows = await RowsAsync("ekonomi@demo.example", "/api/v1/reminders/sent?day=2027-01-03");

        rows.Count.ShouldBeGreaterThan(10);
        rows.ShouldAllBe(row => row.GetProperty("day").GetString() == "2027-01-03" && row.GetProperty("mail").GetString() == "Waiting");
        rows.Where(row => row.GetProperty("kind").GetString() != "Review").ShouldAllBe(row => row.GetProperty("control").GetString()!.Contains("-K"));
        rows.Select(row => row.GetProperty("name").GetString()).ShouldNotContain("kontroll@demo.example");
        (await RowsAsync("ekonomi@demo.example", "/api/v1/reminders/sent?day=2027-01-04")).ShouldBeEmpty();
        (await (await Site.ClientAsync("ekonomi@demo.example")).GetAsync("/api/v1/reminders/sent?day=i+morgon")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Test]
    public async Task Jobs_ForTheAdministrator_SayWhenEachIsDue()
    {
        var answer = JsonDocument.Parse(await (await Site.ClientAsync("admin@demo.example")).GetStringAsync("/api/v1/jobs")).RootElement;

        var jobs = answer.GetProperty("jobs").EnumerateArray().ToList();
        jobs.Select(job => job.GetProperty("name").GetString()).ShouldContain("BackUpNightly");
        answer.GetProperty("failures").GetArrayLength().ShouldBe(0);
    }

    [TestCase("ekonomi@demo.example", true, true, false)]
    [TestCase("admin@demo.example", true, true, true)]
    [TestCase("chef@demo.example", false, false, false)]
    [TestCase("revisor@demo.example", false, false, false)]
    [TestCase("kontroll@demo.example", false, false, false)]
    public async Task Address_OpensToThoseWhoMay(string person, params bool[] opens)
    {
        var client = await Site.ClientAsync(person);
        foreach (var (address, isOpen) in Addresses.Zip(opens)) (await client.GetAsync(address)).StatusCode.ShouldBe(isOpen ? HttpStatusCode.OK : HttpStatusCode.NotFound, address);
    }

    [TestCase(ApiScopes.Risks, HttpStatusCode.Forbidden)]
    [TestCase(ApiScopes.Risks | ApiScopes.Plan, HttpStatusCode.NotFound)]
    public async Task Address_WithAKey_IsClosed(ApiScopes scopes, HttpStatusCode expected)
    {
        var key = (await Site.Send(new MakeApiKey.Command("Prov", scopes, null, 365))).Key;
        using var client = Site.CreateClient();
        client.DefaultRequestHeaders.Add("Authorization", $"Bearer {key}");

        foreach (var address in Addresses) (await client.GetAsync(address)).StatusCode.ShouldBe(expected, address);
    }

    [Test]
    public async Task Description_TellsOfThem()
    {
        var paths = JsonDocument.Parse(await Site.CreateClient().GetStringAsync("/openapi/v1.json")).RootElement.GetProperty("paths");

        foreach (var address in Addresses) paths.GetProperty(address).GetProperty("get").GetProperty("summary").GetString()!.ShouldContain("signed in");
        paths.TryGetProperty("/api/v1/years/{year}/rollover", out _).ShouldBeTrue();
    }

    private async Task<List<JsonElement>> RowsAsync(string person, string address) =>
        [.. JsonDocument.Parse(await (await Site.ClientAsync(person)).GetStringAsync(address)).RootElement.EnumerateArray()];
}
