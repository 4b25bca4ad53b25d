using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Reminders;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.IntegrationTests.Mail;
using Vaggeryd.InternalControl.Web.Features.Mail;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Reminders;

public sealed class SendRemindersTests
{
    private static readonly DateOnly Third = new(2027, 1, 3);

    /// <summary>Day by day over the time in which the last quarter is reported, with the site down for nine days.</summary>
    [Test]
    public async Task Send_OverAQuarterWithNineDaysDown_SaysEachThingOnceAndCatchesUp()
    {
        await using var opened = await ReminderSite.OpenAsync(ReminderSite.Unreached);
        var site = opened.Site;
        for (var day = new DateOnly(2027, 1, 1); day <= new DateOnly(2027, 2, 5); day = day.AddDays(1))
        {
            if (day >= new DateOnly(2027, 1, 6) && day <= new DateOnly(2027, 1, 14)) continue;
            opened.GoTo(day);
            await site.RemindAsync();
            await site.RemindAsync();
        }

        var (lines, performer) = (await site.LinesAsync(), await site.IdAsync(ReminderSite.Performer));
        var due = lines.Where(line => line.PersonId == performer).Select(line => line.OccurrenceId).Distinct().Count();
        due.ShouldBeGreaterThan(10);
        Days(lines, performer).ShouldBe(["2027-01-03 -7", "2027-01-15 3", "2027-01-20 10"]);
        lines.Count(line => line.PersonId == performer && !line.IsOvertaken).ShouldBe(3 * due);
        lines.Count(line => line.PersonId == performer && line.IsOvertaken).ShouldBe(due, "the last day itself fell while the site was down");
        lines.Where(line => line.To == ReminderReceiver.Approver).Select(line => line.Digest.Day).Distinct().ShouldBe([new(2027, 1, 17)]);
        lines.Where(line => line.To == ReminderReceiver.Finance).Select(line => line.Digest.Day).Distinct().ShouldBe([new(2027, 1, 24)]);
        (await site.QueuedAsync()).ShouldBe(await site.Query(db => db.ReminderDigests.CountAsync()));
    }

    [Test]
    public async Task Send_WhenTwoSitesDoSoAtOnce_QueuesOneMessageEach()
    {
        await using var opened = await ReminderSite.OpenAsync(ReminderSite.Unreached);
        await using var other = opened.Site.AnotherNode([.. ReminderSite.Unreached, ("Reminders:Schedule", "0 0 0 1 1 ? 2099")]);
        opened.GoTo(Third);

        await Task.WhenAll(Enumerable.Range(0, 6).Select(turn => Task.Run(() => (turn % 2 == 0 ? opened.Site : other).RemindAsync())));

        var digests = await opened.Site.Query(db => db.ReminderDigests.AsNoTracking().ToListAsync());
        digests.Count.ShouldBeGreaterThan(0);
        digests.Select(digest => digest.ReceiverId).ShouldBeUnique();
        (await opened.Site.QueuedAsync()).ShouldBe(digests.Count);
    }

    [Test]
    public async Task Send_ByARealServer_NamesTheControlAndNothingOfWhatItIsAbout()
    {
        await using var server = await MailServer.StartAsync();
        await using var opened = await ReminderSite.OpenAsync(server.Settings());
        opened.GoTo(Third);

        var messages = (await opened.Site.RemindAsync()).Messages;
        await opened.Site.AsJobAsync(new SendOutgoingMail.Command());
        var taken = await server.NextAsync(messages, TimeSpan.FromMinutes(1));

        var controls = (await opened.Site.LinesAsync()).Select(line => line.Digest.ReceiverId).ToHashSet();
        var told = await opened.Site.Query(db => db.Users.Where(user => controls.Contains(user.Id)).Select(user => user.UserName!).ToListAsync());
        told.ShouldBe([ReminderSite.Performer, "kontroll@demo.example"], ignoreOrder: true);
        told.ShouldBeSubsetOf(taken.SelectMany(one => one.To));
        var mail = taken.Single(one => one.To.Contains(ReminderSite.Performer));
        mail.Subject.ShouldBe("Påminnelse från Intern kontroll");
        var control = await opened.Site.Query(db => db.FollowedControls.AsNoTracking().Include(control => control.Occurrences).SingleAsync(control => control.RiskReference == "SN-07"));
        var address = $"https://internkontroll.kommun.example/uppfoljning/2026/rapportera/{control.Slug}/{control.Occurrences.Single(occurrence => occurrence.Due == new DateOnly(2027, 1, 10)).PeriodName}";
        mail.Plain.ShouldContain($"{control.Reference}, ");
        mail.Plain.ShouldContain(", Kvartal 4 2026. Sista dag är 10 januari 2027, om 7 dagar.");
        mail.Plain.ReplaceLineEndings("").ShouldContain(address);
        mail.Html.ShouldContain("<html lang=\"sv\">");
        foreach (var text in await opened.Site.Query(db => db.FollowedControls.Select(one => one.Says.What).Concat(db.Risks.Where(risk => risk.PlanningYear.Year == 2026).Select(risk => risk.Title)).ToListAsync()))
            mail.Plain.ShouldNotContain(text);
    }

    [Test]
    public async Task Send_WhenTheRiskIsMarked_NamesItToNobodyAndTellsOnlyThoseWhoMayKnow()
    {
        await using var opened = await ReminderSite.OpenAsync(ReminderSite.Unreached);
        var site = opened.Site;
        await site.Query(async db =>
        {
            (await db.Risks.SingleAsync(risk => risk.Reference == "SN-07" && risk.PlanningYear.Year == 2026)).MarkSecret(new SecrecyMark("18:8", "Skäl", "test", DateTime.UnixEpoch));
            return await db.SaveChangesAsync();
        });
        opened.GoTo(new DateOnly(2027, 1, 17));

        await site.RemindAsync();

        var lines = (await site.LinesAsync()).FindAll(line => line.Occurrence.Control.RiskReference == "SN-07");
        var performer = await site.IdAsync(ReminderSite.Performer);
        lines.ShouldContain(line => line.To == ReminderReceiver.Approver);
        lines.ShouldNotContain(line => line.Digest.ReceiverId == performer, "a performer of the whole municipality reads no marked risk");
    }

    [Test]
    public async Task Send_WhenThereIsNoMailServer_WritesNothingDownSoThatItIsCaughtUp()
    {
        await using var opened = await ReminderSite.OpenAsync();
        opened.GoTo(Third);

        (await opened.Site.RemindAsync()).ShouldBe(new(0, 0, 0));

        (await opened.Site.LinesAsync()).ShouldBeEmpty();
    }

    [Test]
    public async Task Send_AsAPerson_IsRefused()
    {
        await using var opened = await ReminderSite.OpenAsync(ReminderSite.Unreached);
        await Should.ThrowAsync<Web.Infrastructure.ForbiddenException>(async () =>
        {
            await using var scope = Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.CreateAsyncScope(opened.Site.Services);
            await Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService<MediatR.IMediator>(scope.ServiceProvider).Send(new Web.Features.Reminders.SendReminders.Command());
        });
    }

    private static IEnumerable<string> Days(IEnumerable<ReminderLine> lines, int person) =>
        lines.Where(line => line.PersonId == person && !line.IsOvertaken).Select(line => $"{line.Digest.Day.ToIso()} {line.Days}").Distinct();
}
