using System.Net;
using System.Text.Json;
using Vaggeryd.InternalControl.IntegrationTests.Features.Assessments;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Comments;

public sealed class CommentTests
{
    private TestSite _site = null!;

    [SetUp]
    public async Task Prepare() => _site = await CommentSite.CreateAsync();

    [TearDown]
    public async Task Clean() => await _site.DisposeAsync();

    [Test]
    public async Task Write_WhenOneWhoWorksWithTheRiskDoes_ShowsItOldestFirstToAllWhoReadIt()
    {
        var contributor = await _site.ClientAsync(CommentSite.Contributor);
        (await contributor.WriteAsync("Stämmer siffran?\nJag tror inte det.")).Headers.Location!.OriginalString.ShouldBe("/risker/2026/sn-14#kommentarer");
        await (await _site.ClientAsync(CommentSite.Head)).WriteAsync("Den är från i fjol.");

        foreach (var reader in new[] { CommentSite.Contributor, "revisor@demo.example", "admin@demo.example" })
        {
            var page = await (await _site.ClientAsync(reader)).RiskPageAsync();
            page.QuerySelectorAll("#kommentarer li .lines").Select(text => text.TextContent).ShouldBe(["Stämmer siffran?\nJag tror inte det.", "Den är från i fjol."], reader);
            page.QuerySelectorAll("#kommentarer li .strong").Select(by => by.TextContent).ShouldBe(["Cilla Demo", "Anna Exempel"]);
        }
    }

    [TestCase("revisor@demo.example", "sn-14", HttpStatusCode.NotFound)]
    [TestCase("admin@demo.example", "sn-14", HttpStatusCode.NotFound)]
    [TestCase("kontroll@demo.example", "sn-14", HttpStatusCode.NotFound)]
    [TestCase("chef@demo.example", "ks-08", HttpStatusCode.NotFound)]
    [TestCase("chef@demo.example", "finns-inte", HttpStatusCode.NotFound)]
    [TestCase("lasare@demo.example", "va-06", HttpStatusCode.NotFound)]
    [TestCase("kontroll@demo.example", "bun-15", HttpStatusCode.Redirect)]
    [TestCase("ekonomi@demo.example", "va-06", HttpStatusCode.Redirect)]
    public async Task Write_WhenARoleTries_IsForThoseWhoMayComment(string user, string slug, HttpStatusCode expected)
    {
        (await (await _site.ClientAsync(user)).WriteAsync("Hej", slug)).StatusCode.ShouldBe(expected);

        (await _site.CommentsAsync()).Count.ShouldBe(expected == HttpStatusCode.Redirect ? 1 : 0);
    }

    [Test]
    public async Task Write_WhenSomethingIsWrong_SaysSoAndKeepsWhatWasTypedAndChosen()
    {
        var (client, head) = (await _site.ClientAsync(CommentSite.Contributor), await _site.IdOfAsync(CommentSite.Head));

        var page = await (await client.WriteAsync(new string('x', 2001), named: head)).ReadAsync();

        page.Title!.ShouldStartWith("Fel:");
        page.QuerySelector(".ds-error-summary a")!.GetAttribute("href").ShouldBe("#kommentar-text");
        page.QuerySelector("#kommentar-f")!.TextContent.ShouldBe("Kommentaren får vara högst 2000 tecken. Den är 2001.");
        page.QuerySelector("#kommentar-text")!.TextContent.Length.ShouldBe(2001);
        page.QuerySelector($"#namnd-{head}")!.HasAttribute("checked").ShouldBeTrue();
        (await (await client.WriteAsync("  ")).TextAsync()).ShouldContain("Skriv något i kommentaren.");
        (await _site.CommentsAsync()).ShouldBeEmpty();
    }

    [Test]
    public async Task Write_WithoutAToken_IsRefused() =>
        (await (await _site.ClientAsync(CommentSite.Head)).PostAsync("/risker/2026/sn-14/kommentarer", new FormUrlEncodedContent([new("text", "x")]))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);

    [Test]
    public async Task Settle_FoldsTheCommentAndSaysWho_AndTheSecondChangesNothing()
    {
        var (head, contributor) = (await _site.ClientAsync(CommentSite.Head), await _site.ClientAsync(CommentSite.Contributor));
        await contributor.WriteAsync("Fyll i ägare.");
        var comment = (await _site.CommentsAsync()).Single();

        (await head.SettleAsync(comment.Id)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await contributor.SettleAsync(comment.Id)).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var page = await head.RiskPageAsync();
        page.QuerySelector("#kommentarer details summary")!.TextContent.ShouldBe("Visa en klar kommentar");
        page.QuerySelector("#kommentarer details li")!.TextContent.ShouldContain("Klar enligt Anna Exempel");
        page.QuerySelectorAll("#kommentarer form[action$='handler=klar']").ShouldBeEmpty();
    }

    [Test]
    public async Task Settle_WhenTheCommentIsAnotherRisks_IsRefused()
    {
        await (await _site.ClientAsync(CommentSite.Finance)).WriteAsync("Om kommunstyrelsens risk.", "ks-08");
        var comment = (await _site.CommentsAsync()).Single();

        (await (await _site.ClientAsync(CommentSite.Head)).SettleAsync(comment.Id)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);

        (await _site.CommentsAsync()).Single().SettledAt.ShouldBeNull();
    }

    [Test]
    public async Task Api_HasTheComments()
    {
        var client = await _site.ClientAsync(CommentSite.Contributor);
        await client.WriteAsync("Hej @Anna Exempel");

        var row = JsonDocument.Parse(await client.GetStringAsync("/api/v1/years/2026/risks/sn-14/comments")).RootElement.EnumerateArray().Single();

        row.GetProperty("text").GetString().ShouldBe("Hej @Anna Exempel");
        row.GetProperty("kind").GetString().ShouldBe("Remark");
        row.GetProperty("by").GetString().ShouldBe("Cilla Demo");
        row.GetProperty("mentioned").EnumerateArray().Single().GetString().ShouldBe("Anna Exempel");
        (await (await _site.ClientAsync("kontroll@demo.example")).GetAsync("/api/v1/years/2026/risks/sn-14/comments")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Test]
    public async Task Risk_WhenThereAreManyComments_TakesTheSameNumberOfStatements()
    {
        var client = await _site.ClientAsync(CommentSite.Contributor);
        await client.WriteAsync("Den första @Anna Exempel");
        var before = await StatementCount.OfAsync(client, "/risker/2026/sn-14");

        for (var more = 0; more < 5; more++) await client.WriteAsync("Till @Anna Exempel och @Bo Provsson");

        (await StatementCount.OfAsync(client, "/risker/2026/sn-14")).ShouldBe(before);
    }
}
