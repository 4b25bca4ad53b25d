using Vaggeryd.InternalControl.Web.Features.FollowUp.Samples;
using Vaggeryd.InternalControl.Web.Features.Installation;
using Vaggeryd.InternalControl.Web.Features.Jobs;
using Vaggeryd.InternalControl.Web.Features.Mail;
using Vaggeryd.InternalControl.Web.Features.Plans.Orders;
using Vaggeryd.InternalControl.Web.Features.Reminders;
using Vaggeryd.InternalControl.Web.Features.Risks.Imports;
using Vaggeryd.InternalControl.Web.Features.Trail;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Infrastructure.Mail;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Jobs;

/// <summary>What the site does by itself, as configuration says it. Each job sends the same request as the command line does.</summary>
internal sealed class JobList
{
    private const string EveryMinute = "0 * * * * ?";
    private const string EveryHour = "0 7 * * * ?";

    private JobList(IReadOnlyList<PlannedJob> jobs) => Jobs = jobs;

    public IReadOnlyList<PlannedJob> Jobs { get; }

    public static JobList From(IConfiguration configuration)
    {
        string When(string key, string otherwise) => configuration[key] is { Length: > 0 } given ? given : otherwise;

        // What is done every minute or hour anyway is not caught up; what a day depends on is.
        List<PlannedJob> jobs =
        [
            PlannedJob.Of(nameof(SealTrail), When("Audit:SealSchedule", EveryMinute), false, () => new SealTrail.Command()),
            PlannedJob.Of(nameof(RemoveOldImports), EveryHour, false, () => new RemoveOldImports.Command()),
            PlannedJob.Of(nameof(RemoveOldOrders), EveryHour, false, () => new RemoveOldOrders.Command()),
            PlannedJob.Of(nameof(RemoveOldSamples), EveryHour, false, () => new RemoveOldSamples.Command()),
            PlannedJob.Of(nameof(RemoveOldJobRuns), EveryHour, false, () => new RemoveOldJobRuns.Command()),
        ];
        if (MailSettings.From(configuration).IsConfigured)
        {
            jobs.Add(PlannedJob.Of(nameof(SendOutgoingMail), EveryMinute, false, () => new SendOutgoingMail.Command()));
            jobs.Add(PlannedJob.Of(nameof(SendReminders), When("Reminders:Schedule", "0 30 7 * * ?"), true, () => new SendReminders.Command()));
        }

        if (TrailRetention.From(configuration).KeepYears is not null) jobs.Add(PlannedJob.Of(nameof(PruneTrail), When("Audit:PruneSchedule", "0 10 3 * * ?"), true, () => new PruneTrail.Command()));

        // A server has backups of its own.
        if (DatabaseSettings.From(configuration).Provider == DatabaseProvider.Sqlite) jobs.Add(PlannedJob.Of(nameof(BackUpNightly), When("Backup:Schedule", "0 15 2 * * ?"), true, () => new BackUpNightly.Command()));
        return new JobList(jobs);
    }
}
