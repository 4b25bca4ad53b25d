using System.Net;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.IntegrationTests.Features.Assessments;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Comments;

public sealed class MentionTests
{
    private const string Auditor = "revisor@demo.example";

    private TestSite _site = null!;

    [SetUp]
    public async Task Prepare() => _site = await CommentSite.CreateAsync();

    [TearDown]
    public async Task Clean() => await _site.DisposeAsync();

    [Test]
    public async Task Write_WhenPeopleAreChosenOrNamedInTheText_NamesEachOnceAndNeverTheWriter()
    {
        var (finance, head) = (await _site.IdOfAsync(CommentSite.Finance), await _site.IdOfAsync(CommentSite.Head));

        await (await _site.ClientAsync(CommentSite.Contributor)).WriteAsync("@bo provsson, @Anna Exempel: se här. @Anna Exempelsson och x@Cilla Demo", named: head);

        (await _site.CommentsAsync()).Single().Mentions.Select(m => m.UserId).ShouldBe([finance, head], ignoreOrder: true);
    }

    [Test]
    public void Find_WhenANameBeginsAnother_FindsOnlyTheOneThatStandsThere()
    {
        Web.Features.Risks.Comments.Reader[] readers = [new(1, "Anna Ek", ""), new(2, "Anna Ek Berg", ""), new(3, "Eva Berg", ""), new(4, "Eva Berg-Ek", "")];

        Named("@Anna Ek Berg, se här").ShouldBe([2]);
        Named("@anna ek och @Eva Berg-Ek.").ShouldBe([1, 4]);
        Named("@Eva Berg - titta, @Anna Ek Berg och @Anna Ek").ShouldBe([1, 2, 3]);

        IEnumerable<int> Named(string text) => Web.Features.Risks.Comments.FindMentioned.In(text, [], readers).Select(reader => reader.Id);
    }

    [Test]
    public async Task Page_OffersOnlyThoseWhoMayReadTheRisk_AndNotThePersonItself()
    {
        await _site.AddPersonAsync("alla@demo.example", Role.Reader);
        var finance = await _site.ClientAsync(CommentSite.Finance);

        Names(await finance.RiskPageAsync()).ShouldBe(["Ada Administratör", "alla@demo.example", "Anna Exempel", "Cilla Demo", "Rut Granskare"], ignoreOrder: true);
        Names(await finance.RiskPageAsync("va-06")).ShouldBe(["Lars Läsare", "Rut Granskare"], ignoreOrder: true, "a secret one");
        (await (await _site.ClientAsync(Auditor)).RiskPageAsync()).QuerySelectorAll("#kommentarer form").ShouldBeEmpty("an auditor says nothing");

        static IEnumerable<string> Names(AngleSharp.Dom.IDocument page) => page.QuerySelectorAll("#kommentarer fieldset label").Select(label => label.TextContent.Split(',')[0]);
    }

    [TestCase("sn-14", "kontroll@demo.example")]
    [TestCase("va-06", "admin@demo.example")]
    [TestCase("va-06", "chef@demo.example")]
    public async Task Write_WhenSomebodyChosenMayNotReadTheRisk_IsRefused(string slug, string stranger)
    {
        var answer = await (await _site.ClientAsync(CommentSite.Finance)).WriteAsync("Hej", slug, await _site.IdOfAsync(stranger));

        (await answer.TextAsync()).ShouldContain("Någon av dem du har valt får inte läsa risken.");
        (await _site.CommentsAsync()).ShouldBeEmpty();
        _site.Mails().ShouldBeEmpty();
    }

    [Test]
    public async Task Write_WhenAClosedAccountOrAStrangerIsNamedInTheText_NamesNobody()
    {
        await _site.Send(new Web.Features.Accounts.DisableUser.Command(CommentSite.Head));

        await (await _site.ClientAsync(CommentSite.Contributor)).WriteAsync("Hej @Anna Exempel och @David Påhitt");

        (await _site.CommentsAsync()).Single().Mentions.ShouldBeEmpty();
    }

    [Test]
    public async Task Mail_TellsInTheReceiversLanguage_AndHoldsNothingOfTheCommentOrTheRisk()
    {
        await _site.Query(async db =>
        {
            (await db.Users.SingleAsync(u => u.UserName == CommentSite.Head)).Language = Language.English;
            return await db.SaveChangesAsync();
        });

        await (await _site.ClientAsync(CommentSite.Contributor)).WriteAsync("Hemligheten är kanariefågeln. @Anna Exempel @Bo Provsson");

        var mails = (await _site.MailsAsync(2)).OrderBy(mail => mail.To).ToList();
        mails.Select(mail => mail.To).ShouldBe([CommentSite.Head, CommentSite.Finance]);
        mails[0].Subject.ShouldBe("You are mentioned in a comment in Internal control");
        mails[0].Text.ShouldContain("Cilla Demo mentioned you in a comment on the risk SN-14. Read it here:\n\nhttps://internkontroll.example/kommentarer\n");
        mails[1].Text.ShouldContain("Hej Bo Provsson!\n\nCilla Demo nämnde dig i en kommentar om risken SN-14.");
        var title = (await _site.RiskAsync("sn-14")).Title;
        mails.ShouldAllBe(mail => !mail.Text.Contains("kanariefågeln") && !mail.Text.Contains(title));
    }

    [Test]
    public async Task Mail_WhenTheRiskIsSecret_DoesNotEvenNameIt()
    {
        await (await _site.ClientAsync(CommentSite.Finance)).WriteAsync("Hej @Rut Granskare", "va-06");

        var mail = (await _site.MailsAsync(1)).Single();
        mail.Text.ShouldContain("nämnde dig i en kommentar om en risk.");
        $"{mail.Subject} {mail.Text}".ShouldNotContain("va-06", Case.Insensitive);
    }

    [Test]
    public async Task Mention_IsReadWhenThePersonSaysSo_AndNotByLooking()
    {
        await (await _site.ClientAsync(CommentSite.Contributor)).WriteAsync("Hej @Rut Granskare");
        var auditor = await _site.ClientAsync(Auditor);

        for (var look = 0; look < 2; look++)
        {
            (await auditor.RiskPageAsync()).QuerySelector("#kommentarer form p")!.TextContent.ShouldBe("En kommentar här nämner dig.");
            (await TestSite.PageAsync(auditor, "/kommentarer")).QuerySelector("main .lead")!.TextContent.ShouldBe("En kommentar som nämner dig väntar på att du läser den.");
        }

        (await auditor.SayReadAsync()).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await auditor.RiskPageAsync()).QuerySelectorAll("#kommentarer form").ShouldBeEmpty();
        var mine = await TestSite.PageAsync(auditor, "/kommentarer");
        mine.QuerySelector("main .lead")!.TextContent.ShouldBe("Du har läst alla kommentarer som nämner dig.");
        mine.QuerySelector("main li a")!.GetAttribute("href").ShouldBe("/risker/2026/sn-14#kommentarer");
    }

    [Test]
    public async Task SayRead_LeavesOthersMentionsAndOtherRisksAlone()
    {
        var contributor = await _site.ClientAsync(CommentSite.Contributor);
        await contributor.WriteAsync("Hej @Rut Granskare @Anna Exempel");
        await contributor.WriteAsync("Hej @Rut Granskare", "sn-02");

        await (await _site.ClientAsync(Auditor)).SayReadAsync();

        (await _site.CommentsAsync()).SelectMany(c => c.Mentions).Count(m => m.SeenAt is not null).ShouldBe(1);
    }

    [Test]
    public async Task Mine_WhenTheRiskIsNoLongerTheirsToRead_IsNotListed()
    {
        await (await _site.ClientAsync(CommentSite.Finance)).WriteAsync("Hej @Lars Läsare", "va-03");
        var reader = await _site.ClientAsync("lasare@demo.example");
        (await reader.GetStringAsync("/kommentarer")).ShouldContain("VA-03");

        await _site.Query(async db =>
        {
            db.RoleAssignments.RemoveRange(await db.RoleAssignments.Where(a => db.Users.Any(u => u.Id == a.UserId && u.UserName == "lasare@demo.example")).ToListAsync());
            return await db.SaveChangesAsync();
        });

        (await reader.GetStringAsync("/kommentarer")).ShouldNotContain("VA-03");
        (await reader.SayReadAsync("va-03")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
