using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.IntegrationTests.Features.Accounts;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Reminders;

public sealed class ReminderPageTests
{
    private const string Head = "chef@demo.example";
    private const string Finance = "ekonomi@demo.example";

    private AccountSite _opened = null!;

    private TestSite Site => _opened.Site;

    [SetUp]
    public async Task Prepare()
    {
        _opened = await ReminderSite.OpenAsync(ReminderSite.Unreached);
        _opened.GoTo(new DateOnly(2027, 1, 3));
    }

    [TearDown]
    public async Task Clean() => await _opened.DisposeAsync();

    [Test]
    public async Task Messages_BeforeAndAfterAReminder_SayWhatCameWhyAndWhatIsNext()
    {
        var performer = await Site.ClientAsync(ReminderSite.Performer);
        var before = await TestSite.PageAsync(performer, "/meddelanden");
        before.QuerySelector("#h-skickat ~ p")!.TextContent.ShouldBe("Du har inte fått någon påminnelse.");
        before.QuerySelector("#h-vantar ~ ul li")!.TextContent.ShouldContain("Nästa påminnelse 10 jan 2027.");

        await Site.RemindAsync();

        var after = await TestSite.PageAsync(performer, "/meddelanden");
        after.QuerySelector("#h-skickat ~ h3")!.TextContent.ShouldBe("3 januari 2027");
        after.QuerySelector("#h-skickat ~ ul li")!.TextContent.ShouldContain("Skickades för att det var 7 dagar före sista dagen (10 jan 2027).");
    }

    [Test]
    public async Task Messages_WithManyReminders_AskTheDatabaseAsOften()
    {
        var performer = await Site.ClientAsync(ReminderSite.Performer);
        await performer.GetStringAsync("/meddelanden");
        var few = await StatementCount.OfAsync(performer, "/meddelanden");
        await Site.RemindAsync();
        _opened.GoTo(new DateOnly(2027, 1, 10));
        await Site.RemindAsync();

        performer = await Site.ClientAsync(ReminderSite.Performer);
        var many = await StatementCount.OfAsync(performer, "/meddelanden");

        many.ShouldBe(few);
        many.ShouldBeLessThanOrEqualTo(10);
    }

    [Test]
    public async Task Coming_ForFinance_HasEachDayAndPerson()
    {
        var finance = await Site.ClientAsync(Finance);

        var rows = (await TestSite.PageAsync(finance, "/meddelanden/kommande")).QuerySelectorAll("tbody tr").Select(row => row.TextContent).ToList();

        rows.Count(row => row.Contains(ReminderSite.Performer)).ShouldBe(4, "7 days before, on the day, 3 and 10 days after");
        rows.ShouldContain(row => row.Contains("24 jan 2027"));
        (await (await Site.ClientAsync(Head)).GetAsync("/meddelanden/kommande")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Test]
    public async Task Absence_WhenSaid_SendsTheRemindersToTheStandIn()
    {
        var head = await Site.ClientAsync(Head);
        var finance = await Site.IdAsync(Finance);

        (await PostAsync(head, "", ("fran", "2027-01-01"), ("till", "2027-01-20"), ("vem", $"{finance}"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await TestSite.PageAsync(head, "/meddelanden")).QuerySelector("main")!.TextContent.ShouldContain("Du är borta 1 jan 2027 till 20 jan 2027.");
        _opened.GoTo(new DateOnly(2027, 1, 17));
        await Site.RemindAsync();

        var headId = await Site.IdAsync(Head);
        var lines = await Site.LinesAsync();
        lines.ShouldContain(line => line.PersonId == headId && line.Digest.ReceiverId == finance);
        lines.ShouldNotContain(line => line.Digest.ReceiverId == headId);
        head = await Site.ClientAsync(Head);
        (await PostAsync(head, "?handler=TaBort")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await Site.Query(db => db.Absences.CountAsync())).ShouldBe(0);
    }

    [Test]
    public async Task Absence_WhenMoreCanStandIn_ListsThemAndAsksTheDatabaseAsOften()
    {
        var head = await Site.ClientAsync(Head);
        var few = await StatementCount.OfAsync(head, "/konto/franvaro");
        await Site.AddPersonAsync("ersattare@exempel.example", Role.Finance);

        (await StatementCount.OfAsync(head, "/konto/franvaro")).ShouldBe(few);
        few.ShouldBeLessThanOrEqualTo(7);
        (await TestSite.PageAsync(head, "/konto/franvaro")).QuerySelectorAll("#vem option").ShouldContain(option => option.TextContent.Contains("ersattare@exempel.example"));
    }

    [TestCase("2027-01-01", "i morgon", null, "till")]
    [TestCase("2027-01-05", "2027-01-04", Finance, "fran")]
    [TestCase("2027-01-01", "2027-01-20", "lasare@demo.example", "vem")]
    [TestCase("2027-01-01", "2027-01-20", Head, "vem")]
    public async Task Absence_WhenItDoesNotFit_SaysSoAtTheField(string from, string to, string? who, string field)
    {
        var head = await Site.ClientAsync(Head);

        var answer = await PostAsync(head, "", ("fran", from), ("till", to), ("vem", who is null ? "" : $"{await Site.IdAsync(who)}"));

        (await answer.Content.ReadAsStringAsync()).ShouldContain($"href=\"#{field}\"");
        (await Site.Query(db => db.Absences.CountAsync())).ShouldBe(0);
    }

    private static Task<HttpResponseMessage> PostAsync(HttpClient client, string handler, params (string, string)[] fields) => AccountSite.PostAsync(client, "/sprak", $"/konto/franvaro{handler}", fields);
}
