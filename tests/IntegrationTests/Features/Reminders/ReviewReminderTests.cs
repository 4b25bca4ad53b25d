using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vaggeryd.InternalControl.Domain.Mail;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.IntegrationTests.Features.Accounts;
using Vaggeryd.InternalControl.Web.Features.Reminders;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Reminders;

/// <summary>Risks that are accepted or watched and are to be looked at again.</summary>
public sealed class ReviewReminderTests
{
    private static readonly DateOnly Review = new(2027, 2, 20);

    private AccountSite _opened = null!;
    private int _head;

    private TestSite Site => _opened.Site;

    [SetUp]
    public async Task Prepare()
    {
        _opened = await ReminderSite.OpenAsync(ReminderSite.Unreached);
        _head = await Site.IdAsync("chef@demo.example");
        await Site.Query(async db =>
        {
            foreach (var risk in await db.Risks.Where(risk => risk.ReviewOn != null).ToListAsync()) db.Entry(risk).Property(one => one.ReviewOn).CurrentValue = null;
            var reviewed = await db.Risks.SingleAsync(risk => risk.Slug == "sn-07" && risk.PlanningYear.Year == 2026);
            db.Entry(reviewed).Property(one => one.ReviewOn).CurrentValue = Review;
            db.Entry(reviewed).Property(one => one.Response).CurrentValue = RiskResponse.Watch;
            return await db.SaveChangesAsync();
        });
        _opened.GoTo(Review.AddDays(-7));
    }

    [TearDown]
    public async Task Clean() => await _opened.DisposeAsync();

    [Test]
    public async Task Remind_TellsTheHeadOnce_AndThePageSaysWhy()
    {
        await Site.RemindAsync();
        await Site.RemindAsync();

        var line = (await ReviewsAsync()).ShouldHaveSingleItem();
        (line.Digest.ReceiverId, line.Days, line.About, line.Risk.Slug).ShouldBe((_head, -7, Review, "sn-07"));
        var page = await TestSite.PageAsync(await Site.ClientAsync("chef@demo.example"), "/meddelanden");
        page.QuerySelector("#h-skickat ~ ul")!.TextContent.ShouldContain("Risker att se över, som är accepterade eller bevakas: Skickades för att det var 7 dagar före sista dagen för översynen (20 feb 2027).");
        page.QuerySelector("#h-vantar ~ ul a[href='/risker/2026/sn-07']")!.ParentElement!.TextContent.ShouldContain("Ska ses över senast 20 feb 2027. Nästa påminnelse 20 feb 2027.");
        (await Site.Send(new ListSentReminders.Query())).ShouldContain(row => row.Kind == "Review" && row.Control == "SN-07" && row.Receiver == "chef@demo.example");
    }

    [Test]
    public async Task Remind_WhenTheRiskIsInANewerYear_IsAboutThatOneAlone()
    {
        await CarryAsync();

        await Site.RemindAsync();

        (await ReviewsAsync()).ShouldHaveSingleItem().Risk.PlanningYear.Year.ShouldBe(2027);
    }

    [Test]
    public async Task Remind_WhenTheRiskIsCarriedOverAfterwards_SaysNothingTwice()
    {
        await Site.RemindAsync();
        await CarryAsync();

        _opened.GoTo(Review.AddDays(-6));
        await Site.RemindAsync();
        (await ReviewsAsync()).ShouldHaveSingleItem().Risk.PlanningYear.Year.ShouldBe(2026);

        _opened.GoTo(Review);
        await Site.RemindAsync();
        (await ReviewsAsync()).Select(line => (line.Risk.PlanningYear.Year, line.Days)).ShouldBe([(2026, -7), (2027, 0)]);
    }

    [Test]
    public async Task Remind_WhenTheRiskIsNeitherAcceptedNorWatched_SaysNothing()
    {
        await Site.Query(async db =>
        {
            var risk = await db.Risks.SingleAsync(risk => risk.Slug == "sn-07" && risk.PlanningYear.Year == 2026);
            db.Entry(risk).Property(one => one.Response).CurrentValue = RiskResponse.Treat;
            return await db.SaveChangesAsync();
        });

        await Site.RemindAsync();

        (await ReviewsAsync()).ShouldBeEmpty();
    }

    [Test]
    public async Task Remind_WhenTheRiskIsMarked_TellsWhoMayKnowAndNamesItInNoMail()
    {
        await Site.Query(async db =>
        {
            (await db.Risks.SingleAsync(risk => risk.Slug == "sn-07" && risk.PlanningYear.Year == 2026)).MarkSecret(new SecrecyMark("18:8", "Skäl", "test", DateTime.UnixEpoch));
            return await db.SaveChangesAsync();
        });

        await Site.RemindAsync();

        (await ReviewsAsync()).ShouldAllBe(line => line.Digest.ReceiverId == _head);
        var digest = await Site.Query(db => db.ReminderDigests.AsNoTracking().Include(one => one.Mail).SingleAsync(one => one.ReceiverId == _head && one.Reviews.Count > 0));
        var body = Web.Infrastructure.Mail.MailBody.Unprotect(Site.Services.GetRequiredService<Microsoft.AspNetCore.DataProtection.IDataProtectionProvider>(), digest.Mail!.ProtectedBody);
        body.Text.ShouldContain("Dessutom en risk att se över som inte nämns i mejl.");
        body.Text.ShouldNotContain("SN-07");
    }

    [Test]
    public async Task Messages_SayHowItWentWithTheMail()
    {
        await Site.RemindAsync();
        var head = await Site.ClientAsync("chef@demo.example");
        (await SaidAsync(head)).ShouldBe("Mejlet väntar på att skickas.");

        await ChangeAsync(new DateTime(2027, 2, 13, 7, 0, 0, DateTimeKind.Utc), null);
        (await SaidAsync(head)).ShouldBe("Mejlet skickades 13 februari 2027 kl. 08.00.");
        (await Site.Send(new ListSentReminders.Query())).ShouldAllBe(row => row.Mail == SentMailState.Sent);
    }

    [Test]
    public async Task Messages_WhenTheMailWasGivenUp_SaySo()
    {
        await Site.RemindAsync();
        await ChangeAsync(null, "Mottagaren finns inte.");

        (await SaidAsync(await Site.ClientAsync("chef@demo.example"))).ShouldStartWith("Mejlet gick inte att skicka.");
        (await Site.Send(new ListSentReminders.Query())).ShouldAllBe(row => row.Mail == SentMailState.Failed && row.MailError == "Mottagaren finns inte.");
    }

    private Task<int> CarryAsync() => Site.Query(async db =>
    {
        db.PlanningYears.Add(new(2027, await db.ScoringModels.FirstAsync()));
        await db.SaveChangesAsync();
        var old = await db.Risks.Include(risk => risk.Department).Include(risk => risk.PlanningYear).Include(risk => risk.Goals).Include(risk => risk.Concerned).Include(risk => risk.Actions).AsSplitQuery().SingleAsync(risk => risk.Slug == "sn-07" && risk.PlanningYear.Year == 2026);
        db.Risks.Add(old.CarryTo(await db.PlanningYears.Include(year => year.ScoringModel).SingleAsync(year => year.Year == 2027), [], "test", DateTime.UnixEpoch));
        return await db.SaveChangesAsync();
    });

    private static async Task<string> SaidAsync(HttpClient client) => (await TestSite.PageAsync(client, "/meddelanden")).QuerySelector("#h-skickat ~ h3 + p")!.TextContent;

    private Task<List<Domain.Reminders.ReviewLine>> ReviewsAsync() =>
        Site.Query(db => db.ReviewLines.AsNoTracking().Include(line => line.Digest).Include(line => line.Risk.PlanningYear).ToListAsync());

    /// <summary>Past the version: the site may be trying to send it at the same moment, and then finds that it is too late.</summary>
    private Task<int> ChangeAsync(DateTime? sentAt, string? error) => Site.Query(db => db.OutgoingMails.Where(mail => mail.Kind == MailKind.Reminder).ExecuteUpdateAsync(set => set
        .SetProperty(mail => mail.SentAt, sentAt).SetProperty(mail => mail.LastError, error)
        .SetProperty(mail => mail.NextAttemptAt, (DateTime?)null).SetProperty(mail => mail.Version, mail => mail.Version + 1)));
}
