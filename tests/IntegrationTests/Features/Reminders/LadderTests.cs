using System.Net;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Reminders;
using Vaggeryd.InternalControl.IntegrationTests.Features.Accounts;
using Vaggeryd.InternalControl.IntegrationTests.Features.PlanningYears;
using Vaggeryd.InternalControl.IntegrationTests.Features.ScoringModels;
using Vaggeryd.InternalControl.Web.Features.Reminders;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Reminders;

public sealed class LadderTests
{
    private const string Page = "/meddelanden/steg";

    private AccountSite _opened = null!;

    private TestSite Site => _opened.Site;

    [SetUp]
    public async Task Prepare()
    {
        _opened = await ReminderSite.OpenAsync(ReminderSite.Unreached);
        _opened.GoTo(new DateOnly(2027, 1, 5));
    }

    [TearDown]
    public async Task Clean() => await _opened.DisposeAsync();

    [Test]
    public async Task Set_WhenFinanceSaysOtherDays_CountsFromTheNextRun()
    {
        var finance = await Site.ClientAsync("ekonomi@demo.example");

        (await finance.SendFormAsync(Page, Page, ("utforare", "\u22125; 0 3"), ("chef", ""), ("ekonomi", "20"))).Headers.Location!.OriginalString.ShouldBe(Page);

        (await Site.Query(db => db.Municipalities.Select(one => one.LadderText).SingleAsync())).ShouldBe("Performer -5 0 3, Finance 20");
        (await TestSite.PageAsync(finance, Page)).QuerySelectorAll("#h-exempel ~ ol li").Select(line => line.TextContent).ShouldBe(
            ["5 okt 2026: Den som gör kontrollen", "10 okt 2026: Den som gör kontrollen", "13 okt 2026: Den som gör kontrollen", "30 okt 2026: Ekonomi"]);
        await Site.RemindAsync();
        (await Site.LinesAsync()).Select(line => line.Days).Distinct().ShouldBe([-5]);
    }

    [TestCase("utforare", "sju", "inget helt tal")]
    [TestCase("chef", "90", "högst 60 dagar")]
    [TestCase("chef", "-2147483648", "högst 60 dagar")]
    [TestCase("ekonomi", "14, 14", "ingen två gånger")]
    public async Task Set_WhenItIsNoLadder_SaysSoAtTheFieldAndKeepsWhatWasTyped(string field, string typed, string says)
    {
        var finance = await Site.ClientAsync("ekonomi@demo.example");

        var answer = await finance.SendFormAsync(Page, Page, new[] { ("utforare", "0"), ("chef", "7"), ("ekonomi", "14") }.Select(given => given.Item1 == field ? (field, typed) : given).ToArray());

        var page = await ModelSite.PageAsync(answer);
        page.QuerySelector($"#{field}-f")!.TextContent.ShouldContain(says);
        page.QuerySelector($"#{field}")!.GetAttribute("value").ShouldBe(typed);
        page.QuerySelector(".ds-error-summary a")!.GetAttribute("href").ShouldBe($"#{field}");
        (await Site.Query(db => db.Municipalities.Select(one => one.LadderText).SingleAsync())).ShouldBeNull();
    }

    [Test]
    public async Task Set_WhenSomebodyElseWasFirst_ShowsTheirsBesideWhatWasTyped()
    {
        var finance = await Site.ClientAsync("ekonomi@demo.example");
        var form = (await TestSite.PageAsync(finance, Page)).QuerySelector("main form[method=post]")!;
        await Site.Send(new SetLadder.Command(ReminderLadder.Read("Performer 1")));

        var page = await ModelSite.PageAsync(await finance.SendAsync(form, Page, ("utforare", "2")));

        page.QuerySelector("#utforare-f")!.TextContent.ShouldContain("Någon annan ändrade stegen");
        page.QuerySelector("#utforare")!.GetAttribute("value").ShouldBe("2");
        page.QuerySelectorAll("#h-exempel ~ ol li").ShouldHaveSingleItem().TextContent.ShouldStartWith("11 okt");
    }

    [Test]
    public async Task Page_ForAHead_IsNotThere() => (await (await Site.ClientAsync("chef@demo.example")).GetAsync(Page)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
}
