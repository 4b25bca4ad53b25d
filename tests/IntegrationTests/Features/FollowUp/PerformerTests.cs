using System.Net;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.IntegrationTests.CommandLine;
using Vaggeryd.InternalControl.IntegrationTests.Features.Accounts;
using Vaggeryd.InternalControl.IntegrationTests.Features.Reminders;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.FollowUp;

/// <summary>Who does a control of the social welfare board.</summary>
public sealed class PerformerTests
{
    private AccountSite _opened = null!;
    private string _slug = "";

    [SetUp]
    public async Task Prepare()
    {
        _opened = await ReminderSite.OpenAsync(ReminderSite.Unreached);
        _slug = await _opened.Site.Query(db => db.FollowedControls.Where(control => control.RiskReference == "SN-07").Select(control => control.Slug).SingleAsync());
    }

    [TearDown]
    public async Task Clean() => await _opened.DisposeAsync();

    [Test]
    public async Task Assign_ByTheHead_RemindsThatPersonAloneAndIsInTheTrail()
    {
        var head = await _opened.Site.ClientAsync("chef@demo.example");

        (await PostAsync(head, "chef@demo.example")).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        _opened.GoTo(new DateOnly(2027, 1, 3));
        await _opened.Site.RemindAsync();
        var lines = (await _opened.Site.LinesAsync()).FindAll(line => line.Occurrence.Control.Slug == _slug);
        var headId = await _opened.Site.IdAsync("chef@demo.example");
        lines.ShouldAllBe(line => line.PersonId == headId);
        lines.Count.ShouldBe(1);
        (await _opened.Site.Query(db => db.AuditRows.CountAsync(row => row.Subject == "FollowedControl" && row.Changes.Contains("PerformerId") && row.Actor == "chef@demo.example"))).ShouldBe(1);
    }

    [Test]
    public async Task Assign_ToSomebodyWhoMayNotReportIt_IsRefused()
    {
        var head = await _opened.Site.ClientAsync("chef@demo.example");

        var answer = await PostAsync(head, "kontroll@demo.example");

        WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()).ShouldContain("kontroll@demo.example får inte rapportera den här kontrollen.");
        (await _opened.Site.Query(db => db.FollowedControls.CountAsync(control => control.PerformerId != null))).ShouldBe(0);
    }

    [Test]
    public async Task Assign_AtTheCommandLine_SaysWhoItIs()
    {
        await using var installation = TestInstallation.In(_opened.Site.Folder);

        (await Ik.RunAsync(installation, "followup", "assign", "--year", "2026", "--control", _slug, "--to", "chef@demo.example")).Output.ShouldContain("chef@demo.example");
        (await Ik.RunAsync(installation, "followup", "assign", "--year", "2026", "--control", _slug)).Output.ShouldContain("Nämndens kontrollutförare");
        (await Ik.RunAsync(installation, "followup", "assign", "--year", "2026", "--control", _slug, "--to", "ingen")).Exit.ShouldBe(2);
    }

    private Task<HttpResponseMessage> PostAsync(HttpClient client, string who) => AccountSite.PostAsync(client, "/sprak", $"/uppfoljning/2026/utforare/{_slug}", ("vem", who));
}
