using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Mail;
using Vaggeryd.InternalControl.Domain.Plans;
using Vaggeryd.InternalControl.Domain.Plans.Versions;
using Vaggeryd.InternalControl.Domain.Reminders;
using Vaggeryd.InternalControl.IntegrationTests.Features.Accounts;
using Vaggeryd.InternalControl.Web.Features.Plans.Versions;
using Vaggeryd.InternalControl.Web.Features.Reminders;
using Vaggeryd.InternalControl.Web.Infrastructure;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Reminders;

/// <summary>The demo municipality with an adopted plan, a performer and a clock; the reminders of the last quarter begin on 3 January 2027.</summary>
internal static class ReminderSite
{
    public const string Performer = "utforare@exempel.example";

    /// <summary>A mail server that nobody ever reaches: what is in the queue stays there.</summary>
    public static readonly (string Key, string Value)[] Unreached = [("Mail:Host", "127.0.0.1"), ("Mail:Port", "9"), ("Mail:From", "internkontroll@kommun.example"), ("Site:Address", "https://internkontroll.kommun.example")];

    public static async Task<AccountSite> OpenAsync(params IReadOnlyList<(string Key, string Value)> settings)
    {
        var site = await AccountSite.OpenAsync([.. settings, ("Reminders:Schedule", "0 0 0 1 1 ? 2099")]);
        await site.Site.AddPersonAsync(Performer, Role.ControlPerformer);
        await site.Site.Send(new SavePlanDraft.Command(2026, new PlanChoice([SelectionRule.Parse("top:40")])));
        await site.Site.Send(new ProposePlan.Command(2026));
        await site.Site.Send(new AdoptPlan.Command(2026, new DateOnly(2025, 12, 15), "§ 210", "KS 2025/123"));
        return site;
    }

    /// <summary>Moves the clock to the morning of a day.</summary>
    public static void GoTo(this AccountSite site, DateOnly day) => site.Clock.Advance(new DateTime(day, new TimeOnly(6, 30), DateTimeKind.Utc) - site.Clock.GetUtcNow().UtcDateTime);

    public static Task<SendReminders.Result> RemindAsync(this TestSite site) => site.AsJobAsync(new SendReminders.Command());

    public static async Task<TResponse> AsJobAsync<TResponse>(this TestSite site, IRequest<TResponse> request)
    {
        await using var scope = site.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<SignedInUser>().BecomeJob("test");
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request);
    }

    public static Task<List<ReminderLine>> LinesAsync(this TestSite site) => site.Query(db => db.ReminderLines.AsNoTracking()
        .Include(line => line.Digest).Include(line => line.Occurrence).ThenInclude(occurrence => occurrence.Control).OrderBy(line => line.Id).ToListAsync());

    public static Task<int> QueuedAsync(this TestSite site) => site.Query(db => db.OutgoingMails.CountAsync(mail => mail.Kind == MailKind.Reminder));

    public static Task<int> IdAsync(this TestSite site, string userName) => site.Query(db => db.Users.Where(user => user.UserName == userName).Select(user => user.Id).SingleAsync());
}
