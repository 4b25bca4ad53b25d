using System.Net;
using System.Net.Http.Headers;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Web.Features.Risks.Writing;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Writing;

public sealed class DraftTests
{
    private const string Page = WritingSite.Address;
    private const string Keep = $"{Page}?handler=Utkast";

    private TestSite _site = null!;
    private HttpClient _head = null!;

    [SetUp]
    public async Task Prepare()
    {
        _site = await TestSite.CreateAsync();
        _head = await _site.ClientAsync("chef@demo.example");
    }

    [TearDown]
    public async Task Clean() => await _site.DisposeAsync();

    [Test]
    public async Task Draft_WhenKept_IsShownToItsWriterOnly_AndGoesWithTheSave()
    {
        var typed = (await TestSite.PageAsync(_head, Page)).Typed(("orsak", "halvfärdig tanke"));

        (await _head.SendAsync(Keep, typed)).Headers.Location!.OriginalString.ShouldBe(Page);

        var page = await TestSite.PageAsync(_head, Page);
        page.QuerySelector("#orsak")!.TextContent.ShouldBe("halvfärdig tanke");
        page.QuerySelector("#utkast")!.TextContent.ShouldContain("ditt utkast");
        (await _site.WrittenAsync()).Cause.ShouldNotBe("halvfärdig tanke");
        var contributor = await _site.ClientAsync("handlaggare@demo.example");
        (await contributor.GetStringAsync(Page)).ShouldNotContain("halvfärdig tanke");

        (await _head.SendAsync(Page, page.Typed())).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await _site.WrittenAsync()).Cause.ShouldBe("halvfärdig tanke");
        (await _site.DraftsAsync()).ShouldBe(0);
    }

    [Test]
    public async Task Draft_WhenAScriptSendsIt_AnswersWhatThePageIsToSay()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Keep) { Content = new FormUrlEncodedContent((await TestSite.PageAsync(_head, Page)).Typed(("titel", "Ny"))) };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));

        var answer = await _head.SendAsync(request);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.Content.ReadAsStringAsync()).ShouldMatch("^{\"text\":\"Allt du skrivit \u00e4r sparat kl\\. \\d\\d\\.\\d\\d\"}$".Replace("\u00e4", "(ä|\\\\u00E4)", StringComparison.Ordinal));
    }

    [Test]
    public async Task Draft_OfANewRisk_IsKeptForItsDepartment_AndGoesWithTheSave()
    {
        var typed = (await TestSite.PageAsync(_head, WritingSite.New)).Typed(("orsak", "något nytt"));
        await _head.SendAsync($"{WritingSite.New}&handler=Utkast", typed);

        var page = await TestSite.PageAsync(_head, WritingSite.New);

        page.QuerySelector("#orsak")!.TextContent.ShouldBe("något nytt");
        await _head.SendAsync(WritingSite.New, page.Typed(("titel", "Nu har den ett namn")));
        (await _site.DraftsAsync()).ShouldBe(0);
    }

    [Test]
    public async Task Draft_WhenBegunFromACommonRisk_LeavesTheOtherDraftAlone()
    {
        const string FromCommon = $"{WritingSite.New}&mall=nyckelperson";
        await _head.SendAsync($"{WritingSite.New}&handler=Utkast", (await TestSite.PageAsync(_head, WritingSite.New)).Typed(("titel", "Min egen")));

        var begun = await TestSite.PageAsync(_head, FromCommon);
        begun.QuerySelector("#titel")!.GetAttribute("value").ShouldBe("Beroende av nyckelperson");
        await _head.SendAsync(begun.QuerySelector("#riskform")!.GetAttribute("data-draft")!, begun.Typed(("titel", "Två kan löner")));

        (await TestSite.PageAsync(_head, WritingSite.New)).QuerySelector("#titel")!.GetAttribute("value").ShouldBe("Min egen");
        var again = await TestSite.PageAsync(_head, FromCommon);
        again.QuerySelector("#titel")!.GetAttribute("value").ShouldBe("Två kan löner");
        await _head.SendAsync(FromCommon, again.Typed());
        (await _site.DraftsAsync()).ShouldBe(1, "only the one that was saved has gone");
    }

    [Test]
    public async Task Draft_WhenThrownAway_LeavesWhatTheRiskSays()
    {
        var page = await TestSite.PageAsync(_head, Page);
        await _head.SendAsync(Keep, page.Typed(("titel", "Fel")));

        await _head.SendAsync($"{Page}?handler=Kasta", page.Typed());

        (await TestSite.PageAsync(_head, Page)).QuerySelector("#titel")!.GetAttribute("value").ShouldBe("Nattpass utan sjuksköterska");
        (await _site.DraftsAsync()).ShouldBe(0);
    }

    [Test]
    public async Task Draft_WhenNothingIsTyped_IsNone()
    {
        await _head.SendAsync(Keep, (await TestSite.PageAsync(_head, Page)).Typed());

        (await _site.DraftsAsync()).ShouldBe(0);
    }

    [Test]
    public async Task Draft_WhenTheRightIsTakenAway_OpensNoMore()
    {
        await _head.SendAsync(Keep, (await TestSite.PageAsync(_head, Page)).Typed(("titel", "Min")));
        await _site.Query(async db =>
        {
            var me = await db.Users.Where(u => u.UserName == "chef@demo.example").Select(u => u.Id).SingleAsync();
            db.RoleAssignments.RemoveRange(db.RoleAssignments.Where(role => role.UserId == me));
            return await db.SaveChangesAsync();
        });

        (await _head.GetAsync(Page)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Test]
    public async Task Drafts_OlderThanTheirLifetime_GoWhenANewOneIsBegun()
    {
        await _site.Query(async db =>
        {
            var me = await db.Users.Where(u => u.UserName == "chef@demo.example").Select(u => u.Id).SingleAsync();
            foreach (var (key, age) in new[] { ("gammalt", SaveRiskDraft.Lifetime + TimeSpan.FromDays(1)), ("nytt", SaveRiskDraft.Lifetime - TimeSpan.FromDays(1)) })
            {
                var draft = new RiskDraft(me, 2026, key);
                draft.Keep("{}", TimeProvider.System.GetUtcNow().UtcDateTime - age);
                db.RiskDrafts.Add(draft);
            }

            return await db.SaveChangesAsync();
        });

        await _head.SendAsync(Keep, (await TestSite.PageAsync(_head, Page)).Typed(("titel", "Ny")));

        (await _site.Query(db => db.RiskDrafts.Select(draft => draft.Key).ToListAsync())).ShouldBe(["nytt", "sn-07"], ignoreOrder: true);
    }

    [Test]
    public async Task Draft_WhenTooLong_IsRefusedAndTheOldOneStays()
    {
        var page = await TestSite.PageAsync(_head, Page);
        await _head.SendAsync(Keep, page.Typed(("titel", "Lagom")));

        (await _head.SendAsync(Keep, page.Typed(("titel", "Lagom"), ("orsak", new string('a', RiskDraft.ContentLimit))))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);

        (await TestSite.PageAsync(_head, Page)).QuerySelector("#titel")!.GetAttribute("value").ShouldBe("Lagom");
    }
}
